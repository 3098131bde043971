import { firstGeneration, type MetricGeneration } from '../../domain/funding/generation.ts';
import { metricGenerations } from '../../store/kinds/funding.ts';
import type { Store, Versioned } from '../../store/store.ts';

/** Version 0 stands for a programme whose figures were never rebuilt. */
export const loadGeneration = async (
  programmeId: string,
  store: Store,
): Promise<Versioned<MetricGeneration>> =>
  (await store.find(metricGenerations, programmeId)) ?? { state: firstGeneration(programmeId), version: 0 };

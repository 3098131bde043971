import * as z from 'zod';
import { type RebuildDeps, type Rebuilt, rebuildMetrics } from '../../shared/deeds/funding/rebuild.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

const Asked = z.strictObject({
  /** All programmes where it is missing. */
  programmeId: z.string().optional(),
  /** Lets the new figures take over although they differ, as after a change of a definition. */
  acceptDifference: z.boolean().default(false),
  by: z.string().default('system:rebuild-metrics'),
});

/** @throws Refusal `not-found` for an unknown programme; where something else is asked for than a rebuild */
export const rebuild = async (
  asked: unknown,
  { clock, programmes, ...deps }: RebuildDeps & { readonly clock: Clock; readonly programmes: Programmes },
): Promise<readonly Rebuilt[]> => {
  const { programmeId, acceptDifference, by } = Asked.parse(asked ?? {});
  const chosen = programmeId === undefined ? programmes.all : [programmes.of(programmeId)];
  const reports: Rebuilt[] = [];
  for (const programme of chosen)
    reports.push(
      await rebuildMetrics(programme, { acceptDifference }, deps, {
        now: clock.now(),
        actor: by,
        programmeId: programme.id,
        correlationId: `rebuild-${clock.now().toISOString()}`,
        depth: 0,
      }),
    );
  return reports;
};

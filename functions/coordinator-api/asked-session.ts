import * as z from 'zod';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Admission, TrainingSession } from '../../shared/domain/sessions/training.ts';
import { mayIn } from '../../shared/domain/staff/member.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import type { AskedAbout } from './deps.ts';

export const ApplicationIds = z.array(z.string().max(80)).max(500);

/** People of another cohort come only where somebody says so. */
export const OtherCohorts = z.boolean().default(false);

/** The role that a session is for. */
export const admissionOf = (
  { programmeId, module }: TrainingSession,
  otherCohorts: boolean,
  programmes: Programmes,
): Admission => ({ audience: programmes.of(programmeId).modules[module]?.audience, otherCohorts });

export const askedSession = (
  request: AskedAbout<{ readonly sessionId: string }>,
  store: Store,
): Promise<Versioned<TrainingSession>> => store.get(trainingSessions, request.params.sessionId);

/** Whether the caller is a trainer and no coordinator of the session's programme, and reads of people what the attendance sheet needs. */
export const isTrainerOnly = (
  { rights }: Pick<AskedAbout<unknown>, 'rights'>,
  { programmeId }: TrainingSession,
): boolean => !mayIn(rights, programmeId, 'coordinator');

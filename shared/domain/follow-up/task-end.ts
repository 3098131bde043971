import { type Application, isUndecided } from '../applications/application.ts';
import { isProfileMissing } from '../applications/profile.ts';
import type { TaskKind } from './task.ts';

/** What a task is about, as it stands today. */
export type TaskSituation = {
  /** Absent where the task is about something else. */
  readonly application: Application | undefined;
  /** Whether the season of the task's cohort is over. */
  readonly isSeasonOver: boolean;
  /** Whether its closing day is: pairs of a cohort that was put away before it go on until then. */
  readonly isPastClosing: boolean;
};

type Ends = (situation: TaskSituation) => boolean;

const withSeason: Ends = ({ isSeasonOver }) => isSeasonOver;
/** Also gone with the season. */
const whereApplication =
  (isOver: (application: Application) => boolean): Ends =>
  ({ application, isSeasonOver }) =>
    isSeasonOver || (application !== undefined && isOver(application));
const hasEnded = ({ status }: Application): boolean => status === 'REJECTED' || status === 'WITHDRAWN';

/**
 * Kinds of tasks whose reason goes away by itself, and when. A task of another kind waits for a person or for the deed that settles it,
 * also after the season: an answer, an applicant without a decision, somebody who has been promised word of the next cohort.
 */
const ENDS: Partial<Readonly<Record<TaskKind, Ends>>> = {
  INFO_PROVIDED: ({ application }) => application !== undefined && !isUndecided(application),
  INFO_MISSING: ({ application }) => application !== undefined && application.status !== 'NEEDS_INFO',
  ANSWERS_CHANGED: ({ application, isPastClosing }) =>
    isPastClosing || (application !== undefined && hasEnded(application)),
  PROFILE_MISSING: whereApplication((application) => !isProfileMissing(application)),
  SEAT_MISSING: whereApplication(({ status }) => status !== 'APPROVED'),
  SESSIONS_UNSUITED: whereApplication(({ status }) => status !== 'APPROVED'),
  CAPACITY_RAISED: whereApplication(hasEnded),
  CAPACITY_DECLINED: whereApplication(hasEnded),
  NEXT_COHORT_WANTED: ({ application }) => application !== undefined && hasEnded(application),
  PROPOSAL_LAPSED: withSeason,
  CALL_WANTED: withSeason,
  RUN_FAILED: withSeason,
};

/** Kinds of tasks that can end by themselves. */
export const canEndAlone = (kind: TaskKind): boolean => ENDS[kind] !== undefined;

export const isTaskOver = (kind: TaskKind, situation: TaskSituation): boolean =>
  ENDS[kind]?.(situation) ?? false;

import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { TaskOpened } from '../../../events/follow-up.ts';
import { addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';

export const TaskKind = z.enum([
  'MAIL_BOUNCED',
  'MAIL_DELAYED',
  'MAIL_UNSURE',
  'MAIL_FAILED',
  'INFO_PROVIDED',
  'INFO_MISSING',
  'ANSWERS_CHANGED',
  'DATA_RESTRICTED',
  'PROFILE_MISSING',
  'SEAT_MISSING',
  'SESSIONS_UNSUITED',
  'CAPACITY_RAISED',
  'CAPACITY_DECLINED',
  'COMPANY_UNCLEAR',
  'PROPOSAL_LAPSED',
  'SURVEY_ALARM',
  'CERTIFICATE_UNWRITABLE',
  'CALL_WANTED',
  'NEXT_COHORT_WANTED',
  'PAIR_AT_RISK',
  'PAIR_NEEDS_CALL',
  'HELP_ASKED',
  'MEETING_DISPUTED',
  'THANK_EMPLOYER',
  'RUN_FAILED',
  'FACT_QUARANTINED',
]);
export type TaskKind = z.output<typeof TaskKind>;

export const Task = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  kind: TaskKind,
  aboutId: z.string(),
  /** Absent where it concerns no cohort. */
  cohortId: z.string().optional(),
  /** The member of staff who has taken it on. */
  owner: z.string().optional(),
  openedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
  doneBy: z.string().optional(),
});
/** Something that needs a coordinator’s eye. */
export type Task = z.output<typeof Task>;

/** One task per kind and subject: a second reason to look is the same task. */
export const taskIdOf = (kind: TaskKind, aboutId: string): string =>
  `tsk_${kind.replaceAll('_', '').toLowerCase()}${aboutId.replace('_', '')}`;

/** Subject of a task that is opened. */
export type TaskAbout = Pick<Task, 'programmeId' | 'kind' | 'aboutId'> & {
  readonly cohortId?: string | undefined;
};

export const openTask = (
  { programmeId, kind, aboutId, cohortId }: TaskAbout,
  now: Date,
): { task: Task; facts: NewFact[] } => {
  const task: Task = {
    ...{ id: taskIdOf(kind, aboutId), programmeId, kind, aboutId, openedAt: now.toISOString() },
    ...(cohortId === undefined ? {} : { cohortId }),
  };
  return { task, facts: [fact(TaskOpened, { taskId: task.id, kind, aboutId })] };
};

/** Working days that a task may wait. A proposal can rest a little; people wait for a mail or a round. */
const WORKING_DAYS: Readonly<Record<TaskKind, number>> = {
  MAIL_BOUNCED: 2,
  MAIL_DELAYED: 1,
  MAIL_UNSURE: 1,
  MAIL_FAILED: 1,
  PROPOSAL_LAPSED: 2,
  SURVEY_ALARM: 1,
  CERTIFICATE_UNWRITABLE: 5,
  CALL_WANTED: 1,
  NEXT_COHORT_WANTED: 5,
  PAIR_AT_RISK: 2,
  PAIR_NEEDS_CALL: 1,
  HELP_ASKED: 0,
  MEETING_DISPUTED: 5,
  THANK_EMPLOYER: 10,
  RUN_FAILED: 1,
  FACT_QUARANTINED: 1,
  PROFILE_MISSING: 2,
  COMPANY_UNCLEAR: 5,
  INFO_MISSING: 2,
  INFO_PROVIDED: 2,
  ANSWERS_CHANGED: 2,
  DATA_RESTRICTED: 1,
  SEAT_MISSING: 2,
  SESSIONS_UNSUITED: 2,
  CAPACITY_RAISED: 2,
  CAPACITY_DECLINED: 2,
};

/** The end of the working day by which somebody should have seen to a task. */
export const dueAtOf = ({ kind, openedAt }: Pick<Task, 'kind' | 'openedAt'>): string =>
  instantAt(addWorkingDays(localDateOf(new Date(openedAt)), WORKING_DAYS[kind]), '23:59').toISOString();

/** A task that was completed before keeps its moment and its author. */
export const completeTask = (task: Task, by: string, now: Date): Task =>
  task.doneAt === undefined ? { ...task, doneAt: now.toISOString(), doneBy: by } : task;

/** Gives a task to a member of staff, or back to everybody. */
export const assignTask = ({ owner: _, ...task }: Task, owner: string | undefined): Task => ({
  ...task,
  ...(owner === undefined ? {} : { owner }),
});

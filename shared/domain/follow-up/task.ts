import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { TaskAssigned, TaskCompleted, TaskOpened, TaskReleased } from '../../../events/follow-up.ts';
import { addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';

/** The kind of thing that a task is about. */
export const TASK_SUBJECTS = ['mail', 'proposal', 'pair', 'round', 'fact', 'application', 'company'] as const;

type Rule = {
  /** Working days that it may wait. A proposal can rest a little; people wait for a mail or a round. */
  readonly days: number;
  readonly about: (typeof TASK_SUBJECTS)[number];
};

/** Every kind of task. */
export const TASKS = {
  MAIL_BOUNCED: { days: 2, about: 'mail' },
  MAIL_DELAYED: { days: 1, about: 'mail' },
  MAIL_UNSURE: { days: 1, about: 'mail' },
  MAIL_FAILED: { days: 1, about: 'mail' },
  INFO_PROVIDED: { days: 2, about: 'application' },
  INFO_MISSING: { days: 2, about: 'application' },
  ANSWERS_CHANGED: { days: 2, about: 'application' },
  DATA_RESTRICTED: { days: 1, about: 'application' },
  PROFILE_MISSING: { days: 2, about: 'application' },
  SEAT_MISSING: { days: 2, about: 'application' },
  SESSIONS_UNSUITED: { days: 2, about: 'application' },
  CAPACITY_RAISED: { days: 2, about: 'application' },
  CAPACITY_DECLINED: { days: 2, about: 'application' },
  COMPANY_UNCLEAR: { days: 5, about: 'company' },
  PROPOSAL_LAPSED: { days: 2, about: 'proposal' },
  SURVEY_ALARM: { days: 1, about: 'application' },
  CERTIFICATE_UNWRITABLE: { days: 5, about: 'application' },
  CALL_WANTED: { days: 1, about: 'proposal' },
  NEXT_COHORT_WANTED: { days: 5, about: 'application' },
  PAIR_AT_RISK: { days: 2, about: 'pair' },
  PAIR_NEEDS_CALL: { days: 1, about: 'pair' },
  HELP_ASKED: { days: 0, about: 'pair' },
  MEETING_DISPUTED: { days: 5, about: 'pair' },
  THANK_EMPLOYER: { days: 10, about: 'application' },
  RUN_FAILED: { days: 1, about: 'round' },
  FACT_QUARANTINED: { days: 1, about: 'fact' },
} as const satisfies Readonly<Record<string, Rule>>;

export const TaskKind = z.enum(Object.keys(TASKS) as (keyof typeof TASKS)[]);
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

type TaskDecision = { readonly task: Task; readonly facts: readonly NewFact[] };

/** Data of every fact about a task. */
const aboutTask = ({ id, kind, aboutId }: Task) => ({ taskId: id, kind, aboutId });

export const openTask = ({ programmeId, kind, aboutId, cohortId }: TaskAbout, now: Date): TaskDecision => {
  const task: Task = {
    id: taskIdOf(kind, aboutId),
    programmeId,
    kind,
    aboutId,
    openedAt: now.toISOString(),
    ...(cohortId === undefined ? {} : { cohortId }),
  };
  return { task, facts: [fact(TaskOpened, aboutTask(task))] };
};

/** The end of the working day by which somebody should have seen to a task. */
export const dueAtOf = ({ kind, openedAt }: Pick<Task, 'kind' | 'openedAt'>): string =>
  instantAt(addWorkingDays(localDateOf(new Date(openedAt)), TASKS[kind].days), '23:59').toISOString();

/** A task that was completed before keeps its moment and its author. */
export const completeTask = (task: Task, by: string, now: Date): TaskDecision =>
  task.doneAt === undefined
    ? {
        task: { ...task, doneAt: now.toISOString(), doneBy: by },
        facts: [fact(TaskCompleted, aboutTask(task))],
      }
    : { task, facts: [] };

/** Gives a task to a member of staff, or back to everybody. Theirs already: nothing happens. */
export const assignTask = (given: Task, owner: string | undefined): TaskDecision => {
  if (given.owner === owner) return { task: given, facts: [] };
  const { owner: _, ...task } = given;
  return owner === undefined
    ? { task, facts: [fact(TaskReleased, aboutTask(task))] }
    : { task: { ...task, owner }, facts: [fact(TaskAssigned, { ...aboutTask(task), staffId: owner })] };
};

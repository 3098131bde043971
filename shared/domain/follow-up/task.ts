import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { TaskOpened } from '../../../events/follow-up.ts';

export const TaskKind = z.enum([
  'MAIL_BOUNCED',
  'MAIL_DELAYED',
  'MAIL_UNSURE',
  'MAIL_FAILED',
  'INFO_PROVIDED',
  'INFO_MISSING',
  'PROFILE_MISSING',
  'COMPANY_UNCLEAR',
  'PROPOSAL_LAPSED',
  'RUN_FAILED',
  'FACT_QUARANTINED',
]);
export type TaskKind = z.output<typeof TaskKind>;

export const Task = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  kind: TaskKind,
  aboutId: z.string(),
  openedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
});
/** Something that needs a coordinator’s eye. */
export type Task = z.output<typeof Task>;

/** One task per kind and subject: a second reason to look is the same task. */
export const taskIdOf = (kind: TaskKind, aboutId: string): string =>
  `tsk_${kind.replaceAll('_', '').toLowerCase()}${aboutId.replace('_', '')}`;

export const openTask = (
  programmeId: string,
  kind: TaskKind,
  aboutId: string,
  now: Date,
): { task: Task; facts: NewFact[] } => {
  const task: Task = { id: taskIdOf(kind, aboutId), programmeId, kind, aboutId, openedAt: now.toISOString() };
  return { task, facts: [fact(TaskOpened, { taskId: task.id, kind, aboutId })] };
};

/** A task that was completed before keeps its moment. */
export const completeTask = (task: Task, now: Date): Task =>
  task.doneAt === undefined ? { ...task, doneAt: now.toISOString() } : task;

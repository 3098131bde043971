import type { Application } from '../../domain/applications/application.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { chooseSessions as choose, declineSessions as decline } from '../../domain/sessions/choice.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  create,
  type Press,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';
import { loadTraining, type Training } from './load-training.ts';

type Deps = { readonly store: Store; readonly ids: Ids };
type Chooser = Pick<Application, 'id' | 'cohortId' | 'programmeId'> & { readonly personId: string };

const causeOf = ({ personId, programmeId }: Chooser, press: Press): Cause => ({
  ...press,
  actor: `person:${personId}`,
  programmeId,
});

const requireTraining = (training: Training | undefined, { id }: Chooser): Training => {
  if (training === undefined) throw new Refusal('training-done', `${id} needs no training.`);
  return training;
};

/**
 * Takes the seats that a person has chosen. Another writer who changes one of the sessions at the same moment makes the choice be
 * decided anew, so that the last seat is taken once.
 * @throws Refusal `field-invalid` at the module, `training-done`
 */
export const chooseSessions = (
  chooser: Chooser,
  wanted: Readonly<Record<string, string>>,
  press: Press,
  { store, ids }: Deps,
): Promise<void> =>
  retryOnConflict(async () => {
    const { enrolment, sessions } = requireTraining(await loadTraining(chooser, store), chooser);
    const held = new Map(sessions.map((session) => [session.state.id, session]));
    const { now } = press;
    const chosen = choose(
      enrolment.state,
      sessions.map(({ state }) => state),
      wanted,
      now,
    );
    if (chosen.facts.length === 0) return;
    const changes: Change[] = [save(trainingEnrolments, enrolment, chosen.enrolment, chosen.facts)];
    for (const session of chosen.sessions)
      changes.push(save(trainingSessions, held.get(session.id) as Versioned<typeof session>, session));
    for (const { id: aboutId, startsAt } of chosen.entered) {
      const about = { kind: 'ATTEND_TRAINING' as const, aboutId, applicationIds: [chooser.id] };
      const reminder = scheduleReminder(
        { id: ids('rem'), programmeId: chooser.programmeId, ...about },
        remindersFor.ATTEND_TRAINING(now, startsAt),
      );
      if (reminder) changes.push(create(reminders, reminder));
    }
    await store.commit(changes, causeOf(chooser, press));
  });

/**
 * Takes in that none of the sessions suits a person, and gives a coordinator a task.
 * @throws Refusal `training-done`
 */
export const declineSessions = (
  chooser: Chooser,
  words: string | undefined,
  press: Press,
  { store }: Deps,
): Promise<void> =>
  retryOnConflict(async () => {
    const { enrolment } = requireTraining(await loadTraining(chooser, store), chooser);
    const { now } = press;
    const next = decline(enrolment.state, words, now);
    if (next.facts.length === 0) return;
    const { id: aboutId, programmeId, cohortId } = chooser;
    await store.commit(
      [
        save(trainingEnrolments, enrolment, next.enrolment, next.facts),
        ...(await taskOpening({ programmeId, kind: 'SESSIONS_UNSUITED', aboutId, cohortId }, now, store)),
      ],
      causeOf(chooser, press),
    );
  });

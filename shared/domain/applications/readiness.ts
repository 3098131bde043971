import {
  ParticipantReadyForMatching,
  ParticipantReturnedToTraining,
  ParticipantWaitlisted,
} from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import {
  type Application,
  type Approved,
  aboutPerson,
  type Decision,
  type Participating,
  requireFree,
  requireParticipating,
  wrongStatus,
} from './application.ts';

/** All requirements are met. @throws Refusal by its status where the application is not approved */
export const becomeReady = (application: Application, now: Date): Decision<Participating> => {
  if (application.status !== 'APPROVED') throw wrongStatus(application);
  const capacity = application.form.role === 'mentor' ? application.form.answers.capacity : 1;
  const next: Participating = {
    ...application,
    status: 'PARTICIPATING',
    readyAt: now.toISOString(),
    partners: { capacity, proposed: [], formed: [] },
    skippedIn: [],
  };
  return { application: next, facts: [fact(ParticipantReadyForMatching, aboutPerson(next))] };
};

/** Published rounds, of this cohort and of former ones, in which this person found no partner. */
export const roundsWaitedBy = ({
  waitedBefore = 0,
  skippedIn,
}: Pick<Participating, 'waitedBefore' | 'skippedIn'>): number => waitedBefore + skippedIn.length;

/** Rounds in former cohorts after which a person was left without a partner, from all applications of that person. */
export const waitedInOthers = (
  { id, cohortId, form }: Pick<Application, 'id' | 'cohortId' | 'form'>,
  ofPerson: readonly Application[],
): number =>
  ofPerson
    .filter((other) => other.id !== id && other.cohortId !== cohortId && other.form.role === form.role)
    .reduce(
      (sum, other) =>
        sum +
        (other.status === 'PARTICIPATING' && other.partners.formed.length === 0 ? other.skippedIn.length : 0),
      0,
    );

/**
 * The training that let a person take part does not count any more.
 * @throws Refusal by the application's status, `person-has-pair`, `person-has-proposal`
 */
export const returnToTraining = (application: Application): Decision<Approved> => {
  const participant = requireParticipating(application);
  requireFree(participant);
  const {
    readyAt: _,
    partners: __,
    waitingSince: ___,
    skippedIn: ____,
    capacityAsk: _____,
    aside: ______,
    ...kept
  } = participant;
  const next: Approved = { ...kept, status: 'APPROVED' };
  return { application: next, facts: [fact(ParticipantReturnedToTraining, aboutPerson(next))] };
};

/** A round ended without a partner. A student who waits already keeps the place in the queue. */
export const waitlist = (
  application: Participating,
  roundId: string,
  now: Date,
): Decision<Participating> => ({
  application: {
    ...application,
    waitingSince: application.waitingSince ?? now.toISOString(),
    skippedIn: [...application.skippedIn, roundId],
  },
  facts: [fact(ParticipantWaitlisted, { ...aboutPerson(application), roundId })],
});

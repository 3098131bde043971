import { TrainingSessionCancelled } from '../../../../events/sessions.ts';
import { isTrained, type TrainingSession } from '../../../domain/sessions/training.ts';
import { CHOICE_LINK_DAYS } from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { peopleWithSeats } from '../../recipients.ts';
import { ownApplication, type Sources } from '../../sources.ts';
import { type SeatValues, seatExamples, sessionValues } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type TrainingSessionCancelledValues = SeatValues & {
  /** Other sessions of the module that lie ahead and have a free seat, the next first. */
  readonly others: readonly Pick<TrainingSession, 'startsAt' | 'minutes' | 'place'>[];
};

const MOST_OTHERS = 5;

const othersOf = async (
  { cohortId, module, id }: TrainingSession,
  sources: Sources,
): Promise<TrainingSessionCancelledValues['others']> =>
  (await sources.sessionsOf(cohortId))
    .filter(
      (other) =>
        other.id !== id &&
        other.module === module &&
        other.cancelled === undefined &&
        sources.now < new Date(other.startsAt) &&
        other.enrolled.length < other.seats,
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, MOST_OTHERS)
    .map(({ startsAt, minutes, place }) => ({ startsAt, minutes, place }));

export const trainingSessionCancelled = defineMail<
  typeof TrainingSessionCancelled,
  TrainingSessionCancelledValues
>({
  id: 'training-session-cancelled',
  on: TrainingSessionCancelled,
  to: [peopleWithSeats],
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: async ({ sessionId, module }, sources) => {
    const application = ownApplication(sources);
    const [session, enrolment] = await Promise.all([
      sources.session(sessionId),
      sources.enrolment(application.id),
    ]);
    if (!session || !enrolment || isTrained(enrolment.state)) return undefined;
    const seat = enrolment.state.seats[module];
    // A seat in another session since: its mail has moved the entry in the calendar.
    if (enrolment.state.attended[module] || (seat !== undefined && seat !== sessionId)) return undefined;
    return {
      firstName: application.form.answers.firstName,
      ...sessionValues(session, enrolment, sources),
      others: await othersOf(session, sources),
    };
  },
  letters: { en, sv, fi },
  examples: (language) =>
    seatExamples(language).map((seat, index) => ({
      ...seat,
      others: index === 0 ? [{ startsAt: '2027-02-17T12:00:00.000Z', minutes: 120, place: seat.place }] : [],
    })),
});

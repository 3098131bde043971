import { TrainingSeatReleased } from '../../../../events/sessions.ts';
import { enrolmentIdOf } from '../../../domain/sessions/training.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { type SeatValues, seatExamples, sessionValues } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

const REASONS = ['TAKEN_AWAY', 'WAIVED', 'WITHDRAWN'] as const;

export type TrainingSeatReleasedValues = SeatValues & { readonly reason: (typeof REASONS)[number] };

export const trainingSeatReleased = defineMail<typeof TrainingSeatReleased, TrainingSeatReleasedValues>({
  id: 'training-seat-released',
  on: TrainingSeatReleased,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ sessionId, module, reason, change }, sources) => {
    const application = ownApplication(sources);
    const [session, enrolment] = await Promise.all([
      sources.session(sessionId),
      sources.enrolment(application.id),
    ]);
    // A seat since: its mail has moved the entry in the calendar.
    if (!session || enrolment?.state.seats[module] !== undefined) return undefined;
    if (session.cancelled !== undefined || sources.now >= new Date(session.startsAt)) return undefined;
    const left = { state: { id: enrolmentIdOf(application.id) }, version: change };
    return {
      firstName: application.form.answers.firstName,
      ...sessionValues(session, left, sources),
      reason,
    };
  },
  letters: { en, sv, fi },
  examples: (language) =>
    seatExamples(language).flatMap((seat, index) =>
      (index === 0 ? REASONS : (['TAKEN_AWAY'] as const)).map((reason) => ({ ...seat, reason })),
    ),
});

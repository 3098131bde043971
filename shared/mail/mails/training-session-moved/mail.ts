import { TrainingSessionMoved } from '../../../../events/sessions.ts';
import { CHOICE_LINK_DAYS } from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { peopleWithSeats } from '../../recipients.ts';
import { type SeatValues, seatExamples, seatIn } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type TrainingSessionMovedValues = SeatValues;

export const trainingSessionMoved = defineMail<typeof TrainingSessionMoved, TrainingSessionMovedValues>({
  id: 'training-session-moved',
  on: TrainingSessionMoved,
  to: [peopleWithSeats],
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: async ({ sessionId, revision }, sources) =>
    // Moved once more since: the later mail tells of it.
    (await sources.session(sessionId))?.revision === revision ? seatIn(sessionId, sources) : undefined,
  letters: { en, sv, fi },
  examples: seatExamples,
});

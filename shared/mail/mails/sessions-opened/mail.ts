import { TrainingSessionOpened } from '../../../../events/sessions.ts';
import {
  CHOICE_LINK_DAYS,
  type ChoiceValues,
  choiceExamples,
  choiceIn,
  PLANNING_MINUTES,
} from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { peopleWithoutSeat } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** One mail for all sessions that a person can choose from: it belongs to the one that was planned first. */
export const sessionsOpened = defineMail<typeof TrainingSessionOpened, ChoiceValues>({
  id: 'sessions-opened',
  on: TrainingSessionOpened,
  to: [peopleWithoutSeat],
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  waits: PLANNING_MINUTES,
  values: ({ sessionId }, sources) =>
    choiceIn(
      sources,
      ({ application, first }) => first.id === sessionId && application.approvedAt < (first.openedAt ?? ''),
    ),
  letters: { en, sv, fi },
  examples: choiceExamples,
});

import { ApplicationApproved } from '../../../../events/applications.ts';
import {
  CHOICE_LINK_DAYS,
  type ChoiceValues,
  choiceExamples,
  choiceIn,
  PLANNING_MINUTES,
} from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { applicantWithChoice } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** After an approval, where sessions were planned before it. Later ones are told by `sessions-opened`. */
export const chooseSession = defineMail<typeof ApplicationApproved, ChoiceValues>({
  id: 'choose-session',
  on: ApplicationApproved,
  to: [applicantWithChoice],
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  waits: PLANNING_MINUTES,
  values: ({ decidedAt }, sources) =>
    choiceIn(
      sources,
      ({ application: { approvedAt }, first }) =>
        (decidedAt === undefined || decidedAt === approvedAt) && (first.openedAt ?? '') <= approvedAt,
    ),
  letters: { en, sv, fi },
  examples: choiceExamples,
});

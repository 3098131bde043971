import { PairAgreementProposed } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { PAIR_LINK_DAYS, type PairReminderValues, pairReminder, pairReminderExamples } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Words that stood before have changed, so that the other one is asked anew. The first words wait behind their own link. */
export const agreementChanged = defineMail<typeof PairAgreementProposed, PairReminderValues>({
  id: 'agreement-changed',
  on: PairAgreementProposed,
  to: bothOfPair,
  when: ({ by, revision }, recipient) => revision > 1 && by !== recipient,
  kind: 'service',
  link: ({ pairId }) => ({ verb: 'confirm-agreement', aboutId: pairId, days: PAIR_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ pairId, by }, sources) =>
    pairReminder(pairId, ({ agreed }) => agreed.length === 1 && agreed.includes(by), sources),
  letters: { en, sv, fi },
  examples: () => pairReminderExamples,
});

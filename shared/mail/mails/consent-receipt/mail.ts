import { ConsentReceiptRequested } from '../../../../events/people.ts';
import { type ConsentPurpose, isTicked } from '../../../domain/privacy/consent-log.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ConsentReceiptValues = {
  readonly firstName: string;
  readonly purpose: ConsentPurpose;
  readonly isGiven: boolean;
};

/** Proof for a person of one consent that they, or staff at their word, have given or taken back. */
export const consentReceipt = defineMail<typeof ConsentReceiptRequested, ConsentReceiptValues>({
  id: 'consent-receipt',
  on: ConsentReceiptRequested,
  to: [person],
  kind: 'service',
  leaves: 'soon',
  quietHours: true,
  evenRestricted: true,
  values: async ({ applicationId, purpose, word }, sources) => {
    const isGiven = word === 'GIVEN';
    const application = await sources.application(applicationId);
    // Pressed again within minutes: the receipt of the last word says it.
    if (application === undefined || isTicked(application.form, purpose) !== isGiven) return undefined;
    return { firstName: ownPerson(sources).contact.firstName, purpose, isGiven };
  },
  letters: { en, sv, fi },
  examples: () => [
    { firstName: 'Lin', purpose: 'FOLLOW_UP', isGiven: false },
    { firstName: 'Lin', purpose: 'STORY', isGiven: true },
    { firstName: 'Åsa', purpose: 'EMPLOYER_NAME', isGiven: true },
    { firstName: 'Åsa', purpose: 'NEXT_ROUND', isGiven: false },
    { firstName: 'Lin', purpose: 'PARTNER_SHARE', isGiven: false },
  ],
});

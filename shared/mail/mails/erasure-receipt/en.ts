import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { ErasureReceiptValues } from './mail.ts';

export const en = ({ firstName, receipt }: ErasureReceiptValues): Letter => ({
  subject: 'Your data is being erased',
  preheader: 'Your application, words and contact details are going.',
  heading: 'Your data is being erased',
  greeting: hi(firstName),
  opening:
    'We are erasing your data from the programme. It is done within a few days, and usually within an hour.',
  details: [{ term: 'Your receipt', detail: receipt }],
  paragraphs: [
    'Erased: your name, address and telephone number, your applications and answers, notes about you, certificates, what you wrote in surveys and agreements, and your seats in training. A proposal or pair that was open has ended; the other one is told so and is not told why.',
    'Kept without your name: that somebody took part, on which days and for how long. The programme has to account for this to its funders. If your address once refused our mail, or complained of it, an unreadable fingerprint of it stays, so that we do not write to it again.',
    'A copy for emergencies is overwritten within 35 days. Logs of who on the staff looked at which record keep numbers without names for two years.',
  ],
  otherwise: 'You do not need to do anything. If you did not ask for this, reply to this mail at once.',
  isLast: true,
});

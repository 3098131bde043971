import type { Letter } from '../../letter.ts';
import { gettingCertificate, hi } from '../../words/en.ts';
import type { CertificateReadyValues } from './mail.ts';

export const en = ({ role, firstName, isRenewed }: CertificateReadyValues): Letter => ({
  subject: 'Get your certificate',
  preheader: 'In English, Swedish and Finnish, with a number that anybody can check.',
  heading: 'Your certificate is ready',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Thank you for the time and the experience that you have given as a mentor. Here is your certificate.'
      : 'Thank you for taking part. Here is your certificate.',
  ...(isRenewed && {
    paragraphs: [
      'It covers the mentoring as a whole, and the number of your earlier certificate is no longer valid.',
    ],
  }),
  action: gettingCertificate,
  otherwise: 'If something on it is wrong, reply to this mail, and we will correct it.',
});

import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { ContactReceiptValues, ReceiptField } from './mail.ts';

const names: Readonly<Record<ReceiptField, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail address',
  phone: 'Phone',
  lastingEmail: 'Address after your studies',
  language: 'Language of our mails',
};

export const en = ({ firstName, fields }: ContactReceiptValues): Letter => ({
  subject: 'Your contact details have been changed',
  preheader: 'What was changed, and where you see it.',
  heading: 'Your contact details have been changed',
  greeting: hi(firstName),
  opening: 'These contact details have been changed, by you or by a coordinator:',
  list: { heading: 'Changed', lines: fields.map((field) => names[field]) },
  paragraphs: ['Your own page shows them as they are now, and there you can correct them yourself.'],
  otherwise:
    'If they are right, you do not need to do anything. If you did not want this, reply to this mail.',
});

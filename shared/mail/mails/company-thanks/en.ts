import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { CompanyThanksValues } from './mail.ts';

export const en = ({ name, company }: CompanyThanksValues): Letter => ({
  subject: 'Thank you for your company’s mentor',
  preheader: 'A pair has reached its goal, also by your time.',
  heading: 'Thank you',
  greeting: hi(name),
  opening: `A mentor from ${company ?? 'your company'} has met an international student in our programme, and the pair has reached its goal.`,
  paragraphs: [
    'Many international students live here for years without knowing anybody who works here. A mentor changes that: questions get an answer, and there is a first contact in working life.',
    'Part of that time and knowledge was your company’s. Thank you for making it possible.',
  ],
  otherwise:
    'You do not need to do anything. If you would like to be part of it again, or want no more mails like this one, reply to this mail.',
});

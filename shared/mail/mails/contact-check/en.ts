import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'One click: have you heard from your mentee?',
  preheader: 'Yes or no is enough. If not, we help at once.',
  heading: 'Have you heard from your mentee?',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} became a pair on ${day(formedOn)}. Your mentee takes the first step, and we would like to know whether it has been taken.`,
  action: { label: 'Answer with one click', until: 'It takes ten seconds.' },
  otherwise: 'Without an answer we call your mentee in a few days, to be on the safe side.',
});

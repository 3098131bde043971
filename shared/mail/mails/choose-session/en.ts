import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/en.ts';

export const en = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Choose your training session',
  preheader: 'Here are the times. A seat is kept for you as soon as you choose.',
  heading: 'Choose your training session',
  greeting: hi(firstName),
  opening: 'Training comes before the pairs are formed. These sessions have free seats:',
  ...choosing(sessions, isMore),
  otherwise: 'Without a choice from you we will write once more, and then call.',
});

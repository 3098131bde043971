import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/en.ts';

export const en = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'New training sessions: choose yours',
  preheader: 'Here are the times. A seat is kept for you as soon as you choose.',
  heading: 'There are training sessions to choose from',
  greeting: hi(firstName),
  opening: 'We have planned training sessions for you. These have free seats:',
  ...choosing(sessions, isMore),
  otherwise: 'Without a choice from you we will write once more, and then call.',
});

import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/en.ts';

export const en = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Reminder: choose your training session',
  preheader: 'There are free seats. It takes one minute.',
  heading: 'You have not chosen a session yet',
  greeting: hi(firstName),
  opening: 'You need a training session before we can find you a pair. These have free seats:',
  ...choosing(sessions, isMore),
  otherwise: 'Without a choice from you a coordinator will call you.',
});

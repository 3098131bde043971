import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/sv.ts';

export const sv = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Påminnelse: välj ditt skolningstillfälle',
  preheader: 'Det finns lediga platser. Det tar en minut.',
  heading: 'Du har inte valt något tillfälle ännu',
  greeting: hi(firstName),
  opening: 'Du behöver ett skolningstillfälle innan vi kan hitta ett par åt dig. De här har lediga platser:',
  ...choosing(sessions, isMore),
  otherwise: 'Om du inte väljer ringer en koordinator dig.',
});

import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/sv.ts';

export const sv = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Välj ditt skolningstillfälle',
  preheader: 'Här är tiderna. Din plats är reserverad så snart du väljer.',
  heading: 'Välj ditt skolningstillfälle',
  greeting: hi(firstName),
  opening: 'Skolningen kommer före matchningen. De här tillfällena har lediga platser:',
  ...choosing(sessions, isMore),
  otherwise: 'Om du inte väljer skriver vi en gång till och ringer sedan.',
});

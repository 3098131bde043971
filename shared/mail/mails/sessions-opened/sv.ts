import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/sv.ts';

export const sv = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Nya skolningstillfällen: välj ditt',
  preheader: 'Här är tiderna. Din plats är reserverad så snart du väljer.',
  heading: 'Nu finns det skolningstillfällen att välja mellan',
  greeting: hi(firstName),
  opening: 'Vi har planerat skolningstillfällen för dig. De här har lediga platser:',
  ...choosing(sessions, isMore),
  otherwise: 'Om du inte väljer skriver vi en gång till och ringer sedan.',
});

import type { Letter } from '../../letter.ts';
import { day, hi, kickOffDetails, kickOffEntry } from '../../words/sv.ts';
import type { KickOffMovedValues } from './mail.ts';

export const sv = ({ firstName, kickOff }: KickOffMovedValues): Letter => ({
  subject: `Obs! Startträffen hålls ${day(kickOff.day)}`,
  preheader: 'Dagen, tiden eller platsen är inte längre den vi har meddelat.',
  heading: 'Nytt om startträffen',
  greeting: hi(firstName),
  opening: 'Startträffen för vårt mentorskap har ändrats. Så här är det nu:',
  details: kickOffDetails(kickOff),
  calendar: kickOffEntry(kickOff),
  paragraphs: [
    kickOff.meeting === undefined
      ? 'Vi skriver till dig igen när tiden och platsen är klara.'
      : 'Den bifogade filen lägger in startträffen i din kalender eller flyttar den anteckning du har.',
  ],
  otherwise: 'Du behöver inte göra något. Om du inte kan komma, svara på det här meddelandet.',
});

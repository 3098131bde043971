import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/sv.ts';
import type { TrainingSessionMovedValues } from './mail.ts';

export const sv = ({ firstName, ...held }: TrainingSessionMovedValues): Letter => ({
  subject: `Obs! Din skolning hålls ${day(held.startsAt)}`,
  preheader: 'Tiden eller platsen är inte längre den vi har meddelat.',
  heading: 'Din skolning har ändrats',
  greeting: hi(firstName),
  opening: 'Tillfället där du har en plats har fått en ny tid eller plats. Så här är det nu:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: ['Den bifogade filen flyttar anteckningen i din kalender.'],
  action: rechoosing,
  otherwise:
    'Din plats finns kvar och du behöver inte bekräfta något. Om den nya tiden inte passar, välj ett annat tillfälle.',
});

import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi } from '../../words/sv.ts';

export const sv = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Obs! En gemensam träff hålls ${day(held.startsAt)}`,
  preheader: 'Tiden eller platsen är inte längre den vi har meddelat.',
  heading: 'En gemensam träff har ändrats',
  greeting: hi(firstName),
  opening: 'Den här träffen för alla par har fått en ny tid eller plats. Så här är det nu:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['Den bifogade filen flyttar anteckningen i din kalender.'],
  action: { label: 'Ändra mitt svar', until: 'Du kan ändra det tills träffen börjar.' },
  otherwise: 'Ditt svar står kvar som det är.',
});

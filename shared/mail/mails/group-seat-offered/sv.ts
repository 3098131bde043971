import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupDetails, hi } from '../../words/sv.ts';

export const sv = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: 'Nu finns det en plats för dig',
  preheader: 'Du stod på väntelistan, och nu har du en plats.',
  heading: 'Du har fått en plats',
  greeting: hi(firstName),
  opening: 'Du stod på väntelistan till den här träffen. Nu har en plats blivit ledig, och den är din:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['Den bifogade filen lägger in träffen i din kalender.'],
  action: { label: 'Ändra mitt svar', until: 'Om du inte längre kan komma, lämna platsen åt nästa.' },
  otherwise: 'Du behöver inte bekräfta något: platsen är din.',
});

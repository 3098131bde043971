import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi, nothingNow } from '../../words/sv.ts';

export const sv = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Inställt: gemensam träff ${day(held.startsAt)}`,
  preheader: 'Träffen hålls inte.',
  heading: 'En gemensam träff är inställd',
  greeting: hi(firstName),
  opening: 'Tyvärr måste vi ställa in den här gemensamma träffen:',
  details: groupDetails(held),
  calendar: { ...groupEntry(held), cancelled: true },
  paragraphs: ['Den bifogade filen tar bort den ur din kalender. De andra träffarna hålls som planerat.'],
  otherwise: nothingNow,
});

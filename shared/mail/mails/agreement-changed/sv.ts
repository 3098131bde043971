import { asFirstWord } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Läs er ändrade överenskommelse',
  preheader: 'Den gäller när du också har bekräftat de nya orden.',
  heading: 'Er överenskommelse har ändrats',
  greeting: hi(firstName),
  opening: `${asFirstWord(partnerFirstName)} har ändrat det ni två kommer överens om.`,
  action: { label: 'Läs och bekräfta', until: 'Du kan också ändra den en gång till.' },
  otherwise: 'Innan du bekräftar gäller ingenting skriftligt. Era träffar fortsätter som förut.',
});

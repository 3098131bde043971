import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Påminnelse: bekräfta er överenskommelse',
  preheader: 'Några meningar om mål och rytm som ni båda bekräftar.',
  heading: 'Er överenskommelse är ännu öppen',
  greeting: hi(firstName),
  opening: `Du och ${partnerFirstName} har ännu inte båda bekräftat vad ni vill nå och hur ofta ni träffas.`,
  paragraphs: ['Några meningar räcker. Ni kan ändra dem senare.'],
  action: { label: 'Läs och bekräfta', until: 'Det tar tre minuter.' },
  otherwise: 'Vi påminner inte om det här igen. Överenskommelsen finns kvar bakom samma länk.',
});

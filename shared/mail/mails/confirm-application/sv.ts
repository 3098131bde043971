import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/sv.ts';
import type { ConfirmApplicationValues } from './mail.ts';

export const sv = ({ confirmBy }: ConfirmApplicationValues): Letter => ({
  subject: 'Bekräfta din ansökan till mentorprogrammet',
  preheader: 'Ett knapptryck, så kan en koordinator läsa din ansökan.',
  heading: 'Bekräfta din e-postadress',
  opening:
    'Någon – vi hoppas att det var du – har ansökt till vårt mentorprogram med den här e-postadressen.',
  paragraphs: ['Bekräfta att adressen är din. Först därefter kan en koordinator läsa ansökan.'],
  ...confirming(confirmBy),
});

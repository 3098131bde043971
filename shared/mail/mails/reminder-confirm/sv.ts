import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/sv.ts';
import type { ReminderConfirmValues } from './mail.ts';

export const sv = ({ confirmBy }: ReminderConfirmValues): Letter => ({
  subject: 'Påminnelse: bekräfta din ansökan',
  preheader: 'Ingen kan läsa din ansökan innan du har bekräftat din adress.',
  heading: 'Din ansökan väntar på dig',
  opening:
    'En ansökan till vårt mentorprogram har skickats med den här e-postadressen, men adressen är ännu inte bekräftad.',
  paragraphs: ['Bekräfta att adressen är din. Först därefter kan en koordinator läsa ansökan.'],
  ...confirming(confirmBy),
});

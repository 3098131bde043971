import type { Letter } from '../../letter.ts';
import { moment } from '../../words/sv.ts';
import type { ConfirmAddressValues } from './mail.ts';

export const sv = ({ confirmBy }: ConfirmAddressValues): Letter => ({
  subject: 'Bekräfta din nya adress',
  preheader: 'Ett tryck, och våra mejl går hit.',
  heading: 'Är det här din nya adress?',
  opening: 'Någon som deltar i mentorprogrammet har angett den här adressen som sin nya.',
  paragraphs: ['Var det du? Bekräfta den då. Innan dess ändras inget.'],
  action: { label: 'Bekräfta adressen', until: `Bekräfta senast ${moment(confirmBy)}.` },
  otherwise: 'Var det inte du behöver du inte göra något. Vi raderar då adressen inom två dagar.',
});

import type { Letter } from '../../letter.ts';
import { moment } from '../../words/sv.ts';
import type { ConfirmSubscriptionValues } from './mail.ts';

export const sv = ({ role, confirmBy }: ConfirmSubscriptionValues): Letter => ({
  subject: 'Bekräfta att vi får skriva till dig',
  preheader: 'En knapptryckning räcker.',
  heading: 'Ska vi skriva till dig?',
  opening:
    role === 'mentor'
      ? 'Någon – förhoppningsvis du – vill ha ett meddelande till den här adressen när man kan ansöka som mentor.'
      : 'Någon – förhoppningsvis du – vill ha ett meddelande till den här adressen när man kan ansöka om en mentor.',
  action: {
    label: 'Ja, skriv till mig',
    until: `Bekräfta senast ${moment(confirmBy)}. Därefter raderar vi adressen.`,
  },
  otherwise:
    'Om det inte var du behöver du inte göra någonting: utan bekräftelse raderar vi adressen, och du får inga fler meddelanden.',
});

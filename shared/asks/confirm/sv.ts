import type { ConfirmText } from './en.ts';

export const sv: ConfirmText = {
  title: 'Bekräfta din e\u2011postadress',
  lead: 'Tryck på knappen så att vi vet att adressen är din. Sedan kan en koordinator läsa din ansökan.',
  action: 'Bekräfta min adress',
  notYou: 'Om du inte har ansökt kan du bara stänga sidan. Utan bekräftelse raderas ansökan.',
  outcomes: {
    confirmed: {
      title: 'Din adress är bekräftad',
      text: 'Tack! En koordinator läser din ansökan och svarar per e-post.',
    },
    decided: {
      title: 'Din adress är bekräftad',
      text: 'Din ansökan har gått vidare sedan dess. Läget ser du i våra mejl och på din egen sida.',
    },
  },
};

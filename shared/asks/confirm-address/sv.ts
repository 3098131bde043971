import type { ConfirmAddressText } from './en.ts';

export const sv: ConfirmAddressText = {
  title: 'Är det här din nya adress?',
  lead: (email) =>
    `Tryck på knappen, så går alla våra mejl till ${email} från och med nu. Den gamla adressen öppnar då inget längre.`,
  action: 'Ja, använd den här adressen',
  notYou: 'Har du inte bett om det här kan du bara stänga sidan: inget ändras.',
  outcomes: {
    confirmed: {
      title: 'Din nya adress gäller',
      text: 'Våra mejl går dit från och med nu. Logga in på din sida med den.',
    },
  },
};

import type { ConfirmSubscriptionText } from './en.ts';

export const sv: ConfirmSubscriptionText = {
  title: 'Ska vi skriva till dig?',
  lead: {
    mentor: 'Tryck på knappen så får du ett meddelande när man kan ansöka som mentor.',
    student: 'Tryck på knappen så får du ett meddelande när man kan ansöka om en mentor.',
  },
  action: 'Ja, skriv till mig',
  notYou: 'Om du inte har bett om det kan du bara stänga sidan. Då raderar vi adressen inom en vecka.',
  outcomes: {
    confirmed: {
      title: 'Vi skriver till dig',
      text: 'Du får ett meddelande när ansökan öppnar. Därefter raderar vi din adress, senast om två år.',
    },
  },
};

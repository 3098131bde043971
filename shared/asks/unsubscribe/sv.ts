import type { UnsubscribeText } from './en.ts';

export const sv: UnsubscribeText = {
  title: 'Inga meddelanden om ansökan?',
  lead: 'Tryck på knappen så raderar vi din adress. Du får inga fler meddelanden om när man kan ansöka.',
  action: 'Radera min adress',
  outcomes: {
    ended: {
      title: 'Din adress är raderad',
      text: 'Du får inga fler meddelanden om när man kan ansöka. Du kan alltid be om det igen på vår startsida.',
    },
  },
};

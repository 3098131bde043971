import type { ConfirmContactText } from './en.ts';

export const sv: ConfirmContactText = {
  title: (partner) => `Har du hört av ${partner}?`,
  lead: 'Det är din adept som tar det första steget. Om det inte har hänt ännu hjälper vi till genast.',
  yes: 'Ja, vi har kontakt',
  no: 'Nej, inte ännu',
  noText: 'Då ringer vi din adept. Du behöver inte göra något.',
  outcomes: {
    yes: {
      title: 'Roligt att höra',
      text: 'Vi önskar er goda samtal. Du kan berätta om den första träffen via samma länk.',
    },
    no: {
      title: 'Tack för att du berättade',
      text: 'Vi ringer din adept och skriver till dig. Du behöver inte göra något.',
    },
  },
};

import type { ApplyLateText } from './en.ts';

export const sv: ApplyLateText = {
  title: { mentor: 'Ansök om att bli mentor', student: 'Ansök om att få en mentor' },
  lead: 'Ansökningstiden är slut, men här kan du ännu ansöka. Det tar ungefär tio minuter att fylla i blanketten.',
  address: (email) => `Ansökan skickas med adressen ${email}, dit länken kom.`,
  submit: 'Skicka min ansökan',
  outcomes: {
    applied: {
      title: 'Tack för din ansökan',
      text: 'Din ansökan har kommit fram. Du får ett meddelande med din referens och besked om hur det går vidare.',
    },
    over: {
      title: 'Länken fungerar inte längre',
      text: 'Tiden att ansöka via den är slut, eller så har den tagits tillbaka. Skriv till oss om du ännu vill ansöka.',
    },
  },
};

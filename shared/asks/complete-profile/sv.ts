import type { CompleteProfileText } from './en.ts';

export const sv: CompleteProfileText = {
  title: 'Några frågor till',
  lead: {
    mentor:
      'Du är nu mentor. Svaren hjälper oss att förbereda skolningen och träffarna. Det tar två minuter, och nästan allt är frivilligt.',
    student:
      'Du är med. Svaren hjälper oss att hitta en mentor åt dig och att förbereda träffarna. Det tar två minuter, och nästan allt är frivilligt.',
  },
  submit: 'Skicka mina svar',
  outcomes: {
    completed: {
      title: 'Tack för dina svar',
      text: 'Vi har lagt dem till din ansökan. Skriv till oss om något ändras.',
    },
    over: {
      title: 'Frågorna är inte öppna just nu',
      text: 'De är för dem som deltar, och din ansökan är inte godkänd för tillfället. Skriv till oss om du tror att det är fel.',
    },
  },
};

import type { ChooseSessionText } from './en.ts';

export const sv: ChooseSessionText = {
  title: 'Välj din skolning',
  lead: 'Välj den tid som passar dig bäst. Du kan ändra den senare med samma länk, ända tills tillfället börjar.',
  needed: (count) =>
    count === 1 ? 'Du behöver ett tillfälle.' : `Du behöver ${count} tillfällen: ett av varje slag.`,
  yours: 'Du har en plats vid det här tillfället.',
  fixed: 'Tillfället har redan börjat och kan inte längre ändras här.',
  none: 'Inget sådant tillfälle är planerat ännu. Vi skriver till dig så snart det finns ett.',
  allFull: 'Alla tillfällen av det här slaget är fulla just nu. Berätta nedan vilka tider som passar dig.',
  left: (count) => (count === 1 ? '1 plats kvar' : `${count} platser kvar`),
  full: 'Fullt: inga platser kvar',
  online: 'På nätet',
  spoken: { en: 'På engelska', sv: 'På svenska', fi: 'På finska' },
  trainer: (name) => `Utbildare: ${name}`,
  submit: 'Ta den här platsen',
  submitSome: 'Ta de här platserna',
  change: 'Spara mitt val',
  missing: 'Välj ett tillfälle.',
  unsuited: 'Inget av dem passar mig',
  unsuitedLead: 'Berätta vilka dagar och tider som passar dig, så försöker vi hitta en annan lösning.',
  words: 'Vad skulle passa dig?',
  wordsHint: 'Till exempel kvällar, fredagar eller på nätet. Du kan lämna fältet tomt.',
  unsuitedSubmit: 'Skicka till koordinatorn',
  unsuitedBefore:
    'Du har berättat att inget av tillfällena passar dig. Vi hör av oss. Du kan fortfarande välja ett tillfälle.',
  again: 'Tillbaka till tillfällena',
  outcomes: {
    chosen: {
      title: 'Du har en plats',
      text: 'Vi har skickat ett e-postmeddelande med en fil till din kalender. Om du får förhinder byter du tillfälle med samma länk.',
    },
    unsuited: {
      title: 'Tack för beskedet',
      text: 'En koordinator läser ditt meddelande och hör av sig inom några arbetsdagar.',
    },
    'none-planned': {
      title: 'Det finns inget tillfälle att välja ännu',
      text: 'Vi skriver till dig så snart det finns ett.',
    },
    trained: {
      title: 'Du behöver inget skolningstillfälle',
      text: 'Din skolning är klar. Skriv till oss om du tror att det är fel.',
    },
    over: {
      title: 'Det finns inget att välja här just nu',
      text: 'Tillfällena är för dem som deltar, och din ansökan är inte godkänd för tillfället. Skriv till oss om du tror att det är fel.',
    },
  },
};

import type { RaiseCapacityText } from './en.ts';

const adepts = (count: number): string =>
  ['ingen adept', 'en adept', 'två adepter', 'tre adepter'][count] ?? `${count} adepter`;

export const sv: RaiseCapacityText = {
  title: (capacity) => `Skulle du kunna ta ${adepts(capacity)}?`,
  answerBy: (time) => `Svara senast ${time}.`,
  offered: (offered) => `Du har lovat att ta ${adepts(offered)}.`,
  taken: (taken) => `Just nu har du ett par eller ett förslag med ${adepts(taken)}.`,
  meaning:
    'Ett ja ger plats för fler och är inget löfte om en viss person: du får ta ställning till varje förslag innan det blir ett par.',
  yes: (capacity) => `Ja, jag tar upp till ${adepts(capacity)}`,
  no: (offered) => `Nej, högst ${adepts(offered)}`,
  noReason: 'Ett nej behöver inte motiveras och ändrar ingenting för dig.',
  outcomes: {
    raised: {
      title: 'Tack för ditt ja',
      text: 'Ditt antal platser är ändrat. Vi skriver till dig när vi har ett förslag.',
    },
    kept: {
      title: 'Vi har fått ditt nej',
      text: 'Tack för beskedet. Allt är som förut. Skriv till oss om du ändrar dig.',
    },
    over: {
      title: 'Frågan är inte längre öppen',
      text: 'Svarstiden har gått ut och allt är som förut. Skriv till oss om du vill ta fler adepter.',
    },
  },
};

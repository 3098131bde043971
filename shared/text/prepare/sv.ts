import type { PrepareText } from './en.ts';

export const sv: PrepareText = {
  title: 'Er första träff',
  lead: 'Mentor och adept läser samma sida, så att båda vet vad de kan vänta sig.',
  sections: [
    {
      heading: 'Före träffen',
      lines: [
        'Adepten skriver först och föreslår två eller tre tider.',
        'Tänk ut en sak som ska vara annorlunda om ett halvår.',
        'Båda: bestäm vad du helst inte talar om. Det är helt i sin ordning.',
      ],
    },
    {
      heading: 'En plan för en timme',
      lines: [
        '10 minuter: berätta vem du är och hur du har kommit dit du är.',
        '20 minuter: adepten berättar vad hen hoppas på, mentorn frågar.',
        '15 minuter: kom överens om mål, om hur ofta ni träffas och om hur ni håller kontakt.',
        '10 minuter: välj ett litet steg till nästa träff.',
        '5 minuter: bestäm nästa tid innan ni skiljs åt.',
      ],
    },
    {
      heading: 'Det här får adepten fråga',
      lines: [
        'Hur fick du ditt första jobb här? Vad skulle du göra annorlunda?',
        'Vad förväntar sig folk här som ingen säger högt?',
        'Kan du titta på mitt CV? Vem borde jag tala med härnäst?',
        'Inte: ett jobb, en praktikplats eller en referens. Om mentorn själv erbjuder det är det en annan sak.',
      ],
    },
    {
      heading: 'Det här gör mentorn, och det här inte',
      lines: [
        'Lyssnar och frågar mer än ger råd; berättar också om egna misstag.',
        'Behåller det som sägs mellan er två.',
        'Lovar inget jobb och fattar inga beslut åt adepten.',
      ],
    },
    {
      heading: 'När något kommer emellan',
      lines: [
        'Avboka senast dagen innan, och föreslå en ny tid i samma meddelande.',
        'Inget svar på en vecka? Skriv en gång till, och säg sedan till oss.',
        'Känns något inte bra? Berätta det för oss i förtroende via länken i våra mejl, eller skriv till oss. Den andra får inte veta det.',
      ],
    },
  ],
  call: 'Vem du kan vända dig till',
};

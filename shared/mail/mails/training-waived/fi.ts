import type { Letter } from '../../letter.ts';
import { datesAhead, daysToAnswer, hi, nothingBut } from '../../words/fi.ts';
import type { TrainingWaivedValues } from './mail.ts';

export const fi = ({ role, firstName, awaits, owesProfile, dates }: TrainingWaivedValues): Letter => ({
  subject:
    role === 'mentor'
      ? 'Sinun ei tarvitse osallistua mentorikoulutukseen'
      : 'Sinun ei tarvitse osallistua perehdytykseen',
  preheader: 'Näin asia etenee.',
  heading: 'Kaikki on valmista parin etsimistä varten',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Koordinaattori on päättänyt, ettei sinun tarvitse osallistua mentorikoulutukseemme.'
      : 'Koordinaattori on päättänyt, ettei sinun tarvitse osallistua perehdytykseemme.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  paragraphs: [
    'Jos sinulla oli paikka koulutuksessa, se on nyt vapaa jollekulle muulle. Erillinen viesti poistaa koulutuksen kalenteristasi.',
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Seuraavaksi etsimme sinulle sopivan opiskelijan. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.'
            : 'Seuraavaksi etsimme sinulle sopivan mentorin. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  otherwise: `${nothingBut(owesProfile)} Jos haluat silti osallistua koulutukseen, vastaa tähän viestiin.`,
});

import type { Letter } from '../../letter.ts';
import { datesAhead, day, daysToAnswer, gettingCertificate, hi, nothingBut } from '../../words/fi.ts';
import type { TrainingCompletedValues } from './mail.ts';

export const fi = ({
  role,
  firstName,
  completedOn,
  awaits,
  owesProfile,
  dates,
}: TrainingCompletedValues): Letter => ({
  subject: role === 'mentor' ? 'Mentorikoulutuksesi on suoritettu' : 'Perehdytyksesi on suoritettu',
  preheader: 'Kiitos, että osallistuit. Näin asia etenee.',
  heading: 'Kiitos, että osallistuit',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Olet nyt suorittanut koko mentorikoulutuksen.'
      : 'Olet nyt tehnyt kaiken, mitä tarvitaan, ennen kuin saat mentorin.',
  details: [
    { term: 'Suoritettu', detail: day(completedOn) },
    ...datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  ],
  paragraphs: [
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Seuraavaksi etsimme sinulle sopivan opiskelijan. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.'
            : 'Seuraavaksi etsimme sinulle sopivan mentorin. Saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(role === 'mentor' ? { action: gettingCertificate } : {}),
  otherwise: nothingBut(owesProfile),
});

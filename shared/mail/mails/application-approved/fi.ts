import type { Letter } from '../../letter.ts';
import { completing, datesAhead, daysToAnswer, hi, nothingNow } from '../../words/fi.ts';
import type { ApplicationApprovedValues } from './mail.ts';

export const fi = ({
  role,
  firstName,
  modules,
  awaits,
  dates,
  answerBy,
}: ApplicationApprovedValues): Letter => ({
  subject: role === 'mentor' ? 'Tervetuloa mentoriksi' : 'Tervetuloa mentorointiohjelmaan',
  preheader: 'Hakemuksesi on hyväksytty. Näin asia etenee.',
  heading: role === 'mentor' ? 'Tervetuloa mentoriksi!' : 'Tervetuloa mukaan ohjelmaan!',
  greeting: hi(firstName),
  opening: 'Hakemuksesi on hyväksytty, ja olemme iloisia, että olet mukana.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  list:
    modules.length > 0
      ? { heading: role === 'mentor' ? 'Koulutuksesi' : 'Ennen kuin saat mentorin', lines: modules }
      : undefined,
  paragraphs: [
    ...(modules.length > 0
      ? ['Ilmoitamme sinulle, milloin ja missä, heti kun sinulle on varattu paikka.']
      : []),
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Kun olemme löytäneet sinulle sopivan opiskelijan, saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.'
            : 'Kun olemme löytäneet sinulle sopivan mentorin, saat ehdotuksemme sähköpostitse ja päätät itse, vastaatko kyllä.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(answerBy === undefined ? { otherwise: nothingNow } : completing(answerBy)),
});

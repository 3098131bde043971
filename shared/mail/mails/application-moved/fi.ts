import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/fi.ts';
import type { ApplicationMovedValues } from './mail.ts';

export const fi = ({ firstName, reference, cohort, dates, isAsked }: ApplicationMovedValues): Letter => ({
  subject: 'Hakemuksesi koskee nyt toista ohjelmakautta',
  preheader: 'Tässä ovat päivämäärät.',
  heading: 'Olemme siirtäneet hakemuksesi',
  greeting: hi(firstName),
  opening: 'Hakemuksesi kuuluu nyt toiseen ohjelmakauteen. Päivämäärät ovat nämä:',
  details: [
    { term: 'Ohjelmakausi', detail: cohort },
    ...datesAhead(dates),
    { term: 'Hakemuksesi tunnus', detail: reference },
  ],
  paragraphs: [
    isAsked
      ? 'Vastauksesi siirtyivät mukana, samoin kysymyksemme: vastaa siihen lähettämämme linkin kautta tai omalla sivullasi. Vasta sitten teemme päätöksen.'
      : 'Vastauksesi siirtyivät mukana. Luemme ne ja vastaamme sinulle sähköpostitse.',
  ],
  otherwise: isAsked
    ? 'Jos päivämäärät eivät sovi sinulle, vastaa tähän viestiin.'
    : `${nothingNow} Jos päivämäärät eivät sovi sinulle, vastaa tähän viestiin.`,
});

import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/fi.ts';

export const fi = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'Kysymys hakemuksestasi',
  preheader: 'Koordinaattori tarvitsee sinulta vähän lisätietoa.',
  heading: 'Meillä on kysymys',
  greeting: hi(firstName),
  opening: `Tarvitsemme sinulta vähän lisätietoa, ennen kuin päätämme hakemuksestasi (${reference}).`,
  paragraphs: [
    ...(question === undefined ? [] : [`Kysymyksemme: ${question}`]),
    ...(hasFields ? ['Sivulla voit täydentää joitakin vastauksiasi.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

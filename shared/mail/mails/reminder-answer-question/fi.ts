import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/fi.ts';

export const fi = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'Muistutus: kysymys hakemuksestasi',
  preheader: 'Ilman vastaustasi emme voi tehdä hyvää päätöstä.',
  heading: 'Vastauksesi puuttuu vielä',
  greeting: hi(firstName),
  opening: `Olemme kysyneet sinulta jotakin hakemuksestasi (${reference}).`,
  paragraphs: [
    ...(question === undefined ? [] : [`Kysymyksemme: ${question}`]),
    ...(hasFields ? ['Sivulla voit täydentää joitakin vastauksiasi.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

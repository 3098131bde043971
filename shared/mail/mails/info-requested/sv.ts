import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/sv.ts';

export const sv = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'En fråga om din ansökan',
  preheader: 'En koordinator behöver lite mer av dig.',
  heading: 'Vi har en fråga',
  greeting: hi(firstName),
  opening: `Innan vi fattar beslut om din ansökan (${reference}) behöver vi lite mer av dig.`,
  paragraphs: [
    ...(question === undefined ? [] : [`Vår fråga: ${question}`]),
    ...(hasFields ? ['På sidan kan du komplettera några av dina svar.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

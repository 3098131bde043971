import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/sv.ts';

export const sv = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'Påminnelse: en fråga om din ansökan',
  preheader: 'Utan ditt svar kan vi inte fatta ett bra beslut.',
  heading: 'Ditt svar saknas ännu',
  greeting: hi(firstName),
  opening: `Vi har ställt en fråga om din ansökan (${reference}).`,
  paragraphs: [
    ...(question === undefined ? [] : [`Vår fråga: ${question}`]),
    ...(hasFields ? ['På sidan kan du komplettera några av dina svar.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

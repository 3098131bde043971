import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/en.ts';

export const en = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'A question about your application',
  preheader: 'A coordinator needs a little more from you.',
  heading: 'We have a question',
  greeting: hi(firstName),
  opening: `Before we decide on your application (${reference}) we need a little more from you.`,
  paragraphs: [
    ...(question === undefined ? [] : [`Our question: ${question}`]),
    ...(hasFields ? ['On the page you can complete some of your answers.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

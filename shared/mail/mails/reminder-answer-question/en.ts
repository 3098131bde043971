import type { EnquiryValues } from '../../enquiry.ts';
import type { Letter } from '../../letter.ts';
import { answeringQuestion, hi } from '../../words/en.ts';

export const en = ({ firstName, reference, question, hasFields, answerBy }: EnquiryValues): Letter => ({
  subject: 'Reminder: a question about your application',
  preheader: 'We cannot decide well without your answer.',
  heading: 'Your answer is still missing',
  greeting: hi(firstName),
  opening: `We have asked you something about your application (${reference}).`,
  paragraphs: [
    ...(question === undefined ? [] : [`Our question: ${question}`]),
    ...(hasFields ? ['On the page you can complete some of your answers.'] : []),
  ],
  ...answeringQuestion(answerBy),
});

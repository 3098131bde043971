import type { Letter } from '../../letter.ts';
import { hi, surveyAction } from '../../words/en.ts';
import type { PairEndedValues } from './mail.ts';

export const en = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
  answerBy,
}: PairEndedValues): Letter => ({
  subject: 'Your mentoring pair has ended',
  preheader: 'You still take part. Here is what happens next.',
  heading: 'Your pair has ended',
  greeting: hi(firstName),
  opening: `The mentoring between you and ${partnerFirstName} has ended.`,
  paragraphs: [
    'If somebody has told us a reason, we keep it to ourselves.',
    'Thank you for the time you have given. What you have told each other in confidence stays between the two of you.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
    isSought
      ? role === 'mentor'
        ? 'You still take part, and we will write to you if we have another mentee to suggest.'
        : 'You still take part, and we will write to you if we have another mentor to suggest.'
      : 'You still take part.',
    ...(answerBy === undefined
      ? []
      : [
          'Five questions about how it was take two minutes, and after your answers you get your certificate. The other person never sees them.',
        ]),
  ],
  ...(answerBy === undefined ? {} : { action: surveyAction(answerBy) }),
  otherwise: 'If this is a mistake, or if you would rather not take part any longer, reply to this mail.',
});

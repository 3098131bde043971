import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/en.ts';
import type { PairProposedValues } from './mail.ts';

export const en = ({
  ordinal,
  hasOthers,
  role,
  firstName,
  partner,
  languages,
  reasons,
  answerBy,
}: PairProposedValues): Letter => ({
  subject:
    role === 'student'
      ? 'Please answer: a mentor for you'
      : `Please answer: a ${ordinal === undefined ? '' : { 2: 'second ', 3: 'third ' }[ordinal]}mentee for you`,
  preheader: `Read about the person, and say yes or no by ${day(answerBy)}.`,
  heading: role === 'mentor' ? 'We have found a mentee for you' : 'We have found a mentor for you',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `We suggest ${partner.firstName} as your mentee.`
      : `We suggest ${partner.firstName} as your mentor.`,
  details: [
    { term: 'First name', detail: partner.firstName },
    { term: role === 'mentor' ? 'Studies' : 'Works as', detail: partner.occupation },
    ...(partner.employer === undefined ? [] : [{ term: 'Employer', detail: partner.employer }]),
    { term: role === 'mentor' ? 'Wants to work in' : 'Field', detail: partner.field },
    { term: 'Languages you share', detail: languages.join(', ') },
  ],
  list: reasons.length > 0 ? { heading: 'Why we thought of you two', lines: reasons } : undefined,
  paragraphs: [
    ...(hasOthers
      ? ['This proposal is for one of your places, and changes nothing for your other pairs and proposals.']
      : []),
    role === 'mentor'
      ? 'When you have both said yes, you will each get the other’s contact details. Your mentee will then write to you first.'
      : 'When you have both said yes, you will each get the other’s contact details. You then write first: the mentee takes the lead.',
  ],
  ...answering(answerBy),
});

import type { Letter } from '../../letter.ts';
import { datesAhead, hi } from '../../words/en.ts';
import type { WaitingListValues } from './mail.ts';

const opening = ({ role, hasPair }: WaitingListValues): string => {
  if (role === 'student')
    return 'We have matched mentors and students, and this time there was no mentor for you.';
  return hasPair
    ? 'We have matched mentors and students. The pair that you have stays as it is; this time there was no student for your free place.'
    : 'We have matched mentors and students, and this time there was no student for you.';
};

export const en = (values: WaitingListValues): Letter => ({
  subject: values.hasPair
    ? 'No further student for you this time'
    : 'No pair for you this time: you are on the waiting list',
  preheader: 'You have priority when we match people again.',
  heading: values.hasPair ? 'Your free place is on the waiting list' : 'You are on the waiting list',
  greeting: hi(values.firstName),
  opening: opening(values),
  details: datesAhead(values.dates),
  list: {
    heading: 'What happens next',
    lines: [
      'You have priority when we match people again.',
      'We will write to you as soon as we have somebody to suggest.',
      'We cannot promise that it will work out.',
    ],
  },
  paragraphs: [
    values.role === 'mentor'
      ? 'There can be two reasons: the students who would suit you have got another mentor, or nobody suits you well enough yet. It is no judgement of you: it depends on who else is taking part.'
      : 'There can be two reasons: the mentors who would suit you have got another student, or nobody suits you well enough yet. It is no judgement of you: it depends on who else is taking part.',
  ],
  otherwise:
    'You keep your place on the list without doing anything. If you no longer want to wait, reply to this mail.',
});

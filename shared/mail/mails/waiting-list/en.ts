import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { WaitingListValues } from './mail.ts';

export const en = ({ role, firstName }: WaitingListValues): Letter => ({
  subject: 'No pair for you this time: you are on the waiting list',
  preheader: 'You have priority when we match people again.',
  heading: 'You are on the waiting list',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'We have matched mentors and students, and this time we found no student who suits you well enough.'
      : 'We have matched mentors and students, and this time we found no mentor who suits you well enough.',
  list: {
    heading: 'What happens next',
    lines: [
      'You have priority when we match people again.',
      'We will write to you as soon as we have somebody to suggest.',
      'We cannot promise that it will work out.',
    ],
  },
  paragraphs: [
    'We would rather tell you this than suggest somebody who does not fit. It is no judgement of you: it depends on who else is taking part.',
  ],
  otherwise:
    'You keep your place on the list without doing anything. If you no longer want to wait, reply to this mail.',
});

import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { ApplicationRejectedValues } from './mail.ts';

export const en = ({ role, firstName, reference, reason }: ApplicationRejectedValues): Letter => ({
  subject: 'Our answer to your application',
  preheader: 'Thank you for applying. Please read our answer and the reason for it.',
  heading: 'Our answer to your application',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Thank you for offering to be a mentor. This time we cannot say yes, and we want to tell you why.'
      : 'Thank you for applying. This time we cannot offer you a place, and we want to tell you why.',
  details: [{ term: 'Your reference', detail: reference }],
  paragraphs: [
    {
      NOT_DEGREE_STUDENT:
        'The programme is for students who are taking a degree at our university of applied sciences. From your application it seems that you are not one of them at the moment.',
      GRADUATES_TOO_LATE:
        'The programme is for students who graduate soon, and you still have a good part of your studies ahead. You are warmly welcome to apply again when your graduation is closer.',
      TOO_LITTLE_EXPERIENCE:
        'Our mentors have worked for several years, also in Finland, and your application tells of less than that. You are warmly welcome to apply again later.',
      LANGUAGE_LEVEL:
        'A mentor and a student need a language in which both can talk about work with ease. From your application it seems that we could not find you such a partner now.',
      COHORT_FULL:
        'More good applications came in than there are places. That says nothing about yours, and you are warmly welcome to apply again next time.',
      INCOMPLETE:
        'Something that we need for a decision is missing from the application. You are warmly welcome to send a new one; reply to this mail if you wonder what was missing.',
      OTHER:
        'The reason is particular to your application. Reply to this mail, and a coordinator will tell you more.',
    }[reason],
    'Have we misunderstood something? Reply to this mail, and a coordinator will look at your application again.',
  ],
  otherwise: 'If you do not reply, your application is closed.',
});

import { datesIn } from '../../mail/dates.ts';
import type { MailTexts } from '../../mail/letter.ts';
import type { TrainingEnrolledValues } from '../../mail/mails/training-enrolled.ts';

const { day, moment, span } = datesIn('en');

const hi = (firstName: string): string => `Hi ${firstName},`;
const nothingNow = 'You do not need to do anything now.';
const confirming = (confirmBy: string) => ({
  action: {
    label: 'Confirm my address',
    until: `Please confirm by ${moment(confirmBy)}. After that the link no longer works.`,
  },
  otherwise:
    'If it was not you who applied, you can leave it at that: without a confirmation we delete the application, unread.',
});
const session = ({ module, startsAt, minutes, mode, place }: Omit<TrainingEnrolledValues, 'firstName'>) => [
  { term: 'Training', detail: module },
  { term: 'Time', detail: span(startsAt, minutes) },
  { term: mode === 'ONLINE' ? 'Online' : 'Place', detail: place, linked: true },
];
const answering = (answerBy: string) => ({
  action: { label: 'Read and answer', until: `Please answer by ${moment(answerBy)}.` },
  otherwise:
    'Without an answer from you the proposal lapses, and the other person is left waiting. A no is fine too: the other person is not told why.',
});

export const en: MailTexts = {
  frame: {
    linkIntro: 'The button leads to this address:',
    help: ({ email, phone }) =>
      `Questions? Just reply to this mail: a person reads it. You can also write to ${email}${phone ? ` or call ${phone}` : ''}.`,
    regards: 'Kind regards,',
    why: {
      verification: 'You get this mail because this address was given in an application.',
      service: 'You get this mail because you have applied to the programme or take part in it.',
    },
    notice: 'How we handle personal data:',
  },
  letters: {
    'confirm-application': ({ confirmBy }) => ({
      subject: 'Confirm your application to the mentoring programme',
      preheader: 'One press of a button, and a coordinator can read your application.',
      heading: 'Confirm your e-mail address',
      opening: 'Somebody – you, we hope – has applied to our mentoring programme with this e-mail address.',
      paragraphs: [
        'Please confirm that the address is yours. Only then can a coordinator read the application.',
      ],
      ...confirming(confirmBy),
    }),
    'already-applied': (values) =>
      values.state === 'unconfirmed'
        ? {
            subject: 'Confirm your application: we already have it',
            preheader: 'You do not need to apply again. Your application only needs your confirmation.',
            heading: 'Only your confirmation is missing',
            opening:
              'This e-mail address was used to apply again, but we already have an application from it.',
            paragraphs: [
              'The first application stands. Please confirm that the address is yours, and a coordinator can read it.',
            ],
            ...confirming(values.confirmBy),
          }
        : {
            subject: 'We already have your application',
            preheader: 'Nothing has changed: the application that you sent first stands.',
            heading: 'We already have your application',
            opening:
              'This e-mail address was used to apply again, but we already have an application from it.',
            details: [{ term: 'Your reference', detail: values.reference }],
            paragraphs: [
              'The first application stands as it is. Would you like to change something in it? Reply to this mail and tell us what.',
            ],
            otherwise: 'If it was not you who applied again, you can leave it at that: nothing has changed.',
          },
    'reminder-confirm': ({ confirmBy }) => ({
      subject: 'Reminder: confirm your application',
      preheader: 'Nobody can read your application before you confirm your address.',
      heading: 'Your application is waiting for you',
      opening:
        'An application to our mentoring programme was sent with this e-mail address, but the address has not been confirmed yet.',
      paragraphs: [
        'Please confirm that the address is yours. Only then can a coordinator read the application.',
      ],
      ...confirming(confirmBy),
    }),
    'application-received': ({ role, firstName, reference }) => ({
      subject: 'We have received your application',
      preheader: 'Thank you! Here is what happens next.',
      heading: 'Thank you for applying',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'Your application to become a mentor has reached us.'
          : 'Your application for a mentor has reached us.',
      details: [{ term: 'Your reference', detail: reference }],
      list: {
        heading: 'What happens next',
        lines: [
          'A coordinator reads your application.',
          'You will get our answer by e-mail.',
          role === 'mentor'
            ? 'If it is a yes, the mentor training comes first. Then we will look for a student who suits you.'
            : 'If it is a yes, we will look for a mentor who suits you.',
        ],
      },
      otherwise: `${nothingNow} If your plans change, reply to this mail.`,
    }),
    'application-approved': ({ role, firstName, modules }) => ({
      subject: role === 'mentor' ? 'Welcome as a mentor' : 'Welcome to the mentoring programme',
      preheader: 'Your application is approved. Here is what happens next.',
      heading: role === 'mentor' ? 'Welcome as a mentor!' : 'Welcome to the programme!',
      greeting: hi(firstName),
      opening: 'We are glad to have you with us: your application is approved.',
      list:
        modules.length > 0
          ? { heading: role === 'mentor' ? 'Your training' : 'Before you get a mentor', lines: modules }
          : undefined,
      paragraphs: [
        ...(modules.length > 0
          ? ['We will write to you with a time and a place as soon as you have a seat.']
          : []),
        role === 'mentor'
          ? 'When we have found a student who suits you, you will get our proposal by e-mail, and you decide whether to say yes.'
          : 'When we have found a mentor who suits you, you will get our proposal by e-mail, and you decide whether to say yes.',
      ],
      otherwise: nothingNow,
    }),
    'application-rejected': ({ role, firstName, reference, reason }) => ({
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
    }),
    'application-withdrawn': ({ firstName, reference }) => ({
      subject: 'Your application is withdrawn',
      preheader: 'You no longer take part. You are welcome to apply again.',
      heading: 'Your application is withdrawn',
      greeting: hi(firstName),
      opening: 'Your application has been withdrawn, and you no longer take part in the programme.',
      details: [{ term: 'Your reference', detail: reference }],
      paragraphs: ['Was this a mistake? Reply to this mail. You are also welcome to apply again.'],
      otherwise: `${nothingNow} Thank you for your interest.`,
    }),
    'training-enrolled': ({ firstName, ...held }) => ({
      subject: `Save the date: training on ${day(held.startsAt)}`,
      preheader: 'You have a seat. Here are the time and the place.',
      heading: 'You have a seat in the training',
      greeting: hi(firstName),
      opening: 'We have kept a seat for you in this session:',
      details: session(held),
      paragraphs: [
        'If you cannot come, reply to this mail as soon as you know, and we will find you another session.',
      ],
      otherwise: 'You do not need to confirm anything: the seat is yours.',
    }),
    'reminder-training': ({ firstName, ...held }) => ({
      subject: `Reminder: training on ${day(held.startsAt)}`,
      preheader: 'Your training is coming up. Here are the time and the place.',
      heading: 'Your training is coming up',
      greeting: hi(firstName),
      opening: 'We look forward to seeing you in this session:',
      details: session(held),
      paragraphs: [
        'If you cannot come, reply to this mail as soon as you know, and we will find you another session.',
      ],
      otherwise: 'If you are coming, you do not need to reply.',
    }),
    'training-completed': ({ role, firstName, completedOn }) => ({
      subject: role === 'mentor' ? 'Your mentor training is complete' : 'Your briefing is complete',
      preheader: 'Thank you for taking part. Here is what happens next.',
      heading: 'Thank you for taking part',
      greeting: hi(firstName),
      opening:
        role === 'mentor'
          ? 'You have now completed the whole mentor training.'
          : 'You have now done everything that is needed before you get a mentor.',
      details: [{ term: 'Completed', detail: day(completedOn) }],
      paragraphs: [
        role === 'mentor'
          ? 'Next we will look for a student who suits you. You will get our proposal by e-mail, and you decide whether to say yes.'
          : 'Next we will look for a mentor who suits you. You will get our proposal by e-mail, and you decide whether to say yes.',
      ],
      otherwise: nothingNow,
    }),
    'waiting-list': ({ role, firstName }) => ({
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
    }),
    'pair-proposed': ({ side, firstName, partner, languages, reasons, answerBy }) => ({
      subject: side === 'mentor' ? 'Please answer: a student for you' : 'Please answer: a mentor for you',
      preheader: `Read about the person, and say yes or no by ${day(answerBy)}.`,
      heading: side === 'mentor' ? 'We have found a student for you' : 'We have found a mentor for you',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `We suggest that you become the mentor of ${partner.firstName}.`
          : `We suggest ${partner.firstName} as your mentor.`,
      details: [
        { term: 'First name', detail: partner.firstName },
        { term: side === 'mentor' ? 'Studies' : 'Works as', detail: partner.occupation },
        { term: side === 'mentor' ? 'Wants to work in' : 'Field', detail: partner.field },
        { term: 'Languages you share', detail: languages.join(', ') },
      ],
      list: reasons.length > 0 ? { heading: 'Why we thought of you two', lines: reasons } : undefined,
      paragraphs: [
        side === 'mentor'
          ? 'When you have both said yes, you will each get the other’s contact details. The student will then write to you first.'
          : 'When you have both said yes, you will each get the other’s contact details. You then write first: the mentee takes the lead.',
      ],
      ...answering(answerBy),
    }),
    'reminder-answer-proposal': ({ side, firstName, partnerFirstName, answerBy }) => ({
      subject: 'Reminder: please answer our proposal',
      preheader: `We need your yes or no by ${day(answerBy)}.`,
      heading: 'Your answer is still missing',
      greeting: hi(firstName),
      opening:
        side === 'mentor'
          ? `We have suggested that you become the mentor of ${partnerFirstName}, and have not heard from you yet.`
          : `We have suggested ${partnerFirstName} as your mentor, and have not heard from you yet.`,
      ...answering(answerBy),
    }),
    'pair-formed': ({ side, firstName, partner }) => ({
      subject:
        side === 'mentor'
          ? 'You are a mentoring pair: your student writes first'
          : 'Write to your mentor: you are a mentoring pair',
      preheader: 'You have both said yes. Here are the contact details and the first steps.',
      heading: 'You are a mentoring pair!',
      greeting: hi(firstName),
      opening: `You and ${partner.firstName} have both said yes.`,
      details: [
        { term: 'Name', detail: partner.fullName },
        { term: 'E-mail', detail: partner.email },
        ...(partner.phone ? [{ term: 'Phone', detail: partner.phone }] : []),
      ],
      list: {
        heading: 'What to do now',
        lines:
          side === 'mentor'
            ? [
                'Wait for your student to write: the mentee takes the lead.',
                'Have you heard nothing within a week? Then write yourself, or tell us.',
                'Meet for the first time within two weeks, in person or online.',
                'What you tell each other stays between the two of you.',
              ]
            : [
                'Write to your mentor in the next few days, and suggest two or three times to meet.',
                'Meet for the first time within two weeks, in person or online.',
                'Think beforehand of what you would like to talk about.',
                'What you tell each other stays between the two of you.',
              ],
      },
      otherwise:
        side === 'mentor'
          ? 'If something gets in the way, tell your student and us. We will help.'
          : 'Your mentor is waiting to hear from you. If something gets in the way, tell your mentor and us. We will help.',
    }),
    'proposal-declined': ({ side, firstName }) => ({
      subject: 'Our proposal did not lead to a pair',
      preheader: 'You still take part. Here is what happens next.',
      heading: 'This time there will be no pair',
      greeting: hi(firstName),
      opening: 'The person we suggested to you could not say yes.',
      paragraphs: [
        'We never pass on reasons, and this need not have anything to do with you.',
        side === 'mentor'
          ? 'You still take part, and we will write to you as soon as we have a student to suggest.'
          : 'You still take part, and we will write to you as soon as we have a mentor to suggest.',
      ],
      otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
    }),
    'proposal-lapsed': ({ side, firstName, answered }) => ({
      subject: 'The time to answer our proposal is over',
      preheader: 'You still take part. Here is what happens next.',
      heading: 'The proposal has lapsed',
      greeting: hi(firstName),
      opening: answered
        ? 'You said yes to our proposal, but the other answer did not come in time.'
        : 'We did not hear from you in time, so our proposal no longer stands.',
      paragraphs: [
        ...(answered ? ['Thank you for answering. We are sorry that it came to nothing.'] : []),
        side === 'mentor'
          ? 'You still take part, and we will write to you as soon as we have a student to suggest.'
          : 'You still take part, and we will write to you as soon as we have a mentor to suggest.',
      ],
      otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
    }),
  },
};

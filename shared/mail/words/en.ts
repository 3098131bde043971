import { datesIn } from '../../text/dates.ts';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { CalendarEntry } from '../calendar.ts';
import type { ChoiceValues } from '../choice.ts';
import type { CohortDates } from '../cohort-dates.ts';
import { type GroupValues, groupPlace } from '../group.ts';
import type { KickOffValues } from '../kick-off.ts';
import { type Detail, type FrameTexts, firstAndMore } from '../letter.ts';
import type { PlannedValues } from '../meeting.ts';
import type { SurveyValues } from '../survey.ts';
import type { SessionValues } from '../training.ts';

export const { day, moment, span } = datesIn('en');

export const hi = (firstName: string): string => `Hi ${firstName},`;
export const nothingNow = 'You do not need to do anything now.';
/** For who may still owe the answers that are asked for after an approval. */
export const nothingBut = (owesProfile: boolean): string =>
  owesProfile
    ? 'One thing is left: please answer the questions that we sent you after the approval, by the link in that mail or on your own page.'
    : nothingNow;
export const confirming = (confirmBy: string) => ({
  action: {
    label: 'Confirm my address',
    until: `Please confirm by ${moment(confirmBy)}. After that the link no longer works.`,
  },
  otherwise:
    'If it was not you who applied, you can leave it at that: without a confirmation we delete the application, unread.',
});
const SPOKEN = LANGUAGE_NAMES.en;

export const session = ({
  module,
  startsAt,
  minutes,
  mode,
  place,
  street,
  link,
  trainer,
  spoken,
}: SessionValues) => [
  { term: 'Training', detail: module },
  { term: 'Time', detail: span(startsAt, minutes) },
  {
    term: mode === 'ONLINE' ? 'Online' : 'Place',
    detail: link === undefined ? place : `${place}, ${link}`,
    linked: true,
  },
  ...(street === undefined ? [] : [{ term: 'Street', detail: street }]),
  ...(trainer === undefined ? [] : [{ term: 'Trainer', detail: trainer }]),
  ...(spoken === undefined ? [] : [{ term: 'Language', detail: SPOKEN[spoken] }]),
];

export const calendarEntry = ({
  module,
  startsAt,
  minutes,
  place,
  street,
  link,
  trainer,
  calendar,
}: SessionValues): CalendarEntry => ({
  ...calendar,
  title: `Training: ${module}`,
  startsAt,
  minutes,
  place: [place, street, link].filter((part) => part !== undefined).join(', '),
  description: trainer === undefined ? module : `${module}. Trainer: ${trainer}.`,
});

export const kickOffDetails = ({ day: date, meeting }: KickOffValues): Detail[] =>
  meeting === undefined
    ? [{ term: 'Kick-off', detail: day(date) }]
    : [
        { term: 'Kick-off', detail: span(meeting.startsAt, meeting.minutes) },
        { term: 'Place', detail: meeting.place, linked: true },
        ...(meeting.street === undefined ? [] : [{ term: 'Street', detail: meeting.street }]),
      ];

export const kickOffEntry = ({ meeting }: KickOffValues): CalendarEntry | undefined => {
  if (meeting === undefined) return undefined;
  const { startsAt, minutes, place, street, calendar } = meeting;
  return {
    ...calendar,
    title: 'Kick-off',
    startsAt,
    minutes,
    place: street === undefined ? place : `${place}, ${street}`,
    description: 'Kick-off',
  };
};

export const datesAhead = ({ matchingOn, kickOff }: CohortDates): Detail[] => [
  ...(matchingOn === undefined ? [] : [{ term: 'Next matching', detail: day(matchingOn) }]),
  ...(kickOff === undefined ? [] : [{ term: 'Kick-off', detail: day(kickOff) }]),
];

export const meetingDetails = ({ startsAt, minutes, mode, place }: PlannedValues): Detail[] => [
  { term: 'Time', detail: span(startsAt, minutes) },
  { term: 'How', detail: meetingsText.en.modes[mode] },
  ...(place === undefined ? [] : [{ term: 'Place', detail: place }]),
];

export const meetingEntry = ({
  startsAt,
  minutes,
  mode,
  place,
  partnerFirstName,
  calendar,
}: PlannedValues): CalendarEntry => ({
  ...calendar,
  title: `Mentoring meeting with ${partnerFirstName}`,
  startsAt,
  minutes,
  place: place ?? meetingsText.en.modes[mode],
  description: meetingsText.en.modes[mode],
});

export const daysToAnswer = (days: number): string =>
  `You then have ${days} working day${days === 1 ? '' : 's'} to answer.`;

export const answering = (answerBy: string) => ({
  action: { label: 'Read and answer', until: `Please answer by ${moment(answerBy)}.` },
  otherwise:
    'Without an answer from you the proposal lapses, and the other person is left waiting. A no is fine too: the other person is not told why.',
});

export const completing = (answerBy: string) => ({
  action: {
    label: 'Answer a few more questions',
    until: `Please answer by ${day(answerBy)}: it takes two minutes.`,
  },
  otherwise:
    'Without your answers we lack a few things for the training and the meetings, and we will ask you again.',
});

export const answeringQuestion = (answerBy: string) => ({
  action: { label: 'Answer', until: `Please answer by ${day(answerBy)}.` },
  otherwise: 'Without an answer we decide by what we know, and that may be too little for a yes.',
});

/** Mentees as the object of a sentence, counted in words. */
export const mentees = (count: number): string =>
  ['no mentees', 'one mentee', 'two mentees', 'three mentees'][count] ?? `${count} mentees`;

export const inWords = (count: number): string => ['none', 'one', 'two', 'three'][count] ?? String(count);

export const answeringCapacity = (offered: number, answerBy: string) => ({
  paragraphs: [
    'There are more students than places with mentors, and every further place helps.',
    'A yes is no promise about a person: you are asked about every proposal before it becomes a pair.',
  ],
  action: { label: 'Say yes or no', until: `Please answer by ${day(answerBy)}.` },
  otherwise: `Without an answer we leave it at ${mentees(offered)}. A no is fine, and needs no reason.`,
});

/** Sessions with free seats, and the button to choose one. */
export const choosing = (sessions: ChoiceValues['sessions'], isMore: boolean) => ({
  list: {
    heading: 'Sessions with free seats',
    lines: sessions.map(
      ({ module, startsAt, minutes, place }) => `${module}: ${span(startsAt, minutes)}, ${place}`,
    ),
  },
  paragraphs: [
    ...(isMore ? ['There are more on the page behind the button.'] : []),
    'On the page you choose one session of each kind that you need. You can change your choice there until the session begins, or tell us that none suits you.',
  ],
  action: { label: 'Choose a session', until: 'Seats go in the order in which people choose.' },
});

/** The way to another session, for somebody who has a seat. */
export const rechoosing = {
  label: 'Choose another session',
  until: 'The button works until the session begins.',
};

export const frame: FrameTexts = {
  linkIntro: 'The button leads to this address:',
  digest: {
    subject: (first, more) =>
      firstAndMore(first, `(and ${more} more)`, `${more + 1} things about your mentoring`),
    heading: (count) => `${count} things for you`,
    opening: 'So that you get one mail and not several, this one holds everything that is new:',
  },
  help: ({ email, phone }) =>
    `Questions? Just reply to this mail: a person reads it. You can also write to ${email}${phone ? ` or call ${phone}` : ''}.`,
  regards: 'Kind regards,',
  why: {
    verification: 'You get this mail because this address was given in an application.',
    service: 'You get this mail because you have applied to the programme or take part in it.',
    invitation: 'You get this mail because we have invited you to apply to the programme.',
    subscription: 'You get this mail because you asked to be told when one can apply. It is the only one.',
    company:
      'You get this mail because you have told us that we may write to you about your company’s mentors.',
    report: 'You get this mail because you are on the list of the programme’s steering group.',
    operation: 'You get this mail because the alarms of this installation go to this address.',
  },
  unsubscribe: 'You do not want it? This address ends it, and we delete your e-mail address:',
  myPage: 'Your page:',
  notice: 'How we handle personal data:',
};

export const surveyAction = (answerBy: string) => ({
  label: 'Answer the questions',
  until: `Please answer by ${moment(answerBy)}.`,
});

export const answeringSurvey = ({ kind, partnerFirstName, count, answerBy }: SurveyValues) => ({
  paragraphs: [
    ...(partnerFirstName === undefined
      ? []
      : [`The questions are about your mentoring with ${partnerFirstName}.`]),
    `There are ${['', 'one', 'two', 'three', 'four', 'five'][count] ?? count} questions on one page. The coordinators alone read your answers; the other person in your pair never sees them.`,
    ...(kind === 'FINAL' ? ['After your answers we send you your certificate.'] : []),
  ],
  action: surveyAction(answerBy),
  otherwise: 'If you would rather tell us something in your own words, reply to this mail.',
});

export const gettingCertificate = { label: 'Get my certificate', until: 'The link works for a year.' };

export const groupDetails = (held: GroupValues): Detail[] => [
  { term: 'Session', detail: held.theme },
  { term: 'Time', detail: span(held.startsAt, held.minutes) },
  { term: held.mode === 'ONLINE' ? 'Online' : 'Place', detail: groupPlace(held), linked: true },
  ...(held.street === undefined ? [] : [{ term: 'Street', detail: held.street }]),
  ...(held.spoken === undefined ? [] : [{ term: 'Language', detail: SPOKEN[held.spoken] }]),
];

export const groupLine = (held: GroupValues): string =>
  `${held.theme}: ${span(held.startsAt, held.minutes)}, ${groupPlace(held)}`;

import * as z from 'zod';
import { Code, Count, Id, Instant, LocalDate, Role } from './codes.ts';
import { defineEvent } from './define.ts';

const about = { applicationId: Id, cohortId: Id, role: Role };
const aboutPerson = { ...about, personId: Id };
const example = { applicationId: 'app_7f', cohortId: 'coh_spring27', role: 'student' as const };
const examplePerson = { ...example, personId: 'per_lin' };

export const ApplicationSubmitted = defineEvent({
  name: 'ApplicationSubmitted',
  version: 1,
  means:
    'Somebody has sent in an application. Nobody sees it before it is confirmed by the mail that it gives rise to.',
  data: z.strictObject(about),
  example,
});

const invited = { invitationId: Id, cohortId: Id, role: Role };
const exampleInvited = { invitationId: 'inv_4k', cohortId: 'coh_spring27', role: 'student' as const };

export const LatecomerInvited = defineEvent({
  name: 'LatecomerInvited',
  version: 1,
  means:
    'A coordinator has given one person leave to apply after applications have closed, by a personal link.',
  data: z.strictObject(invited),
  example: exampleInvited,
});

export const LateInvitationWithdrawn = defineEvent({
  name: 'LateInvitationWithdrawn',
  version: 1,
  means: 'A coordinator has taken back a personal link for a late application before anybody applied by it.',
  data: z.strictObject(invited),
  example: exampleInvited,
});

export const ApplicationConfirmed = defineEvent({
  name: 'ApplicationConfirmed',
  version: 1,
  means:
    'The applicant has confirmed the application by mail: it counts and can be reviewed. Other versions are gone.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ApplicationApproved = defineEvent({
  name: 'ApplicationApproved',
  version: 1,
  means: 'A coordinator has approved the application.',
  data: z.strictObject({ ...aboutPerson, companyId: Id.optional(), decidedAt: Instant.optional() }),
  example: {
    ...examplePerson,
    role: 'mentor',
    companyId: 'com_boatyard',
    decidedAt: '2027-01-18T10:00:00.000Z',
  },
});

export const ApplicationRejected = defineEvent({
  name: 'ApplicationRejected',
  version: 1,
  means: 'A coordinator has rejected the application, for a reason the applicant is told.',
  data: z.strictObject({ ...aboutPerson, reason: Code, decidedAt: Instant.optional() }),
  example: { ...examplePerson, reason: 'NOT_DEGREE_STUDENT', decidedAt: '2027-01-18T10:00:00.000Z' },
});

export const ApplicationDecisionReversed = defineEvent({
  name: 'ApplicationDecisionReversed',
  version: 1,
  means:
    'A coordinator took a decision back before its mail had left. The application waits for a decision again.',
  data: z.strictObject({ ...aboutPerson, decision: z.enum(['APPROVED', 'REJECTED']), decidedAt: Instant }),
  example: { ...examplePerson, decision: 'APPROVED', decidedAt: '2027-01-18T10:00:00.000Z' },
});

export const ApplicationInfoRequested = defineEvent({
  name: 'ApplicationInfoRequested',
  version: 1,
  means: 'A coordinator has asked the applicant for more information. The decision waits for it.',
  data: z.strictObject({ ...aboutPerson, askedAt: Instant }),
  example: { ...examplePerson, askedAt: '2027-01-18T10:00:00.000Z' },
});

export const ApplicationInfoProvided = defineEvent({
  name: 'ApplicationInfoProvided',
  version: 1,
  means: 'The applicant has answered what a coordinator asked. The application can be decided on.',
  data: z.strictObject({ ...aboutPerson, askedAt: Instant }),
  example: { ...examplePerson, askedAt: '2027-01-18T10:00:00.000Z' },
});

export const ApplicationNoted = defineEvent({
  name: 'ApplicationNoted',
  version: 1,
  means: 'A coordinator has added a note to the application. Its words stay there.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ApplicationWithdrawn = defineEvent({
  name: 'ApplicationWithdrawn',
  version: 1,
  means: 'The application was withdrawn, by the person or on their behalf. They may apply again.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ParticipantReadyForMatching = defineEvent({
  name: 'ParticipantReadyForMatching',
  version: 1,
  means: 'All that the cohort asks for before matching is done or waived.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ParticipantReturnedToTraining = defineEvent({
  name: 'ParticipantReturnedToTraining',
  version: 1,
  means: 'A waiver or an attendance does not count any more, so this person is not ready for matching.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ParticipantWaitlisted = defineEvent({
  name: 'ParticipantWaitlisted',
  version: 1,
  means:
    'A round was published without a partner for this person, who now waits with priority for the next one.',
  data: z.strictObject({ ...aboutPerson, roundId: Id }),
  example: { ...examplePerson, roundId: 'rnd_1' },
});

export const ParticipantSuspended = defineEvent({
  name: 'ParticipantSuspended',
  version: 1,
  means: 'This person is proposed to nobody: until a day, or until a word of theirs or of a coordinator.',
  data: z.strictObject({ ...aboutPerson, why: Code, until: LocalDate.optional() }),
  example: { ...examplePerson, why: 'LATER', until: '2027-03-29' },
});

export const ParticipantReturnedToPool = defineEvent({
  name: 'ParticipantReturnedToPool',
  version: 1,
  means: 'This person can be proposed to others again.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

export const ApplicationReopened = defineEvent({
  name: 'ApplicationReopened',
  version: 1,
  means: 'A coordinator has reopened a rejected or withdrawn application. It waits for a decision again.',
  data: z.strictObject({ ...aboutPerson, from: z.enum(['REJECTED', 'WITHDRAWN']) }),
  example: { ...examplePerson, from: 'REJECTED' },
});

export const ApplicationMoved = defineEvent({
  name: 'ApplicationMoved',
  version: 1,
  means: 'A coordinator has moved an undecided application to another cohort of the programme.',
  data: z.strictObject({ ...aboutPerson, fromCohortId: Id }),
  example: { ...examplePerson, fromCohortId: 'coh_autumn26' },
});

export const ApplicationAnswersCorrected = defineEvent({
  name: 'ApplicationAnswersCorrected',
  version: 1,
  means: 'A coordinator has changed answers of an application on the person’s behalf.',
  data: z.strictObject({ ...aboutPerson, channel: Code }),
  example: { ...examplePerson, channel: 'PHONE' },
});

export const MentorCapacityAdjusted = defineEvent({
  name: 'MentorCapacityAdjusted',
  version: 1,
  means: 'A mentor takes more or fewer students at one time than before.',
  data: z.strictObject({ ...aboutPerson, capacity: Count }),
  example: { ...examplePerson, role: 'mentor', capacity: 2 },
});

export const ProfileCompleted = defineEvent({
  name: 'ProfileCompleted',
  version: 1,
  means: 'The person has answered the questions that are asked after approval.',
  data: z.strictObject(aboutPerson),
  example: examplePerson,
});

const aboutCapacity = { ...aboutPerson, capacity: z.int().min(2).max(3) };
const exampleCapacity = { ...examplePerson, role: 'mentor' as const, capacity: 2 };

export const MentorCapacityRequested = defineEvent({
  name: 'MentorCapacityRequested',
  version: 1,
  means: 'A coordinator has asked a mentor to take more students than offered.',
  data: z.strictObject({ ...aboutCapacity, askedAt: Instant }),
  example: { ...exampleCapacity, askedAt: '2027-03-01T10:00:00.000Z' },
});

export const MentorCapacityDeclined = defineEvent({
  name: 'MentorCapacityDeclined',
  version: 1,
  means:
    'The mentor does not take more students than offered. A yes is the fact that the capacity is adjusted; silence is none.',
  data: z.strictObject(aboutCapacity),
  example: exampleCapacity,
});

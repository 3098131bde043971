import * as z from 'zod';
import { Code, Count, Id, Instant, LocalDate, Role } from './codes.ts';
import { defineEvent } from './define.ts';

const meeting = {
  meetingId: Id,
  pairId: Id,
  cohortId: Id,
  mentorApplicationId: Id,
  studentApplicationId: Id,
  mentorPersonId: Id,
  studentPersonId: Id,
};
const example = {
  meetingId: 'mtg_k2d20270204',
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
const planned = { ...meeting, by: Role, startsAt: Instant, minutes: Count, mode: Code, sequence: Count };
const examplePlan = {
  ...example,
  by: 'student',
  startsAt: '2027-02-04T14:00:00.000Z',
  minutes: 60,
  mode: 'IN_PERSON',
  sequence: 0,
} as const;
/** Way in which a meeting was confirmed. */
const confirmed = z.enum(['BOTH', 'SILENCE', 'STAFF']);
const held = { ...meeting, heldOn: LocalDate, minutes: Count, mode: Code };
const exampleHeld = { ...example, heldOn: '2027-02-04', minutes: 60, mode: 'IN_PERSON' };

export const MeetingPlanned = defineEvent({
  name: 'MeetingPlanned',
  version: 1,
  means: 'One of a pair has planned a meeting; both get it as a calendar entry.',
  data: z.strictObject(planned),
  example: examplePlan,
});

export const MeetingRescheduled = defineEvent({
  name: 'MeetingRescheduled',
  version: 1,
  means: 'A planned meeting has another time, place or length: the calendar entries of both move along.',
  data: z.strictObject(planned),
  example: { ...examplePlan, sequence: 1 },
});

export const MeetingCancelled = defineEvent({
  name: 'MeetingCancelled',
  version: 1,
  means: 'A planned meeting does not take place; it leaves the calendars of both.',
  data: z.strictObject({ ...meeting, by: Role, startsAt: Instant, sequence: Count }),
  example: { ...example, by: 'mentor', startsAt: examplePlan.startsAt, sequence: 2 },
});

export const MeetingReported = defineEvent({
  name: 'MeetingReported',
  version: 1,
  means:
    'One of a pair has told that they met, or has corrected what was told. It counts once the other confirms, or says nothing for a week.',
  data: z.strictObject({ ...held, by: Role }),
  example: { ...exampleHeld, by: 'student' },
});

export const MeetingConfirmed = defineEvent({
  name: 'MeetingConfirmed',
  version: 1,
  means:
    'A meeting counts: both have told of it, nobody objected for a week, or a coordinator has checked it.',
  data: z.strictObject({ ...held, confirmed }),
  example: { ...exampleHeld, confirmed: 'BOTH' },
});

export const MeetingDisputed = defineEvent({
  name: 'MeetingDisputed',
  version: 1,
  means: 'The other one says that a reported meeting did not take place so; a coordinator decides.',
  data: z.strictObject({ ...held, by: Role }),
  example: { ...exampleHeld, by: 'mentor' },
});

export const MeetingCorrected = defineEvent({
  name: 'MeetingCorrected',
  version: 1,
  means:
    'A coordinator has corrected a meeting that counted for the day `counted`, as `confirmed` says; it is confirmed anew.',
  data: z.strictObject({ ...held, counted: LocalDate, confirmed: confirmed.optional() }),
  example: { ...exampleHeld, counted: '2027-02-03', confirmed: 'BOTH' },
});

export const MeetingDismissed = defineEvent({
  name: 'MeetingDismissed',
  version: 1,
  means:
    'A coordinator has found that a reported meeting did not take place. `counted` is the day it counted for.',
  data: z.strictObject({ ...held, counted: LocalDate.optional(), confirmed: confirmed.optional() }),
  example: { ...exampleHeld, counted: '2027-02-04', confirmed: 'SILENCE' },
});

import * as z from 'zod';
import { Code, Count, Id, Instant, LocalDate, Role, Term } from './codes.ts';
import { defineEvent } from './define.ts';

const group = { sessionId: Id, cohortId: Id, theme: Code };
const groupExample = { sessionId: 'grp_spring27CLOSING', cohortId: 'coh_spring27', theme: 'CLOSING' };
const guestExample = { ...groupExample, applicationId: 'app_7f' };

export const GroupSessionPlanned = defineEvent({
  name: 'GroupSessionPlanned',
  version: 1,
  means: 'A session for the pairs of a cohort has a theme and a date.',
  data: z.strictObject(group),
  example: groupExample,
});

export const GroupSessionEdited = defineEvent({
  name: 'GroupSessionEdited',
  version: 1,
  means: 'A coordinator has changed a setting of a session for pairs.',
  data: z.strictObject({ ...group, setting: Term }),
  example: { ...groupExample, setting: 'seats' },
});

export const GroupSessionMoved = defineEvent({
  name: 'GroupSessionMoved',
  version: 1,
  means: 'A session for pairs has another time or place than the invited people were told.',
  data: z.strictObject({ ...group, revision: Count }),
  example: { ...groupExample, revision: 1 },
});

export const GroupSessionCancelled = defineEvent({
  name: 'GroupSessionCancelled',
  version: 1,
  means: 'A session for pairs does not take place.',
  data: z.strictObject({ ...group, reason: Code }),
  example: { ...groupExample, reason: 'NO_ROOM' },
});

export const GroupSessionsOffered = defineEvent({
  name: 'GroupSessionsOffered',
  version: 1,
  means: 'A person of a pair is invited to sessions, all at once.',
  data: z.strictObject({
    applicationId: Id,
    cohortId: Id,
    sessionIds: z.array(Id).min(1).max(40),
    at: Instant,
  }),
  example: {
    applicationId: 'app_7f',
    cohortId: 'coh_spring27',
    sessionIds: ['grp_spring27KICKOFF', 'grp_spring27CLOSING'],
    at: '2027-03-02T08:00:00.000Z',
  },
});

export const GroupSessionAnswered = defineEvent({
  name: 'GroupSessionAnswered',
  version: 1,
  means: 'An invited person comes to a session, cannot come, or waits for a seat.',
  data: z.strictObject({ ...group, applicationId: Id, answer: z.enum(['COMING', 'WAITING', 'DECLINED']) }),
  example: { ...guestExample, answer: 'COMING' },
});

export const GroupSeatOffered = defineEvent({
  name: 'GroupSeatOffered',
  version: 1,
  means: 'A free seat of a session has gone to the person who had waited longest.',
  data: z.strictObject({ ...group, applicationId: Id }),
  example: guestExample,
});

export const GroupSessionHeld = defineEvent({
  name: 'GroupSessionHeld',
  version: 1,
  means:
    'A session for pairs took place: somebody is on its attendance list. Counts on the day of the session.',
  data: z.strictObject({ ...group, heldOn: LocalDate, minutes: Count }),
  example: { ...groupExample, heldOn: '2027-08-19', minutes: 150 },
});

export const GroupSessionAttended = defineEvent({
  name: 'GroupSessionAttended',
  version: 1,
  means: 'A person was at a session for pairs. Counts on the day of the session, whenever it was entered.',
  data: z.strictObject({
    ...group,
    applicationId: Id,
    personId: Id,
    role: Role,
    heldOn: LocalDate,
    minutes: Count,
    /** Names the entry: a person can be entered, taken back and entered again. */
    recordedAt: Instant,
  }),
  example: {
    ...guestExample,
    personId: 'per_ada',
    role: 'student',
    heldOn: '2027-08-19',
    minutes: 150,
    recordedAt: '2027-08-19T15:40:00.000Z',
  },
});

export const GroupSessionMissed = defineEvent({
  name: 'GroupSessionMissed',
  version: 1,
  means: 'A person had said yes to a session for pairs and was not there.',
  data: z.strictObject({ ...group, applicationId: Id }),
  example: guestExample,
});

export const GroupAttendanceCorrected = defineEvent({
  name: 'GroupAttendanceCorrected',
  version: 1,
  means:
    'A coordinator has corrected whether a person was at a session for pairs, in the period in which it was held.',
  data: z.strictObject({
    ...group,
    applicationId: Id,
    personId: Id,
    role: Role,
    corrected: z.enum(['PRESENT', 'ABSENT']),
    reason: Code,
    heldOn: LocalDate,
    minutes: Count,
    /** The entry that does not hold any more. */
    recordedAt: Instant.optional(),
  }),
  example: {
    ...guestExample,
    personId: 'per_ada',
    role: 'student',
    corrected: 'ABSENT',
    reason: 'WRONG_PERSON',
    heldOn: '2027-08-19',
    minutes: 150,
    recordedAt: '2027-08-19T15:40:00.000Z',
  },
});

import * as z from 'zod';
import { Code, Count, Id, Instant, LocalDate, Role, Term } from './codes.ts';
import { defineEvent } from './define.ts';

const session = { sessionId: Id, cohortId: Id, module: Code };
const sessionExample = { sessionId: 'trs_a', cohortId: 'coh_spring27', module: 'MENTOR_ROLE' };
const trainee = { applicationId: Id, cohortId: Id, personId: Id };
/** The kind of employer that a funder counts, as it was when the person was approved. */
const employer = {
  companySize: Term.optional(),
  companyMunicipality: Term.optional(),
  /** Funders count firms of one apart. */
  workSituation: Term.optional(),
};
/** Names an entry in the attendance list: a person can be entered, taken back and entered again. */
const recordedAt = Instant.optional();
const traineeExample = { applicationId: 'app_7f', cohortId: 'coh_spring27', personId: 'per_ada' };

export const TrainingSessionOpened = defineEvent({
  name: 'TrainingSessionOpened',
  version: 1,
  means: 'A training session has a date, a place and seats, and people can be enrolled.',
  data: z.strictObject(session),
  example: sessionExample,
});

export const TrainingSessionEdited = defineEvent({
  name: 'TrainingSessionEdited',
  version: 1,
  means: 'A coordinator has changed a setting of a training session.',
  data: z.strictObject({ ...session, setting: Term }),
  example: { ...sessionExample, setting: 'trainer' },
});

export const TrainingSessionMoved = defineEvent({
  name: 'TrainingSessionMoved',
  version: 1,
  means: 'A training session has another time or place than the people with seats were told.',
  data: z.strictObject({ ...session, revision: Count }),
  example: { ...sessionExample, revision: 1 },
});

export const TrainingSessionCancelled = defineEvent({
  name: 'TrainingSessionCancelled',
  version: 1,
  means: 'A training session does not take place. Those who had a seat need another one.',
  data: z.strictObject({ ...session, reason: Code }),
  example: { ...sessionExample, reason: 'TRAINER_ILL' },
});

export const TrainingSessionHeld = defineEvent({
  name: 'TrainingSessionHeld',
  version: 1,
  means:
    'A session took place: the first person is on its attendance list. Counts on the day of the session.',
  data: z.strictObject({ ...session, heldOn: LocalDate, minutes: Count }),
  example: { ...sessionExample, heldOn: '2027-02-03', minutes: 120 },
});

export const TrainingEnrolled = defineEvent({
  name: 'TrainingEnrolled',
  version: 1,
  means: 'A person has a seat in a training session.',
  data: z.strictObject({ ...trainee, sessionId: Id, module: Code }),
  example: { ...traineeExample, sessionId: 'trs_a', module: 'MENTOR_ROLE' },
});

export const TrainingSeatReleased = defineEvent({
  name: 'TrainingSeatReleased',
  version: 1,
  means: 'A person does not have a seat in a training session any more: it is free for others.',
  data: z.strictObject({
    ...trainee,
    sessionId: Id,
    module: Code,
    reason: z.enum(['TAKEN_AWAY', 'WAIVED', 'WITHDRAWN']),
    /** Number of changes of the person's training, this one included: orders the entries of a calendar. */
    change: Count,
  }),
  example: {
    ...traineeExample,
    sessionId: 'trs_a',
    module: 'MENTOR_ROLE',
    reason: 'TAKEN_AWAY',
    change: 3,
  },
});

export const TrainingSessionAttended = defineEvent({
  name: 'TrainingSessionAttended',
  version: 1,
  means: 'A person was there. Counts on the day of the session, whenever it was entered.',
  data: z.strictObject({
    ...trainee,
    role: Role.optional(),
    sessionId: Id,
    module: Code,
    heldOn: LocalDate,
    minutes: Count,
    recordedAt,
  }),
  example: {
    ...traineeExample,
    role: 'mentor',
    sessionId: 'trs_a',
    module: 'MENTOR_ROLE',
    heldOn: '2027-02-03',
    minutes: 120,
  },
});

export const TrainingSessionMissed = defineEvent({
  name: 'TrainingSessionMissed',
  version: 1,
  means: 'A person had a seat and was not there.',
  data: z.strictObject({ ...trainee, sessionId: Id, module: Code }),
  example: { ...traineeExample, sessionId: 'trs_a', module: 'MENTOR_ROLE' },
});

export const TrainingCompleted = defineEvent({
  name: 'TrainingCompleted',
  version: 1,
  means: 'A person has taken part in every module that the cohort asks for.',
  data: z.strictObject({
    ...trainee,
    role: Role,
    companyId: Id.optional(),
    ...employer,
    completedOn: LocalDate,
    /** The second or a later completion of this application, after a correction had undone the one before. */
    completion: Count.optional(),
  }),
  example: {
    ...traineeExample,
    role: 'mentor',
    companyId: 'com_boatyard',
    companySize: 'small',
    companyMunicipality: 'larsmo',
    completedOn: '2027-02-10',
  },
});

export const TrainingWaived = defineEvent({
  name: 'TrainingWaived',
  version: 1,
  means: 'A coordinator has decided that this person needs no training, and why.',
  data: z.strictObject({ ...trainee, reason: Code }),
  example: { ...traineeExample, reason: 'TRAINED_BEFORE' },
});

export const TrainingWaiverWithdrawn = defineEvent({
  name: 'TrainingWaiverWithdrawn',
  version: 1,
  means: 'A coordinator has taken a waiver back: this person needs the training after all.',
  data: z.strictObject(trainee),
  example: traineeExample,
});

export const TrainingSessionsDeclined = defineEvent({
  name: 'TrainingSessionsDeclined',
  version: 1,
  means: 'None of the planned training sessions suits a person, who has told a coordinator so.',
  data: z.strictObject({ ...trainee, at: Instant }),
  example: { ...traineeExample, at: '2027-01-20T08:15:00.000Z' },
});

export const AttendanceCorrected = defineEvent({
  name: 'AttendanceCorrected',
  version: 1,
  means:
    'A coordinator has corrected whether a person was there, in the period in which the session was held.',
  data: z.strictObject({
    ...trainee,
    sessionId: Id,
    module: Code,
    corrected: z.enum(['PRESENT', 'ABSENT']),
    reason: Code,
    heldOn: LocalDate,
    minutes: Count,
    role: Role,
    companyId: Id.optional(),
    ...employer,
    /** Day and number of the completion that does not hold any more. */
    completedOn: LocalDate.optional(),
    completion: Count.optional(),
    recordedAt,
  }),
  example: {
    ...traineeExample,
    sessionId: 'trs_a',
    module: 'MENTOR_ROLE',
    corrected: 'ABSENT',
    reason: 'WRONG_PERSON',
    heldOn: '2027-02-03',
    minutes: 120,
    role: 'mentor',
    companyId: 'com_boatyard',
    companySize: 'small',
    companyMunicipality: 'larsmo',
    completedOn: '2027-02-10',
    completion: 1,
  },
});

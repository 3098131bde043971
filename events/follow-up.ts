import * as z from 'zod';
import { Code, Count, Id, StaffId } from './codes.ts';
import { defineEvent } from './define.ts';

export const ReminderDue = defineEvent({
  name: 'ReminderDue',
  version: 1,
  means: 'Somebody was asked for something and has not answered: it is time to remind them.',
  data: z.strictObject({ reminderId: Id, kind: Code, aboutId: Id, occurrence: Count }),
  example: { reminderId: 'rem_9', kind: 'ANSWER_PROPOSAL', aboutId: 'pai_k2', occurrence: 1 },
});

const aboutTask = { taskId: Id, kind: Code, aboutId: Id };
const exampleTask = { taskId: 'tsk_3', kind: 'MAIL_BOUNCED', aboutId: 'mai_5c' };

export const TaskOpened = defineEvent({
  name: 'TaskOpened',
  version: 1,
  means:
    'Something needs a coordinator’s eye: a mail that bounced, one whose fate is unknown, a person who does not answer.',
  data: z.strictObject(aboutTask),
  example: exampleTask,
});

export const TaskAssigned = defineEvent({
  name: 'TaskAssigned',
  version: 1,
  means: 'A member of staff has taken a task, or was given it by a colleague.',
  data: z.strictObject({ ...aboutTask, staffId: StaffId }),
  example: { ...exampleTask, staffId: '11111111-0000-4000-8000-000000000001' },
});

export const TaskReleased = defineEvent({
  name: 'TaskReleased',
  version: 1,
  means: 'A task that somebody had taken is everybody’s again.',
  data: z.strictObject(aboutTask),
  example: exampleTask,
});

export const TaskCompleted = defineEvent({
  name: 'TaskCompleted',
  version: 1,
  means: 'A task is done: a member of staff says so, or its reason is gone.',
  data: z.strictObject(aboutTask),
  example: exampleTask,
});

export const NewLinkRequested = defineEvent({
  name: 'NewLinkRequested',
  version: 1,
  means:
    'The holder of an old link wants a new one. It goes to the stored address of the person whose link it was.',
  data: z.strictObject({ requestId: Id, applicationId: Id, verb: Code, aboutId: Id }),
  example: { requestId: 'nlr_4k', applicationId: 'app_lin', verb: 'ANSWER_PROPOSAL', aboutId: 'prp_k2' },
});

export const MailReleased = defineEvent({
  name: 'MailReleased',
  version: 1,
  means: 'A mail that waited – for daytime, for SES, for evidence – may leave now.',
  data: z.strictObject({ mailId: Id }),
  example: { mailId: 'mai_5c' },
});

export const MailResent = defineEvent({
  name: 'MailResent',
  version: 1,
  means: 'A mail that did not arrive, or that nobody knows of, is sent again as its next attempt.',
  data: z.strictObject({ mailId: Id, resentAs: Id }),
  example: { mailId: 'mai_5c', resentAs: 'mai_5cr2' },
});

export const MailSettled = defineEvent({
  name: 'MailSettled',
  version: 1,
  means: 'A coordinator knows that a mail of uncertain fate has arrived. It is not sent again.',
  data: z.strictObject({ mailId: Id }),
  example: { mailId: 'mai_5c' },
});

export const SuppressionLifted = defineEvent({
  name: 'SuppressionLifted',
  version: 1,
  means:
    'A coordinator lets mail go again to the address of a mail that had bounced or was complained about.',
  data: z.strictObject({ mailId: Id }),
  example: { mailId: 'mai_5c' },
});

export const GroupMailRequested = defineEvent({
  name: 'GroupMailRequested',
  version: 1,
  means: 'A coordinator has written to a group of people. The words stay out of the fact.',
  data: z.strictObject({ groupMailId: Id, cohortId: Id, audience: Code, people: Count }),
  example: { groupMailId: 'gml_7', cohortId: 'coh_spring27', audience: 'PAIRS', people: 24 },
});

export const MailParagraphEdited = defineEvent({
  name: 'MailParagraphEdited',
  version: 1,
  means: 'A coordinator has changed the paragraph that a cohort adds to one kind of mail.',
  data: z.strictObject({
    cohortId: Id,
    /** Name of the mail, such as `SURVEY_OPENED`. */
    mail: Code,
    /** Number of languages in which it has words now. */
    languages: Count,
  }),
  example: { cohortId: 'coh_spring27', mail: 'PAIR_FORMED', languages: 2 },
});

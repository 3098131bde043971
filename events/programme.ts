import * as z from 'zod';
import { Count, Id, Role, Term } from './codes.ts';
import { defineEvent } from './define.ts';

export const CohortOpened = defineEvent({
  name: 'CohortOpened',
  version: 1,
  means: 'A coordinator has opened a cohort: its dates, rules and targets stand, and people can apply.',
  data: z.strictObject({ cohortId: Id }),
  example: { cohortId: 'coh_spring27' },
});

export const CohortEdited = defineEvent({
  name: 'CohortEdited',
  version: 1,
  means: 'A coordinator has changed a setting of a cohort.',
  data: z.strictObject({ cohortId: Id, setting: Term }),
  example: { cohortId: 'coh_spring27', setting: 'answerDays' },
});

export const KickOffMoved = defineEvent({
  name: 'KickOffMoved',
  version: 1,
  means: 'The kick-off of a cohort has another day, time or place than people were told.',
  data: z.strictObject({ cohortId: Id, revision: Count }),
  example: { cohortId: 'coh_spring27', revision: 1 },
});

export const CohortApplicationsClosed = defineEvent({
  name: 'CohortApplicationsClosed',
  version: 1,
  means: 'A coordinator has closed the applications of a cohort before their last day.',
  data: z.strictObject({ cohortId: Id, role: Role }),
  example: { cohortId: 'coh_spring27', role: 'student' },
});

export const CohortApplicationsReopened = defineEvent({
  name: 'CohortApplicationsReopened',
  version: 1,
  means: 'People can apply to a cohort again, after applications had been closed.',
  data: z.strictObject({ cohortId: Id, role: Role }),
  example: { cohortId: 'coh_spring27', role: 'student' },
});

export const CohortArchived = defineEvent({
  name: 'CohortArchived',
  version: 1,
  means: 'A coordinator has put a cohort away: nobody can apply to it, and no round starts by itself.',
  data: z.strictObject({ cohortId: Id }),
  example: { cohortId: 'coh_spring27' },
});

export const CohortRestored = defineEvent({
  name: 'CohortRestored',
  version: 1,
  means: 'A coordinator has taken a cohort out of the archive.',
  data: z.strictObject({ cohortId: Id }),
  example: { cohortId: 'coh_spring27' },
});

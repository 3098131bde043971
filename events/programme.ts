import * as z from 'zod';
import { Id } from './codes.ts';
import { defineEvent } from './define.ts';

export const CohortOpened = defineEvent({
  name: 'CohortOpened',
  version: 1,
  means: 'A coordinator has opened a cohort: its dates, rules and targets stand, and people can apply.',
  data: z.strictObject({ cohortId: Id }),
  example: { cohortId: 'coh_spring27' },
});

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

export const CompanyJoined = defineEvent({
  name: 'CompanyJoined',
  version: 1,
  means: 'A company or organisation has its first approved mentor in the programme.',
  data: z.strictObject({ companyId: Id }),
  example: { companyId: 'com_boatyard' },
});

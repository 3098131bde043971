import * as z from 'zod';
import { Id, Term } from './codes.ts';
import { defineEvent } from './define.ts';

export const CompanyJoined = defineEvent({
  name: 'CompanyJoined',
  version: 1,
  means: 'A company or organisation has its first approved mentor in the programme.',
  data: z.strictObject({
    companyId: Id,
    /** Absent where the mentor did not say. Funders count companies by both. */
    municipality: Term.optional(),
    size: Term.optional(),
  }),
  example: { companyId: 'com_boatyard', municipality: 'larsmo', size: 'small' },
});

export const CompaniesMerged = defineEvent({
  name: 'CompaniesMerged',
  version: 1,
  means: 'Two records were the same company and are one now. The losing id still leads to it.',
  data: z.strictObject({ companyId: Id, mergedCompanyId: Id }),
  example: { companyId: 'com_boatyard', mergedCompanyId: 'com_yard' },
});

export const CompanyCorrected = defineEvent({
  name: 'CompanyCorrected',
  version: 1,
  means: 'A company’s name or business ID was corrected by a member of staff.',
  data: z.strictObject({ companyId: Id }),
  example: { companyId: 'com_boatyard' },
});

export const CompanyContactNamed = defineEvent({
  name: 'CompanyContactNamed',
  version: 1,
  means: 'A company has a contact, or another one, who has agreed to get mail.',
  data: z.strictObject({ companyId: Id }),
  example: { companyId: 'com_boatyard' },
});

export const CompanyContactRemoved = defineEvent({
  name: 'CompanyContactRemoved',
  version: 1,
  means: 'A company has no contact any more, and gets no mail.',
  data: z.strictObject({ companyId: Id }),
  example: { companyId: 'com_boatyard' },
});

export const CompanyThanked = defineEvent({
  name: 'CompanyThanked',
  version: 1,
  means:
    'A pair of a company’s mentor was successful, and the company’s contact is thanked: once in a cohort.',
  data: z.strictObject({ companyId: Id, cohortId: Id, applicationId: Id }),
  example: { companyId: 'com_boatyard', cohortId: 'coh_2027s', applicationId: 'app_maria' },
});

import * as z from 'zod';
import { Code, Count, Id, LocalDate, Term } from './codes.ts';
import { defineEvent } from './define.ts';

export const FundingDecisionEntered = defineEvent({
  name: 'FundingDecisionEntered',
  version: 1,
  means: 'Finance has entered a funding decision: from now on facts of its days count for it.',
  data: z.strictObject({ decisionId: Id, funder: Code }),
  example: { decisionId: 'dec_akke26', funder: 'AKKE' },
});

export const FundingDecisionEdited = defineEvent({
  name: 'FundingDecisionEdited',
  version: 1,
  means: 'Finance has changed a value of a funding decision, which keeps the old one.',
  data: z.strictObject({ decisionId: Id, setting: Term }),
  example: { decisionId: 'dec_akke26', setting: 'targets' },
});

export const FundingDatesMoved = defineEvent({
  name: 'FundingDatesMoved',
  version: 1,
  means: 'A funding decision has other days, so its figures are counted anew.',
  data: z.strictObject({ decisionId: Id, from: LocalDate, to: LocalDate.optional() }),
  example: { decisionId: 'dec_akke26', from: '2026-01-01', to: '2027-12-31' },
});

const period = { periodId: Id, decisionId: Id };
const examplePeriod = { periodId: 'prd_spring27', decisionId: 'dec_akke26' };

export const ClaimPeriodOpened = defineEvent({
  name: 'ClaimPeriodOpened',
  version: 1,
  means: 'Finance has opened a period of a funding decision, whose results and costs are claimed as one.',
  data: z.strictObject({ ...period, from: LocalDate, to: LocalDate }),
  example: { ...examplePeriod, from: '2027-01-01', to: '2027-06-30' },
});

export const ClaimPeriodEdited = defineEvent({
  name: 'ClaimPeriodEdited',
  version: 1,
  means: 'Finance has changed the dates of a period before its first lock.',
  data: z.strictObject({ ...period, from: LocalDate, to: LocalDate }),
  example: { ...examplePeriod, from: '2027-01-01', to: '2027-06-30' },
});

export const ClaimPeriodLocked = defineEvent({
  name: 'ClaimPeriodLocked',
  version: 1,
  means: 'Finance has locked a period: its figures are kept as they are, with their evidence.',
  data: z.strictObject({ ...period, revision: Count, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  example: { ...examplePeriod, revision: 1, hash: '9f2c'.repeat(16) },
});

export const ClaimPeriodMoved = defineEvent({
  name: 'ClaimPeriodMoved',
  version: 1,
  means: 'A period is reviewed, claimed, returned, answered, paid or cancelled.',
  data: z.strictObject({ ...period, status: Code }),
  example: { ...examplePeriod, status: 'CLAIMED' },
});

export const CostsImported = defineEvent({
  name: 'CostsImported',
  version: 1,
  means: 'Finance has imported costs from the accounts for a period.',
  data: z.strictObject({ ...period, importId: Id, lines: Count }),
  example: { ...examplePeriod, importId: 'imp_1', lines: 12 },
});

export const CostsWithdrawn = defineEvent({
  name: 'CostsWithdrawn',
  version: 1,
  means: 'Finance has taken back an import of costs that was wrong.',
  data: z.strictObject({ decisionId: Id, importId: Id }),
  example: { decisionId: 'dec_akke26', importId: 'imp_1' },
});

const pack = { ...period, packId: Id, revision: Count };
const examplePack = { ...examplePeriod, packId: 'pck_spring27', revision: 1 };

export const MonthlyReportIssued = defineEvent({
  name: 'MonthlyReportIssued',
  version: 1,
  means: 'The results of a month were put together for the steering group; each reader gets them by mail.',
  data: z.strictObject({ reportId: Id, decisionId: Id, readerIds: z.array(Id).max(40) }),
  example: { reportId: 'rpt_grant202706', decisionId: 'dec_grant', readerIds: ['rdr_9f2c'] },
});

export const ClaimPackRequested = defineEvent({
  name: 'ClaimPackRequested',
  version: 1,
  means: 'Finance has asked for the claim pack of a locked period.',
  data: z.strictObject(pack),
  example: examplePack,
});

export const ClaimPackPrepared = defineEvent({
  name: 'ClaimPackPrepared',
  version: 1,
  means: 'The claim pack of a locked period is made, and can be fetched.',
  data: z.strictObject({ ...pack, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  example: { ...examplePack, hash: '3b1d'.repeat(16) },
});

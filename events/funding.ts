import * as z from 'zod';
import { Code, Id, LocalDate, Term } from './codes.ts';
import { defineEvent } from './define.ts';

export const FundingDecisionEntered = defineEvent({
  name: 'FundingDecisionEntered',
  version: 1,
  means: 'Finance has entered a funding decision: from now on facts of its days count for it.',
  data: z.strictObject({ decisionId: Id, funder: Code }),
  example: { decisionId: 'dec_akke26', funder: 'AKKE' },
});

export const FundingDecisionChanged = defineEvent({
  name: 'FundingDecisionChanged',
  version: 1,
  means: 'Finance has changed values of a funding decision, which keeps the old ones.',
  data: z.strictObject({ decisionId: Id, settings: z.array(Term).min(1) }),
  example: { decisionId: 'dec_akke26', settings: ['targets'] },
});

export const FundingDatesMoved = defineEvent({
  name: 'FundingDatesMoved',
  version: 1,
  means: 'A funding decision has other days, so its figures are counted anew.',
  data: z.strictObject({ decisionId: Id, from: LocalDate, to: LocalDate.optional() }),
  example: { decisionId: 'dec_akke26', from: '2026-01-01', to: '2027-12-31' },
});

import { DOORS } from './access/doors.ts';
import { FIGURES } from './access/figures.ts';
import { JOBS } from './access/jobs.ts';
import { MAILS_AND_FACTS } from './access/mails-and-facts.ts';
import { STAFF_DOORS } from './access/staff-doors.ts';
import type { Access, TableUse as Use } from './access/table-use.ts';
import type { FunctionName } from './function-names.ts';

export type TableUse = Use;

/**
 * All permissions. The audience is the boundary: public-api can put an application and its facts and read public data,
 * and cannot read an application back.
 */
export const ACCESS: Readonly<Record<FunctionName, Access>> = {
  ...DOORS,
  ...STAFF_DOORS,
  ...MAILS_AND_FACTS,
  ...FIGURES,
  ...JOBS,
};

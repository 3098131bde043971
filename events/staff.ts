import * as z from 'zod';
import { StaffId } from './codes.ts';
import { defineEvent } from './define.ts';

const example = { staffId: '11111111-0000-4000-8000-000000000001' };

export const StaffAppointed = defineEvent({
  name: 'StaffAppointed',
  version: 1,
  means: 'An admin has given somebody roles in the programme.',
  data: z.strictObject({ staffId: StaffId }),
  example,
});

export const StaffRolesRevised = defineEvent({
  name: 'StaffRolesRevised',
  version: 1,
  means: 'An admin has given a member of staff other roles, or another end of them.',
  data: z.strictObject({ staffId: StaffId }),
  example,
});

export const StaffEnded = defineEvent({
  name: 'StaffEnded',
  version: 1,
  means: 'An admin has ended the roles of a member of staff in the programme.',
  data: z.strictObject({ staffId: StaffId }),
  example,
});

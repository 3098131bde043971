import * as z from 'zod';
import { Code, Count, Id, LocalDate } from './codes.ts';
import { defineEvent } from './define.ts';

const sheet = { sheetId: Id, sessionId: Id, cohortId: Id };
const exampleSheet = { sheetId: 'sht_1', sessionId: 'trs_a', cohortId: 'coh_spring27' };

export const SignedSheetAttached = defineEvent({
  name: 'SignedSheetAttached',
  version: 1,
  means: 'An attendance sheet, signed on paper and scanned, was attached to a session.',
  data: z.strictObject({ ...sheet, type: Code, bytes: Count }),
  example: { ...exampleSheet, type: 'PDF', bytes: 182_000 },
});

export const SignedSheetRemoved = defineEvent({
  name: 'SignedSheetRemoved',
  version: 1,
  means: 'A signed attendance sheet was taken away from a session, because it was wrong or its time is over.',
  data: z.strictObject(sheet),
  example: exampleSheet,
});

export const AttendanceInspectionOpened = defineEvent({
  name: 'AttendanceInspectionOpened',
  version: 1,
  means:
    'A coordinator has opened the attendance by name for an inspection of the funder. The reason is no part of the fact.',
  data: z.strictObject({ inspectionId: Id, from: LocalDate, to: LocalDate }),
  example: { inspectionId: 'isp_1', from: '2027-01-01', to: '2027-06-30' },
});

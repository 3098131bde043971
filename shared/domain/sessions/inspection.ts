import * as z from 'zod';
import { AttendanceInspectionOpened } from '../../../events/evidence.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { Refusal } from '../kernel/refusal.ts';
import { endOf } from '../privacy/retention.ts';

const dates = { from: z.iso.date(), to: z.iso.date() };

/** Days that a coordinator asks for, and the reason. */
export const InspectionRequest = z.strictObject({ ...dates, reason: z.string().trim().min(10).max(500) });
export type InspectionRequest = z.output<typeof InspectionRequest>;

export const AttendanceInspection = z.strictObject({
  ...InspectionRequest.shape,
  id: z.string(),
  programmeId: z.string(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  /** With the audit of what was seen by it. */
  expiresAt: z.iso.datetime(),
});
/** Attendance by name, opened for an inspection of the funder. The list itself is never stored: it is read anew each time. */
export type AttendanceInspection = z.output<typeof AttendanceInspection>;

/** @throws Refusal `field-invalid` where the last day lies before the first */
export const openInspection = (
  request: InspectionRequest,
  { id, programmeId }: Pick<AttendanceInspection, 'id' | 'programmeId'>,
  { actor, now }: { readonly actor: string; readonly now: Date },
): { readonly inspection: AttendanceInspection; readonly facts: readonly NewFact[] } => {
  const { from, to } = request;
  if (to < from) throw new Refusal('field-invalid', 'to < from', [{ pointer: '/to', code: 'before-start' }]);
  return {
    inspection: {
      ...request,
      id,
      programmeId,
      openedAt: now.toISOString(),
      openedBy: actor,
      expiresAt: endOf('AUDIT', now).toISOString(),
    },
    facts: [fact(AttendanceInspectionOpened, { inspectionId: id, from, to })],
  };
};

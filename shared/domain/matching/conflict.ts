import * as z from 'zod';
import { OBSTACLES } from './obstacles.ts';

const mentorId = z.string();
const studentId = z.string();

/**
 * Reasons why a round cannot be computed with its decisions: data, so that a page can point at both sides of the
 * conflict.
 */
export const Conflict = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['DUPLICATE_MENTOR', 'UNKNOWN_MENTOR']), mentorId }),
  z.strictObject({ code: z.enum(['DUPLICATE_STUDENT', 'UNKNOWN_STUDENT']), studentId }),
  z.strictObject({ code: z.literal('WEIGHTS_EMPTY') }),
  z.strictObject({ code: z.literal('RULES_INVALID'), rule: z.string() }),
  z.strictObject({
    code: z.literal('REASON_MISSING'),
    decision: z.enum(['LOCK', 'VETO', 'ROOM']),
    index: z.int(),
  }),
  z.strictObject({ code: z.literal('ROOM_INVALID'), mentorId, room: z.number() }),
  z.strictObject({ code: z.literal('LOCK_INFEASIBLE'), mentorId, studentId, obstacle: z.enum(OBSTACLES) }),
  z.strictObject({ code: z.literal('LOCK_VETOED'), mentorId, studentId }),
  z.strictObject({ code: z.literal('STUDENT_LOCKED_TWICE'), studentId, mentorIds: z.array(mentorId) }),
  z.strictObject({
    code: z.literal('LOCKS_OVER_CAPACITY'),
    mentorId,
    room: z.int(),
    studentIds: z.array(studentId),
  }),
]);
export type Conflict = z.output<typeof Conflict>;

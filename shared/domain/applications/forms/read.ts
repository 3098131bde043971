import type * as z from 'zod/mini';
import type { FieldFault } from '../../kernel/refusal.ts';
import type { Role } from '../../kernel/role.ts';
import { between } from './between-fields.ts';
import { NOTICE_VERSION } from './common.ts';
import { MentorForm } from './mentor.ts';
import { StudentForm } from './student.ts';

const underPresentNotice = between(
  'noticeVersion',
  'notice-outdated',
  ({ noticeVersion }) => noticeVersion === NOTICE_VERSION,
);

/** What can be sent in today; what was sent in once is read by `MentorForm` and `StudentForm` themselves. */
export const FORMS = {
  mentor: MentorForm.check(underPresentNotice),
  student: StudentForm.check(underPresentNotice),
};
export type AnswersOf<R extends Role> = z.output<(typeof FORMS)[R]>;

export type ReadForm<Answers> =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const MOST_FAULTS = 50;
const LONGEST_POINTER = 100;

/** RFC 6901. Cut short, because a key that a stranger chose can be of any length. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, LONGEST_POINTER);

const limitOf = (issue: z.core.$ZodIssue): number | undefined => {
  const limit: unknown = issue.code === 'custom' ? issue.params?.['limit'] : undefined;
  return typeof limit === 'number' ? limit : undefined;
};

const faultsIn = (issue: z.core.$ZodIssue): FieldFault[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown-field' }));
  const limit = limitOf(issue);
  return [{ pointer: pointerTo(issue.path), code: issue.message, ...(limit === undefined ? {} : { limit }) }];
};

/** One fault for each answer, the first that was found, in the order of the form. Values are never echoed. */
export const faultsOf = (error: z.core.$ZodError): FieldFault[] => {
  const byPointer = new Map<string, FieldFault>();
  for (const fault of error.issues.flatMap(faultsIn).slice(0, MOST_FAULTS))
    if (!byPointer.has(fault.pointer)) byPointer.set(fault.pointer, fault);
  return [...byPointer.values()];
};

/**
 * Reads what somebody sent as an application: the answers, tidied, or everything that is wrong with them.
 * The body's envelope (role, cohort, honeypot) is not part of it, see `readEnvelope`.
 */
export const readForm = <R extends Role>(role: R, given: unknown): ReadForm<AnswersOf<R>> => {
  const form: z.ZodMiniType<AnswersOf<R>> = FORMS[role] as never;
  const result = form.safeParse(given);
  return result.success ? { ok: true, answers: result.data } : { ok: false, faults: faultsOf(result.error) };
};

import type * as z from 'zod/mini';
import type { FieldFault } from '../../kernel/refusal.ts';
import type { Role } from '../../kernel/role.ts';
import { applicable } from './applies.ts';
import { between, requiredWhen } from './between-fields.ts';
import { isStudentAddress } from './contact.ts';
import { LATER } from './later.ts';
import { MentorForm } from './mentor.ts';
import { isMonth, isNearMonth, toMonth } from './month.ts';
import { type Offer, offered } from './offered.ts';
import { StudentForm } from './student.ts';

/** Forms with the answers of all programmes; one programme offers fewer, see `readFormFor`. */
export const FORMS = { mentor: MentorForm, student: StudentForm };
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

/** A rule about today: stored forms may be old. */
const graduationNear = (now: Date) =>
  between('expectedGraduation', 'month-far', ({ expectedGraduation }) => {
    const month = typeof expectedGraduation === 'string' ? toMonth(expectedGraduation) : '';
    return !isMonth(month) || isNearMonth(month, now);
  });

const readBy = <R extends Role>(
  role: R,
  given: unknown,
  rules: readonly z.core.$ZodCheck<AnswersOf<R>>[],
): ReadForm<AnswersOf<R>> => {
  const form: z.ZodMiniType<AnswersOf<R>> = FORMS[role] as never;
  const result = form.check(...rules).safeParse(applicable(role, given));
  return result.success ? { ok: true, answers: result.data } : { ok: false, faults: faultsOf(result.error) };
};

/**
 * Reads a form: the answers, normalised, or all faults. The body's envelope (role, cohort) is not part of it, see
 * `readEnvelope`.
 */
export const readForm = <R extends Role>(role: R, given: unknown, now: Date): ReadForm<AnswersOf<R>> =>
  readBy(role, given, [graduationNear(now)]);

/** Reads a form that is sent to a programme: an answer that the programme does not offer is refused. */
export const readFormFor = <R extends Role>(
  offer: Offer,
  role: R,
  given: unknown,
  now: Date,
): ReadForm<AnswersOf<R>> => readBy(role, given, [...offered<AnswersOf<R>>(offer), graduationNear(now)]);

/** Answers that another one can call for: the right to change the one is the right to change the others. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  workSituation: ['employerName', 'employerMunicipality', 'employerSize'],
  degreeProgramme: ['otherProgramme'],
};

/** These answers and those that they can call for, by name. */
export const withDependent = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => [name, ...(WITH[name] ?? [])])),
];

const record = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Record<string, unknown>)
    : {};

/**
 * Reads some answers anew into a form that was read before. The others stay as they are, under the rules of their day; one of these
 * that is not given is taken out.
 */
export const readInto = <R extends Role>(
  role: R,
  answers: AnswersOf<R>,
  { names, given, offer, now }: { names: readonly string[]; given: unknown; offer: Offer; now: Date },
  rules: readonly z.core.$ZodCheck<AnswersOf<R>>[] = [],
): ReadForm<AnswersOf<R>> => {
  const sent = record(given);
  const strangers = Object.keys(sent).filter((name) => !names.includes(name));
  if (strangers.length > 0)
    return {
      ok: false,
      faults: strangers.map((name) => ({ pointer: pointerTo([name]), code: 'unknown-field' })),
    };
  const others = Object.entries(answers).filter(([name]) => !names.includes(name));
  return readBy(role, { ...Object.fromEntries(others), ...sent }, [
    ...offered<AnswersOf<R>>(offer, (name) => names.includes(name)),
    ...(names.includes('expectedGraduation') ? [graduationNear(now)] : []),
    ...rules,
  ]);
};

/** A follow-up after graduation would reach nobody at an address of the university. */
const lastingAddress = requiredWhen(
  'lastingEmail',
  ({ email }) => typeof email === 'string' && isStudentAddress(email),
);

/** Reads what is asked after approval into the answers of an application. */
export const readProfile = <R extends Role>(
  role: R,
  answers: AnswersOf<R>,
  given: { readonly given: unknown; readonly offer: Offer; readonly now: Date },
): ReadForm<AnswersOf<R>> =>
  readInto(role, answers, { names: LATER[role], ...given }, role === 'student' ? [lastingAddress] : []);

import { Refusal } from './refusal.ts';

/** Remarks on a plan: those of `refused` forbid it, those of `to-be-confirmed` ask whether it is meant so. */
export const FINDING_CODES = {
  'ends-before-it-starts': 'refused',
  'matching-before-closing': 'refused',
  'kick-off-before-closing': 'refused',
  'kick-off-before-matching': 'refused',
  'reopened-without-closing-day': 'refused',
  'fewer-seats-than-people': 'refused',
  'people-apply-after-matching': 'to-be-confirmed',
  'matching-after-kick-off': 'to-be-confirmed',
  'applications-over': 'to-be-confirmed',
  'matching-in-past': 'to-be-confirmed',
  'kick-off-in-past': 'to-be-confirmed',
  'kick-off-far-away': 'to-be-confirmed',
  'day-off': 'to-be-confirmed',
  'school-holidays': 'to-be-confirmed',
  'second-open-cohort': 'to-be-confirmed',
  'modules-of-approved-people': 'to-be-confirmed',
  'people-are-told': 'to-be-confirmed',
  'session-in-past': 'to-be-confirmed',
  'session-after-matching': 'to-be-confirmed',
  'outside-working-hours': 'to-be-confirmed',
} as const;
export type FindingCode = keyof typeof FINDING_CODES;

export type Finding = {
  readonly code: FindingCode;
  readonly severity: (typeof FINDING_CODES)[FindingCode];
  /** JSON pointers to the settings that it is about. */
  readonly fields: readonly string[];
  /** Number of people who get a mail. */
  readonly people?: number;
  /** Name of the other cohort. */
  readonly name?: string;
};

export const finding = (
  code: FindingCode,
  fields: readonly string[],
  more: Pick<Finding, 'people' | 'name'> = {},
): Finding => ({ code, severity: FINDING_CODES[code], fields, ...more });

/** The findings whose condition holds. */
export const findingsThatHold = (
  ...remarks: readonly (readonly [holds: boolean, ...Parameters<typeof finding>])[]
): readonly Finding[] => remarks.flatMap(([holds, ...remark]) => (holds ? [finding(...remark)] : []));

/** A plan that has remarks which forbid it, or which nobody has confirmed. */
export class FindingsRefused extends Refusal {
  readonly findings: readonly Finding[];

  constructor(code: 'plan-refused' | 'confirmation-needed', findings: readonly Finding[]) {
    super(code, findings.map((each) => each.code).join(', '));
    this.findings = findings;
  }
}

/** @throws FindingsRefused `plan-refused`, `confirmation-needed`; it names all remarks that are left */
export const requireAccepted = (findings: readonly Finding[], confirmed: readonly string[]): void => {
  const open = findings.filter(({ code, severity }) => severity === 'refused' || !confirmed.includes(code));
  if (open.length === 0) return;
  const isRefused = open.some(({ severity }) => severity === 'refused');
  throw new FindingsRefused(isRefused ? 'plan-refused' : 'confirmation-needed', open);
};

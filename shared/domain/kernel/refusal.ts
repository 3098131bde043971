/** Codes of all refusals. Their sentences in three languages are in `shared/text/problem`. */
export const REFUSAL_CODES = [
  'address-suppressed',
  'already-done',
  'address-taken',
  'answer-too-large',
  'application-gone',
  'application-period-closed',
  'applications-open',
  'body-too-large',
  'capacity-asked',
  'capacity-enough',
  'capacity-full',
  'capacity-in-use',
  'changed-meanwhile',
  'code-over',
  'code-wrong',
  'cohort-archived',
  'company-exists',
  'confirmation-needed',
  'data-erased',
  'applied-again',
  'decision-in-use',
  'decision-told',
  'decision-too-large',
  'decisions-conflict',
  'decision-overlaps',
  'import-refused',
  'imported-already',
  'period-overlaps',
  'period-not-over',
  'period-locked',
  'period-not-locked',
  'earlier-period-open',
  'invited-already',
  'last-admin',
  'member-shared',
  'later-period-locked',
  'claim-too-large',
  'figures-being-counted',
  'decision-claimed',
  'period-outside-decision',
  'enquiry-open',
  'exists-already',
  'field-invalid',
  'file-link-unknown',
  'forbidden',
  'group-changed',
  'group-empty',
  'idempotency-key-reused',
  'link-expired',
  'link-unknown',
  'mail-not-resendable',
  'malformed-json',
  'meeting-dismissed',
  'meeting-not-planned',
  'meeting-not-reported',
  'merge-refused',
  'merge-of-applications',
  'merge-of-partners',
  'notes-full',
  'not-found',
  'not-recorded',
  'not-waived',
  'method-not-allowed',
  'origin-refused',
  'plan-refused',
  'pool-changed',
  'round-open-already',
  'session-cancelled',
  'session-for-others',
  'session-full',
  'session-of-another-cohort',
  'session-over',
  'application-approved',
  'application-rejected',
  'application-unconfirmed',
  'application-undecided',
  'application-withdrawn',
  'module-attended',
  'no-seat',
  'pair-ended',
  'pair-formed',
  'person-has-pair',
  'person-restricted',
  'consent-missing',
  'retention-held',
  'person-has-proposal',
  'no-pause',
  'proof-needed',
  'proposal-declined',
  'proposal-lapsed',
  'proposal-open',
  'reopening-too-late',
  'round-approved',
  'round-ended',
  'round-not-approved',
  'round-published',
  'round-running',
  'run-unfinished',
  'session-not-started',
  'readers-full',
  'sheet-attached-already',
  'sheet-unreadable',
  'sheets-full',
  'survey-over',
  'too-many-requests',
  'training-done',
  'unavailable',
  'unsupported-media-type',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A fault of one field: a JSON pointer, and a code whose sentence is in `shared/text`. */
export type FieldFault = { readonly pointer: string; readonly code: string; readonly limit?: number };

/**
 * The programme says no, for a reason that a person can act on. Anything else thrown is a bug.
 * `detail` is for logs and engineers: it names ids and states, never people.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly faults: readonly FieldFault[];
  /** Further members of the problem document, for our own pages. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    detail: string,
    faults: readonly FieldFault[] = [],
    members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.faults = faults;
    this.members = members;
  }
}

/** The caller's own condition on the version does not hold: trying again cannot help, however often. */
export class StaleVersion extends Refusal {
  constructor(detail: string, members: Readonly<Record<string, unknown>> = {}) {
    super('changed-meanwhile', detail, [], members);
    this.name = 'StaleVersion';
  }
}

export const isRefusal = (error: unknown, code?: RefusalCode): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code);

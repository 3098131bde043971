/** Faults of a matching problem. Each is the caller's to mend; the solver never guesses. */
export type RefusedInstanceCode =
  | 'malformed'
  | 'too-large'
  | 'unknown-student'
  | 'unknown-mentor'
  | 'duplicate-student'
  | 'duplicate-mentor'
  | 'duplicate-score'
  | 'capacity-invalid'
  | 'score-fractional'
  | 'score-out-of-range'
  | 'lock-infeasible'
  | 'lock-vetoed'
  | 'lock-twice'
  | 'lock-over-capacity';

/** The problem contradicts itself, so there is nothing to solve. `detail` names the conflict by ids. */
export class RefusedInstance extends Error {
  readonly code: RefusedInstanceCode;

  constructor(code: RefusedInstanceCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RefusedInstance';
    this.code = code;
  }
}

import { Refusal } from '../domain/kernel/refusal.ts';

/** Which change of a commit found something else than it expected. */
export class CommitConflict extends Refusal {
  /** Position in the list of changes. */
  readonly index: number;
  readonly #existing: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: 'exists-already' | 'changed-meanwhile',
    detail: string,
    index: number,
    existing?: Readonly<Record<string, unknown>>,
  ) {
    super(code, detail);
    this.name = 'CommitConflict';
    this.index = index;
    this.#existing = existing;
  }

  /** What stands in the way, unparsed; absent where nothing does. No own property: it may be a person, and errors are logged. */
  get existing(): Readonly<Record<string, unknown>> | undefined {
    return this.#existing;
  }
}

import { isRefusal, Refusal } from '../domain/kernel/refusal.ts';
import type { AnyKind } from './store.ts';

/** The change of a commit whose condition failed. */
export class CommitConflict extends Refusal {
  /** Position in the list of changes. */
  readonly index: number;
  readonly #kind: string;
  readonly #existing: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: 'exists-already' | 'changed-meanwhile',
    detail: string,
    kind: string,
    index: number,
    existing?: Readonly<Record<string, unknown>>,
  ) {
    super(code, detail);
    this.name = 'CommitConflict';
    this.index = index;
    this.#kind = kind;
    this.#existing = existing;
  }

  /** Whether the conflict is about an item of this kind. */
  on(kind: Pick<AnyKind, 'name'>): boolean {
    return this.#kind === kind.name;
  }

  /**
   * The stored record in the way, unparsed; absent where there is none. No own property: it may be a person, and errors
   * are logged.
   */
  get existing(): Readonly<Record<string, unknown>> | undefined {
    return this.#existing;
  }
}

/**
 * The error of a commit that creates an item on the first change of it. Another first change at the same moment is a change meanwhile, and no
 * repeated request.
 */
export const asChangedMeanwhile = (error: unknown, kind: Pick<AnyKind, 'name'>): unknown =>
  isRefusal(error, 'exists-already') && error instanceof CommitConflict && error.on(kind)
    ? new Refusal('changed-meanwhile', error.message)
    : error;

/** A refusal of the API (RFC 9457) in the reader's language, or `offline` where no answer came. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Faults of single values, by JSON pointer into what was sent. */
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  /** Members that this refusal alone has. */
  readonly members: Readonly<Record<string, unknown>>;
};

/** A change since the page was loaded, in words of the API. */
export type ForeignChange = {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** By the reader, whose answer was lost, or in another window. */
  readonly isOwn: boolean;
};

/** Changes since the page was loaded, the newest first. */
export const foreignChangesIn = ({ members }: Problem): readonly ForeignChange[] =>
  Array.isArray(members['changes']) ? members['changes'] : [];

/** Whether the API may have done what was sent: its answer was lost, or it failed on the way. */
export const isUnsureAfter = (problem: Problem | undefined): boolean =>
  problem !== undefined && (problem.code === 'offline' || problem.status >= 500);

/** Answer to a call. `version` is given back as `If-Match`. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly version: string | undefined }
  | { readonly ok: false; readonly problem: Problem };

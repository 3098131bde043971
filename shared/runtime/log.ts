/** Fields of a log line: ids, codes, counts and durations. There is no field for a name, an address or a text. */
export type LogFields = {
  readonly function?: string;
  readonly requestId?: string;
  readonly correlationId?: string;
  readonly factId?: string;
  readonly factType?: string;
  readonly subjectId?: string;
  readonly code?: string;
  readonly status?: number;
  /** Queue of dead letters, as `failed-send-mail`. */
  readonly queue?: string;
  readonly count?: number;
  readonly ms?: number;
  /** Name and stack of an unexpected error; its message only where our own code wrote it. */
  readonly error?: string;
};

/** The line by which an alarm knows that a fact was quarantined. */
export const FACT_QUARANTINED = 'a fact is quarantined';

/** The line by which an alarm knows that dead letters wait. */
export const LETTERS_WAITING = 'dead letters wait';
/** The line by which an alarm knows that the sweeper lives. */
export const SWEPT = 'outbox and queues are swept';

export type Log = (level: 'info' | 'warn' | 'error', what: string, fields?: LogFields) => void;

/** One JSON line per entry, as CloudWatch Logs Insights reads it. */
export const jsonLog: Log = (level, what, fields = {}) => {
  console[level](JSON.stringify({ level, what, ...fields }));
};

/** An error for the log: the trace without the message, which might quote personal data. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an Error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 6)].join('\n');
};

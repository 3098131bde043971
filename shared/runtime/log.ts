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

/** Different errors of one run that a line tells: more would hide them, and a line has an end. */
const MOST_TRACES = 3;

const traceOfOne = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an Error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 6)].join('\n');
};

/** An error for the log: the trace without the message, which might quote personal data. Of several, each different one with its number. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof AggregateError)) return traceOfOne(error);
  const times = new Map<string, number>();
  for (const each of error.errors) {
    const trace = traceOfOne(each);
    times.set(trace, (times.get(trace) ?? 0) + 1);
  }
  const told = [...times].slice(0, MOST_TRACES).map(([trace, count]) => `${count} × ${trace}`);
  const left = times.size - told.length;
  return [...told, ...(left > 0 ? [`and ${left} other kinds`] : [])].join('\n');
};

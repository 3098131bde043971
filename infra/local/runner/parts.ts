/**
 * Interfaces between the parts of the local runner. One function with plain parameters makes each part, and
 * `connect.ts` alone puts them together.
 */

/** Virtual time: real time plus an offset. Only `Date` is shifted, never a timer. */
export type Clock = {
  now(): Date;
  offsetMs(): number;
  /** Moves virtual time to `instant`; never back. */
  set(instant: Date): void;
  /** Called after each change; the Lambda workers follow it in this way. */
  onChange(listener: (offsetMs: number) => void): void;
};

/** Counts work in flight, for a drain to wait on. */
export type InFlight = {
  /** Counts `work` until it settles and hands it back. */
  track<T>(what: string, work: Promise<T>): Promise<T>;
  count(): number;
  /** Total since the start: unchanged means that nothing has happened. */
  started(): number;
  names(): string[];
  /** Resolves as soon as nothing is in flight; later work is not waited for. */
  idle(): Promise<void>;
};

/** A Lambda's answer, or the error as Lambda names it (`Sandbox.Timedout`, `Error`, …). */
export type InvokeResult =
  | { ok: true; payload: unknown }
  | { ok: false; errorType: string; errorMessage: string };

/** Lambda's own refusal of an event above its size limit, before any function runs. */
export const REQUEST_TOO_LARGE = 'RequestEntityTooLargeException';

export type Lambdas = {
  /** Invokes and waits, as the HTTP API and the stream do. @throws where no function has that ARN */
  invoke(functionArn: string, payload: unknown): Promise<InvokeResult>;
  /**
   * Lambda's asynchronous queue, used by rules and schedules: resolves once the event is on disk, then retries
   * per the function's EventInvokeConfig and ends in its on-failure destination.
   * @throws where Lambda itself would refuse: no such function, or more than 256 KB
   */
  invokeAsync(functionArn: string, payload: unknown): Promise<void>;
};

export type BusEntry = {
  busName: string;
  source: string;
  detailType: string;
  detail: unknown;
  /** From the publisher's `Time`, or virtual now. */
  time: Date;
  id: string;
  resources: string[];
  account: string;
  region: string;
};

export type Bus = {
  /** Accepts the entries (they are on disk when this resolves) and delivers them to every rule that matches. */
  put(entries: BusEntry[]): Promise<void>;
  /** Delivers every entry of the journal again, in an order that the seed decides. Answers how many. */
  replay(seed: number): Promise<number>;
  /** Every entry accepted so far, oldest first. */
  entries(): readonly BusEntry[];
};

export type Queues = {
  /** Resolves once the message is on disk. */
  send(queueArn: string, body: string): Promise<void>;
  /** Messages that are not dealt with, seen and unseen. */
  waiting(queueArn: string): number;
};

export type DeadLetterSource = 'rule-delivery' | 'async-invoke' | 'stream' | 'schedule' | 'queue';

/** An entry of a dead-letter queue or an on-failure destination. */
export type DeadLetter = {
  id: string;
  queueArn: string;
  queueName: string;
  /** Virtual time, ISO. */
  at: string;
  source: DeadLetterSource;
  functionArn?: string;
  /** The queue that it came from, or was meant for. */
  sourceQueueArn?: string;
  ruleArn?: string;
  errorMessage: string;
  payload: unknown;
};

export type DeadLetters = {
  add(letter: Omit<DeadLetter, 'id' | 'at' | 'queueName'>): void;
  list(): DeadLetter[];
  /** As somebody who has dealt with a letter deletes it. */
  remove(id: string): void;
  /** Sends each letter once more; a letter that fails again stays. Answers how many were sent. */
  redrive(): Promise<number>;
};

export type Resource = {
  logicalId: string;
  type: string;
  /** Resolved: no intrinsic function is left in it. */
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
};

/** The synthesised template with every intrinsic function resolved to stable local names. */
export type Resources = {
  /** The cloud assembly's folder: assets are found relative to it. */
  assemblyDir: string;
  region: string;
  account: string;
  partition: string;
  /** @throws where the template has no such resource */
  get(logicalId: string): Resource;
  ofType(type: string): Resource[];
  all(): Resource[];
  resolve(value: unknown): unknown;
  /** Value of `Ref`. */
  ref(logicalId: string): string;
  /** Value of `Fn::GetAtt`. */
  attribute(logicalId: string, name: string): string;
  arn(logicalId: string): string;
  /** The resource that an ARN means: a Lambda's version or alias, a queue, a rule … */
  byArn(arn: string): Resource | undefined;
  outputs(): Record<string, string>;
};

/** The one table, as the runner itself needs it. */
export type TableView = {
  name: string;
  /** DynamoDB Local's address; any region `region`, the access key below. */
  endpoint: string;
  region: string;
  /** DynamoDB Local keeps one database per access key. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Every item, plain values, in no promised order. */
  items(): AsyncIterable<Record<string, unknown>>;
  /**
   * Deletes items past their `ttl` at this virtual instant (DynamoDB Local's own expiry runs on real time, so it is
   * off).
   */
  expireDueItems(now: Date): Promise<number>;
};

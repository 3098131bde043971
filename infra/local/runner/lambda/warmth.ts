import type { Instance } from './instance.ts';

/**
 * What systems of one process leave to the next one: their addresses, and the execution environments that know them. Such a
 * system starts with the caches of Lambdas that have served before, as it does on AWS. One runs at a time.
 */
export type Warmth = {
  /** Of the database. */
  readonly accessKeyId: string;
  readonly offset: SharedArrayBuffer;
  /** Environments of a function that rest, started with these variables. */
  leftBy(functionName: string, environment: Readonly<Record<string, string>>): Instance[];
  /** Port that the last one had under this name; 0, any, for the first. */
  portOf(name: string): number;
  keepPort(name: string, address: string): void;
};

import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Key } from './store.ts';

/** Mark of a commit on every record that it wrote: its instant, a fingerprint, and the number of its writes. */
export const CommitMark = z.string().regex(/^[0-9a-z]{8,9}\.[\w-]{8}\.[0-9a-z]{1,2}$/u);

/**
 * Effect of a commit of several writes on one item: a fingerprint of the key, and the version from then on; 0 means
 * removed.
 */
export const WriteMark = z.string().regex(/^[\w-]{8}\.[0-9a-z]+$/u);

/** A write as its plan has it. `version` is 0 where the item was removed. */
type Write = { readonly key: Key; readonly found: number; readonly version: number };

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 8);

export const keyMarkOf = ({ pk, sk }: Key): string => fingerprint([pk, sk]);

/** Unlike every other commit's: no item is given one version twice at one instant. */
export const commitMarkOf = (writes: readonly Write[], now: Date): string => {
  const told = writes.map(({ key: { pk, sk }, found }) => [pk, sk, found]);
  return `${now.getTime().toString(36)}.${fingerprint([now.getTime(), told])}.${writes.length.toString(36)}`;
};

export const writeMarkOf = ({ key, version }: Write): string => `${keyMarkOf(key)}.${version.toString(36)}`;

/** Epoch milliseconds. */
export const instantOf = (mark: string): number => Number.parseInt(mark, 36);

/** Writes of a commit: puts, removals and facts, without what it added to counters. */
export const writesOf = (mark: string): number => Number.parseInt(mark.split('.')[2] ?? '1', 36);

export const readWriteMark = (mark: string): { readonly keyMark: string; readonly version: number } => {
  const [keyMark = '', version = ''] = mark.split('.');
  return { keyMark, version: Number.parseInt(version, 36) };
};

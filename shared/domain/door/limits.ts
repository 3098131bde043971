import { HOUR_MS } from '../kernel/dates.ts';
/**
 * Requests of one hour from one network, or about one address, and what is asked of the next. A class of forty that applies over one Wi-Fi
 * stays below the first: a class sends one form each, and some correct theirs.
 */
export type Limit = {
  /** Above this many a proof of work is asked. */
  readonly free: number;
  /** Up to this many a minute of waiting stands for the proof: browsers without scripts have no other. */
  readonly patient: number;
  /** Above this many nothing is taken before the hour is over. */
  readonly most: number;
};

export const OF_NETWORK: Limit = { free: 60, patient: 180, most: 600 };
/** Mails to one mailbox have a limit of their own; this one is for what is stored about an address from many networks. */
export const OF_ADDRESS: Limit = { free: 30, patient: 60, most: 120 };

/** Things that can be guessed, and how many tries an hour a network has. Links and certificates count where they lead to nothing. */
export const MOST_TRIES_OF_NETWORK = { code: 120, link: 60, certificate: 60 } as const;
export type Guessable = keyof typeof MOST_TRIES_OF_NETWORK;

/** Least time between a question for a proof and the answer of somebody who has waited. */
export const PATIENCE_SECONDS = 60;
/** A question for a proof is answered within this time, or asked anew. */
export const PROOF_MINUTES = 30;

export type Proof = 'worked' | 'waited' | 'none';

/** Judges the next request by a count with itself in it. */
export const judge = (
  count: number,
  { free, patient, most }: Limit,
  proof: Proof,
): 'pass' | 'prove' | 'refuse' => {
  if (count > most) return 'refuse';
  if (count <= free || proof === 'worked') return 'pass';
  return proof === 'waited' && count <= patient ? 'pass' : 'prove';
};

/** Counts begin anew at each full hour. */
export const hourOf = (now: Date): string => now.toISOString().slice(0, 13);

/** Whole seconds until the next count begins. */
export const secondsToNextHour = (now: Date): number =>
  Math.ceil((HOUR_MS - (now.getTime() % HOUR_MS)) / 1000);

/** The eight groups of an IPv6 address; undefined where it is none. */
const groupsOf = (address: string): readonly number[] | undefined => {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return undefined;
  const read = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [read(head), tail === undefined ? undefined : read(tail)];
  const missing = 8 - before.length - (after?.length ?? 0);
  if (after === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...before, ...(after === undefined ? [] : [...Array<string>(missing).fill('0'), ...after])];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined;
};

const V4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;

/**
 * The network of an address: 24 bits of IPv4, 56 of IPv6. Providers give a household or a campus at least that much, so a shorter part
 * would count strangers together, and a longer one would give a single subscriber hundreds of counts. Anything else is one network.
 */
export const networkOf = (address: string): string => {
  const v4 = V4.exec(address);
  if (v4) return `${v4.slice(1).map(Number).join('.')}.0/24`;
  const groups = groupsOf(address.split('%')[0] ?? '');
  if (groups === undefined) return 'unknown';
  const [a = 0, b = 0, c = 0, d = 0] = groups;
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
};

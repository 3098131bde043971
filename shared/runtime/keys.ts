import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { withoutUnseenMarks } from '../domain/kernel/characters.ts';
import { mailboxOf } from '../domain/people/mailbox.ts';
import { type Clock, systemClock } from './clock.ts';
import { keyAt, keyRingFrom } from './key-ring.ts';

/** Keys of functions that handle addresses, which a rotation leaves as they are. Each use has a key of its own, derived from the secret by a label. */
export type FingerprintKeys = {
  /** Keyed hash of an address within a programme, 64 hex digits: equal addresses, equal hashes. */
  emailHash(programmeId: string, email: string): string;
};

/** Keys of the own page. */
export type SessionKeys = {
  /**
   * The token of the session that a one-time code opens: the same for each press of its button, and stored nowhere. It is signed with the
   * key of the instant at which the code was used.
   */
  sessionToken(signInId: string, code: string, usedAt: Date): string;
};

/** Keys of the public doors. */
export type DoorKeys = {
  /** Keyed hash of a network or an address, another one each day: counts of different days cannot be linked. */
  visitHash(day: string, what: string): string;
  /** Sign the questions for a proof of work: the first signs, all are believed. */
  proofKeys(): readonly [string, ...string[]];
};

/** Keys of `send-mail` alone: no public function can make a link. */
export type LinkKeys = {
  /**
   * The token of the link in one mail: 256 bits that nobody without the secret can guess, the same each time, so that a
   * mail sent again carries the same link although only the token's hash is stored. It is signed with the key of the
   * instant at which the mail came to be.
   */
  linkToken(mailId: string, since: Date): string;
  /** The one-time code of a sign-in: six digits, the same each time. Only its salted hash is stored. */
  signInCode(signInId: string, since: Date): string;
  /** Keyed hash of a mailbox, another one each day: counts of different days cannot be linked. */
  mailboxHash(localDate: string, email: string): string;
};

/** Keys of doors that answer lists page by page. */
export type CursorKeys = {
  /** Encrypts a position for one list: a position may name a person, and travels in URLs. */
  sealCursor(list: string, position: string): string;
  /** Undefined where the text was not sealed for this list with this secret. */
  openCursor(list: string, sealed: string): string | undefined;
};

/** Keys of doors for staff, which keep an audit. */
export type AuditKeys = {
  /** Keyed hash of a state: equal states, equal hashes, and none can be guessed. */
  stateHash(text: string): string;
};

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** An address as it is compared: case, Unicode form and what copying brings do not matter; `a+tag@` stays an address of its own. */
export const normalEmail = (email: string): string => withoutUnseenMarks(email).toLowerCase();

export const linkKeysFrom = (secret: string): LinkKeys => {
  const ring = keyRingFrom(secret);
  const keyFor = (use: string, instant: Date) => mac(keyAt(ring, instant), use);
  return {
    linkToken: (mailId, since) => mac(keyFor('link', since), mailId).toString('base64url'),
    signInCode: (signInId, since) =>
      String(mac(keyFor('sign-in', since), signInId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    // One key for a whole day: counts of it go on.
    mailboxHash: (localDate, email) =>
      mac(keyFor('mailbox', new Date(localDate)), `${localDate}\n${mailboxOf(email)}`).toString('hex'),
  };
};

export const fingerprintKeysFrom = (secret: string): FingerprintKeys => {
  const emailKey = mac(keyRingFrom(secret).addresses, 'email');
  return {
    emailHash: (programmeId, email) => mac(emailKey, `${programmeId}\n${normalEmail(email)}`).toString('hex'),
  };
};

export const sessionKeysFrom = (secret: string): SessionKeys => {
  const ring = keyRingFrom(secret);
  return {
    sessionToken: (signInId, code, usedAt) =>
      mac(mac(keyAt(ring, usedAt), 'session'), `${signInId}\n${code}`).toString('base64url'),
  };
};

export const doorKeysFrom = (secret: string, clock: Clock = systemClock): DoorKeys => {
  const ring = keyRingFrom(secret);
  const proofKeyOf = (key: string) => mac(key, 'proof').toString('hex');
  return {
    visitHash: (day, what) =>
      mac(mac(mac(keyAt(ring, new Date(day)), 'door'), day), what).toString('base64url'),
    proofKeys: () => [proofKeyOf(keyAt(ring, clock.now())), ...ring.keys.map(({ key }) => proofKeyOf(key))],
  };
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const openWith = (key: Buffer, list: string, bytes: Buffer): string | undefined => {
  const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  if (text.length === 0) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(list))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]).toString();
  } catch {
    return undefined;
  }
};

export const cursorKeysFrom = (secret: string, clock: Clock = systemClock): CursorKeys => {
  const ring = keyRingFrom(secret);
  const keyOf = (key: string) => mac(key, 'cursor');
  return {
    sealCursor: (list, position) => {
      const nonce = randomBytes(NONCE_BYTES);
      const key = keyOf(keyAt(ring, clock.now()));
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(list));
      const text = Buffer.concat([cipher.update(position, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    openCursor: (list, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      for (const { key } of ring.keys) {
        const opened = openWith(keyOf(key), list, bytes);
        if (opened !== undefined) return opened;
      }
      return undefined;
    },
  };
};

export const auditKeysFrom = (secret: string): AuditKeys => {
  // Hashes of one state are compared over years: they keep the first key, as those of addresses do.
  const key = mac(keyRingFrom(secret).addresses, 'audit');
  return { stateHash: (text) => mac(key, text).toString('base64url') };
};

/** A link is stored under this, never under its token. */
export const linkIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A one-time code is stored under this: salted with its sign-in, so that equal codes have different hashes. */
export const signInCodeHash = (signInId: string, code: string): string =>
  createHash('sha256').update(`${signInId}\n${code}`).digest('hex');

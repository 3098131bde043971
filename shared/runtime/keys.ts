import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mailboxOf } from '../domain/people/mailbox.ts';

/** Keys of functions that handle addresses. Each use has a key of its own, derived from the secret by a label. */
export type FingerprintKeys = {
  /** Keyed hash of an address within a programme, 64 hex digits: equal addresses, equal hashes. */
  emailHash(programmeId: string, email: string): string;
};

/** Keys of the public doors. */
export type DoorKeys = {
  /** Keyed hash of a network or an address, another one each day: counts of different days cannot be linked. */
  visitHash(day: string, what: string): string;
  /** Signs the questions for a proof of work. */
  readonly proofKey: string;
};

/** Keys of `send-mail` alone: no public function can make a link. */
export type LinkKeys = {
  /**
   * The token of the link in one mail: 256 bits that nobody without the secret can guess, the same each time, so that a
   * mail sent again carries the same link although only the token's hash is stored.
   */
  linkToken(mailId: string): string;
  /** The one-time code of a sign-in: six digits, the same each time. Only its salted hash is stored. */
  signInCode(signInId: string): string;
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

/** An address as it is compared: case and Unicode form do not matter; `a+tag@` stays an address of its own. */
export const normalEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

export const linkKeysFrom = (secret: string): LinkKeys => {
  const linkKey = mac(secret, 'link');
  const mailboxKey = mac(secret, 'mailbox');
  const codeKey = mac(secret, 'sign-in');
  return {
    linkToken: (mailId) => mac(linkKey, mailId).toString('base64url'),
    signInCode: (signInId) => String(mac(codeKey, signInId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    mailboxHash: (localDate, email) => mac(mailboxKey, `${localDate}\n${mailboxOf(email)}`).toString('hex'),
  };
};

export const fingerprintKeysFrom = (secret: string): FingerprintKeys => {
  const emailKey = mac(secret, 'email');
  return {
    emailHash: (programmeId, email) => mac(emailKey, `${programmeId}\n${normalEmail(email)}`).toString('hex'),
  };
};

export const doorKeysFrom = (secret: string): DoorKeys => {
  const key = mac(secret, 'door');
  return {
    visitHash: (day, what) => mac(mac(key, day), what).toString('base64url'),
    proofKey: mac(secret, 'proof').toString('hex'),
  };
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const cursorKeysFrom = (secret: string): CursorKeys => {
  const key = mac(secret, 'cursor');
  return {
    sealCursor: (list, position) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(list));
      const text = Buffer.concat([cipher.update(position, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    openCursor: (list, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      if (text.length === 0) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(list))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(text), decipher.final()]).toString();
      } catch {
        return undefined;
      }
    },
  };
};

export const auditKeysFrom = (secret: string): AuditKeys => {
  const key = mac(secret, 'audit');
  return { stateHash: (text) => mac(key, text).toString('base64url') };
};

/** A link is stored under this, never under its token. */
export const linkIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A one-time code is stored under this: salted with its sign-in, so that equal codes have different hashes. */
export const signInCodeHash = (signInId: string, code: string): string =>
  createHash('sha256').update(`${signInId}\n${code}`).digest('hex');

import { createHash, createHmac } from 'node:crypto';
import { mailboxOf } from '../domain/people/mailbox.ts';

/** Keys of functions that handle addresses. Each use has a key of its own, derived from the secret by a label. */
export type FingerprintKeys = {
  /** Keyed hash of an address within a programme, 64 hex digits: equal addresses, equal hashes. */
  emailHash(programmeId: string, email: string): string;
};

/** Keys of `send-mail` alone: no public function can make a link. */
export type LinkKeys = {
  /**
   * The token of the link in one mail: 256 bits that nobody without the secret can guess, the same each time, so that a
   * mail sent again carries the same link although only the token's hash is stored.
   */
  linkToken(mailId: string): string;
  /** Keyed hash of a mailbox, another one each day: counts of different days cannot be linked. */
  mailboxHash(localDate: string, email: string): string;
};

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** An address as it is compared: case and Unicode form do not matter; `a+tag@` stays an address of its own. */
export const normalEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

export const linkKeysFrom = (secret: string): LinkKeys => {
  const linkKey = mac(secret, 'link');
  const mailboxKey = mac(secret, 'mailbox');
  return {
    linkToken: (mailId) => mac(linkKey, mailId).toString('base64url'),
    mailboxHash: (localDate, email) => mac(mailboxKey, `${localDate}\n${mailboxOf(email)}`).toString('hex'),
  };
};

export const fingerprintKeysFrom = (secret: string): FingerprintKeys => {
  const emailKey = mac(secret, 'email');
  return {
    emailHash: (programmeId, email) => mac(emailKey, `${programmeId}\n${normalEmail(email)}`).toString('hex'),
  };
};

/** A link is stored under this, never under its token. */
export const linkIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');

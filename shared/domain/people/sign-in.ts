import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { SignInRequested } from '../../../events/people.ts';
import { countOf } from '../privacy/retention.ts';

/** Life of a one-time code. */
export const CODE_MINUTES = countOf('SIGN_IN_CODE', 'minutes');
/** Wrong codes after which a new one is needed. */
export const MOST_TRIES = 5;
/** Time in which a second press of the same button leads to the session that the first has opened. */
const AGAIN_SECONDS = 60;
/** Life of a session, from the sign-in on. */
export const SESSION_MINUTES = countOf('SESSION', 'minutes');

export const SignIn = z.strictObject({
  /** Secret of the browser that asked: nobody else can use up its tries. */
  id: z.string(),
  programmeId: z.string(),
  /** Keyed hash of the address. */
  emailHash: z.string(),
  /** Absent where the address leads to nobody. The page shows nothing of it. */
  personId: z.string().optional(),
  expiresAt: z.iso.datetime(),
  /** Codes that were typed. */
  tries: z.int().min(0),
  usedAt: z.iso.datetime().optional(),
});
/** One request for a one-time code, for a known or an unknown address. */
export type SignIn = z.output<typeof SignIn>;

export const SignInCode = z.strictObject({
  signInId: z.string(),
  /** SHA-256 of the code, salted with the id. */
  codeHash: z.string(),
  expiresAt: z.iso.datetime(),
});
/** The code of a sign-in, once it has left by mail. */
export type SignInCode = z.output<typeof SignInCode>;

export const PersonSession = z.strictObject({
  /** SHA-256 of the cookie's token. */
  id: z.string(),
  programmeId: z.string(),
  personId: z.string(),
  /** The address that proved who it is. The session ends with its ownership. */
  emailHash: z.string(),
  signedInAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
/** A person at their own page. */
export type PersonSession = z.output<typeof PersonSession>;

const minutesAfter = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();

export const requestSignIn = (
  of: Pick<SignIn, 'id' | 'programmeId' | 'emailHash' | 'personId'>,
  now: Date,
): { readonly signIn: SignIn; readonly facts: readonly NewFact[] } => ({
  signIn: { ...of, expiresAt: minutesAfter(now, CODE_MINUTES), tries: 0 },
  facts: [fact(SignInRequested, { signInId: of.id })],
});

/** True while a code can still be typed. */
export const takesCode = ({ tries, usedAt, expiresAt }: SignIn, now: Date): boolean =>
  usedAt === undefined && tries < MOST_TRIES && now < new Date(expiresAt);

/** True for a moment after a code has opened a session. The code that did is one of the tries. */
export const takesCodeAgain = ({ tries, usedAt }: SignIn, now: Date): boolean =>
  usedAt !== undefined &&
  tries <= MOST_TRIES &&
  now.getTime() - new Date(usedAt).getTime() < AGAIN_SECONDS * 1000;

/** Counts a code that was typed. Each counts before its answer is known, so that two at once count twice. */
export const countTry = (signIn: SignIn, isRight: boolean, now: Date): SignIn => ({
  ...signIn,
  tries: signIn.tries + 1,
  ...(isRight ? { usedAt: now.toISOString() } : {}),
});

export const beginSession = (
  of: Omit<PersonSession, 'signedInAt' | 'expiresAt'>,
  now: Date,
): PersonSession => ({
  ...of,
  signedInAt: now.toISOString(),
  expiresAt: minutesAfter(now, SESSION_MINUTES),
});

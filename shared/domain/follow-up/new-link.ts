import * as z from 'zod';
import { Code, Id } from '../../../events/codes.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { NewLinkRequested } from '../../../events/follow-up.ts';
import { daysAfter, localDateOf } from '../kernel/dates.ts';
import { countOf } from '../privacy/retention.ts';
import type { Link } from './link.ts';

/** Requests that one link takes on a day. The mails to one mailbox are limited again where they leave. */
export const MOST_NEW_LINKS = 3;

export const NewLinkRequest = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  linkId: z.string(),
  requestedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
/** The wish of a link's holder for a new one, which takes one of the places of its day. */
export type NewLinkRequest = z.output<typeof NewLinkRequest>;

/** `answer-proposal` as facts write it, and back. */
const codeOf = (verb: string): string => verb.replaceAll('-', '_').toUpperCase();
export const verbOfCode = (code: string): string => code.replaceAll('_', '-').toLowerCase();

/** Links of this kind are sent anew: those about something of an application. A subscription or an address is asked for once more. */
export const isRenewable = ({ applicationId, aboutId, verb }: Link): boolean =>
  Id.safeParse(applicationId).success &&
  Id.safeParse(aboutId).success &&
  Code.safeParse(codeOf(verb)).success;

export const requestNewLink = (
  { id: linkId, programmeId, applicationId = '', aboutId, verb }: Link,
  place: number,
  now: Date,
): { readonly request: NewLinkRequest; readonly facts: readonly NewFact[] } => {
  // Derived, so that a place is taken once.
  const id = `nlr_${linkId.slice(0, 40)}${localDateOf(now).replaceAll('-', '')}${place}`;
  const expiresAt = daysAfter(now, countOf('MAILBOX_LIMIT', 'days')).toISOString();
  return {
    request: { id, programmeId, linkId, expiresAt, requestedAt: now.toISOString() },
    facts: [fact(NewLinkRequested, { requestId: id, applicationId, verb: codeOf(verb), aboutId })],
  };
};

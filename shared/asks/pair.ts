import { type Application, firstNameOf } from '../domain/applications/application.ts';
import { isExpired, type Link } from '../domain/follow-up/link.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { Role } from '../domain/kernel/role.ts';
import { isMeetingId, type Meeting } from '../domain/meetings/meeting.ts';
import { isRunning, type Pair } from '../domain/pairs/pair.ts';
import { roleIn } from '../domain/pairs/proposal.ts';
import type { LinkOutcome } from '../pages/link-page.ts';
import { meetings } from '../store/kinds/meetings.ts';
import { loadPair, type VersionedPair } from '../store/pairs.ts';
import { withContactOfToday } from '../store/people.ts';
import type { Store, Versioned } from '../store/store.ts';
import type { Language } from '../text/language.ts';
import { linkText } from '../text/link/text.ts';
import { unnamedPartner } from '../text/partner.ts';

/** A pair, and the side of the link's holder. */
export type PairTarget = {
  readonly held: VersionedPair;
  readonly role: Role;
  readonly now: Date;
  /** The meeting that the link is about, where it is about one. */
  readonly meeting?: Versioned<Meeting>;
};

/** The role of a link's holder in a pair. @throws Refusal `link-unknown` where the link belongs to no participant */
export const holderIn = (link: Link, pair: Pair): Role => {
  if (link.applicationId === undefined)
    throw new Refusal('link-unknown', 'The holder takes part in nothing.');
  return roleIn(pair, link.applicationId);
};

/** @throws Refusal `link-expired`: the pair itself does not end the life of a link */
export const requireLife = (link: Link, now: Date): void => {
  if (isExpired(link, now)) throw new Refusal('link-expired', `The link expired at ${link.expiresAt}.`);
};

/** The pair that a link is about, or that of the meeting it is about. */
export const loadPairTarget = async (link: Link, store: Store, now: Date): Promise<PairTarget> => {
  requireLife(link, now);
  const meeting = isMeetingId(link.aboutId) ? await store.get(meetings, link.aboutId) : undefined;
  const held = await loadPair(store, meeting?.state.pairId ?? link.aboutId);
  return { held, role: holderIn(link, held.pair.state), now, ...(meeting ? { meeting } : {}) };
};

const shown = async (
  { state, version }: Versioned<Application>,
  store: Store,
): Promise<Versioned<Application>> => ({ state: await withContactOfToday(store, state), version });

export const showPairTarget = async <Target extends PairTarget>(
  target: Target,
  store: Store,
): Promise<Target> => {
  const { pair, mentor, student } = target.held;
  const [m, s] = await Promise.all([shown(mentor, store), shown(student, store)]);
  return { ...target, held: { pair, mentor: m, student: s } };
};

export const readerOf = ({ held, role }: PairTarget): Application => held[role].state;

/** The common part of all asks about a pair: one link opens every one of them. */
export const aboutPair = {
  group: 'pair',
  gone: 'link-expired',
  settled: [],
  leadsOn: ({ held }: PairTarget) => isRunning(held.pair.state),
  show: showPairTarget,
  reader: readerOf,
} as const;

export const partnerOf = ({ held, role }: PairTarget): Application =>
  held[role === 'mentor' ? 'student' : 'mentor'].state;

/** By their role once they are erased. */
export const partnerName = (target: PairTarget, language: Language): string =>
  firstNameOf(partnerOf(target)) ?? unnamedPartner[language][partnerOf(target).form.role];

/** Pages about a pair that has ended say so, and ask nothing. */
export const overOutcome = ({ held }: PairTarget, language: Language): LinkOutcome | undefined =>
  !isRunning(held.pair.state)
    ? { code: 'pair-over', ...linkText[language].pairOver, leadsToOwnPage: true, isGlad: false, isOwn: false }
    : undefined;

/** The actor of a deed by link. */
export const actorOf = (target: PairTarget): string => {
  const reader = readerOf(target);
  return `person:${'personId' in reader ? reader.personId : reader.id}`;
};

import { fact, type NewFact } from '../../../events/fact.ts';
import {
  GroupAttendanceCorrected,
  GroupSessionAnswered,
  GroupSessionAttended,
  GroupSessionEdited,
  GroupSessionHeld,
  GroupSessionMissed,
  GroupSessionsOffered,
} from '../../../events/group-sessions.ts';
import { localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { requireAhead, requireHeld } from './common.ts';
import type { CorrectionReason } from './correction-reasons.ts';
import {
  type Answer,
  aboutGroup,
  freeGroupSeats,
  type GroupChange,
  type GroupSession,
  type Guest,
  guestIn,
  isForRole,
  isGroupAhead,
  promote,
} from './group-session.ts';

/** A person of a pair. */
export type PairPerson = { readonly applicationId: string; readonly role: Role };

/** Sessions that one can be invited to: they lie ahead, and their place is known. */
export const canInviteTo = (session: GroupSession, now: Date): boolean =>
  isGroupAhead(session, now) && session.place !== undefined;

/** From now on pairs are invited as they form. So already: the same object. */
export const inviteFromNow = (session: GroupSession, now: Date): GroupChange =>
  session.invitesSince === undefined
    ? {
        session: { ...session, invitesSince: now.toISOString() },
        facts: [fact(GroupSessionEdited, { ...aboutGroup(session), setting: 'invitations' })],
      }
    : { session, facts: [] };

type Invitation = {
  readonly sessions: readonly GroupSession[];
  /** The first of those that the person is invited to. */
  readonly first: GroupSession;
  readonly fact: NewFact;
};

/** Invites a person to all of these sessions that are for them and new to them, by one fact. Nothing new: undefined. */
export const invite = (
  sessions: readonly GroupSession[],
  person: PairPerson,
  now: Date,
): Invitation | undefined => {
  const isNew = (session: GroupSession): boolean =>
    canInviteTo(session, now) &&
    isForRole(session, person.role) &&
    guestIn(session, person.applicationId)?.invitedAt === undefined;
  const news = sessions.filter(isNew);
  const [first] = news;
  if (first === undefined) return undefined;
  const at = now.toISOString();
  const { applicationId, role } = person;
  return {
    first,
    sessions: sessions.map((session) =>
      news.includes(session)
        ? { ...session, guests: [...session.guests, { applicationId, role, invitedAt: at }] }
        : session,
    ),
    fact: fact(GroupSessionsOffered, {
      applicationId,
      cohortId: first.cohortId,
      at,
      sessionIds: news.map(({ id }) => id),
    }),
  };
};

const withGuest = (session: GroupSession, guest: Guest): GroupSession => ({
  ...session,
  guests: session.guests.some(({ applicationId }) => applicationId === guest.applicationId)
    ? session.guests.map((each) => (each.applicationId === guest.applicationId ? guest : each))
    : [...session.guests, guest],
});

export const WISHES = ['COMING', 'DECLINED'] as const;
export type Wish = (typeof WISHES)[number];

/** Present standing of a guest's wish. */
const answerFor = (session: GroupSession, { answer }: Guest, wish: Wish): Answer => {
  if (wish === 'DECLINED') return 'DECLINED';
  if (answer?.is === 'COMING' || answer?.is === 'WAITING') return answer.is;
  return freeGroupSeats(session) === 0 ? 'WAITING' : 'COMING';
};

/**
 * Takes a guest's answer in. A full session puts the guest on its waiting list; a freed seat goes to the first there.
 * The same answer again: the same object.
 * @throws Refusal `session-cancelled`, `session-over`, `not-found` for somebody who is not invited
 */
export const answerGroup = (
  before: GroupSession,
  applicationId: string,
  wish: Wish,
  now: Date,
  enteredBy?: string,
): GroupChange => {
  requireHeld(before);
  requireAhead(before, now);
  const guest = guestIn(before, applicationId);
  if (guest === undefined) throw new Refusal('not-found', `${applicationId} is not invited to ${before.id}.`);
  const is = answerFor(before, guest, wish);
  if (guest.answer?.is === is) return { session: before, facts: [] };
  const answer = { is, at: now.toISOString(), ...(enteredBy === undefined ? {} : { enteredBy }) };
  const { session, facts } = promote(withGuest(before, { ...guest, answer }), now);
  return {
    session,
    facts: [fact(GroupSessionAnswered, { ...aboutGroup(before), applicationId, answer: is }), ...facts],
  };
};

/** Takes a person out of a session ahead: their pair has ended. Their seat goes to the first who waits. */
export const leaveGroup = (before: GroupSession, applicationId: string, now: Date): GroupChange => {
  if (guestIn(before, applicationId) === undefined || !isGroupAhead(before, now))
    return { session: before, facts: [] };
  const guests = before.guests.filter((guest) => guest.applicationId !== applicationId);
  const { session, facts } = promote({ ...before, guests }, now);
  return {
    session,
    facts: [
      fact(GroupSessionAnswered, { ...aboutGroup(before), applicationId, answer: 'DECLINED' }),
      ...facts,
    ],
  };
};

export type Attendant = PairPerson & { readonly personId: string };
type Standing = 'PRESENT' | 'ABSENT';

const presenceFact = (
  session: GroupSession,
  { applicationId, personId, role }: Attendant,
  standing: Standing,
  recordedAt: string,
): NewFact =>
  standing === 'ABSENT'
    ? fact(GroupSessionMissed, { ...aboutGroup(session), applicationId })
    : fact(GroupSessionAttended, {
        ...aboutGroup(session),
        applicationId,
        personId,
        role,
        recordedAt,
        heldOn: localDateOf(new Date(session.startsAt)),
        minutes: session.minutes,
      });

/** The first presence is what makes a session one that was held. */
const held = (session: GroupSession, now: Date): GroupChange =>
  session.heldAt !== undefined || !session.guests.some(({ presence }) => presence?.standing === 'PRESENT')
    ? { session, facts: [] }
    : {
        session: { ...session, heldAt: now.toISOString() },
        facts: [
          fact(GroupSessionHeld, {
            ...aboutGroup(session),
            heldOn: localDateOf(new Date(session.startsAt)),
            minutes: session.minutes,
          }),
        ],
      };

/**
 * Records whether a person was there, invited or not.
 * @throws Refusal `session-cancelled`, `session-not-started`, `session-for-others`, `already-done`, `changed-meanwhile` where the opposite is recorded
 */
export const recordGuest = (
  before: GroupSession,
  person: Attendant,
  standing: Standing,
  by: string,
  now: Date,
): GroupChange => {
  requireHeld(before);
  if (now < new Date(before.startsAt))
    throw new Refusal('session-not-started', `${before.id} has not started.`);
  if (!isForRole(before, person.role))
    throw new Refusal('session-for-others', `${before.id} is not for a ${person.role}.`);
  const { applicationId, role } = person;
  const guest = guestIn(before, applicationId) ?? { applicationId, role };
  if (guest.presence !== undefined)
    throw new Refusal(
      guest.presence.standing === standing ? 'already-done' : 'changed-meanwhile',
      `${applicationId} is recorded for ${before.id}.`,
    );
  const recordedAt = now.toISOString();
  const presence = { standing, recordedBy: by, recordedAt };
  const { session, facts } = held(withGuest(before, { ...guest, presence }), now);
  return { session, facts: [...facts, presenceFact(before, person, standing, recordedAt)] };
};

/**
 * Corrects the attendance list for one person. Recorded so already: the same object.
 * @throws Refusal `session-cancelled`, `session-not-started`, `session-for-others`, `not-recorded` where nothing is to be taken back
 */
export const correctGuest = (
  before: GroupSession,
  person: Attendant,
  { standing, reason }: { readonly standing: Standing; readonly reason: CorrectionReason },
  by: string,
  now: Date,
): GroupChange => {
  const { applicationId, personId, role } = person;
  const guest = guestIn(before, applicationId);
  const was = guest?.presence;
  if (was?.standing === standing) return { session: before, facts: [] };
  if (was === undefined && standing === 'ABSENT')
    throw new Refusal('not-recorded', `${applicationId} is not recorded in ${before.id}.`);
  const { presence: _, ...unrecorded } = guest ?? { applicationId, role };
  const next = recordGuest(withGuest(before, unrecorded), person, standing, by, now);
  return {
    session: next.session,
    facts: [
      fact(GroupAttendanceCorrected, {
        ...aboutGroup(before),
        applicationId,
        personId,
        role,
        reason,
        corrected: standing,
        heldOn: localDateOf(new Date(before.startsAt)),
        minutes: before.minutes,
        ...(was?.standing === 'PRESENT' ? { recordedAt: was.recordedAt } : {}),
      }),
      ...(standing === 'PRESENT' ? next.facts : []),
    ],
  };
};

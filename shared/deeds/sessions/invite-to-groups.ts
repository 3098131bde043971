import type { NewFact } from '../../../events/fact.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import { isRunning, type Pair } from '../../domain/pairs/pair.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { canInviteTo, invite, inviteFromNow, type PairPerson } from '../../domain/sessions/group-guests.ts';
import { type GroupSession, guestIn } from '../../domain/sessions/group-session.ts';
import { groupSessionsIn } from '../../store/group-sessions.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { groupSessions } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Change,
  create,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

type Season = Pick<Cohort, 'id' | 'programmeId'>;

const peopleOf = ({ mentorApplicationId, studentApplicationId }: Pair): readonly PairPerson[] => [
  { applicationId: mentorApplicationId, role: 'mentor' },
  { applicationId: studentApplicationId, role: 'student' },
];

/** Everybody in a running pair of a cohort. */
export const peopleInPairs = async (cohortId: string, store: Store): Promise<readonly PairPerson[]> => {
  const held = await listAll(store, pairs, COLLECTION.pairs(cohortId));
  const people = held.flatMap(({ state }) => (isRunning(state) ? peopleOf(state) : []));
  return [...new Map(people.map((person) => [person.applicationId, person])).values()];
};

/** One for each invitation of a person: there are more sessions each time, or it is later. */
const reminderIdOf = ({ applicationId }: PairPerson, sessions: readonly GroupSession[], now: Date): string =>
  `rem_${applicationId.replace('_', '')}${sessions.filter((session) => guestIn(session, applicationId)).length}s${now.getTime().toString(36)}`;

/** The invitation of some people to sessions that are new to them, each with a fact and a reminder. */
const invitationsTo = (
  open: readonly Versioned<GroupSession>[],
  some: readonly PairPerson[],
  programmeId: string,
  now: Date,
): { readonly people: number; readonly sessionIds: readonly string[]; readonly changes: Change[] } => {
  let states: readonly GroupSession[] = open.map(({ state }) => state);
  const facts: NewFact[] = [];
  const waits: Change[] = [];
  for (const person of some) {
    const next = invite(states, person, now);
    if (next === undefined) continue;
    states = next.sessions;
    facts.push(next.fact);
    const { applicationId } = person;
    const reminder = scheduleReminder(
      {
        id: reminderIdOf(person, states, now),
        programmeId,
        kind: 'ANSWER_SESSIONS',
        aboutId: applicationId,
        applicationIds: [applicationId],
      },
      remindersFor.ANSWER_SESSIONS(now, next.first.startsAt),
    );
    if (reminder) waits.push(create(reminders, reminder));
  }
  const changed = open.flatMap((each, index) => {
    const state = states[index];
    return state === undefined || state === each.state ? [] : [{ held: each, state }];
  });
  return {
    people: facts.length,
    sessionIds: changed.map(({ state }) => state.id),
    changes: [
      ...changed.map(({ held, state }, index) => save(groupSessions, held, state, index === 0 ? facts : [])),
      ...waits,
    ],
  };
};

/**
 * Writes by which a pair is invited, as it forms or is reopened, to the sessions ahead that a coordinator has let the first ones know of.
 */
export const invitationsOnForming = async (
  pair: Pair,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const held = await groupSessionsIn(store, pair.cohortId);
  const open = held.filter(({ state }) => canInviteTo(state, now) && state.invitesSince !== undefined);
  return invitationsTo(open, peopleOf(pair), pair.programmeId, now).changes;
};

export type Invited = {
  /** People who get one mail each. */
  readonly people: number;
  /** Sessions that somebody was invited to. */
  readonly sessions: number;
  /** Sessions ahead that nobody can be invited to, as their place is not known. */
  readonly withoutPlace: number;
};

/** People in one transaction, each with a fact and a reminder; up to 18 sessions come on top. */
const AT_ONCE = 40;

const letPairsKnow = (cohort: Season, cause: RequestCause, store: Store): Promise<void> =>
  retryOnConflict(async () => {
    const opened = (await groupSessionsIn(store, cohort.id)).flatMap((held) => {
      const { session, facts } = inviteFromNow(held.state, cause.now);
      return facts.length > 0 && canInviteTo(session, cause.now)
        ? [save(groupSessions, held, session, facts)]
        : [];
    });
    if (opened.length > 0) await store.commit(opened, { ...cause, programmeId: cohort.programmeId });
  });

/**
 * Invites the people of all pairs to all sessions that they do not know of yet: one mail for each person. Pairs that form later follow.
 */
export const inviteToGroups = async (cohort: Season, cause: RequestCause, store: Store): Promise<Invited> => {
  await letPairsKnow(cohort, cause, store);
  const everybody = await peopleInPairs(cohort.id, store);
  let people = 0;
  const sessionIds = new Set<string>();
  for (let from = 0; from < everybody.length; from += AT_ONCE) {
    const some = everybody.slice(from, from + AT_ONCE);
    const done = await retryOnConflict(async () => {
      const held = await groupSessionsIn(store, cohort.id);
      const open = held.filter(({ state }) => canInviteTo(state, cause.now));
      const invited = invitationsTo(open, some, cohort.programmeId, cause.now);
      if (invited.changes.length > 0)
        await store.commit(invited.changes, { ...cause, programmeId: cohort.programmeId });
      return invited;
    });
    people += done.people;
    for (const id of done.sessionIds) sessionIds.add(id);
  }
  const held = await groupSessionsIn(store, cohort.id);
  const withoutPlace = held.filter(
    ({ state: { cancelled, startsAt, place } }) =>
      cancelled === undefined && place === undefined && new Date(startsAt) > cause.now,
  ).length;
  return { people, sessions: sessionIds.size, withoutPlace };
};

import type { NewFact } from '../../../events/fact.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import { requireAccepted } from '../../domain/kernel/finding.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { canInviteTo, invite, leaveGroup, type PairPerson } from '../../domain/sessions/group-guests.ts';
import {
  followCohort,
  type GroupChange,
  type GroupSession,
  groupFindings,
  planGroup,
  usualIdOf,
  usualPlans,
} from '../../domain/sessions/group-session.ts';
import { groupSessionsIn } from '../../store/group-sessions.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { groupSessions } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';

type Press = Omit<Cause, 'programmeId'>;

/**
 * Plans the sessions of a usual season that the cohort does not have yet. Repeated: none.
 * @throws Refusal `cohort-archived`
 */
export const planUsualSeason = (cohort: Cohort, press: Press, store: Store): Promise<number> =>
  retryOnConflict(
    async () => {
      if (cohort.archivedAt !== undefined) throw new Refusal('cohort-archived', `${cohort.id} is archived.`);
      const present = new Set((await groupSessionsIn(store, cohort.id)).map(({ state }) => state.theme));
      const planned = usualPlans(cohort)
        .filter(({ theme }) => !present.has(theme))
        .map((plan) => planGroup(cohort, plan, usualIdOf(cohort.id, plan.theme)));
      if (planned.length > 0)
        await store.commit(
          planned.map(({ session, facts }) => create(groupSessions, session, facts)),
          { ...press, programmeId: cohort.programmeId },
        );
      return planned.length;
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );

/** Saves what was decided about a session. Nothing decided: what stands. */
export const saveGroup = async (
  held: Versioned<GroupSession>,
  { session, facts }: GroupChange,
  press: Press,
  store: Store,
): Promise<Versioned<GroupSession>> => {
  if (session === held.state) return held;
  await store.commit([save(groupSessions, held, session, facts)], {
    ...press,
    programmeId: held.state.programmeId,
  });
  return { state: session, version: held.version + 1 };
};

/**
 * Saves changed settings whose remarks are confirmed.
 * @throws FindingsRefused `plan-refused`, `confirmation-needed`; Refusal `changed-meanwhile`
 */
export const changeGroupTo = (
  held: Versioned<GroupSession>,
  change: GroupChange,
  confirmed: readonly string[],
  press: Press,
  store: Store,
): Promise<Versioned<GroupSession>> => {
  if (change.session !== held.state)
    requireAccepted(groupFindings(change.session, press.now, held.state), confirmed);
  return saveGroup(held, change, press, store);
};

/** Writes by which the kick-off follows the dates of its cohort. */
export const kickOffFollows = async (cohort: Cohort, store: Store): Promise<readonly Change[]> => {
  const held = await store.find(groupSessions, usualIdOf(cohort.id, 'KICK_OFF'));
  if (held === undefined) return [];
  const next = followCohort(held.state, cohort);
  return next === held.state ? [] : [save(groupSessions, held, next)];
};

/** Everybody in a running pair of a cohort. */
export const peopleInPairs = async (cohortId: string, store: Store): Promise<readonly PairPerson[]> => {
  const held = await listAll(store, pairs, COLLECTION.pairs(cohortId));
  const people = held.flatMap(({ state }): PairPerson[] =>
    isRunning(state)
      ? [
          { applicationId: state.mentorApplicationId, role: 'mentor' },
          { applicationId: state.studentApplicationId, role: 'student' },
        ]
      : [],
  );
  return [...new Map(people.map((person) => [person.applicationId, person])).values()];
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

const inviteSome = async (
  cohort: Pick<Cohort, 'id' | 'programmeId'>,
  some: readonly PairPerson[],
  press: Press,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<{ readonly people: number; readonly sessionIds: readonly string[] }> => {
  const held = await groupSessionsIn(store, cohort.id);
  const open = held.filter(({ state }) => canInviteTo(state, press.now));
  let states: readonly GroupSession[] = open.map(({ state }) => state);
  const facts: NewFact[] = [];
  const waits: Change[] = [];
  for (const person of some) {
    const next = invite(states, person, press.now);
    if (next === undefined) continue;
    states = next.sessions;
    facts.push(next.fact);
    const first = states.find(({ guests }) => guests.at(-1)?.applicationId === person.applicationId);
    const reminder = scheduleReminder(
      {
        ...{ id: ids('rem'), programmeId: cohort.programmeId, kind: 'ANSWER_SESSIONS' },
        ...{ aboutId: person.applicationId, applicationIds: [person.applicationId] },
      },
      remindersFor.ANSWER_SESSIONS(press.now, first?.startsAt ?? press.now.toISOString()),
    );
    if (reminder) waits.push(create(reminders, reminder));
  }
  const changed = open.flatMap((each, index) => {
    const state = states[index];
    return state === undefined || state === each.state ? [] : [{ held: each, state }];
  });
  if (changed.length > 0)
    await store.commit(
      [
        ...changed.map((each, index) => save(groupSessions, each.held, each.state, index === 0 ? facts : [])),
        ...waits,
      ],
      { ...press, programmeId: cohort.programmeId },
    );
  return { people: facts.length, sessionIds: changed.map(({ state }) => state.id) };
};

/** Invites the people of all pairs to all sessions that they do not know of yet: one mail for each person. */
export const inviteToGroups = async (
  cohort: Pick<Cohort, 'id' | 'programmeId'>,
  press: Press,
  deps: { readonly store: Store; readonly ids: Ids },
): Promise<Invited> => {
  const everybody = await peopleInPairs(cohort.id, deps.store);
  let people = 0;
  const sessionIds = new Set<string>();
  for (let from = 0; from < everybody.length; from += AT_ONCE) {
    const done = await retryOnConflict(() =>
      inviteSome(cohort, everybody.slice(from, from + AT_ONCE), press, deps),
    );
    people += done.people;
    for (const id of done.sessionIds) sessionIds.add(id);
  }
  const held = await groupSessionsIn(deps.store, cohort.id);
  const withoutPlace = held.filter(
    ({ state: { cancelled, startsAt, place } }) =>
      cancelled === undefined && place === undefined && new Date(startsAt) > press.now,
  ).length;
  return { people, sessions: sessionIds.size, withoutPlace };
};

const isInPair = async (applicationId: string, store: Store): Promise<boolean> => {
  const application = (await store.find(applications, applicationId))?.state;
  return application?.status === 'PARTICIPATING' && application.partners.formed.length > 0;
};

/** Takes people without another pair out of the sessions ahead, so that those who wait get their seats. Repeated: nothing. */
export const leaveGroups = async (
  cohortId: string,
  applicationIds: readonly string[],
  press: Press,
  store: Store,
): Promise<void> => {
  const stay = await Promise.all(applicationIds.map((id) => isInPair(id, store)));
  const leavers = applicationIds.filter((_, index) => !stay[index]);
  if (leavers.length === 0) return;
  for (const { state } of await groupSessionsIn(store, cohortId))
    await retryOnConflict(async () => {
      const held = await store.get(groupSessions, state.id);
      let change: GroupChange = { session: held.state, facts: [] };
      for (const id of leavers) {
        const left = leaveGroup(change.session, id, press.now);
        change = { session: left.session, facts: [...change.facts, ...left.facts] };
      }
      await saveGroup(held, change, press, store);
    });
};

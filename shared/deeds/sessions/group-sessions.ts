import { requireAccepted } from '../../domain/kernel/finding.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { leaveGroup } from '../../domain/sessions/group-guests.ts';
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
import { applications } from '../../store/kinds/applications.ts';
import { groupSessions } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Change,
  create,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

/**
 * Plans the sessions of a usual season that the cohort does not have yet. Repeated: none.
 * @throws Refusal `cohort-archived`
 */
export const planUsualSeason = (cohort: Cohort, cause: RequestCause, store: Store): Promise<number> =>
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
          { ...cause, programmeId: cohort.programmeId },
        );
      return planned.length;
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );

/** Saves a decision about a session. Nothing decided: the session as it stands. */
export const saveGroup = async (
  held: Versioned<GroupSession>,
  { session, facts }: GroupChange,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<GroupSession>> => {
  if (session === held.state) return held;
  await store.commit([save(groupSessions, held, session, facts)], {
    ...cause,
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
  cause: RequestCause,
  store: Store,
): Promise<Versioned<GroupSession>> => {
  if (change.session !== held.state)
    requireAccepted(groupFindings(change.session, cause.now, held.state), confirmed);
  return saveGroup(held, change, cause, store);
};

/** Writes by which the kick-off follows the dates of its cohort. */
export const kickOffFollows = async (cohort: Cohort, store: Store): Promise<readonly Change[]> => {
  const held = await store.find(groupSessions, usualIdOf(cohort.id, 'KICK_OFF'));
  if (held === undefined) return [];
  const next = followCohort(held.state, cohort);
  return next === held.state ? [] : [save(groupSessions, held, next)];
};

const isInPair = async (applicationId: string, store: Store): Promise<boolean> => {
  const application = (await store.find(applications, applicationId))?.state;
  return application?.status === 'PARTICIPATING' && application.partners.formed.length > 0;
};

/** Takes people without another pair out of the sessions ahead, so that those who wait get their seats. Repeated: nothing. */
export const leaveGroups = async (
  cohortId: string,
  applicationIds: readonly string[],
  cause: RequestCause,
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
        const left = leaveGroup(change.session, id, cause.now);
        change = { session: left.session, facts: [...change.facts, ...left.facts] };
      }
      await saveGroup(held, change, cause, store);
    });
};

import type { Application } from '../../domain/applications/application.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { CorrectionReason } from '../../domain/sessions/correction-reasons.ts';
import { type Attendant, correctGuest, recordGuest } from '../../domain/sessions/group-guests.ts';
import { type GroupChange, type GroupSession, guestIn } from '../../domain/sessions/group-session.ts';
import { applications } from '../../store/kinds/applications.ts';
import { groupSessions } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { saveGroup } from './group-sessions.ts';
import { type Outcome, outcomeOfRefusal } from './person-list.ts';

/** Undefined for somebody who has nothing to do with the session's cohort, such as a person of another programme. */
const attendantOf = (application: Application | undefined, session: GroupSession): Attendant | undefined => {
  if (application === undefined || !('personId' in application)) return undefined;
  const { id: applicationId, personId, cohortId, form } = application;
  const belongs = cohortId === session.cohortId || guestIn(session, applicationId) !== undefined;
  return belongs ? { applicationId, personId, role: form.role } : undefined;
};

/** Entries in one transaction: each is a fact, and 100 records fit. */
const AT_ONCE = 80;

type Standing = 'PRESENT' | 'ABSENT';

/** Records for a list of people whether they were there. One refusal does not stop the others. */
export const recordGroupAttendance = async (
  sessionId: string,
  people: readonly { readonly applicationId: string; readonly standing: Standing }[],
  cause: RequestCause,
  store: Store,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    outcomes.push(
      ...(await retryOnConflict(async () => {
        const some = people.slice(from, from + AT_ONCE);
        const held = await store.get(groupSessions, sessionId);
        const found = await store.findAll(
          applications,
          some.map(({ applicationId }) => applicationId),
        );
        let change: GroupChange = { session: held.state, facts: [] };
        const decided = some.map(({ applicationId, standing }, index): Outcome => {
          const person = attendantOf(found[index]?.state, held.state);
          if (person === undefined) return { applicationId, result: 'not-found' };
          try {
            const next = recordGuest(change.session, person, standing, cause.actor, cause.now);
            change = { session: next.session, facts: [...change.facts, ...next.facts] };
            return { applicationId, result: 'DONE' };
          } catch (error) {
            return outcomeOfRefusal(applicationId, error);
          }
        });
        await saveGroup(held, change, cause, store);
        return decided;
      })),
    );
  return outcomes;
};

/**
 * Corrects the attendance of one person.
 * @throws Refusal `not-found`, `not-recorded`, `session-not-started`, `session-for-others`, `changed-meanwhile`
 */
export const correctGroupAttendance = async (
  held: Versioned<GroupSession>,
  applicationId: string,
  correction: { readonly standing: Standing; readonly reason: CorrectionReason },
  cause: RequestCause,
  store: Store,
): Promise<Versioned<GroupSession>> => {
  const person = attendantOf((await store.find(applications, applicationId))?.state, held.state);
  if (person === undefined) throw new Refusal('not-found', `${applicationId} takes part in nothing.`);
  return saveGroup(held, correctGuest(held.state, person, correction, cause.actor, cause.now), cause, store);
};

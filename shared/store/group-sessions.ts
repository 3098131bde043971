import type { Application } from '../domain/applications/application.ts';
import { type GroupSession, type Guest, guestIn } from '../domain/sessions/group-session.ts';
import { COLLECTION } from './indexes.ts';
import { groupSessions } from './kinds/sessions.ts';
import { listAll } from './list-all.ts';
import type { Store, Versioned } from './store.ts';

/** Group sessions of a cohort in the order of their dates. */
export const groupSessionsIn = (
  store: Store,
  cohortId: string,
): Promise<readonly Versioned<GroupSession>[]> =>
  listAll(store, groupSessions, COLLECTION.groupSessions(cohortId));

/** A session as one of its guests sees it. */
export type OwnGroupSession = { readonly session: GroupSession; readonly guest: Guest };

/** Sessions that a person is invited to, in the order of their dates. */
export const groupSessionsFor = async (
  store: Store,
  { id, cohortId }: Pick<Application, 'id' | 'cohortId'>,
): Promise<readonly OwnGroupSession[]> =>
  (await groupSessionsIn(store, cohortId)).flatMap(({ state: session }) => {
    const guest = guestIn(session, id);
    return guest?.invitedAt === undefined ? [] : [{ session, guest }];
  });

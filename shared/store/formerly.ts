import type { Formerly } from '../domain/rounds/participants.ts';
import { batchOf } from './batch.ts';
import { COLLECTION } from './indexes.ts';
import { applications } from './kinds/applications.ts';
import { pairingNotes, proposals } from './kinds/pairs.ts';
import { cohorts } from './kinds/programme.ts';
import { listAll } from './list-all.ts';
import type { Store } from './store.ts';

/** What people of a programme were to each other in any cohort: proposals, and conflicts of interest that are noted. */
export const formerlyIn = async (programmeId: string, store: Store): Promise<Formerly> => {
  const all = await listAll(store, cohorts, COLLECTION.cohorts(programmeId));
  const each = await Promise.all(
    all.map(async ({ state: { id } }) => ({
      asked: await listAll(store, proposals, COLLECTION.proposals(id)),
      noted: await listAll(store, pairingNotes, COLLECTION.pairingNotes(id)),
    })),
  );
  const notes = each
    .flatMap(({ noted }) => noted.map(({ state }) => state))
    .filter(({ known }) => known === 'CONFLICT_OF_INTEREST');
  const people = await batchOf(
    store,
    applications,
    notes.flatMap(({ mentorApplicationId, studentApplicationId }) => [
      mentorApplicationId,
      studentApplicationId,
    ]),
  );
  const personIdOf = (applicationId: string): string | undefined => {
    const application = people.get(applicationId);
    return application === undefined || application.status === 'SUBMITTED' ? undefined : application.personId;
  };
  return {
    proposals: each.flatMap(({ asked }) => asked.map(({ state }) => state)),
    conflicts: notes.flatMap((note) => {
      const mentorPersonId = personIdOf(note.mentorApplicationId);
      const studentPersonId = personIdOf(note.studentApplicationId);
      return mentorPersonId === undefined || studentPersonId === undefined
        ? []
        : [{ mentorPersonId, studentPersonId }];
    }),
  };
};

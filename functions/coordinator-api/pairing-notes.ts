import * as z from 'zod';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { KNOWN, notePairing, type PairingNote } from '../../shared/domain/pairs/pairing-note.ts';
import {
  etag,
  type HttpRequest,
  json,
  type Reply,
  readBody,
  requireSeen,
} from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { pairingNoteId, pairingNotes } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store, save } from '../../shared/store/store.ts';
import type { CoordinatorRoute } from './deps.ts';
import { requireApplicant } from './require-applicant.ts';

const NOTES = '/api/coordinator/cohorts/{cohortId}/pairing-notes';

const Note = z.strictObject({
  known: z.enum(KNOWN).exclude(['NOTHING']),
  reason: z.string().trim().min(3).max(200),
});

const noted = async (
  request: HttpRequest,
  store: Store,
  actor: string,
  given: Pick<PairingNote, 'known' | 'reason'>,
): Promise<Reply> => {
  const { cohortId = '', mentorApplicationId = '', studentApplicationId = '' } = request.params;
  const [{ state: cohort }, before] = await Promise.all([
    store.get(cohorts, cohortId),
    store.find(pairingNotes, pairingNoteId(cohortId, mentorApplicationId, studentApplicationId)),
    requireApplicant(store, mentorApplicationId, 'mentor', cohortId),
    requireApplicant(store, studentApplicationId, 'student', cohortId),
  ]);
  if (before !== undefined) requireSeen(request, before);
  if (given.known === 'NOTHING' && (before?.state.known ?? 'NOTHING') === 'NOTHING')
    throw new Refusal('not-found', 'Nothing is known of these two.');
  const { note, facts } = notePairing({
    programmeId: cohort.programmeId,
    cohortId,
    mentorApplicationId,
    studentApplicationId,
    by: actor,
    at: request.now.toISOString(),
    ...given,
  });
  const change =
    before === undefined ? create(pairingNotes, note, facts) : save(pairingNotes, before, note, facts);
  await store.commit([change], causeOfStaff(request, actor, cohort.programmeId));
  return json(200, note, etag((before?.version ?? 0) + 1));
};

/** What coordinators know of two people, for all rounds to come: conflicts of interest, and wishes for each other. */
export const pairingNoteRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'GET',
    path: NOTES,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(
        store,
        pairingNotes,
        COLLECTION.pairingNotes(request.params['cohortId'] ?? ''),
      );
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'PUT',
    path: `${NOTES}/{mentorApplicationId}/{studentApplicationId}`,
    handle: (request, { store }) => {
      const actor = requireStaff(request, 'coordinator');
      return noted(request, store, actor, readBody(request, Note));
    },
  },
  {
    method: 'DELETE',
    path: `${NOTES}/{mentorApplicationId}/{studentApplicationId}`,
    handle: (request, { store }) => {
      const actor = requireStaff(request, 'coordinator');
      return noted(request, store, actor, { known: 'NOTHING' });
    },
  },
];

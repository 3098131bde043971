import * as z from 'zod';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { KNOWN, type KnownCouple, noteCouple } from '../../shared/domain/pairs/pairing-note.ts';
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
import { knownCoupleId, knownCouples } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store, save } from '../../shared/store/store.ts';
import type { CoordinatorRoute } from './deps.ts';
import { requireApplicant } from './require-applicant.ts';

const COUPLES = '/api/coordinator/cohorts/{cohortId}/known-couples';

const Note = z.strictObject({
  known: z.enum(KNOWN).exclude(['NOTHING']),
  reason: z.string().trim().min(3).max(200),
});

const noted = async (
  request: HttpRequest,
  store: Store,
  actor: string,
  note: Pick<KnownCouple, 'known' | 'reason'>,
): Promise<Reply> => {
  const { cohortId = '', mentorId = '', studentId = '' } = request.params;
  const [{ state: cohort }, before] = await Promise.all([
    store.get(cohorts, cohortId),
    store.find(knownCouples, knownCoupleId(cohortId, mentorId, studentId)),
    requireApplicant(store, mentorId, 'mentor', cohortId),
    requireApplicant(store, studentId, 'student', cohortId),
  ]);
  if (before !== undefined) requireSeen(request, before);
  if (note.known === 'NOTHING' && (before?.state.known ?? 'NOTHING') === 'NOTHING')
    throw new Refusal('not-found', 'Nothing is known of these two.');
  const { couple, facts } = noteCouple({
    programmeId: cohort.programmeId,
    cohortId,
    mentorApplicationId: mentorId,
    studentApplicationId: studentId,
    by: actor,
    at: request.now.toISOString(),
    ...note,
  });
  const change =
    before === undefined ? create(knownCouples, couple, facts) : save(knownCouples, before, couple, facts);
  await store.commit([change], causeOfStaff(request, actor, cohort.programmeId));
  return json(200, couple, etag((before?.version ?? 0) + 1));
};

/** What coordinators know of two people, for all rounds to come: conflicts of interest, and wishes for each other. */
export const knownCoupleRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'GET',
    path: COUPLES,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(
        store,
        knownCouples,
        COLLECTION.knownCouples(request.params['cohortId'] ?? ''),
      );
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'PUT',
    path: `${COUPLES}/{mentorId}/{studentId}`,
    handle: (request, { store }) => {
      const actor = requireStaff(request, 'coordinator');
      return noted(request, store, actor, readBody(request, Note));
    },
  },
  {
    method: 'DELETE',
    path: `${COUPLES}/{mentorId}/{studentId}`,
    handle: (request, { store }) => {
      const actor = requireStaff(request, 'coordinator');
      return noted(request, store, actor, { known: 'NOTHING' });
    },
  },
];

import * as z from 'zod';
import { requireApplicant } from '../../shared/deeds/applications/require-applicant.ts';
import { notePairing } from '../../shared/deeds/pairs/note-pairing.ts';
import { KNOWN, PairingNote } from '../../shared/domain/pairs/pairing-note.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeenIfAny } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { pairingNoteId, pairingNotes } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';
import { versionedPage } from './list-page.ts';
import { ActorView, actorsOf, ParticipantView, withBothPeople } from './people-views.ts';

const NOTES = '/api/coordinator/cohorts/{cohortId}/pairing-notes';

const Note = z.strictObject({
  known: z.enum(KNOWN).exclude(['NOTHING']),
  reason: z.string().trim().min(3).max(200),
});

/** A note with the names of both people and of its author. */
const NoteView = PairingNote.extend({
  version: z.int(),
  by: ActorView,
  mentor: ParticipantView,
  student: ParticipantView,
});

const toViews = async (store: Store, held: readonly Versioned<PairingNote>[]) => {
  const notes = held.map(({ state, version }) => ({ ...state, version }));
  const [named, actorOf] = await Promise.all([
    withBothPeople(store, notes),
    actorsOf(
      store,
      notes.map(({ by }) => by),
    ),
  ]);
  return named.map((note) => ({ ...note, by: actorOf(note.by) }));
};

const noted = async (
  request: AskedAbout<{
    readonly cohortId: string;
    readonly mentorApplicationId: string;
    readonly studentApplicationId: string;
  }>,
  store: Store,
  given: Pick<PairingNote, 'known' | 'reason'>,
): Promise<Reply> => {
  const { cohortId, mentorApplicationId, studentApplicationId } = request.params;
  const [{ state: cohort }, before] = await Promise.all([
    store.get(cohorts, cohortId),
    store.find(pairingNotes, pairingNoteId(cohortId, mentorApplicationId, studentApplicationId)),
    requireApplicant(store, mentorApplicationId, 'mentor', cohortId),
    requireApplicant(store, studentApplicationId, 'student', cohortId),
  ]);
  requireSeenIfAny(request, pairingNotes, before);
  const about = { programmeId: cohort.programmeId, cohortId, mentorApplicationId, studentApplicationId };
  const saved = await notePairing(before, about, given, request.cause, store);
  return json(200, (await toViews(store, [saved]))[0], etag(saved.version));
};

/** Pairing notes for all later rounds of a cohort: conflicts of interest, and wishes for each other. */
export const pairingNoteRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: NOTES,
    who: 'coordinator',
    does: 'Lists what is known of couples in a cohort.',
    query: PageQuery,
    answers: { 200: pageOf(NoteView) },
    async handle(request, deps) {
      const { state: cohort } = await deps.store.get(cohorts, request.params.cohortId);
      const { items, next } = await versionedPage(
        request,
        deps,
        pairingNotes,
        COLLECTION.pairingNotes(cohort.id),
      );
      return json(200, { items: await toViews(deps.store, items), next });
    },
  }),
  route({
    method: 'PUT',
    path: `${NOTES}/{mentorApplicationId}/{studentApplicationId}`,
    who: 'coordinator',
    does: 'Notes a conflict of interest or a wish for each other.',
    body: Note,
    ifMatch: true,
    answers: { 200: NoteView },
    handle: (request, { store }) => noted(request, store, request.body),
  }),
  route({
    method: 'DELETE',
    path: `${NOTES}/{mentorApplicationId}/{studentApplicationId}`,
    who: 'coordinator',
    does: 'Takes a note of two people back.',
    ifMatch: true,
    answers: { 200: NoteView },
    handle: (request, { store }) => noted(request, store, { known: 'NOTHING' }),
  }),
];

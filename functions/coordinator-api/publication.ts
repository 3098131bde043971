import * as z from 'zod';
import type { NewFact } from '../../events/fact.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { Approval, approvedOf, reopenedOf } from '../../shared/domain/rounds/approval.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import { foreseen } from '../../shared/domain/rounds/publication.ts';
import {
  approveRound,
  type MatchingRound,
  publishRound,
  reopenRound,
} from '../../shared/domain/rounds/round.ts';
import { etag, type HttpRequest, json, type Reply, readBody } from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { publicationTerms } from '../../shared/store/publication-terms.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { type Store, save } from '../../shared/store/store.ts';
import { askedRound, chunkChanges, doneRun } from './asked-round.ts';
import type { CoordinatorRoute } from './deps.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** A list of thousands of pairs, in bytes. */
const MOST_OF_AN_APPROVAL = 2 * 1024 * 1024;

/** At once, or at an instant that lies ahead. */
const Publication = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() });

/** Moves a round on together with what is marked in its pairs. */
const mark = async (
  request: HttpRequest,
  store: Store,
  actor: string,
  decide: (round: MatchingRound) => { readonly round: MatchingRound; readonly facts: NewFact[] },
  marked: (chunks: readonly RunChunk[]) => readonly RunChunk[],
): Promise<Reply> => {
  const held = await askedRound(request, store);
  const { round, facts } = decide(held.state);
  const { state: run } = await doneRun(round, round.runId, store);
  const before = await chunksOf(run, store);
  const after = marked(before.map(({ state }) => state));
  await store.commit(
    [save(matchingRounds, held, round, facts), ...chunkChanges(before, after)],
    causeOfStaff(request, actor, round.programmeId),
  );
  return json(200, round, etag(held.version + 1));
};

/** From a proposal to the people: approve it or a part of it, look once more, tell them at once or at an hour, or take it back. */
export const publicationRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'POST',
    path: `${ROUND}/approval`,
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const approval = readBody(request, Approval, MOST_OF_AN_APPROVAL);
      return mark(
        request,
        store,
        actor,
        (round) => approveRound(round, actor, request.now),
        (chunks) => approvedOf(chunks, approval),
      );
    },
  },
  {
    method: 'DELETE',
    path: `${ROUND}/approval`,
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      return mark(request, store, actor, reopenRound, reopenedOf);
    },
  },
  {
    method: 'GET',
    path: `${ROUND}/publication`,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { state: round, version } = await askedRound(request, store);
      if (round.status !== 'PROPOSED' && round.status !== 'APPROVED')
        throw new Refusal('not-open', `${round.id} is ${round.status}.`);
      const { state: run } = await doneRun(round, round.runId, store);
      const chunks = (await chunksOf(run, store)).map(({ state }) => state);
      const ids = chunks.flatMap((chunk) =>
        chunk.pairs.flatMap(({ mentorApplicationId, studentApplicationId }) => [
          mentorApplicationId,
          studentApplicationId,
        ]),
      );
      const [people, terms] = await Promise.all([
        store.findAll(applications, ids),
        publicationTerms(run, store),
      ]);
      const known = people.flatMap((held) => held?.state ?? []);
      const outcomes = foreseen(chunks, new Map(known.map((person) => [person.id, person])), terms);
      const leftOut = outcomes.filter(({ outcome }) => outcome !== 'PROPOSED');
      return json(
        200,
        {
          status: round.status,
          publishAt: round.status === 'APPROVED' ? round.publishAt : undefined,
          proposed: outcomes.length - leftOut.length,
          leftOut,
        },
        etag(version),
      );
    },
  },
  {
    method: 'POST',
    path: `${ROUND}/publication`,
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const { at } = readBody(request, Publication);
      const held = await askedRound(request, store);
      const { round, facts } = publishRound(
        held.state,
        at === undefined ? undefined : new Date(at),
        request.now,
      );
      await store.commit(
        [save(matchingRounds, held, round, facts)],
        causeOfStaff(request, actor, round.programmeId),
      );
      return json(202, round, etag(held.version + 1));
    },
  },
];

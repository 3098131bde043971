import * as z from 'zod';
import type { NewFact } from '../../events/fact.ts';
import { foreseePublication } from '../../shared/deeds/rounds/foresee-publication.ts';
import { Approval, approvedOf, reopenedOf } from '../../shared/domain/rounds/approval.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import {
  approveRound,
  MatchingRound,
  publishRound,
  reopenRound,
  wrongRoundStatus,
} from '../../shared/domain/rounds/round.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { type Store, save } from '../../shared/store/store.ts';
import { type AboutRound, askedRound, chunkChanges, doneRun } from './asked-round.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** A list of thousands of pairs, in bytes. */
const MOST_OF_AN_APPROVAL = 2 * 1024 * 1024;

/** At once, or at an instant that lies ahead. */
const Publication = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() });

/** Moves a round on together with what is marked in its pairs. */
const mark = async (
  request: AboutRound,
  store: Store,
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
    request.causeFor(round.programmeId),
  );
  return json(200, round, etag(held.version + 1));
};

/** From a proposal to the people: approve it or a part of it, look once more, tell them at once or at an hour, or take it back. */
export const publicationRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: `${ROUND}/approval`,
    who: 'coordinator',
    does: 'Freezes a round or a part of it.',
    body: Approval,
    mostBytes: MOST_OF_AN_APPROVAL,
    ifMatch: true,
    answers: { 200: MatchingRound },
    async handle(request, { store }) {
      const approval = request.body;
      return mark(
        request,
        store,
        (round) => approveRound(round, request.actor, request.now),
        (chunks) => approvedOf(chunks, approval),
      );
    },
  }),
  route({
    method: 'DELETE',
    path: `${ROUND}/approval`,
    who: 'coordinator',
    does: 'Takes an approval back, as long as nobody has been told.',
    ifMatch: true,
    answers: { 200: MatchingRound },
    async handle(request, { store }) {
      return mark(request, store, reopenRound, reopenedOf);
    },
  }),
  route({
    method: 'GET',
    path: `${ROUND}/publication`,
    who: 'coordinator',
    does: 'Says who would be left out by now.',
    ifMatch: true,
    answers: { 200: z.looseObject({ proposed: z.int() }) },
    async handle(request, { store }) {
      const { state: round, version } = await askedRound(request, store);
      if (round.status !== 'PROPOSED' && round.status !== 'APPROVED') throw wrongRoundStatus(round);
      const { state: run } = await doneRun(round, round.runId, store);
      const outcomes = await foreseePublication(run, store);
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
  }),
  route({
    method: 'POST',
    path: `${ROUND}/publication`,
    who: 'coordinator',
    does: 'Tells the people of an approved round, at once or at an hour.',
    body: Publication,
    ifMatch: true,
    answers: { 202: MatchingRound },
    async handle(request, { store }) {
      const { at } = request.body;
      const held = await askedRound(request, store);
      const { round, facts } = publishRound(
        held.state,
        at === undefined ? undefined : new Date(at),
        request.now,
      );
      await store.commit([save(matchingRounds, held, round, facts)], request.causeFor(round.programmeId));
      return json(202, round, etag(held.version + 1));
    },
  }),
];

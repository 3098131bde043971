import * as z from 'zod';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { cancelRound } from '../../shared/domain/rounds/round.ts';
import { RoundWishes } from '../../shared/domain/rounds/run.ts';
import { etag, json, readBody } from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds, openRounds } from '../../shared/store/kinds/rounds.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { roundEnd } from '../../shared/store/round-end.ts';
import { roundRequest } from '../../shared/store/rounds.ts';
import { save } from '../../shared/store/store.ts';
import { priceSentence } from '../../shared/text/matching/round-sentences.ts';
import { askedRound, heldRun, resultOf } from './asked-round.ts';
import { createOnce } from './create-once.ts';
import type { CoordinatorRoute } from './deps.ts';
import { requireApplicant } from './require-applicant.ts';

const Nothing = z.strictObject({});

/** Where a round of the same pool stands in the way: the refusal that names it. */
const openAlready = (error: unknown): Refusal | undefined => {
  if (!(error instanceof CommitConflict) || error.existing?.['kind'] !== openRounds.name) return undefined;
  const { roundId } = parseItem(openRounds, error.existing).state;
  return new Refusal('round-open-already', `${roundId} is open.`, [], { roundId });
};

export const roundRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    async handle(request, { store, ids }) {
      const actor = requireStaff(request, 'coordinator');
      const wishes = readBody(request, RoundWishes);
      const { state: cohort } = await store.get(cohorts, request.params['cohortId'] ?? '');
      if (wishes.pool.only === 'STUDENT')
        await requireApplicant(store, wishes.pool.studentApplicationId, 'student', cohort.id);
      const { round, changes } = roundRequest(cohort, actor, wishes, ids, request.now);
      try {
        return await createOnce(
          request,
          store,
          matchingRounds,
          { state: round, changes, location: (id) => `/api/coordinator/rounds/${id}`, status: 202 },
          causeOfStaff(request, actor, cohort.programmeId),
        );
      } catch (error) {
        throw openAlready(error) ?? error;
      }
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(store, matchingRounds, COLLECTION.rounds(request.params['cohortId'] ?? ''));
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/rounds/{roundId}',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await askedRound(request, store);
      const { state: run } = await heldRun(held.state, held.state.runId, store);
      const price = run.status === 'DONE' && {
        price: { ...run.price, sentence: priceSentence(run.price, request.language) },
      };
      return json(200, { ...held.state, run, ...price, ...(await resultOf(run, store)) }, etag(held.version));
    },
  },
  {
    method: 'POST',
    path: '/api/coordinator/rounds/{roundId}/cancellation',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      readBody(request, Nothing);
      const held = await askedRound(request, store);
      const { round, facts } = cancelRound(held.state, request.now);
      await store.commit(
        [save(matchingRounds, held, round, facts), ...(await roundEnd(round, store))],
        causeOfStaff(request, actor, round.programmeId),
      );
      return json(200, round, etag(held.version + 1));
    },
  },
];

import * as z from 'zod';
import { cancelRound } from '../../shared/domain/matching-round.ts';
import { isRefusal, Refusal } from '../../shared/domain/refusal.ts';
import { RunWishes } from '../../shared/domain/runs/run.ts';
import { etag, json, readBody } from '../../shared/runtime/http.ts';
import { deedOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { cohorts, LISTING, matchingRounds, openRounds } from '../../shared/store/items.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { roundRequest } from '../../shared/store/rounds.ts';
import { remove, save } from '../../shared/store/store.ts';
import { askedRound, heldRun, resultOf } from './asked-round.ts';
import type { CoordinatorRoute } from './deps.ts';

const Nothing = z.strictObject({});

export const roundRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    async handle(request, { store, ids }) {
      const actor = requireStaff(request, 'coordinator');
      const wishes = readBody(request, RunWishes);
      const { state: cohort } = await store.get(cohorts, request.params['cohortId'] ?? '');
      const { round, changes } = roundRequest(cohort, actor, wishes, ids, request.now);
      try {
        await store.commit(changes, deedOfStaff(request, actor, cohort.programmeId));
      } catch (error) {
        if (isRefusal(error, 'exists-already'))
          throw new Refusal('round-open-already', `${cohort.id} has an open round.`);
        throw error;
      }
      return json(202, round, { location: `/api/coordinator/rounds/${round.id}`, ...etag(1) });
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(store, matchingRounds, LISTING.rounds(request.params['cohortId'] ?? ''));
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
      return json(200, { ...held.state, run, ...(await resultOf(run, store)) }, etag(held.version));
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
      const open = await store.get(openRounds, round.cohortId);
      await store.commit(
        [save(matchingRounds, held, round, facts), remove(openRounds, open)],
        deedOfStaff(request, actor, round.programmeId),
      );
      return json(200, round, etag(held.version + 1));
    },
  },
];

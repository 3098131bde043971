import * as z from 'zod';
import { recordOf } from '../../shared/domain/matching/record.ts';
import { RuleWishes, rulesWith } from '../../shared/domain/matching/rule-wishes.ts';
import { comparisonOf } from '../../shared/domain/rounds/comparison.ts';
import { chooseRun, requestRun } from '../../shared/domain/rounds/round.ts';
import { nextRun } from '../../shared/domain/rounds/run.ts';
import { whatIf } from '../../shared/domain/rounds/what-if.ts';
import { etag, json, readBody } from '../../shared/runtime/http.ts';
import { sha256 } from '../../shared/runtime/sha256.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { matchingRounds, matchingRuns } from '../../shared/store/kinds/rounds.ts';
import { create, save } from '../../shared/store/store.ts';
import { whatIfSentence } from '../../shared/text/matching/round-sentences.ts';
import { askedRound, doneRun, heldRun, resultOf } from './asked-round.ts';
import { conflictRefusal } from './decide.ts';
import type { CoordinatorRoute } from './deps.ts';
import { withSolved } from './warm-runs.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** Several ways to make one round: ask what other rules would change, run again by them, look at runs side by side, propose another. */
export const runRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'POST',
    path: `${ROUND}/runs`,
    async handle(request, { store, ids }) {
      const actor = requireStaff(request, 'coordinator');
      const wishes = readBody(request, RuleWishes);
      const held = await askedRound(request, store);
      const { round, facts } = requestRun(held.state, ids('run'));
      const before = await heldRun(held.state, held.state.runId, store);
      const run = nextRun(before.state, { id: round.runId, requestedBy: actor }, wishes, request.now);
      await store.commit(
        [save(matchingRounds, held, round, facts), create(matchingRuns, run)],
        causeOfStaff(request, actor, round.programmeId),
      );
      return json(202, run, {
        location: `/api/coordinator/rounds/${round.id}/runs/${run.id}`,
        ...etag(held.version + 1),
      });
    },
  },
  {
    method: 'GET',
    path: `${ROUND}/runs`,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { state: round } = await askedRound(request, store);
      const runs = await Promise.all(round.runIds.map((runId) => heldRun(round, runId, store)));
      return json(200, {
        items: runs.map(({ state }) => ({ ...state, isCurrent: state.id === round.runId })),
      });
    },
  },
  {
    method: 'GET',
    path: `${ROUND}/runs/{runId}`,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { state: round } = await askedRound(request, store);
      const { state: run } = await heldRun(round, request.params['runId'] ?? '', store);
      return json(200, { ...run, ...(await resultOf(run, store)) });
    },
  },
  {
    method: 'GET',
    path: `${ROUND}/runs/{runId}/record`,
    async handle(request, deps) {
      requireStaff(request, 'coordinator');
      const { state: round } = await askedRound(request, deps.store);
      const { state: run } = await doneRun(round, request.params['runId'] ?? '', deps.store);
      const record = await withSolved(run, deps, (solved) => ({
        run: solved,
        result: recordOf(solved.problem, solved.kept.solution, sha256, run.overrides),
      }));
      return json(200, record);
    },
  },
  {
    method: 'POST',
    path: `${ROUND}/runs/{runId}/choice`,
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      readBody(request, z.strictObject({}));
      const held = await askedRound(request, store);
      const run = await doneRun(held.state, request.params['runId'] ?? '', store);
      // A finished run changes only together with its round, whose version is what this is saved over.
      const { round, facts } = chooseRun(held.state, run.state);
      await store.commit(
        [save(matchingRounds, held, round, facts)],
        causeOfStaff(request, actor, round.programmeId),
      );
      return json(200, round, etag(held.version + 1));
    },
  },
  {
    method: 'POST',
    path: `${ROUND}/what-if`,
    async handle(request, deps) {
      requireStaff(request, 'coordinator');
      const wishes = readBody(request, RuleWishes);
      const { state: round } = await askedRound(request, deps.store);
      const { state: run } = await doneRun(round, round.runId, deps.store);
      const rules = rulesWith(run.rules, wishes);
      const seen = await withSolved(run, deps, (solved) => ({ run: solved, result: whatIf(solved, rules) }));
      if (!seen.ok) throw await conflictRefusal(seen.conflicts, request, deps.store);
      return json(200, { rules, ...seen.whatIf, sentence: whatIfSentence(seen.whatIf, request.language) });
    },
  },
  {
    method: 'GET',
    path: `${ROUND}/comparison`,
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { state: round } = await askedRound(request, store);
      const [a, b] = await Promise.all(
        ['a', 'b'].map(async (side) => {
          const { state } = await doneRun(round, request.query[side] ?? '', store);
          return { run: state, result: await resultOf(state, store) };
        }),
      );
      if (a === undefined || b === undefined) throw new Error('Two runs were asked for.');
      return json(200, { a: a.run, b: b.run, ...comparisonOf(a.result.pairs, b.result.pairs) });
    },
  },
];

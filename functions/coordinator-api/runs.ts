import * as z from 'zod';
import { Id } from '../../events/codes.ts';
import { chooseRun, isRunAsked, runAgain } from '../../shared/deeds/rounds/run-again.ts';
import { MatchingRecord } from '../../shared/domain/matching/record.ts';
import { RuleWishes } from '../../shared/domain/matching/rule-wishes.ts';
import { comparisonOf } from '../../shared/domain/rounds/comparison.ts';
import { isChosen } from '../../shared/domain/rounds/round.ts';
import { MatchingRun } from '../../shared/domain/rounds/run.ts';
import { type Answered, PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { pageWithin } from '../../shared/runtime/http/cursors.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { loadResult } from '../../shared/store/run-chunks.ts';
import { loadDoneRun, loadRun } from '../../shared/store/runs.ts';
import type { Store } from '../../shared/store/store.ts';
import {
  askedRound,
  authorsOfRun,
  ResultView,
  RoundAnswer,
  roundAnswer,
  roundOrRepetition,
} from './asked-round.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { Authors, authorsOf } from './people-views.ts';
import { ComparisonView, WhatIfView } from './run-views.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** A run, with those who have asked for it and decided about it. */
const RunAnswer = z.union(MatchingRun.options.map((option) => option.extend({ authors: Authors })));
const RunView = z.union(
  MatchingRun.options.map((option) => option.extend({ authors: Authors, ...ResultView })),
);
const ListedRun = z.union(
  MatchingRun.options.map((option) => option.extend({ authors: Authors, isCurrent: z.boolean() })),
);

const withAuthors = async (store: Store, run: MatchingRun) => ({
  ...run,
  authors: await authorsOf(store, authorsOfRun(run)),
});

/** The solver is loaded with the first question. */
const solver = () => import('./solve-again.ts');

/** Several ways to make one round: ask what other rules would change, run again by them, look at runs side by side, propose another. */
export const runRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: `${ROUND}/runs`,
    who: 'coordinator',
    does: 'Runs a round once more, by other rules.',
    body: RuleWishes,
    ifMatch: true,
    answers: { 202: RunAnswer },
    async handle(request, deps) {
      const { held, stands } = await roundOrRepetition(request, deps.store, (round) =>
        isRunAsked(round, request.body, deps.store),
      );
      const { round, run } = stands
        ? { round: held, run: (await loadRun(held.state, held.state.runId, deps.store)).state }
        : await runAgain(held, request.body, request.cause, deps);
      return json(202, await withAuthors(deps.store, run), {
        location: `/api/coordinator/rounds/${round.state.id}/runs/${run.id}`,
        ...etag(round.version),
      });
    },
  }),
  route({
    method: 'GET',
    path: `${ROUND}/runs`,
    who: 'coordinator',
    does: 'Lists the runs of a round in the order in which they were asked for.',
    query: PageQuery,
    answers: { 200: pageOf(ListedRun) },
    async handle(request, { store, keys }) {
      const { state: round } = await askedRound(request, store);
      const { items, next } = await pageWithin(request, keys, round.runIds, (id) => id);
      const runs = await Promise.all(items.map((runId) => loadRun(round, runId, store)));
      const authors = await authorsOf(
        store,
        runs.flatMap(({ state }) => authorsOfRun(state)),
      );
      return json(200, {
        items: runs.map(({ state }) => ({ ...state, authors, isCurrent: state.id === round.runId })),
        next,
      });
    },
  }),
  route({
    method: 'GET',
    path: `${ROUND}/runs/{runId}`,
    who: 'coordinator',
    does: 'Shows a run with its pairs.',
    answers: { 200: RunView },
    async handle(request, { store }) {
      const { state: round } = await askedRound(request, store);
      const { state: run } = await loadRun(round, request.params.runId, store);
      return json(200, { ...(await withAuthors(store, run)), ...(await loadResult(run, store)) });
    },
  }),
  route({
    method: 'GET',
    path: `${ROUND}/runs/{runId}/record`,
    who: 'coordinator',
    does: 'Hands out the record by which a run is computed again.',
    answers: { 200: MatchingRecord },
    handle: async (request, deps) => json(200, await (await solver()).recordOfRun(request, deps)),
  }),
  route({
    method: 'POST',
    path: `${ROUND}/runs/{runId}/choice`,
    who: 'coordinator',
    does: 'Chooses the run that the round is published from.',
    body: z.strictObject({}),
    ifMatch: true,
    answers: { 200: RoundAnswer },
    async handle(request, { store }) {
      const { runId } = request.params;
      const { held, stands } = await roundOrRepetition(request, store, (round) => isChosen(round, runId));
      return roundAnswer(200, stands ? held : await chooseRun(held, runId, request.cause, store), store);
    },
  }),
  route({
    method: 'POST',
    path: `${ROUND}/what-if`,
    who: 'coordinator',
    does: 'Says what other rules would change, and stores nothing.',
    body: RuleWishes,
    answers: { 200: WhatIfView },
    handle: async (request, deps) => json(200, await (await solver()).effectOf(request.body, request, deps)),
  }),
  route({
    method: 'GET',
    path: `${ROUND}/comparison`,
    who: 'coordinator',
    does: 'Compares two runs of a round.',
    query: z.strictObject({ a: Id, b: Id }),
    answers: { 200: ComparisonView },
    async handle(request, { store }) {
      const { state: round } = await askedRound(request, store);
      const [a, b] = await Promise.all(
        [request.query.a, request.query.b].map(async (runId) => {
          const { state } = await loadDoneRun(round, runId, store);
          return { run: state, result: await loadResult(state, store) };
        }),
      );
      if (a === undefined || b === undefined) throw new Error('Two runs were asked for.');
      const compared = comparisonOf(a.result.pairs, b.result.pairs);
      const authors = await authorsOf(store, [a.run, b.run].flatMap(authorsOfRun));
      return json(200, { a: a.run, b: b.run, authors, ...compared } satisfies Answered<
        typeof ComparisonView
      >);
    },
  }),
];

import * as z from 'zod';
import { askRound } from '../../shared/deeds/rounds/ask-round.ts';
import { cancelRound } from '../../shared/deeds/rounds/cancel-round.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { RoundPool } from '../../shared/domain/rounds/participants.ts';
import { MatchingRound, RunSummary } from '../../shared/domain/rounds/round.ts';
import { MatchingRun, RoundWishes, type RunInState } from '../../shared/domain/rounds/run.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds, openRounds } from '../../shared/store/kinds/rounds.ts';
import { loadResult } from '../../shared/store/run-chunks.ts';
import { loadRun } from '../../shared/store/runs.ts';
import type { Language } from '../../shared/text/language.ts';
import {
  askedRound,
  authorsOfRound,
  authorsOfRun,
  PriceView,
  ResultView,
  RoundAnswer,
  roundAnswer,
  roundOrRepetition,
  withAuthors,
} from './asked-round.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';
import { ActorView, Authors, actorsOf, authorsOf } from './people-views.ts';

const Nothing = z.strictObject({});

/** A round with its current run, and that run's price and result. */
const RoundView = z.union(
  MatchingRound.options.map((option) =>
    option.extend({ authors: Authors, run: MatchingRun, price: PriceView.optional(), ...ResultView }),
  ),
);

const ROUND_STATUSES = MatchingRound.options.map(({ shape }) => shape.status.value);

/** A round in a list: its counts, and who asked for it and approved it. */
const RoundSummary = z.object({
  id: z.string(),
  cohortId: z.string(),
  status: z.enum(ROUND_STATUSES),
  pool: RoundPool,
  requestedAt: z.iso.datetime(),
  requestedBy: ActorView,
  runId: z.string(),
  runs: z.int(),
  summary: RunSummary.optional(),
  approvedAt: z.iso.datetime().optional(),
  approvedBy: ActorView.optional(),
  publishAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
  proposed: z.int().optional(),
  leftOut: z.int().optional(),
});

const toSummary = (
  round: MatchingRound,
  actorOf: (actor: string) => ActorView,
): z.output<typeof RoundSummary> => {
  const { id, cohortId, status, pool, requestedAt, requestedBy, runId, runIds } = round;
  return {
    id,
    cohortId,
    status,
    pool,
    requestedAt,
    runId,
    runs: runIds.length,
    requestedBy: actorOf(requestedBy),
    ...('summary' in round ? { summary: round.summary } : {}),
    ...('approvedBy' in round ? { approvedAt: round.approvedAt, approvedBy: actorOf(round.approvedBy) } : {}),
    ...(round.status === 'APPROVED' ? { publishAt: round.publishAt } : {}),
    ...(round.status === 'PUBLISHED'
      ? { publishedAt: round.publishedAt, proposed: round.proposed, leftOut: round.leftOut }
      : {}),
    ...('endedAt' in round ? { endedAt: round.endedAt } : {}),
    ...(round.status === 'FAILED' ? { reason: round.reason } : {}),
  };
};

/** The refusal that names the open round of the same pool, where there is one. */
const openAlready = (error: unknown): Refusal | undefined => {
  if (!(error instanceof CommitConflict) || error.existing?.['kind'] !== openRounds.name) return undefined;
  const { roundId } = parseItem(openRounds, error.existing).state;
  return new Refusal('round-open-already', `${roundId} is open.`, [], { roundId });
};

/** The price in words, which are loaded with the first finished round. */
const priceIn = async (price: RunInState<'DONE'>['price'], language: Language): Promise<string> => {
  const { priceSentence } = await import('../../shared/text/matching/round-sentences.ts');
  return priceSentence(price, language);
};

export const roundRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    who: 'coordinator',
    does: 'Asks for a matching round.',
    body: RoundWishes,
    once: true,
    answers: { 202: RoundAnswer },
    async handle(request, { store, programmes, ids }) {
      const wishes = request.body;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const asked = { by: request.actor, now: request.now };
      const programme = programmes.of(cohort.programmeId);
      const { round, changes } = await askRound(cohort, wishes, asked, { store, ids, programme });
      try {
        return await createOnce(
          request,
          store,
          matchingRounds,
          {
            state: round,
            changes,
            status: 202,
            location: (id) => `/api/coordinator/rounds/${id}`,
            view: (made) => withAuthors(store, made),
          },
          { ...request.cause, programmeId: cohort.programmeId },
        );
      } catch (error) {
        throw openAlready(error) ?? error;
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/rounds',
    who: 'coordinator',
    does: 'Lists the rounds of a cohort, the newest first.',
    query: pageQueryWith({ state: z.enum(ROUND_STATUSES).optional() }),
    answers: { 200: pageOf(RoundSummary) },
    async handle(request, deps) {
      const { store } = deps;
      const { state: status } = request.query;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const { items, next } = await listPage(request, deps, matchingRounds, COLLECTION.rounds(cohort.id), {
        order: 'descending',
        where: status && ((round) => round.status === status),
      });
      const actorOf = await actorsOf(
        store,
        items.flatMap((round) => [round.requestedBy, 'approvedBy' in round ? round.approvedBy : undefined]),
      );
      return json(200, { items: items.map((round) => toSummary(round, actorOf)), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/rounds/{roundId}',
    who: 'coordinator',
    does: 'Shows a round with its run, pairs and price.',
    ifMatch: true,
    answers: { 200: RoundView },
    async handle(request, { store }) {
      const held = await askedRound(request, store);
      const { state: run } = await loadRun(held.state, held.state.runId, store);
      const price = run.status === 'DONE' && {
        price: { ...run.price, sentence: await priceIn(run.price, request.language) },
      };
      const [authors, result] = await Promise.all([
        authorsOf(store, [...authorsOfRound(held.state), ...authorsOfRun(run)]),
        loadResult(run, store),
      ]);
      return json(200, { ...held.state, authors, run, ...price, ...result }, etag(held.version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/rounds/{roundId}/cancellation',
    who: 'coordinator',
    does: 'Gives a round up.',
    body: Nothing,
    ifMatch: true,
    answers: { 200: RoundAnswer },
    async handle(request, { store }) {
      const { held } = await roundOrRepetition(request, store, ({ status }) => status === 'CANCELLED');
      return roundAnswer(200, await cancelRound(held, request.cause, store), store);
    },
  }),
];

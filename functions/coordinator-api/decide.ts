import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Conflict } from '../../shared/domain/matching/conflict.ts';
import type { Decisions } from '../../shared/domain/matching/decisions.ts';
import { type MatchResult, resultOf } from '../../shared/domain/matching/match.ts';
import type { Price } from '../../shared/domain/matching/price.ts';
import type { Problem } from '../../shared/domain/matching/problem.ts';
import type { Difference } from '../../shared/domain/matching/solver/change.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { DecidedRound, Edit } from '../../shared/domain/rounds/edits.ts';
import { reasonsIn, reasonsKept, runChunksOf } from '../../shared/domain/rounds/result-chunks.ts';
import { type MatchingRound, overrideRound, requireProposed } from '../../shared/domain/rounds/round.ts';
import { type RunInState, summaryOf } from '../../shared/domain/rounds/run.ts';
import { inOrder } from '../../shared/domain/rounds/run-part.ts';
import { moveTo, priceOf } from '../../shared/domain/rounds/solved-run.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, sawCurrent } from '../../shared/runtime/http/request.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { chunksAfter, writesOf } from '../../shared/store/run-chunks.ts';
import { loadDoneRun, saveRun } from '../../shared/store/runs.ts';
import { type Store, save } from '../../shared/store/store.ts';
import { conflictSentence, priceSentence } from '../../shared/text/matching/round-sentences.ts';
import type { AboutRound } from './asked-round.ts';
import type { CoordinatorDeps } from './deps.ts';
import { namesOf } from './names.ts';
import { keepingStored, storedChunks, withSolved } from './warm-runs.ts';

type Outcome =
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }
  | {
      readonly ok: true;
      readonly problem: Problem;
      readonly result: MatchResult;
      readonly difference: Difference;
      readonly price: Price;
    };

const outcomeOf = (run: RunInState<'DONE'>, decisions: Decisions, deps: CoordinatorDeps): Promise<Outcome> =>
  withSolved<Outcome>(run, deps, (solved) => {
    const moved = moveTo(solved, decisions);
    if (!moved.ok) return { run: solved, result: moved };
    const { problem } = moved.run;
    const { solution } = moved.difference;
    return {
      run: moved.run,
      result: {
        ok: true,
        problem,
        result: resultOf(problem, solution),
        difference: moved.difference,
        price: priceOf(moved.run),
      },
    };
  });

const idsIn = (conflict: Conflict): string[] =>
  Object.entries(conflict).flatMap(([name, value]: [string, unknown]) =>
    /Ids?$/.test(name) ? [value].flat().map(String) : [],
  );

/** The conflicts by code, with the people on both sides, and as sentences for the reader. */
export const conflictRefusal = async (
  conflicts: readonly Conflict[],
  { language }: Pick<AboutRound, 'language'>,
  store: Store,
): Promise<Refusal> => {
  const names = await namesOf(conflicts.flatMap(idsIn), store);
  const codes = conflicts.map(({ code }) => code).join(', ');
  return new Refusal('decisions-conflict', `The decisions contradict each other: ${codes}.`, [], {
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      detail: conflictSentence(conflict, names, language),
    })),
  });
};

/** Students who change mentor, by id. `before` or `after` is absent where there is none. */
const shown = ({ mentors, students }: Problem, { moved, solution: _, ...counts }: Difference) => ({
  ...counts,
  moved: moved.map(({ student, before, after }) => ({
    studentApplicationId: students[student]?.id,
    before: mentors[before]?.id,
    after: mentors[after]?.id,
  })),
});

/**
 * Changes the decisions of the round's current run, solves it anew and stores the result; a refusal leaves the round as
 * it was. Answers with the difference and with the price of all human decisions together.
 * @throws Refusal `decisions-conflict`, by the round's status, `pool-changed`
 */
export const decide = async (
  request: AboutRound,
  deps: CoordinatorDeps,
  edit: (run: DecidedRound, pairs: RunChunk['pairs'], sawCurrent: boolean) => Edit,
): Promise<Reply> => {
  const { store } = deps;
  const held = await store.get(matchingRounds, request.params.roundId);
  const saw = sawCurrent(request, held);
  const given = requireProposed(held.state);
  const run = await loadDoneRun(given, given.runId, store);
  const before = await storedChunks(held, run.state, deps);
  const { decisions, override } = edit(
    run.state,
    before.flatMap(({ state }) => state.pairs),
    saw,
  );
  // A repetition is answered also to a caller who has not seen the answer to the first.
  if (decisions !== run.state.decisions) requireSeen(request, held);
  const outcome = await outcomeOf(run.state, decisions, deps);
  if (!outcome.ok) throw await conflictRefusal(outcome.conflicts, request, store);
  const { problem, result, difference, price } = outcome;
  const answerOf = (round: MatchingRound, version: number): Reply =>
    json(
      200,
      {
        round,
        decisions: inOrder(decisions),
        difference: shown(problem, difference),
        price: { ...price, sentence: priceSentence(price, request.language) },
      },
      etag(version),
    );
  // A repetition changes nothing.
  if (decisions === run.state.decisions) return answerOf(given, held.version);
  const reasonsFor = reasonsKept(
    before.map(({ state }) => state),
    reasonsIn(problem),
  );
  const of = { roundId: given.id, runId: given.runId };
  const after = runChunksOf(of, problem, result, reasonsFor, run.state.chunks);
  const stored = { roundVersion: held.version + 1, chunks: chunksAfter(before, after) };
  const now = { chunks: after.length, summary: summaryOf(result, problem.input.pool) };
  const { round, facts } = overrideRound(given, now, override);
  const overrides = [...run.state.overrides, override];
  const changes = [
    save(matchingRounds, held, round, facts),
    ...saveRun(run, { ...run.state, ...now, decisions, overrides, price }).changes,
    ...writesOf(before, stored.chunks),
  ];
  await keepingStored(deps.warm, given.runId, stored, () =>
    store.commit(changes, { ...request.cause, programmeId: round.programmeId }),
  );
  return answerOf(round, stored.roundVersion);
};

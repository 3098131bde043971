import { decideRound, type Solved } from '../../shared/deeds/rounds/decide-round.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Conflict } from '../../shared/domain/matching/conflict.ts';
import type { Decisions } from '../../shared/domain/matching/decisions.ts';
import { resultOf } from '../../shared/domain/matching/match.ts';
import type { Problem } from '../../shared/domain/matching/problem.ts';
import type { Difference } from '../../shared/domain/matching/solver/change.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { DecidedRound, Edit } from '../../shared/domain/rounds/edits.ts';
import type { RunInState } from '../../shared/domain/rounds/run.ts';
import { inOrder } from '../../shared/domain/rounds/run-part.ts';
import { moveTo, priceOf } from '../../shared/domain/rounds/solved-run.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, sawCurrent } from '../../shared/runtime/http/request.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store } from '../../shared/store/store.ts';
import { conflictSentence, priceSentence } from '../../shared/text/matching/round-sentences.ts';
import { type AboutRound, withAuthors } from './asked-round.ts';
import type { CoordinatorDeps } from './deps.ts';
import { namesOf } from './names.ts';
import { authorsOf } from './people-views.ts';
import { keepingStored, storedChunks, withSolved } from './run-cache.ts';

const solve = (run: RunInState<'DONE'>, decisions: Decisions, deps: CoordinatorDeps): Promise<Solved> =>
  withSolved<Solved>(run, deps, (solved) => {
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
 * Decides about the round in the address, and answers with the difference and with the price of all human decisions together.
 * @throws Refusal `decisions-conflict`, and those of the deed
 */
export const decide = async (
  request: AboutRound,
  deps: CoordinatorDeps,
  edit: (run: DecidedRound, pairs: RunChunk['pairs'], sawCurrent: boolean) => Edit,
): Promise<Reply> => {
  const { store } = deps;
  const held = await store.get(matchingRounds, request.params.roundId);
  const saw = sawCurrent(request, held);
  const decided = await decideRound(
    held,
    (run, pairs) => edit(run, pairs, saw),
    () => requireSeen(request, matchingRounds, held, true),
    request.cause,
    {
      store,
      solving: {
        chunks: (round, run) => storedChunks(round, run, deps),
        solve: (run, decisions) => solve(run, decisions, deps),
        keep: (...given) => keepingStored(deps.cache, ...given),
      },
    },
  );
  if (!decided.ok) throw await conflictRefusal(decided.conflicts, request, store);
  const { round, decisions, problem, difference, price } = decided;
  const [shownRound, authors] = await Promise.all([
    withAuthors(store, round.state),
    authorsOf(
      store,
      Object.values(decisions).flatMap((each) => each.map(({ by }) => by)),
    ),
  ]);
  return json(
    200,
    {
      round: shownRound,
      authors,
      decisions: inOrder(decisions),
      difference: shown(problem, difference),
      price: { ...price, sentence: priceSentence(price, request.language) },
    },
    etag(round.version),
  );
};

import { type MatchingRecord, recordOf } from '../../shared/domain/matching/record.ts';
import { type RuleWishes, rulesWith } from '../../shared/domain/matching/rule-wishes.ts';
import { whatIf } from '../../shared/domain/rounds/what-if.ts';
import type { Answered } from '../../shared/runtime/http/answers.ts';
import { loadDoneRun } from '../../shared/store/runs.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { whatIfSentence } from '../../shared/text/matching/round-sentences.ts';
import { type AboutRound, askedRound } from './asked-round.ts';
import { conflictRefusal } from './decide.ts';
import type { AskedAbout, CoordinatorDeps } from './deps.ts';
import { withSolved } from './run-cache.ts';
import type { WhatIfView } from './run-views.ts';

export const recordOfRun = async (
  request: AskedAbout<{ readonly roundId: string; readonly runId: string }>,
  deps: CoordinatorDeps,
): Promise<MatchingRecord> => {
  const { state: round } = await askedRound(request, deps.store);
  const { state: run } = await loadDoneRun(round, request.params.runId, deps.store);
  return withSolved(run, deps, (solved) => ({
    run: solved,
    result: recordOf(solved.problem, solved.kept.solution, sha256, run.overrides),
  }));
};

/** @throws Refusal `decisions-conflict` where the other rules contradict a decision */
export const effectOf = async (
  wishes: RuleWishes,
  request: AboutRound,
  deps: CoordinatorDeps,
): Promise<Answered<typeof WhatIfView>> => {
  const { state: round } = await askedRound(request, deps.store);
  const { state: run } = await loadDoneRun(round, round.runId, deps.store);
  const rules = rulesWith(run.rules, wishes);
  const seen = await withSolved(run, deps, (solved) => ({ run: solved, result: whatIf(solved, rules) }));
  if (!seen.ok) throw await conflictRefusal(seen.conflicts, request, deps.store);
  return { rules, ...seen.whatIf, sentence: whatIfSentence(seen.whatIf, request.language) };
};

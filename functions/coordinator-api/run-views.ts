import * as z from 'zod';
import { Rules } from '../../shared/domain/matching/rules.ts';
import { RunSummary } from '../../shared/domain/rounds/round.ts';
import { MatchingRun } from '../../shared/domain/rounds/run.ts';
import { Authors } from './people-views.ts';

const studentApplicationId = z.string();
const With = z.strictObject({ mentorApplicationId: z.string(), score: z.int() });

/** Two results side by side; differences are the second minus the first. */
const comparison = {
  same: z.int(),
  changed: z.array(z.strictObject({ studentApplicationId, a: With, b: With, gain: z.int() })),
  onlyA: z.array(With.extend({ studentApplicationId })),
  onlyB: z.array(With.extend({ studentApplicationId })),
  pairs: z.int(),
  total: z.int(),
};

export const ComparisonView = z.strictObject({
  a: MatchingRun,
  b: MatchingRun,
  authors: Authors,
  ...comparison,
});

/** Effect of other rules, measured by the present ones. */
export const WhatIfView = z.strictObject({
  rules: Rules,
  ...comparison,
  summary: RunSummary,
  waitingMatched: z.int(),
  permille: z.int(),
  sentence: z.string(),
});

/** Students who change mentor by a decision, and the change in the figures of the round. */
export const DifferenceView = z.strictObject({
  moved: z.array(
    z.strictObject({
      studentApplicationId,
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
  pairs: z.int(),
  waitingMatched: z.int(),
  total: z.int(),
  unevenness: z.int(),
});

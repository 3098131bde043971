import { describe, expect, it } from 'vitest';
import { countUntil } from '../../../shared/deeds/funding/results.ts';
import {
  areTargetsReached,
  judgedBy,
  perAnswer,
  reachesTargets,
} from '../../../shared/domain/funding/actual.ts';
import { confirmed } from '../../functions/many-facts.ts';
import { aDecision } from './decisions.ts';

const SINCE = '2026-01-01';
const decision = aDecision({
  eligible: confirmed({ from: '2026-01-01', to: '2027-12-31' }),
  targets: { 'quality.recommend': confirmed(8), 'training.hours': confirmed(3) },
});

const counts =
  (all: Readonly<Record<string, number>>) =>
  (key: string): number =>
    all[key] ?? 0;

describe('the targets of a decision', () => {
  it('are reached by a mean in its own unit, and by whole hours', () => {
    expect(judgedBy(decision)).toEqual(['training.hours', 'quality.recommend', 'surveys.final.answers']);
    const reached = (recommend: number, minutes: number): boolean =>
      reachesTargets(
        decision,
        counts({ 'quality.recommend': recommend, 'surveys.final.answers': 10, 'training.hours': minutes }),
        SINCE,
      );
    expect([reached(80, 180), reached(79, 180), reached(80, 179)]).toEqual([true, false, false]);
    expect(areTargetsReached([{ unit: 'MEAN', target: 8, actual: 79 }])).toBe(false);
    expect(areTargetsReached([{ unit: 'COUNT', target: null, actual: 9 }])).toBe(false);
  });

  it('round a share of answers once, half a per cent up', () => {
    expect([perAnswer(23, 40, 'SHARE'), perAnswer(2, 2, 'SHARE')]).toEqual([58, null]);
    expect(perAnswer(33, 8, 'MEAN')).toBe(41);
  });

  it('are judged by whole months, and by days where a period ends within one', () => {
    const indicator = 'pairs.formed';
    const results = {
      months: [
        { indicator, months: { '2026-05': 2, '2026-06': 3 } },
        { indicator, months: { '2026-06': 1 } },
      ],
      days: [
        { indicator, date: '2026-06-15', amount: 1 },
        { indicator, date: '2026-06-16', amount: 3 },
      ],
    };
    const until = (day: string): number => countUntil(results, day)(indicator);
    expect(['2026-05-31', '2026-06-15', '2026-06-16', '2026-06-30'].map(until)).toEqual([2, 3, 6, 6]);
  });
});

import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../infra/local/sample/random.ts';
import {
  amountIn,
  changedDays,
  cohortsOf,
  daysOfLines,
  daysOfTallies,
  linesIn,
  snapshotDaysOf,
  tallyOf,
} from '../../../shared/domain/funding/day-counts.ts';
import { correctionsBetween, type EvidenceLine } from '../../../shared/domain/funding/snapshot.ts';
import { markOf } from '../../../shared/store/kinds/funding.ts';

const KEYS = ['pairs.formed', 'pairs.formed.region', 'training.hours'];
const DAYS = ['2027-01-10', '2027-01-31', '2027-02-01', '2027-02-20'];
const LOCKED_TO = '2027-01-31';

type Line = EvidenceLine & { readonly cohortId: string };

const line = (indicator: string, key: string, date: string, amount: number, cohortId: string): Line => ({
  indicator,
  key,
  date,
  amount,
  cohortId,
  evidence: { kind: 'pair', id: key },
  toldAt: `${date}T10:00:00.000Z`,
  toldBy: 'STAFF',
});

/** Lines of a lock, and the same after some have come, gone, moved or changed their amount. */
const played = (seed: number): { before: Line[]; after: Line[] } => {
  const random = randomFrom(seed);
  const some = (name: string) =>
    line(
      random.pick(KEYS),
      `${name}_${Math.floor(random.next() * 1e9)}`,
      ...([random.pick(DAYS), 1 + Math.floor(random.next() * 90), random.pick(['coh_a', 'coh_b'])] as const),
    );
  const before = Array.from({ length: 30 }, () => some('old'));
  const after = before.flatMap((each) => {
    const chance = random.next();
    if (chance < 0.05) return [];
    if (chance < 0.1) return [{ ...each, date: random.pick(DAYS) }];
    return chance < 0.15 ? [{ ...each, amount: each.amount + 1 }] : [each];
  });
  return { before, after: [...after, ...Array.from({ length: 3 }, () => some('new'))] };
};

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('a tally', () => {
  it('says of lines that came and went what the lines that are left say', () => {
    for (const seed of SEEDS) {
      const { before, after } = played(seed);
      const tallies = KEYS.map((indicator) => {
        const of = (lines: readonly Line[]) => lines.filter((each) => each.indicator === indicator);
        const sums = tallyOf(of([...before, ...after]), of(before), markOf);
        return { indicator, sums };
      });
      const filled = [...daysOfTallies(tallies)].filter(([, days]) => days.size > 0);
      const sorted = (days: typeof filled) =>
        days.map(([key, own]) => [key, [...own].sort(([a], [b]) => (a < b ? -1 : 1))]).sort();
      expect(sorted(filled)).toEqual(sorted([...daysOfLines(after, markOf)]));
      const own = after.filter(({ indicator }) => indicator === 'training.hours');
      const ofCohort = own.filter(({ cohortId }) => cohortId === 'coh_a');
      const sum = (lines: readonly Line[]) => lines.reduce((all, { amount }) => all + amount, 0);
      expect(
        cohortsOf(tallies.filter(({ indicator }) => indicator === 'training.hours')).get('coh_a') ?? 0,
      ).toBe(sum(ofCohort));
      const january = own.filter(({ date }) => date <= LOCKED_TO);
      const days = daysOfTallies(tallies);
      expect([
        amountIn(days, 'training.hours', { to: LOCKED_TO }),
        linesIn(days, 'training.hours', { to: LOCKED_TO }),
        amountIn(days, 'training.hours', { after: LOCKED_TO }),
      ]).toEqual([sum(january), january.length, sum(own) - sum(january)]);
    }
  });

  it('leads to every day that has changed since a lock, and to no other', () => {
    let changed = 0;
    for (const seed of SEEDS) {
      const { before, after } = played(seed);
      const locked = before.filter(({ date }) => date <= LOCKED_TO);
      const parts = [locked.slice(0, 8), locked.slice(8)];
      const days = changedDays(snapshotDaysOf('snp_1', parts, markOf), daysOfLines(after, markOf), LOCKED_TO);
      const isRead = ({ indicator, date }: Line) =>
        days.some((day) => day.indicator === indicator && day.day === date);
      const kept = parts
        .flatMap((lines, part) => (days.some((day) => day.parts.includes(part)) ? lines : []))
        .filter(isRead);
      const all = correctionsBetween(locked, after, LOCKED_TO, []);
      expect(correctionsBetween(kept, after.filter(isRead), LOCKED_TO, [])).toEqual(all);
      const touched = all.flatMap(({ indicator, was, is }) =>
        [was, is].flatMap((side) => (side === null ? [] : [`${indicator} ${side.date}`])),
      );
      expect(new Set(days.map(({ indicator, day }) => `${indicator} ${day}`))).toEqual(new Set(touched));
      changed += days.length;
    }
    expect(changed).toBeGreaterThan(60);
  });
});

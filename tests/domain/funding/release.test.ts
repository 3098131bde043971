import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../infra/local/sample/random.ts';
import { daysOfLines } from '../../../shared/domain/funding/day-counts.ts';
import { INDICATORS } from '../../../shared/domain/funding/indicators/catalogue.ts';
import { traitOf } from '../../../shared/domain/funding/indicators/indicator.ts';
import {
  type Breakdown,
  releasable,
  releasableInGroups,
  releasedAtAnyTime,
  releasedFigures,
  releasedLines,
} from '../../../shared/domain/funding/release.ts';
import { figuresOf } from '../../../shared/domain/funding/snapshot.ts';
import { markOf } from '../../../shared/store/kinds/funding.ts';
import { PERMANENT } from './decisions.ts';

const of = (whole: number, parts: Record<string, number>): Breakdown => ({
  whole,
  parts: new Map(Object.entries(parts)),
});
const shown = (...chain: Breakdown[]): string[] => [...releasable(chain, { isExclusive: true })].sort();
const apart = (...chain: Breakdown[]): string[] => [...releasable(chain)].sort();

describe('a breakdown that leaves the house', () => {
  it('shows parts of five and more, and parts of nobody', () => {
    expect(shown(of(20, { a: 12, b: 8, c: 0 }))).toEqual(['a', 'b', 'c']);
  });

  it('keeps back a small part, and another where the whole less the others would tell of it', () => {
    expect(shown(of(20, { a: 11, b: 7, c: 2 }))).toEqual(['a']);
    expect(shown(of(20, { a: 18, b: 2 }))).toEqual([]);
    expect(shown(of(20, { a: 14, b: 3, c: 3 }))).toEqual(['a']);
  });

  it('keeps back a part whose rest is small', () => {
    expect(apart(of(12, { region: 9 }))).toEqual([]);
    expect(apart(of(12, { region: 7, sme: 10 }))).toEqual(['region']);
    expect(apart(of(12, { region: 12 }))).toEqual(['region']);
  });

  it('keeps back a part that has grown by few since it was shown', () => {
    expect(apart(of(20, { region: 7 }), of(30, { region: 9 }))).toEqual([]);
    expect(apart(of(20, { region: 7 }), of(30, { region: 7 }))).toEqual(['region']);
    expect(apart(of(20, { region: 7 }), of(30, { region: 9 }), of(40, { region: 12 }))).toEqual(['region']);
    // The part that the second kept back is no step on the way to it.
    expect(apart(of(20, { region: 7 }), of(30, { region: 9 }), of(40, { region: 11 }))).toEqual([]);
  });

  it('keeps back a part where the rest has grown by few', () => {
    expect(apart(of(20, { region: 7 }), of(30, { region: 15 }))).toEqual([]);
    expect(shown(of(20, { a: 10, b: 10 }), of(31, { a: 15, b: 16 }))).toEqual(['a', 'b']);
    expect(shown(of(20, { a: 10, b: 10 }), of(28, { a: 15, b: 13 }))).toEqual([]);
  });

  it('lets nobody find a small number by any sum or difference of what is shown', () => {
    const random = randomFrom(7);
    const below = (most: number): number => Math.floor(random.next() * most);
    for (let round = 0; round < 400; round += 1) {
      const chain: Breakdown[] = [];
      let parts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };
      for (let step = 0; step < 4; step += 1) {
        parts = Object.fromEntries(Object.entries(parts).map(([key, count]) => [key, count + below(9)]));
        chain.push(
          of(
            Object.values(parts).reduce((sum, count) => sum + count, 0),
            parts,
          ),
        );
      }
      const seen = chain.map((now, at) => ({
        now,
        keys: releasable(chain.slice(0, at + 1), { isExclusive: true }),
      }));
      for (const [at, { now, keys }] of seen.entries()) {
        const known = (breakdown: Breakdown, some: Iterable<string>): number =>
          [...some].reduce((sum, key) => sum - (breakdown.parts.get(key) ?? 0), breakdown.whole);
        const told = [...keys].map((key) => now.parts.get(key) ?? 0);
        if ([...keys].some((key) => (now.parts.get(key) ?? 0) > 0)) told.push(known(now, keys));
        for (const before of seen.slice(0, at)) {
          const both = [...keys].filter((key) => before.keys.has(key));
          told.push(...both.map((key) => (now.parts.get(key) ?? 0) - (before.now.parts.get(key) ?? 0)));
          if (both.some((key) => (now.parts.get(key) ?? 0) > 0))
            told.push(known(now, both) - known(before.now, both));
        }
        expect(told.filter((count) => count !== 0 && Math.abs(count) < 5)).toEqual([]);
      }
    }
  });
});

describe('a breakdown beside figures of some of its parts together', () => {
  const region = (code: string): string => (code === 'tampere' ? 'elsewhere' : 'region');
  const inGroups = (...chain: Breakdown[]): string[] => [...releasableInGroups(chain, region)].sort();

  it('keeps back what the number of the region less its other parts would tell', () => {
    const towns = of(35, { vaasa: 20, kokkola: 6, korsholm: 3, tampere: 6 });
    // By the whole alone two towns would share nine; 29 in the region less 26 are 3.
    expect(shown(towns)).toEqual(['kokkola', 'vaasa']);
    expect(inGroups(towns)).toEqual(['vaasa']);
  });

  it('lets nobody find a small number by the whole or by the region', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 400; round += 1) {
      const parts = Object.fromEntries(
        ['vaasa', 'kokkola', 'korsholm', 'tampere'].map((code) => [code, Math.floor(random.next() * 12)]),
      );
      const sumOf = (codes: readonly string[]): number =>
        codes.reduce((sum, code) => sum + (parts[code] ?? 0), 0);
      const codes = Object.keys(parts);
      const keys = inGroups(of(sumOf(codes), parts));
      const local = codes.filter((code) => region(code) === 'region');
      const hidden = (some: readonly string[]): number => sumOf(some.filter((code) => !keys.includes(code)));
      for (const some of [codes, local])
        if (keys.some((code) => some.includes(code) && (parts[code] ?? 0) > 0))
          expect([0, 5, 6, 7, 8, 9, 10, 11].includes(Math.min(hidden(some), 11)), JSON.stringify(parts)).toBe(
            true,
          );
    }
  });
});

describe('figures that leave the house', () => {
  const line = (indicator: string, key: string) => ({
    indicator,
    key,
    date: '2027-01-20',
    amount: 1,
    toldAt: '2027-01-20T10:00:00Z',
    toldBy: 'STAFF' as const,
    evidence: { kind: 'company' as const, id: key },
  });
  const many = (indicator: string, count: number) =>
    Array.from({ length: count }, (_, at) => line(indicator, `com_${at}`));
  const period = { from: '2027-01-01', to: '2027-01-31' };
  const figures = (...lines: ReturnType<typeof line>[]) =>
    figuresOf(PERMANENT, period, daysOfLines(lines, markOf), undefined, '2026-01-01');
  const find = (all: ReturnType<typeof releasedFigures>, key: string) => all.find((each) => each.key === key);

  it('show the sum of a trait without its part of the period', () => {
    const now = figures(...many('companies.participating', 12), ...many('companies.region', 6));
    const released = releasedFigures(now);
    expect(find(released, 'companies.region')).toMatchObject({ actual: 6, period: null, isWithheld: false });
    expect(find(released, 'companies.participating')).toMatchObject({ actual: 12, period: 12 });
  });

  it('keep back a trait of few, and every thing that it counts', () => {
    const lines = [
      ...many('companies.participating', 12),
      ...many('companies.region', 3),
      ...many('mentors.trained', 12),
    ];
    expect(find(releasedFigures(figures(...lines)), 'companies.region')).toMatchObject({
      actual: null,
      counted: null,
      evidence: 0,
      isWithheld: true,
    });
    // A mentor who stands in one list and not in the other is self-employed.
    expect(new Set(releasedLines(lines).map(({ indicator }) => indicator))).toEqual(
      new Set(['mentors.trained']),
    );
  });

  it('keep back what few have answered, and what few have answered since', () => {
    const answered = (count: number) =>
      figures(...many('surveys.final.student.answers', count), ...many('networks.newContacts', count));
    expect(find(releasedFigures(answered(4)), 'networks.newContacts')?.isWithheld).toBe(true);
    expect(find(releasedFigures(answered(6)), 'networks.newContacts')?.isWithheld).toBe(false);
    expect(find(releasedFigures(answered(7), [answered(6)]), 'networks.newContacts')?.isWithheld).toBe(true);
    expect(find(releasedFigures(answered(11), [answered(6)]), 'networks.newContacts')?.isWithheld).toBe(
      false,
    );
  });

  it('stand in a file that is saved at any time only as they have left the house before', () => {
    const now = (region: number) =>
      figures(...many('companies.participating', 30), ...many('companies.region', region));
    const shownOf = (region: number, ...earlier: number[]) =>
      find(releasedAtAnyTime(now(region), earlier.map(now)), 'companies.region')?.actual;
    expect([shownOf(7), shownOf(7, 7), shownOf(9, 7), shownOf(14, 7), shownOf(14, 7, 14)]).toEqual([
      null,
      7,
      null,
      null,
      14,
    ]);
    expect(find(releasedAtAnyTime(now(7), []), 'companies.participating')?.actual).toBe(30);
  });

  it('are told apart by every part that is shown beside another figure, but for parts by their proof', () => {
    const traits = INDICATORS.filter((each) => traitOf(each) !== undefined).map(({ key }) => key);
    expect(traits).toEqual(
      expect.arrayContaining(['companies.sme', 'companies.region', 'companies.new', 'mentors.selfEmployed']),
    );
    expect(traits.filter((key) => key.startsWith('pairs.ended.early.'))).toHaveLength(10);
    expect(traits.filter((key) => /^(meetings|pairs\.started)/.test(key))).toEqual([]);
  });
});

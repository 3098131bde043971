import { describe, expect, it } from 'vitest';
import { guessDuals } from '../../../../shared/domain/matching/solver/auction.ts';
import { columnAt, columnsOf } from '../../../../shared/domain/matching/solver/columns.ts';
import { withoutDeadEdges } from '../../../../shared/domain/matching/solver/dead-edges.ts';
import { emptyFlow, seat, unseat } from '../../../../shared/domain/matching/solver/flow.ts';
import { clear, emptyFrontier, pop, push } from '../../../../shared/domain/matching/solver/frontier.ts';
import {
  BEST_SCORE,
  EDGE_COST_MASK,
  EDGE_MENTOR_SHIFT,
  edgeAt,
  type Instance,
  instanceFromTriples,
  NOBODY,
  penalty,
} from '../../../../shared/domain/matching/solver/instance.ts';
import {
  admitCheaper,
  emptyNearRows,
  forget,
  leastOf,
  type NearRows,
  narrow,
  WHOLE,
  widen,
} from '../../../../shared/domain/matching/solver/near-rows.ts';
import { level, priceByColumns } from '../../../../shared/domain/matching/solver/prices.ts';
import { simplex, weights } from '../../../../shared/domain/matching/solver/simplex.ts';
import { generate } from '../../../bench/matching/generate.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { fullProblem, randomProblem } from './problems.ts';

describe('the frontier of a search', () => {
  it('gives back who was pushed, the least key first, each once and at its lowest key', () => {
    const random = randomFrom(5);
    const frontier = emptyFrontier(40);
    for (let round = 0; round < 200; round += 1) {
      const keys = new Map<number, number>();
      for (let k = random.below(60); k > 0; k -= 1) {
        const [node, key] = [random.below(40), random.below(20)];
        push(frontier, node, key);
        keys.set(node, Math.min(key, keys.get(node) ?? key));
        if (random.below(5) === 0) {
          const least = Math.min(...keys.values());
          expect(frontier.key[0]).toBe(least);
          const popped = pop(frontier);
          expect(keys.get(popped)).toBe(least);
          keys.delete(popped);
        }
      }
      expect(frontier.size).toBe(keys.size);
      if (round % 3 === 0) clear(frontier);
      else {
        const popped = Array.from(keys, () => pop(frontier));
        expect(popped.map((node) => keys.get(node))).toEqual([...keys.values()].sort((a, b) => a - b));
      }
      expect([frontier.size, ...frontier.place]).toEqual([0, ...Array(40).fill(0)]);
    }
  });
});

describe('columns', () => {
  it('hold the same pairs by mentor, each found where it stands', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const instance = instanceFromTriples(randomProblem(seed, 9, 9));
      const columns = columnsOf(instance);
      instance.students.forEach((_, s) => {
        instance.mentors.forEach((__, m) => {
          const [row, at] = [edgeAt(instance, s, m), columnAt(columns, s, m)];
          if (row < 0) {
            expect(at).toBe(-1);
            return;
          }
          expect(at).toBeGreaterThanOrEqual(columns.columnPtr[m] as number);
          expect(at).toBeLessThan(columns.columnPtr[m + 1] as number);
          const [edge, same] = [instance.edges[row] as number, columns.column[at] as number];
          expect([same >> EDGE_MENTOR_SHIFT, same & EDGE_COST_MASK]).toEqual([s, edge & EDGE_COST_MASK]);
        });
      });
    }
  });
});

describe('the seats of a mentor', () => {
  it('are taken and left in any order, and nobody else’s are touched', () => {
    const instance = instanceFromTriples({ ...fullProblem(8, 3, () => 500, 4), locks: [[2, 7]] });
    const flow = emptyFlow(instance);
    expect([...flow.capacity]).toEqual([4, 4, 3]);
    const random = randomFrom(2);
    const with_ = new Map<number, number>();
    for (let k = 0; k < 100; k += 1) {
      const student = random.below(7);
      const had = with_.get(student);
      expect(unseat(flow, student)).toBe(had ?? NOBODY);
      with_.delete(student);
      if (random.below(3) > 0) {
        const mentor = random.below(3);
        seat(flow, student, mentor);
        with_.set(student, mentor);
      }
      for (let mentor = 0; mentor < 3; mentor += 1) {
        const list: number[] = [];
        let before = NOBODY;
        for (let s = flow.head[mentor] as number; s !== NOBODY; s = flow.next[s] as number) {
          expect(flow.previous[s]).toBe(before);
          before = s;
          list.push(s);
        }
        const expected = [...with_].filter(([, m]) => m === mentor).map(([s]) => s);
        expect(list.toSorted()).toEqual(expected.toSorted());
        expect(flow.load[mentor]).toBe(list.length);
      }
    }
  });
});

const costAfter = (edge: number, v: Int32Array) =>
  (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);

/** Promise of a near row: it holds allowed edges of its row, each once, and all that cost less than its bound. */
const isKept = (rows: NearRows, instance: Instance, v: Int32Array, i: number): boolean => {
  const from = rows.start[i] as number;
  const held = new Set(rows.near.subarray(from, from + (rows.length[i] as number)));
  const row = instance.edges.subarray(instance.rowPtr[i], instance.rowPtr[i + 1]);
  const allowed = new Set(row.filter((edge) => (edge & EDGE_COST_MASK) <= BEST_SCORE));
  const bound = rows.bound[i] as number;
  return (
    held.size === rows.length[i] &&
    [...held].every((edge) => allowed.has(edge)) &&
    [...allowed].every((edge) => held.has(edge) || (bound !== WHOLE && costAfter(edge, v) >= bound))
  );
};

const pricesOf = (mentors: number, random: ReturnType<typeof randomFrom>, most: number) =>
  Int32Array.from({ length: mentors }, () => -random.below(most));

describe('near rows', () => {
  const kinds = {
    random: (seed: number) => generate('uniform', 140, seed),
    'all alike': () => instanceFromTriples(fullProblem(10, 150, () => 500)),
    'of few scores': () => instanceFromTriples(fullProblem(10, 150, (i, j) => 100 * ((i + j) % 3))),
    'with vetoes': () =>
      instanceFromTriples({
        ...fullProblem(10, 150, (i, j) => (i * 37 + j * 91) % 1001),
        vetoes: Array.from({ length: 400 }, (_, k) => [(k * 7) % 150, k % 10] as const),
        floor: 300,
      }),
  };
  for (const [kind, instanceOf] of Object.entries(kinds))
    it(`hold all that is nearer than their bound, where scores are ${kind}`, () => {
      for (let seed = 1; seed <= 2; seed += 1) {
        const random = randomFrom(seed);
        const instance = instanceOf(seed);
        const v = pricesOf(instance.mentors.length, random, 300);
        const rows = emptyNearRows(instance);
        for (let i = 0; i < 10; i += 1) {
          const least = leastOf(instance, v, i);
          const wanted: number[] = [];
          for (let times = 0; times < 4; times += 1) {
            const read = widen(rows, instance, v, i, least);
            expect(read).toBeGreaterThan(0);
            expect(isKept(rows, instance, v, i)).toBe(true);
            wanted.push(rows.length[i] as number);
          }
          expect(wanted).toEqual(wanted.toSorted((a, b) => a - b));
          expect(rows.bound[i]).toBe(WHOLE);
        }
        for (let i = 0; i < 10; i += 1) expect(isKept(rows, instance, v, i)).toBe(true);
      }
    });

  it('know the least cost of a row, and that an empty one has none', () => {
    const instance = instanceFromTriples({
      ...fullProblem(3, 4, (i, j) => 100 * (i + j)),
      vetoes: [
        [3, 0],
        [0, 2],
        [1, 2],
        [2, 2],
        [3, 2],
      ],
    });
    const v = Int32Array.from([0, 0, -250, 0]);
    expect([0, 1, 2].map((i) => leastOf(instance, v, i))).toEqual([900, 600, WHOLE]);
    expect(leastOf(instance, Int32Array.from([0, 0, -50, 0]), 0)).toBe(850);
  });

  it('are chosen anew once they are wide, and left alone before', () => {
    const instance = generate('uniform', 150, 4);
    const v = new Int32Array(150);
    const rows = emptyNearRows(instance);
    const base = leastOf(instance, v, 0);
    expect(widen(rows, instance, v, 0, base)).toBeGreaterThan(0);
    expect(narrow(rows, instance, v, 0, base)).toBe(0);
    for (let times = 0; times < 3; times += 1) widen(rows, instance, v, 0, base);
    expect(rows.length[0]).toBe(150);
    expect(narrow(rows, instance, v, 0, base)).toBeGreaterThan(0);
    expect(rows.length[0]).toBeLessThan(48);
    expect(isKept(rows, instance, v, 0)).toBe(true);
  });

  it('forget what they held, and know only what they are told', () => {
    const instance = generate('uniform', 60, 4);
    const v = new Int32Array(60);
    const rows = emptyNearRows(instance);
    widen(rows, instance, v, 0, 0);
    forget(rows, 0, 7);
    expect([rows.length[0], rows.wanted[0], rows.bound[0]]).toEqual([0, 0, 7]);
  });

  it('admit what has become cheaper than the dual, the cheapest if it is much, and tell the least', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const random = randomFrom(seed);
      const instance = generate('uniform', 90, seed);
      const v = new Int32Array(90);
      const rows = emptyNearRows(instance);
      for (let i = 0; i < 20; i += 1) {
        forget(rows, i, 0);
        const least = leastOf(instance, v, i);
        expect(admitCheaper(rows, instance, v, i, least)).toBe(least);
        expect([rows.length[i], rows.bound[i]]).toEqual([0, least]);
        const dual = least + random.below(400);
        const outside = [...instance.edges.subarray(instance.rowPtr[i], instance.rowPtr[i + 1])].filter(
          (edge) => costAfter(edge, v) < dual,
        );
        expect(admitCheaper(rows, instance, v, i, dual)).toBe(outside.length === 0 ? dual : least);
        expect(rows.bound[i]).toBeLessThanOrEqual(dual);
        if (outside.length <= 16) expect(rows.length[i]).toBe(outside.length);
        else expect(rows.length[i]).toBeGreaterThanOrEqual(16);
        expect(isKept(rows, instance, v, i)).toBe(true);
      }
    }
  });

  it('admit nobody who is vetoed or too low, and of very many only the nearest, at any prices', () => {
    const vetoes = Array.from({ length: 300 }, (_, k) => [(k * 7) % 150, k % 10] as const);
    const problem = { ...fullProblem(10, 150, (i, j) => (i * 37 + j * 91) % 1001), vetoes, floor: 100 };
    const instance = instanceFromTriples(problem);
    const v = pricesOf(150, randomFrom(9), 500);
    const rows = emptyNearRows(instance);
    for (let i = 0; i < 10; i += 1) {
      forget(rows, i, 0);
      const least = leastOf(instance, v, i);
      expect(admitCheaper(rows, instance, v, i, 5000)).toBe(least);
      expect(isKept(rows, instance, v, i)).toBe(true);
      expect(rows.length[i]).toBeGreaterThanOrEqual(16);
      expect(rows.length[i]).toBeLessThan(60);
      expect(Math.log2((rows.bound[i] as number) - least) % 1).toBe(0);
    }
  });
});

describe('prices from an auction', () => {
  it('are guesses that no mentor is paid for, and leave everybody standing', () => {
    for (const [kind, n] of [
      ['uniform', 40],
      ['deficient', 40],
      ['geometric', 30],
    ] as const) {
      const instance = generate(kind, n);
      const flow = emptyFlow(instance);
      const rows = emptyNearRows(instance);
      for (let i = 0; i < n; i += 1) widen(rows, instance, flow.v, i, 0);
      expect(guessDuals(instance, flow, rows)).toBeGreaterThan(0);
      expect(Math.max(...flow.v)).toBeLessThanOrEqual(0);
      expect([...flow.mentorOf].every((mentor) => mentor === NOBODY)).toBe(true);
      expect([...flow.load].every((load) => load === 0)).toBe(true);
    }
  });

  it('are high where everybody wants one mentor, and nothing where nobody does', () => {
    const instance = instanceFromTriples(fullProblem(6, 6, (_, j) => (j === 0 ? 1000 : 400)));
    const flow = emptyFlow(instance);
    const rows = emptyNearRows(instance);
    for (let i = 0; i < 6; i += 1) widen(rows, instance, flow.v, i, 0);
    guessDuals(instance, flow, rows);
    const [wanted, ...others] = flow.v as unknown as [number, ...number[]];
    const dearer = Math.min(...others) - wanted;
    expect(dearer).toBeGreaterThan(600 - 70);
    expect(dearer).toBeLessThan(600 + 70);
    expect(Math.max(...others)).toBeGreaterThan(-200);
  });
});

describe('prices by columns', () => {
  it('are at most 0, and each student’s lower bound holds, with as many seats, with more and with fewer', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const instance = instanceFromTriples(randomProblem(seed, 9, 9));
      const flow = emptyFlow(instance);
      expect(priceByColumns(instance, flow)).toBeGreaterThanOrEqual(instance.edges.length);
      expect([...flow.v].every((price) => price <= 0)).toBe(true);
      flow.u.forEach((bound, i) => {
        expect([seed, i, bound <= leastOf(instance, flow.v, i)]).toEqual([seed, i, true]);
      });
    }
  });

  it('make mentors whom nobody likes as good as those whom everybody likes', () => {
    const instance = instanceFromTriples(fullProblem(6, 6, (i, j) => (j < 3 ? 900 : 100) + ((i + j) % 6)));
    const flow = emptyFlow(instance);
    priceByColumns(instance, flow);
    expect([...flow.v]).toEqual([-800, -800, -800, 0, 0, 0]);
  });

  it('leave seats that need not be filled at 0, and cost a student who must be left out as much as having none', () => {
    const spare = instanceFromTriples(fullProblem(3, 5, (_, j) => 200 * j));
    const flow = emptyFlow(spare);
    priceByColumns(spare, flow);
    expect([...flow.v]).toEqual([0, 0, -200, -400, -600]);
    const scarce = instanceFromTriples(fullProblem(4, 3, (i) => 100 * i));
    const short = emptyFlow(scarce);
    level(scarce, short);
    expect(leastOf(scarce, short.v, 0)).toBe(penalty(4, 0));
  });
});

describe('a look for dead edges', () => {
  it('costs nothing where everybody can be with everybody, and one reading where counting rules dead edges out', () => {
    const look = (kind: 'uniform' | 'staircase' | 'nested') => {
      const instance = generate(kind, 60);
      const { kept, work } = withoutDeadEdges(instance, instance.capacity, 0.1, 1_000_000);
      return { left: kept?.instance.edges.length, readings: work / instance.edges.length };
    };
    expect(look('uniform')).toEqual({ left: undefined, readings: 0 });
    expect(look('staircase')).toEqual({ left: undefined, readings: 1 });
    expect(look('nested').left).toBe(60);
  });
});

describe('the network simplex', () => {
  it('finds an optimum that its own duals prove, with seats that cost and students who are absent', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomFrom(seed);
      const problem = { ...randomProblem(seed, 8, 6), floor: 0 };
      const instance = instanceFromTriples(problem);
      const [n, m] = [instance.students.length, instance.mentors.length];
      const seatCost = Float64Array.from({ length: m }, () => random.below(5) * 100 - 200);
      const absent = Uint8Array.from({ length: n }, () => (random.below(5) === 0 ? 1 : 0));
      const unmatched = new Float64Array(n).fill(random.below(2) === 0 ? 700 : penalty(n, 0));
      const weight = weights(BEST_SCORE, (cost) => cost);
      const { rowPtr, edges, capacity } = instance;
      const { mentorOf, u, v } = simplex({ rowPtr, edges, weight, capacity, seatCost, unmatched, absent });
      const load = new Int32Array(m);
      let cost = 0;
      let bound = 0;
      for (let i = 0; i < n; i += 1) {
        const mentor = mentorOf[i] as number;
        if (absent[i] === 1) {
          expect(mentor).toBe(NOBODY);
          continue;
        }
        expect(u[i]).toBeLessThanOrEqual(unmatched[i] as number);
        bound += u[i] as number;
        for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e += 1) {
          const j = (edges[e] as number) >> EDGE_MENTOR_SHIFT;
          const reduced = ((edges[e] as number) & EDGE_COST_MASK) - (u[i] as number) - (v[j] as number);
          expect(reduced).toBeGreaterThanOrEqual(0);
        }
        if (mentor === NOBODY) cost += unmatched[i] as number;
        else {
          load[mentor] = (load[mentor] as number) + 1;
          cost +=
            ((edges[edgeAt(instance, i, mentor)] as number) & EDGE_COST_MASK) + (seatCost[mentor] as number);
        }
      }
      for (let j = 0; j < m; j += 1) {
        expect(load[j]).toBeLessThanOrEqual(capacity[j] as number);
        bound += (capacity[j] as number) * Math.min(0, (seatCost[j] as number) + (v[j] as number));
      }
      // Weak duality: nothing costs less than what the duals say, and this costs just that.
      expect([seed, cost]).toEqual([seed, bound]);
    }
  });
});

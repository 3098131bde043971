import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ParticipantReadyForMatching } from '../../events/applications.ts';
import { CATALOGUE } from '../../events/catalogue.ts';
import { detailTypeOf } from '../../events/define.ts';
import { dataOf, Fact, fact, MAX_DEPTH } from '../../events/fact.ts';
import { ReminderDue } from '../../events/follow-up.ts';
import { PairAtRisk, PairFormed, PairProposed } from '../../events/pairs.ts';
import { aFact } from './given.ts';

type Leaf = {
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: unknown[];
  readonly items?: Leaf;
};
const leavesOf = (event: (typeof CATALOGUE)[number]): [string, Leaf][] =>
  Object.entries((z.toJSONSchema(event.data).properties ?? {}) as Record<string, Leaf>);

/** Words that say that something has happened. A state may be named where the programme says it so. */
const PAST = /(?:ed|Heard|Held|Given|Withdrawn|Chosen|Overridden|Resent)$/;
const STATES: readonly string[] = [ParticipantReadyForMatching.name, ReminderDue.name, PairAtRisk.name];

describe.each(CATALOGUE)('$name', (event) => {
  it('has an example that fits its own data', () => {
    expect(event.data.parse(event.example)).toEqual(event.example);
  });

  it('carries ids, codes, dates, counts and yes or no, and no text that anybody typed', () => {
    const free = leavesOf(event).filter(([, leaf]) => {
      const { type, pattern, format, enum: choices } = leaf.items ?? leaf;
      const isBare = type === 'integer' || type === 'boolean';
      return !isBare && !(type === 'string' && (pattern ?? format ?? choices));
    });
    expect(free).toEqual([]);
  });

  it('refuses a field that nobody defined, such as a name', () => {
    expect(event.data.safeParse({ ...event.example, firstName: 'Lin' }).success).toBe(false);
  });

  it('refuses a text in place of an id or a code', () => {
    for (const [name, { type }] of leavesOf(event))
      if (type === 'string')
        for (const text of ['Lin Example', 'lin@example.org', '', 'app_7f\n'])
          expect(event.data.safeParse({ ...event.example, [name]: text }).success).toBe(false);
  });

  it('stays below two kilobytes with the longest ids', () => {
    const longest = Object.fromEntries(
      leavesOf(event).map(([name, { pattern }]) => {
        const example = (event.example as Record<string, unknown>)[name];
        if (pattern?.startsWith('^[a-z]{3}_')) return [name, `app_${'Z'.repeat(64)}`];
        return [name, pattern?.startsWith('^[A-Z]') ? 'A'.repeat(40) : example];
      }),
    );
    const full = {
      ...aFact(event, longest),
      id: 'x'.repeat(120),
      actor: 'x'.repeat(120),
      correlationId: 'x'.repeat(80),
    };
    expect(Buffer.byteLength(JSON.stringify(Fact.parse(full)))).toBeLessThan(2048);
  });

  it('is named by what has happened, and explained in a sentence', () => {
    const words = event.name.match(/[A-Z][a-z]+/g) ?? [];
    expect(words.join('')).toBe(event.name);
    expect(words.some((word) => PAST.test(word)) || STATES.includes(event.name)).toBe(true);
    expect(event.name).not.toMatch(/Updated|Changed/);
    expect(event.means).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('the catalogue', () => {
  it('has each name and version once', () => {
    const types = CATALOGUE.map(detailTypeOf);
    expect(new Set(types).size).toBe(types.length);
    expect(types.every((type) => /^[A-Za-z]+\.v[1-9]\d*$/.test(type))).toBe(true);
    expect(detailTypeOf(PairFormed)).toBe('PairFormed.v1');
  });
});

describe('a fact', () => {
  it('cannot be stated with data that its definition does not know', () => {
    expect(() => fact(PairFormed, { ...PairFormed.example, pairId: 'Lin' })).toThrow();
    expect(fact(PairFormed, PairFormed.example).data).toEqual(PairFormed.example);
  });

  it('is read against the definition that it claims', () => {
    expect(dataOf(PairFormed, aFact(PairFormed))).toEqual(PairFormed.example);
    expect(() => dataOf(PairProposed, aFact(PairFormed))).toThrow('Expected PairProposed.v1');
    expect(() => dataOf(PairFormed, { ...aFact(PairFormed), data: {} })).toThrow();
  });

  it('that would be a loop is none', () => {
    expect(Fact.safeParse({ ...aFact(PairFormed), depth: MAX_DEPTH }).success).toBe(true);
    expect(Fact.safeParse({ ...aFact(PairFormed), depth: MAX_DEPTH + 1 }).success).toBe(false);
  });
});

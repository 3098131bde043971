import { describe, expect, it } from 'vitest';
import { noon } from '../../given.ts';
import { aMail } from './a-mail.ts';
import { calmed, everyCourse, type Item, itemOf, type World } from './every-course.ts';

type Luck = Partial<Omit<World, 'items' | 'now' | 'workers'>> & { readonly waiting?: number };

const start = (kind: 'service' | 'verification', { waiting = 2, ...luck }: Luck): World => ({
  items: [itemOf(aMail({ kind }), waiting)],
  now: noon.getTime(),
  workers: [],
  crashes: 0,
  refusals: 0,
  repetitions: 0,
  lapses: 0,
  reports: 1,
  dawdles: true,
  ...luck,
});

const KNOWN = ['SENT', 'DELIVERED', 'FAILED'];

/** Whether somebody can see what became of it: it has an end, or a coordinator has been told that nobody knows. */
const isVisible = ({ items }: World): boolean => {
  const { mail, told } = items.at(-1) as Item;
  return KNOWN.includes(mail.state.status) || (['HELD', 'RETURNED'].includes(mail.state.status) && told);
};

const mostLeft = (courses: readonly World[]): number =>
  Math.max(...courses.flatMap(({ items }) => items.map(({ left }) => left)));

describe('a mail, through every order of two deliveries, a crash, a refusal, silence and late reports', () => {
  const courses = everyCourse(start('service', { crashes: 1, refusals: 1 }));

  it('leaves once at most', () => {
    expect(courses.length).toBeGreaterThan(1000);
    expect(mostLeft(courses)).toBe(1);
  });

  it('is never called sent unless it has left', () => {
    for (const { mail, left } of courses.flatMap(({ items }) => items))
      if (mail.state.status === 'SENT' || mail.state.status === 'DELIVERED') expect(left).toBe(1);
  });

  it('ends visible, wherever it was when the faults ended', () => {
    const hidden = courses.map(calmed).filter((world) => !isVisible(world));
    expect(hidden.map(({ items }) => items.at(-1)?.mail.state)).toEqual([]);
  });

  it('leaves where nothing goes wrong', () => {
    const [item] = calmed(start('service', {})).items;
    expect([item?.mail.state.status, item?.left]).toEqual(['SENT', 1]);
  });
});

describe('a mail that SES refuses, through every order of silence, late reports and weeks', () => {
  const courses = everyCourse(start('service', { waiting: 1, refusals: 2, lapses: 1, dawdles: false }));

  it('never fails before its meaning has lapsed', () => {
    const failed = courses.filter(({ items }) => items[0]?.mail.state.status === 'FAILED');
    expect(failed.length).toBeGreaterThan(0);
    for (const { now } of failed) expect((now - noon.getTime()) / 86_400_000).toBeGreaterThanOrEqual(14);
  });

  it('ends visible', () => {
    expect(courses.map(calmed).filter((world) => !isVisible(world))).toEqual([]);
  });
});

describe('a mail that comes back or that a person sends again, through every order of silence and reports', () => {
  const courses = everyCourse(start('service', { waiting: 1, repetitions: 1, reports: 2, dawdles: false }));
  const repeated = courses.flatMap(({ items }) => items).flatMap((item) => item.repeated ?? []);

  it('leaves once for each attempt at most', () => {
    expect(mostLeft(courses)).toBe(1);
  });

  it('has a next attempt by itself only where SES has told that it came back, and has told of no delivery', () => {
    const by = (who: string) => new Set(repeated.flatMap(({ by, was }) => (by === who ? [was] : [])));
    expect(by('SWEEPER')).toEqual(new Set(['RETURNED']));
    expect(by('PERSON')).toEqual(new Set(['DELIVERED', 'HELD', 'RETURNED']));
  });

  it('ends visible', () => {
    expect(courses.map(calmed).filter((world) => !isVisible(world))).toEqual([]);
  });
});

describe('a mail that lets somebody in, through every order of silence and late reports', () => {
  const courses = everyCourse(start('verification', { waiting: 1 }));

  it('leaves once more after silence, but not a third time', () => {
    expect(mostLeft(courses)).toBe(2);
  });

  it('ends visible', () => {
    expect(courses.map(calmed).every(isVisible)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../../shared/domain/matching/journey.ts';
import { drivingMinutes } from '../../../shared/domain/matching/travel-times.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import type { Road } from '../../../shared/domain/vocabularies/road.ts';
import { ROADS } from '../../../shared/domain/vocabularies/roads.ts';
import { mentorIn, studentIn } from '../../people/pool.ts';

type Municipality = (typeof municipalities.codes)[number];
const nowhere: readonly Municipality[] = ['otherFinland', 'abroad'];
const somewhere = municipalities.codes.filter((code) => !nowhere.includes(code));

describe('the table of travel times', () => {
  it('joins every municipality with every other, the same both ways, and never the long way round', () => {
    for (const a of somewhere)
      for (const b of somewhere) {
        const direct = drivingMinutes(a, b, ROADS);
        expect(direct, `${a} – ${b}`).toBe(drivingMinutes(b, a, ROADS));
        expect(direct === 0, `${a} – ${b}`).toBe(a === b);
        for (const by of somewhere)
          expect(direct).toBeLessThanOrEqual(
            (drivingMinutes(a, by, ROADS) ?? 0) + (drivingMinutes(by, b, ROADS) ?? 0),
          );
      }
  });

  it('knows no way to somewhere else, not even from there', () => {
    for (const a of nowhere)
      for (const b of municipalities.codes) expect(drivingMinutes(a, b, ROADS)).toBeUndefined();
  });

  it('goes by roads and not by regions: Karleby is nearer to Jakobstad than Vasa is', () => {
    expect(drivingMinutes('jakobstad', 'kokkola', ROADS)).toBeLessThan(
      drivingMinutes('jakobstad', 'vaasa', ROADS) ?? 0,
    );
  });
});

describe('a journey', () => {
  const journey = (
    mentor: Municipality,
    student: Municipality,
    mobility: 'car' | 'jakobstad',
    reach = 90,
  ): ReturnType<typeof journeyOf> =>
    journeyOf(
      mentorIn('m', { municipality: mentor }).answers,
      studentIn('s', { municipality: student, mobility }).answers,
      { reachMinutes: reach },
    );

  it('by car is the drive, up to the reach and not a minute more', () => {
    expect(journey('jakobstad', 'larsmo', 'car', 12)).toEqual({ minutes: 12, reachable: true });
    expect(journey('jakobstad', 'larsmo', 'car', 11)).toEqual({ minutes: 12, reachable: false });
  });

  it('goes along the roads of the rules, where they name some', () => {
    const ways = (mentor: Municipality, roads: readonly Road[]) =>
      journeyOf(
        mentorIn('m', { municipality: mentor }).answers,
        studentIn('s', { municipality: 'larsmo', mobility: 'car' }).answers,
        { reachMinutes: 90, roads },
      ).minutes;
    const roads: readonly Road[] = [
      ['larsmo', 'vaasa', 40],
      ['vaasa', 'narpes', 30],
    ];
    expect([ways('vaasa', roads), ways('narpes', roads), ways('kokkola', roads)]).toEqual([
      40,
      70,
      undefined,
    ]);
    expect(ways('kokkola', ROADS)).toBe(28);
  });

  it('by bus takes twice as long', () => {
    expect(journey('kokkola', 'kronoby', 'jakobstad', 36)).toEqual({ minutes: 36, reachable: true });
    expect(journey('kannus', 'ylivieska', 'jakobstad', 69)).toEqual({ minutes: 70, reachable: false });
  });

  it('without a car may end in Jakobstad, where a mentor who lives near comes too', () => {
    // The student’s bus from Vasa, not the mentor’s eight minutes, is the long way.
    expect(journey('pedersore', 'vaasa', 'jakobstad')).toEqual({ minutes: 168, reachable: true });
    expect(journey('kokkola', 'jakobstad', 'jakobstad', 79)).toMatchObject({ reachable: false });
    expect(journey('kokkola', 'jakobstad', 'jakobstad', 80)).toEqual({ minutes: 80, reachable: true });
    expect(journey('pedersore', 'otherFinland', 'jakobstad')).toEqual({
      minutes: undefined,
      reachable: true,
    });
  });

  it('of which nobody knows the length is possible by car in Finland, and from abroad it is not', () => {
    expect(journey('vaasa', 'otherFinland', 'car')).toEqual({ minutes: undefined, reachable: true });
    expect(journey('vaasa', 'abroad', 'car')).toEqual({ minutes: undefined, reachable: false });
    expect(journey('abroad', 'vaasa', 'car')).toEqual({ minutes: undefined, reachable: false });
    expect(journey('otherFinland', 'vaasa', 'jakobstad')).toEqual({ minutes: undefined, reachable: false });
  });

  it('that nobody was asked about stands in nobody’s way', () => {
    const { municipality: _, ...mentor } = mentorIn('m').answers;
    const { municipality: __, ...student } = studentIn('s').answers;
    const neutral = { minutes: undefined, reachable: true };
    expect(journeyOf(mentor, studentIn('s').answers, { reachMinutes: 90 })).toEqual(neutral);
    expect(journeyOf(mentorIn('m').answers, student, { reachMinutes: 90 })).toEqual(neutral);
  });
});

it('leads a mentor from nearby to a student who can only get around their own town, and nobody from further', () => {
  const student = studentIn('s', { municipality: 'kokkola', mobility: 'ownTown' }).answers;
  const reachable = (municipality: 'kokkola' | 'jakobstad' | 'vaasa') =>
    journeyOf(mentorIn('m', { municipality }).answers, student, { reachMinutes: 90 }).reachable;
  expect([reachable('kokkola'), reachable('jakobstad'), reachable('vaasa')]).toEqual([true, true, false]);
});

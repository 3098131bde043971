import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import {
  freePlaces,
  occupy,
  type Partners,
  release,
  reserve,
} from '../../../shared/domain/pairs/partners.ts';
import { refusalOf } from '../given.ts';

const DEEDS = { reserve, occupy, release } as const;

/** What the places are after a deed that may be refused or be a bug: then they are as before. */
const tried = (partners: Partners, deed: keyof typeof DEEDS, pairId: string): Partners => {
  try {
    return DEEDS[deed](partners, pairId);
  } catch {
    return partners;
  }
};

const anyDeeds = fc.array(
  fc.tuple(
    fc.constantFrom('reserve', 'occupy', 'release'),
    fc.constantFrom('pai_1', 'pai_2', 'pai_3', 'pai_4', 'pai_5'),
  ),
  { maxLength: 40 },
);

describe('room for partners', () => {
  it('is never exceeded, and no pair ever has two places, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), anyDeeds, (capacity, deeds) => {
        let partners: Partners = { capacity, proposed: [], formed: [] };
        for (const [deed, pairId] of deeds) {
          const before = partners;
          partners = tried(partners, deed, pairId);
          const places = [...partners.proposed, ...partners.formed];
          expect(places.length).toBeLessThanOrEqual(capacity);
          expect(new Set(places).size).toBe(places.length);
          expect(freePlaces(partners)).toBe(capacity - places.length);
          expect(partners.formed, 'a partner stays').toEqual(expect.arrayContaining([...before.formed]));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is given back by a release, and only by the pair that had it', () => {
    const kept = reserve({ capacity: 1, proposed: [], formed: [] }, 'pai_1');
    expect(freePlaces(release(kept, 'pai_2'))).toBe(0);
    expect(freePlaces(release(kept, 'pai_1'))).toBe(1);
  });

  it('stays taken once a pair is formed', () => {
    const taken = occupy(reserve({ capacity: 1, proposed: [], formed: [] }, 'pai_1'), 'pai_1');
    expect(taken).toEqual({ capacity: 1, proposed: [], formed: ['pai_1'] });
    expect(release(taken, 'pai_1')).toEqual(taken);
  });

  it('is refused to whoever comes too late', () => {
    const full = reserve({ capacity: 1, proposed: [], formed: [] }, 'pai_1');
    expect(refusalOf(() => reserve(full, 'pai_2'))).toBe('capacity-full');
  });

  it.each([
    [
      'to form a pair that was not proposed',
      () => occupy({ capacity: 2, proposed: [], formed: [] }, 'pai_1'),
    ],
    ['to propose a pair twice', () => reserve({ capacity: 2, proposed: ['pai_1'], formed: [] }, 'pai_1')],
  ])('it is a bug and no refusal %s', (_case, deed) => {
    try {
      deed();
      expect.unreachable();
    } catch (error) {
      expect(isRefusal(error)).toBe(false);
      expect(error).toBeInstanceOf(Error);
    }
  });
});

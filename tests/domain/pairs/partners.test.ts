import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import {
  freePlaces,
  leave,
  occupy,
  type Partners,
  rejoin,
  release,
  reserve,
} from '../../../shared/domain/pairs/partners.ts';
import { refusalOf } from '../given.ts';

/** Proposals `prp_…` become pairs `pai_…`. */
const pairOf = (proposalId: string): string => proposalId.replace('prp', 'pai');
const DEEDS = {
  reserve,
  occupy: (partners: Partners, id: string) => occupy(partners, id, pairOf(id)),
  release,
  leave: (partners: Partners, id: string) => leave(partners, pairOf(id)),
  rejoin: (partners: Partners, id: string) => rejoin(partners, pairOf(id)),
} as const;

/** Places after a deed that may be refused or be a bug: then they are as before. */
const tried = (partners: Partners, deed: keyof typeof DEEDS, pairId: string): Partners => {
  try {
    return DEEDS[deed](partners, pairId);
  } catch {
    return partners;
  }
};

const anyDeeds = fc.array(
  fc.tuple(
    fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    fc.constantFrom('prp_1', 'prp_2', 'prp_3', 'prp_4', 'prp_5'),
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
          if (deed !== 'leave')
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
    const taken = occupy(reserve({ capacity: 1, proposed: [], formed: [] }, 'prp_1'), 'prp_1', 'pai_1');
    expect(taken).toEqual({ capacity: 1, proposed: [], formed: ['pai_1'] });
    expect(release(taken, 'prp_1')).toEqual(taken);
  });

  it('is free once the pair ends, and the pair can have it again until somebody else has it', () => {
    const taken: Partners = { capacity: 1, proposed: [], formed: ['pai_1'] };
    const free = leave(taken, 'pai_1');
    expect(freePlaces(free)).toBe(1);
    expect(rejoin(free, 'pai_1')).toEqual(taken);
    expect(refusalOf(() => rejoin(reserve(free, 'prp_2'), 'pai_1'))).toBe('capacity-full');
  });

  it('is refused to whoever comes too late', () => {
    const full = reserve({ capacity: 1, proposed: [], formed: [] }, 'pai_1');
    expect(refusalOf(() => reserve(full, 'pai_2'))).toBe('capacity-full');
  });

  it.each([
    [
      'to form a pair that was not proposed',
      () => occupy({ capacity: 2, proposed: [], formed: [] }, 'prp_1', 'pai_1'),
    ],
    ['to propose a pair twice', () => reserve({ capacity: 2, proposed: ['prp_1'], formed: [] }, 'prp_1')],
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

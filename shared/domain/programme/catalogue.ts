import { Refusal } from '../kernel/refusal.ts';
import type { Programme } from './programme.ts';
import { CCCC } from './programmes/cccc.ts';

/** The programmes of one installation. Every Lambda gets them by its deps, and serves all of them. */
export type Programmes = {
  readonly all: readonly Programme[];
  /** The one whose pages stand where an address names no programme. */
  readonly home: Programme;
  /** @throws Refusal `not-found` */
  of(id: string): Programme;
};

/** @throws where two share an id or a path, or none has the empty path */
export const programmesOf = (all: readonly Programme[]): Programmes => {
  for (const key of ['id', 'path'] as const)
    if (new Set(all.map((programme) => programme[key])).size < all.length)
      throw new Error(`Two programmes have the same ${key}.`);
  const home = all.find(({ path }) => path === '');
  if (!home) throw new Error('No programme has the pages of the bare host.');
  return {
    all,
    home,
    of(id) {
      const programme = all.find((candidate) => candidate.id === id);
      if (!programme) throw new Refusal('not-found', `No programme ${id}.`);
      return programme;
    },
  };
};

/** Every programme that this house runs. A new region or school starts here. */
export const PROGRAMMES = programmesOf([CCCC]);

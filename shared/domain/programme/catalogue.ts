import { Refusal } from '../kernel/refusal.ts';
import type { Programme } from './programme.ts';
import { CCCC } from './programmes/cccc.ts';

/** Every programme that this house runs. A new region or school starts here. */
export const PROGRAMMES: readonly Programme[] = [CCCC];

/** @throws Refusal `not-found` */
export const programmeOf = (id: string): Programme => {
  const programme = PROGRAMMES.find((candidate) => candidate.id === id);
  if (!programme) throw new Refusal('not-found', `No programme ${id}.`);
  return programme;
};

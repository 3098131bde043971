import { describe, expect, it } from 'vitest';
import { avoidedIn } from '../../../shared/domain/rounds/avoided.ts';

const OTHERS = [
  { id: 'nyman', lastName: 'Nyman', employer: 'Botnia Boats Oy Ab' },
  { id: 'virtanen', lastName: 'Virtanen', employer: 'Kuura' },
  { id: 'ostman', lastName: 'Östman' },
  { id: 'af-berg', lastName: 'af Berg', employer: 'Oy Ab' },
  { id: 'li', lastName: 'Li' },
  { id: 'nameless' },
];

describe('a wish not to be matched', () => {
  it.each([
    ['Not Maria Nyman, please.', ['nyman']],
    ['Helst inte med Nymans.', ['nyman']],
    ['En halua Virtasen pariksi', ['virtanen']],
    ['ei virtasta', ['virtanen']],
    ['OSTMAN is my cousin', ['ostman']],
    ['Anybody from Botnia Boats', ['nyman']],
    ['Ei ketään Kuurasta', ['virtanen']],
    ['Peter af Berg', ['af-berg']],
    ['Peter Berg', []],
    ['no boats for me', []],
    ['my old boss', []],
    ['Nymanssonin', []],
    ['I like to listen to Li', []],
    ['', []],
  ])('names people by surname or employer, in any inflection: %s', (wish, ids) => {
    expect(avoidedIn(wish, OTHERS)).toEqual(ids);
  });
});

import { expect, it } from 'vitest';
import { patient } from '../../../../infra/local/runner/patience.ts';

it('keeps a limit of AWS on an idle machine, and stretches it as far as threads wait for each other', () => {
  expect([0, 0.4, 1, 7].map((load) => patient(10_000, load))).toEqual([10_000, 10_000, 10_000, 70_000]);
});

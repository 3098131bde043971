import { describe, expect, it } from 'vitest';
import { createPace } from '../../../../infra/local/runner/engines/ses-pace.ts';

describe('the sending rate of SES', () => {
  const admittedAt = (rate: number, instants: readonly number[]) => {
    let now = 0;
    const admits = createPace(rate, () => now);
    return instants.filter((instant) => {
      now = instant;
      return admits();
    });
  };

  it('lets so many through in any second, and refuses the rest', () => {
    expect(admittedAt(2, [0, 10, 20, 999, 1000, 1005, 1010, 1011])).toEqual([0, 10, 1000, 1010]);
  });

  it('of less than one a second lets one through in as many seconds as that takes', () => {
    expect(admittedAt(0.5, [0, 1000, 1999, 2000, 3999, 4000])).toEqual([0, 2000, 4000]);
  });
});

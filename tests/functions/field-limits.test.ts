import { describe, expect, it } from 'vitest';
import { Cents } from '../../shared/domain/funding/cents.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { parseBy } from '../../shared/runtime/http/request.ts';
import { asCoordinator, CONFIRMED } from './scenes.ts';
import { aWorld } from './world.ts';

const PERIOD = { opens: '2027-01-01', closes: '2027-03-31' };

/** Faults that a coordinator reads who opens a cohort with these values. */
const faultsOf = async (plan: Record<string, unknown>): Promise<unknown> => {
  const answer = await asCoordinator(aWorld(), 'POST', 'programmes/cccc/cohorts', {
    name: 'Spring 2027',
    applications: { mentor: PERIOD, student: PERIOD },
    kickOff: '2027-04-15',
    training: { mentor: [], student: [] },
    confirmed: CONFIRMED,
    ...plan,
  });
  return answer.json['errors'];
};

describe('a number beyond its limits', () => {
  it.each([
    [0, 'number-too-small', 1, 'Write a number no smaller than 1.'],
    [31, 'number-too-large', 30, 'Write a number no larger than 30.'],
  ])('such as %d working days for an answer is refused with the limit', async (days, code, limit, detail) => {
    expect(await faultsOf({ answerDays: days })).toEqual([{ pointer: '/answerDays', code, limit, detail }]);
  });

  it('tells no limit in cents to somebody who types euro', () => {
    let refused: unknown;
    try {
      parseBy(Cents, -1);
    } catch (error) {
      refused = error;
    }
    expect(isRefusal(refused, 'field-invalid') && refused.faults).toEqual([{ pointer: '', code: 'invalid' }]);
  });
});

describe('a field that is left empty', () => {
  it('is to be filled in: staff are asked no question', async () => {
    expect(await faultsOf({ name: '' })).toEqual([
      { pointer: '/name', code: 'required', detail: 'Fill this in.' },
    ]);
  });
});

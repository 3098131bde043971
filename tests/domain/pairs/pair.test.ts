import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { PairEndedEarly, PairPaused, PairReopened, PairResumed } from '../../../events/pairs.ts';
import { endPair, reopenPair } from '../../../shared/domain/pairs/end.ts';
import { formPair, type Pair, pauseEnds, pausePair, resumePair } from '../../../shared/domain/pairs/pair.ts';
import { anApplication, aPair, aProposal, given, minutesAfter, noon } from '../given.ts';

const about = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
const until = '2027-02-28';

const withPeople = (
  pair: Pair,
  formed: readonly string[] = pair.status === 'ENDED_EARLY' ? [] : [pair.id],
) => {
  const partners = { capacity: 1, proposed: [], formed: [...formed] };
  return {
    pair,
    mentor: anApplication('PARTICIPATING', { id: 'app_ada', role: 'mentor', partners }),
    student: anApplication('PARTICIPATING', { id: 'app_lin', partners }),
  };
};
const MOVED = { by: 'student', reason: 'MOVED' } as const;

describe('a pair', () => {
  it('is born once from one proposal', () => {
    const [once, again] = [1, 2].map(() => formPair(aProposal('HALF_ACCEPTED'), undefined, noon).pair);
    expect(once).toEqual(aPair('FORMED'));
    expect(again?.id).toBe(once?.id);
  });

  it('rests until the end of a day, Finnish time, and goes on', () => {
    const { pair } = given(aPair('FORMED'))
      .when((formed) => pausePair(formed, { until, reason: 'ILLNESS' }, noon))
      .tells(fact(PairPaused, { ...about, until, reason: 'ILLNESS' }));
    expect(pair).toEqual(aPair('PAUSED'));
    expect(pauseEnds(aPair('PAUSED'))).toEqual(new Date('2027-02-28T22:00:00.000Z'));
    const { pair: goesOn } = given(pair).when(resumePair).tells(fact(PairResumed, about));
    expect(goesOn).toEqual(aPair('FORMED'));
  });

  it('can rest for longer or shorter than was said at first', () => {
    given(aPair('PAUSED'))
      .when((paused) => pausePair(paused, { until: '2027-03-31', reason: 'ILLNESS' }, noon))
      .tells(fact(PairPaused, { ...about, until: '2027-03-31', reason: 'ILLNESS' }));
  });

  it.each(['2027-01-11', '2027-07-15'])('cannot rest until %s: the past, or more than half a year', (day) => {
    given(aPair('FORMED'))
      .when((pair) => pausePair(pair, { until: day, reason: 'OTHER' }, noon))
      .isRefused('field-invalid');
  });

  it.each(['FORMED', 'PAUSED'] as const)('that is %s ends early and gives both places back', (status) => {
    const { pair, mentor, student } = given(withPeople(aPair(status)))
      .when((states) => endPair(states, MOVED, noon))
      .tells(fact(PairEndedEarly, { ...about, ...MOVED }));
    expect(pair).toEqual(aPair('ENDED_EARLY'));
    for (const person of [mentor, student])
      expect(person?.partners).toEqual({ capacity: 1, proposed: [], formed: [] });
  });

  it('keeps the note about its end for staff, and tells it in no fact', () => {
    const note = 'Both agreed by phone.';
    const { pair } = given(withPeople(aPair('FORMED')))
      .when((states) => endPair(states, { ...MOVED, note }, noon))
      .tells(fact(PairEndedEarly, { ...about, ...MOVED }));
    expect(pair).toEqual(aPair('ENDED_EARLY', { note }));
  });

  it('can be reopened for two weeks, and both have their place again', () => {
    const ended = aPair('ENDED_EARLY');
    const { pair, mentor, student } = given(withPeople(ended))
      .when((states) => reopenPair(states, new Date(ended.reopenBy)))
      .tells(fact(PairReopened, { ...about, endedAt: ended.endedAt, reason: 'MOVED' }));
    expect(pair).toEqual(aPair('FORMED'));
    expect([mentor?.partners.formed, student?.partners.formed]).toEqual([['pai_k2'], ['pai_k2']]);
    given(withPeople(ended))
      .when((states) => reopenPair(states, minutesAfter(ended.reopenBy, 1)))
      .isRefused('reopening-too-late');
  });

  it('stays ended where one of them has another partner by now', () => {
    given(withPeople(aPair('ENDED_EARLY'), ['pai_other']))
      .when((states) => reopenPair(states, noon))
      .isRefused('capacity-full');
  });

  it('that has ended neither rests, goes on nor ends for another reason', () => {
    const ended = given(withPeople(aPair('ENDED_EARLY')));
    ended.when(({ pair }) => pausePair(pair, { until, reason: 'ILLNESS' }, noon)).isRefused('pair-ended');
    ended.when(({ pair }) => resumePair(pair)).isRefused('pair-ended');
    ended.when((states) => endPair(states, { ...MOVED, reason: 'TIME' }, noon)).isRefused('pair-ended');
  });

  it('stays as it is where the same is said again', () => {
    const same: readonly (readonly [Pair, (pair: Pair) => ReturnType<typeof endPair>])[] = [
      [aPair('PAUSED'), (pair) => pausePair(pair, { until, reason: 'ILLNESS' }, noon)],
      [aPair('FORMED'), (pair) => resumePair(pair)],
      [aPair('ENDED_EARLY'), (pair) => endPair(withPeople(pair), MOVED, minutesAfter(noon, 5))],
      [aPair('FORMED'), (pair) => reopenPair(withPeople(pair), noon)],
    ];
    for (const [pair, decide] of same) expect(given(pair).when(decide).tells().pair).toEqual(pair);
  });
});

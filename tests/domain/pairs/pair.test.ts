import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import {
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairDeclined,
  PairFormed,
  PairProposalLapsed,
  PairProposed,
} from '../../../events/pairs.ts';
import { accept, decline, lapse, Pair, proposePair, roleIn } from '../../../shared/domain/pairs/pair.ts';
import { aPair, given, minutesAfter, noon } from '../given.ts';

const about = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
const lastMoment = new Date(aPair('PROPOSED').answerBy);
const tooLate = new Date(lastMoment.getTime() + 1);

describe('a proposal', () => {
  it('gives both until the end of the fifth working day, Finnish time', () => {
    const { status: _status, proposedAt: _at, answerBy: _by, ...pair } = aPair('PROPOSED');
    const { pair: proposed } = given(pair)
      .when((chosen) => proposePair(chosen, 5, noon))
      .tells(fact(PairProposed, { ...about, roundId: 'rnd_1' }));
    expect(proposed).toEqual(aPair('PROPOSED'));
  });

  it('counts the days in summer time where the last one is in summer', () => {
    const { pair } = proposePair(aPair('PROPOSED'), 5, new Date('2027-03-24T10:00:00Z'));
    // Good Friday and Easter Monday do not count, and the clocks have gone forward.
    expect(pair.answerBy).toBe('2027-04-02T20:59:00.000Z');
  });

  it.each([
    ['mentor', PairAcceptedByMentor],
    ['student', PairAcceptedByStudent],
  ] as const)('remembers the first yes, of the %s', (role, event) => {
    const { pair } = given(aPair('PROPOSED'))
      .when((proposed) => accept(proposed, role, noon))
      .tells(fact(event, about));
    expect(pair).toEqual(aPair('HALF_ACCEPTED', { acceptedBy: role }));
  });

  it.each([
    ['mentor', 'student'],
    ['student', 'mentor'],
  ] as const)('becomes a pair with the second yes, after the %s’s that of the %s', (first, second) => {
    const { pair } = given(aPair('HALF_ACCEPTED', { acceptedBy: first }))
      .when((half) => accept(half, second, noon))
      .tells(fact(PairFormed, about));
    expect(pair).toEqual(aPair('FORMED'));
  });

  it('is not formed by one person who says yes twice', () => {
    given(aPair('HALF_ACCEPTED', { acceptedBy: 'mentor' }))
      .when((half) => accept(half, 'mentor', noon))
      .isRefused('already-done');
  });

  it.each([
    ['nobody has answered', aPair('PROPOSED'), 'student'],
    ['the other has said yes', aPair('HALF_ACCEPTED'), 'student'],
    ['one has said yes oneself', aPair('HALF_ACCEPTED'), 'mentor'],
  ] as const)('can be declined while %s', (_case, open, role) => {
    const { pair } = given(open as Pair)
      .when((proposed) => decline(proposed, role, 'TIME', noon))
      .tells(fact(PairDeclined, { ...about, by: role, reason: 'TIME' }));
    expect(pair).toEqual(aPair('DECLINED', { declinedBy: role }));
  });

  it.each([
    ['without any answer', aPair('PROPOSED'), {}],
    ['with one, and remembers whose', aPair('HALF_ACCEPTED'), { acceptedBy: 'mentor' }],
  ] as const)('lapses %s', (_case, open, who) => {
    const { pair } = given(open as Pair)
      .when((proposed) => lapse(proposed, tooLate))
      .tells(fact(PairProposalLapsed, about));
    expect(pair).toEqual(aPair('LAPSED', { lapsedAt: tooLate.toISOString(), ...who }));
  });

  it('can be answered until the last moment, and lapses only after it', () => {
    expect(accept(aPair('PROPOSED'), 'mentor', lastMoment).pair.status).toBe('HALF_ACCEPTED');
    expect(decline(aPair('PROPOSED'), 'mentor', 'TIME', lastMoment).pair.status).toBe('DECLINED');
    const proposal = given(aPair('PROPOSED'));
    proposal.when((pair) => lapse(pair, lastMoment)).isRefused('proposal-open');
    proposal.when((pair) => accept(pair, 'mentor', tooLate)).isRefused('link-expired');
    proposal.when((pair) => decline(pair, 'mentor', 'TIME', tooLate)).isRefused('link-expired');
  });

  it.each(['FORMED', 'DECLINED', 'LAPSED'] as const)('that is %s is settled for good', (status) => {
    const settled = given(aPair(status) as Pair);
    const code = { FORMED: 'pair-formed', DECLINED: 'proposal-declined', LAPSED: 'proposal-lapsed' } as const;
    const stands = code[status];
    const other = aPair('DECLINED').declinedBy;
    for (const now of [noon, tooLate]) {
      settled
        .when((pair) => accept(pair, 'student', now))
        .isRefused(status === 'FORMED' ? 'already-done' : stands);
      for (const role of ['mentor', 'student'] as const)
        settled
          .when((pair) => decline(pair, role, 'OTHER', now))
          .isRefused(status === 'DECLINED' && role === other ? 'already-done' : stands);
      settled.when((pair) => lapse(pair, minutesAfter(now, 1))).isRefused(stands);
    }
  });

  it('leaves nothing of an earlier state in a later one', () => {
    const half = aPair('HALF_ACCEPTED');
    for (const { pair } of [
      accept(half, 'student', noon),
      decline(half, 'student', 'TIME', noon),
      lapse(half, tooLate),
    ])
      expect(Pair.parse(pair)).toEqual(pair);
  });

  it('has two roles, and anybody else is a bug', () => {
    expect([roleIn(aPair('PROPOSED'), 'app_ada'), roleIn(aPair('PROPOSED'), 'app_lin')]).toEqual([
      'mentor',
      'student',
    ]);
    expect(() => roleIn(aPair('PROPOSED'), 'app_eve')).toThrow('no role');
  });
});

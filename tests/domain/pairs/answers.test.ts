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
import {
  acceptProposal,
  declineProposal,
  lapseProposal,
} from '../../../shared/domain/pairs/answer-proposal.ts';
import { answersOf } from '../../../shared/domain/pairs/given-answers.ts';
import {
  type DeclineReason,
  isOpen,
  type OnBehalf,
  Proposal,
  propose,
  roleIn,
} from '../../../shared/domain/pairs/proposal.ts';
import { anApplication, aPair, aProposal, given, minutesAfter, noon } from '../given.ts';

const about = {
  proposalId: 'prp_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
type Role = 'mentor' | 'student';
const people = (proposed: readonly string[] = []) => {
  const partners = { capacity: 1, proposed: [...proposed], formed: [] };
  return {
    mentor: anApplication('PARTICIPATING', { id: 'app_ada', role: 'mentor', personId: 'per_ada', partners }),
    student: anApplication('PARTICIPATING', { id: 'app_lin', personId: 'per_lin', partners }),
  };
};
const withPeople = (proposal: Proposal) => ({
  proposal,
  ...people(isOpen(proposal) ? [proposal.id] : []),
});
const proposeIn = (answerDays: number, now: Date) =>
  propose(people(), { proposalId: 'prp_k2', roundId: 'rnd_1', score: 800, answerDays }, now);
const accept = (proposal: Proposal, role: Role, now: Date, onBehalf?: OnBehalf) =>
  acceptProposal(withPeople(proposal), role, now, onBehalf);
const decline = (proposal: Proposal, role: Role, reason: DeclineReason, now: Date, onBehalf?: OnBehalf) =>
  declineProposal(withPeople(proposal), role, reason, now, onBehalf);
const lapse = (proposal: Proposal, now: Date) => lapseProposal(withPeople(proposal), now);

/** Members of a proposal after the first yes. */
const yes = { acceptedBy: 'mentor', acceptedAt: noon.toISOString() } as const;
const lastMoment = new Date(aProposal('PROPOSED').answerBy);
const tooLate = new Date(lastMoment.getTime() + 1);

describe('a proposal', () => {
  it('gives both until the end of the fifth working day, Finnish time', () => {
    const { proposal: proposed } = given(5)
      .when((answerDays) => proposeIn(answerDays, noon))
      .tells(fact(PairProposed, { ...about, roundId: 'rnd_1' }));
    expect(proposed).toEqual(aProposal('PROPOSED'));
  });

  it('counts the days in summer time where the last one is in summer', () => {
    const { proposal } = proposeIn(5, new Date('2027-03-24T10:00:00Z'));
    // Good Friday and Easter Monday do not count, and the clocks have gone forward.
    expect(proposal.answerBy).toBe('2027-04-02T20:59:00.000Z');
  });

  it.each([
    ['mentor', PairAcceptedByMentor],
    ['student', PairAcceptedByStudent],
  ] as const)('remembers the first yes, of the %s', (role, event) => {
    const { proposal } = given(aProposal('PROPOSED'))
      .when((proposed) => accept(proposed, role, noon))
      .tells(fact(event, about));
    expect(proposal).toEqual(aProposal('HALF_ACCEPTED', { acceptedBy: role }));
  });

  it.each([
    ['mentor', 'student'],
    ['student', 'mentor'],
  ] as const)('becomes a pair with the second yes, after the %s’s that of the %s', (first, second) => {
    const event = second === 'mentor' ? PairAcceptedByMentor : PairAcceptedByStudent;
    const { proposal, born, mentor, student } = given(aProposal('HALF_ACCEPTED', { acceptedBy: first }))
      .when((half) => accept(half, second, noon))
      .tells(fact(event, about));
    const firstYes = { by: first, at: noon.toISOString() };
    expect(proposal).toEqual(aProposal('ACCEPTED', { firstYes }));
    expect(born).toEqual({
      pair: aPair('FORMED'),
      facts: [fact(PairFormed, { pairId: 'pai_k2', ...about, stayIntent: 'ostrobothnia' })],
    });
    const formed = { partners: { capacity: 1, proposed: [], formed: ['pai_k2'] } };
    for (const person of [mentor, student]) expect(person).toMatchObject(formed);
  });

  it('is not formed by one person who says yes twice', () => {
    given(aProposal('HALF_ACCEPTED', { acceptedBy: 'mentor' }))
      .when((half) => accept(half, 'mentor', noon))
      .isRefused('already-done');
  });

  it.each([
    ['nobody has answered', aProposal('PROPOSED'), 'student'],
    ['the other has said yes', aProposal('HALF_ACCEPTED'), 'student'],
    ['one has said yes oneself', aProposal('HALF_ACCEPTED'), 'mentor'],
  ] as const)('can be declined while %s', (_case, open, role) => {
    const { proposal } = given(open as Proposal)
      .when((proposed) => decline(proposed, role, 'TIME', noon))
      .tells(fact(PairDeclined, { ...about, by: role, reason: 'TIME' }));
    const earlier = open.status === 'HALF_ACCEPTED' ? yes : {};
    expect(proposal).toEqual(aProposal('DECLINED', { ...earlier, declinedBy: role }));
  });

  it.each([
    ['without any answer', aProposal('PROPOSED'), {}],
    ['with one, and remembers whose', aProposal('HALF_ACCEPTED'), yes],
  ] as const)('lapses %s', (_case, open, who) => {
    const { proposal } = given(open as Proposal)
      .when((proposed) => lapse(proposed, tooLate))
      .tells(
        fact(PairProposalLapsed, {
          ...about,
          ...('acceptedBy' in who ? { acceptedBy: who.acceptedBy } : {}),
        }),
      );
    expect(proposal).toEqual(aProposal('LAPSED', { lapsedAt: tooLate.toISOString(), ...who }));
  });

  it('can be answered until the last moment, and lapses only after it', () => {
    expect(accept(aProposal('PROPOSED'), 'mentor', lastMoment).proposal.status).toBe('HALF_ACCEPTED');
    expect(decline(aProposal('PROPOSED'), 'mentor', 'TIME', lastMoment).proposal.status).toBe('DECLINED');
    const open = given(aProposal('PROPOSED'));
    open.when((proposal) => lapse(proposal, lastMoment)).isRefused('proposal-open');
    open.when((proposal) => accept(proposal, 'mentor', tooLate)).isRefused('link-expired');
    open.when((proposal) => decline(proposal, 'mentor', 'TIME', tooLate)).isRefused('link-expired');
  });

  it.each(['ACCEPTED', 'DECLINED', 'LAPSED'] as const)('that is %s is settled for good', (status) => {
    const settled = given(aProposal(status) as Proposal);
    const code = {
      ACCEPTED: 'pair-formed',
      DECLINED: 'proposal-declined',
      LAPSED: 'proposal-lapsed',
    } as const;
    const stands = code[status];
    const other = aProposal('DECLINED').declinedBy;
    for (const now of [noon, tooLate]) {
      settled
        .when((proposal) => accept(proposal, 'student', now))
        .isRefused(status === 'ACCEPTED' ? 'already-done' : stands);
      for (const role of ['mentor', 'student'] as const)
        settled
          .when((proposal) => decline(proposal, role, 'OTHER', now))
          .isRefused(status === 'DECLINED' && role === other ? 'already-done' : stands);
      settled.when((proposal) => lapse(proposal, minutesAfter(now, 1))).isRefused(stands);
    }
  });

  it('leaves nothing of an earlier state in a later one', () => {
    const half = aProposal('HALF_ACCEPTED');
    for (const { proposal } of [
      accept(half, 'student', noon),
      decline(half, 'student', 'TIME', noon),
      lapse(half, tooLate),
    ])
      expect(Proposal.parse(proposal)).toEqual(proposal);
  });

  it('has two roles, and anybody else is a bug', () => {
    expect([roleIn(aProposal('PROPOSED'), 'app_ada'), roleIn(aProposal('PROPOSED'), 'app_lin')]).toEqual([
      'mentor',
      'student',
    ]);
    expect(() => roleIn(aProposal('PROPOSED'), 'app_eve')).toThrow('no role');
  });

  it('says which answers came by a coordinator, and how', () => {
    const onBehalf: OnBehalf = {
      channel: 'PHONE',
      note: 'Called on Monday.',
      by: 'staff:eva',
      at: noon.toISOString(),
    };
    const { proposal: half } = given(aProposal('PROPOSED'))
      .when((proposal) => accept(proposal, 'student', noon, onBehalf))
      .tells(fact(PairAcceptedByStudent, { ...about, channel: 'PHONE' }));
    const { proposal } = given(half)
      .when((accepted) => decline(accepted, 'mentor', 'TIME', noon, { ...onBehalf, channel: 'EMAIL' }))
      .tells(fact(PairDeclined, { ...about, by: 'mentor', reason: 'TIME', channel: 'EMAIL' }));
    expect(proposal.onBehalfOf).toEqual({ student: onBehalf, mentor: { ...onBehalf, channel: 'EMAIL' } });
    expect(accept(half, 'mentor', noon).proposal.onBehalfOf).toEqual({ student: onBehalf });
    expect(decline(half, 'student', 'TIME', noon).proposal.onBehalfOf).toEqual({});
  });

  it('tells the answer that stands of each side, and when it came', () => {
    const at = noon.toISOString();
    const later = minutesAfter(noon, 90);
    const half = accept(aProposal('PROPOSED'), 'student', noon).proposal;
    const saidYes = { said: 'YES', at };
    expect(answersOf(aProposal('PROPOSED'))).toEqual({});
    expect(answersOf(half)).toEqual({ student: saidYes });
    expect(answersOf(accept(half, 'mentor', later).proposal)).toEqual({
      student: saidYes,
      mentor: { said: 'YES', at: later.toISOString() },
    });
    const no = { said: 'NO', at: later.toISOString(), reason: 'MOVED' };
    expect(answersOf(decline(half, 'mentor', 'MOVED', later).proposal)).toEqual({
      student: saidYes,
      mentor: no,
    });
    expect(answersOf(decline(half, 'student', 'MOVED', later).proposal)).toEqual({ student: no });
    expect(answersOf(lapse(half, tooLate).proposal)).toEqual({ student: saidYes });
    expect(answersOf(aProposal('ACCEPTED'))).toEqual({ mentor: { said: 'YES' }, student: { said: 'YES' } });
  });
});

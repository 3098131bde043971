import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { PairAgreementConfirmed, PairAgreementProposed } from '../../../events/pairs.ts';
import { confirmAgreement, isAgreed, openAgreement, Terms } from '../../../shared/domain/pairs/agreement.ts';
import { aPair, given, noon } from '../given.ts';

const pair = aPair('FORMED');
const told = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
const terms: Terms = { goals: 'A first job in the region.', rhythm: 'monthly' };

describe('an agreement', () => {
  it('holds once both have confirmed the same words, whoever writes them first', () => {
    const { agreement: half } = given(openAgreement(pair))
      .when((open) => confirmAgreement(pair, open, terms, 'student', noon))
      .tells(fact(PairAgreementProposed, { ...told, by: 'student', revision: 1 }));
    expect(isAgreed(half)).toBe(false);
    const { agreement: whole } = given(half)
      .when((before) => confirmAgreement(pair, before, terms, 'mentor', noon))
      .tells(fact(PairAgreementConfirmed, { ...told, revision: 1 }));
    expect(isAgreed(whole)).toBe(true);
    for (const role of ['mentor', 'student'] as const)
      given(whole)
        .when((before) => confirmAgreement(pair, before, terms, role, noon))
        .tells();
  });

  it('asks the other one anew where the words change', () => {
    const both = (['student', 'mentor'] as const).reduce(
      (before, role) => confirmAgreement(pair, before, terms, role, noon).agreement,
      openAgreement(pair),
    );
    const { agreement } = given(both)
      .when((before) =>
        confirmAgreement(pair, before, { ...terms, goals: 'A thesis and a job.' }, 'mentor', noon),
      )
      .tells(fact(PairAgreementProposed, { ...told, by: 'mentor', revision: 2 }));
    expect(agreement.confirmed.student).toBeUndefined();
  });

  it('is no longer written once the pair has ended', () => {
    given(openAgreement(pair))
      .when((open) => confirmAgreement(aPair('ENDED_EARLY'), open, terms, 'mentor', noon))
      .isRefused('pair-ended');
  });

  it('needs some words, and a rhythm of the list', () => {
    expect(Terms.safeParse({ goals: 'Job', rhythm: 'monthly' }).success).toBe(false);
    expect(Terms.safeParse({ ...terms, rhythm: 'daily' }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../shared/domain/funding/indicators/catalogue.ts';
import { addDays, localDateOf } from '../../../shared/domain/kernel/dates.ts';
import { PROGRAMMES, programmesOf } from '../../../shared/domain/programme/catalogue.ts';
import { CohortPlan, openCohort } from '../../../shared/domain/programme/cohort.ts';
import {
  coversDate,
  type FundingDecision,
  Programme,
  resultOfDecision,
} from '../../../shared/domain/programme/programme.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { noon, refusalOf } from '../given.ts';

describe.each(PROGRAMMES.all)('the programme $id', (programme) => {
  it('is what a programme has to be', () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(PROGRAMMES.of(programme.id)).toBe(programme);
  });

  it('promises funders nothing that is not counted', () => {
    const counted = INDICATORS.map(({ key }) => key);
    for (const { targets } of programme.funding)
      expect(counted).toEqual(expect.arrayContaining(Object.keys(targets)));
  });

  it('has funding decisions with ids of their own', () => {
    expect(new Set(programme.funding.map(({ id }) => id)).size).toBe(programme.funding.length);
  });

  it('counts regions in which there are municipalities', () => {
    const regions = Object.values(municipalities.terms).map(({ region }) => region);
    expect(regions).toEqual(expect.arrayContaining([...programme.regions]));
  });

  it('has roads between the municipalities that it offers', () => {
    for (const [from, to] of programme.roads)
      expect(programme.offers.municipalities).toEqual(expect.arrayContaining([from, to]));
  });

  it('has municipalities in the regions that it counts', () => {
    const offered = programme.offers.municipalities.map((code) => municipalities.terms[code].region);
    expect(offered).toEqual(expect.arrayContaining([...programme.regions]));
  });
});

describe('programmes', () => {
  it('have ids of their own, and an unknown one is refused', () => {
    expect(() => programmesOf([CCCC, { ...CCCC, path: '/other' }])).toThrow(/same id/);
    expect(refusalOf(() => PROGRAMMES.of('elsewhere'))).toBe('not-found');
  });

  it('have addresses of their own, one of them that of the bare host', () => {
    expect(() => programmesOf([CCCC, { ...CCCC, id: 'other' }])).toThrow(/same path/);
    expect(() => programmesOf([{ ...CCCC, path: '/cccc' }])).toThrow(/bare host/);
    for (const path of ['/api', '/assets', '/staff', '/en', '/a', 'cccc', '/cccc/'])
      expect(Programme.safeParse({ ...CCCC, path }).success, path).toBe(false);
  });
});

describe('the Cross-Cultural Career Catalyst', () => {
  const coveredBy = (date: string) =>
    CCCC.funding.filter((decision) => coversDate(decision, date)).map(({ id }) => id);

  it('is over as an AKKE project and goes on as permanent operation', () => {
    expect(coveredBy(localDateOf(noon))).toEqual(['permanent']);
    expect(coveredBy('2050-01-01')).toEqual(['permanent']);
    expect(CCCC.funding.find(({ id }) => id === 'akke-2024-2025')?.targets).toEqual({ 'pairs.formed': 30 });
  });

  it('is funded on each day since it began by one decision alone', () => {
    expect(coveredBy('2023-12-31')).toEqual([]);
    for (let date = '2024-01-01'; date < '2027-01-01'; date = addDays(date, 1))
      expect(coveredBy(date)).toHaveLength(1);
  });

  it('has the modules that a cohort asks for when nothing else is said', () => {
    const plan = CohortPlan.parse({
      name: 'Spring 2027',
      applications: {
        mentor: { opens: '2027-01-04', closes: '2027-01-31' },
        student: { opens: '2027-01-11', closes: '2027-02-07' },
      },
      kickOff: '2027-03-18',
    });
    expect(openCohort(CCCC, plan, 'coh_spring27', noon).cohort.training).toEqual({
      mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'],
      student: [],
    });
  });
});

describe('the result of a funding decision', () => {
  const [closed, open] = CCCC.funding as [FundingDecision, FundingDecision];
  const since = CCCC.countsSince;

  it('is not known where the decision was over before anything was counted and nobody has entered it', () => {
    expect(resultOfDecision(closed, 'pairs.formed', 0, since)).toBeUndefined();
    expect(resultOfDecision(open, 'pairs.formed', 0, since)).toBe(0);
  });

  it('adds what was carried over to what was counted', () => {
    const carried = { ...closed, carriedOver: { 'pairs.formed': 31 } };
    expect(resultOfDecision(carried, 'pairs.formed', 0, since)).toBe(31);
    expect(resultOfDecision(carried, 'pairs.formed', 2, since)).toBe(33);
    expect(resultOfDecision(carried, 'mentors.trained', 0, since)).toBeUndefined();
    expect(resultOfDecision(closed, 'pairs.formed', 2, since)).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { PROGRAMMES, programmesOf } from '../../../shared/domain/programme/catalogue.ts';
import { CohortPlan, openCohort } from '../../../shared/domain/programme/cohort.ts';
import { Programme } from '../../../shared/domain/programme/programme.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { noon, refusalOf } from '../given.ts';

describe.each(PROGRAMMES.all)('the programme $id', (programme) => {
  it('is what a programme has to be', () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(PROGRAMMES.of(programme.id)).toBe(programme);
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

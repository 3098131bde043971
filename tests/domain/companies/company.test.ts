import { describe, expect, it } from 'vitest';
import { CompaniesMerged, CompanyCorrected, CompanyJoined } from '../../../events/companies.ts';
import { fact } from '../../../events/fact.ts';
import {
  addMentor,
  Company,
  correctCompany,
  joinCompany,
  keysIn,
  matchCompany,
  mergeCompanies,
} from '../../../shared/domain/companies/company.ts';
import { aMentor, given, noon } from '../given.ts';

const selfEmployed = { workSituation: 'selfEmployed', employerName: undefined, businessId: undefined };
const keysOf = (changes: Record<string, unknown>) => keysIn(aMentor(changes));
const byName = (employerName: string) => keysOf({ businessId: undefined, employerName })?.name;

const aCompany = (changes: Partial<Company> = {}): Company => ({
  id: 'com_boatyard',
  programmeId: 'cccc',
  name: 'Boatyard Example',
  keys: ['NAME:boatyard example'],
  applicationIds: ['app_ada'],
  former: [],
  joinedAt: noon.toISOString(),
  ...changes,
});

describe('the name of a company', () => {
  it.each([
    ['Boatyard Example', 'BOATYARD  example'],
    ['Boatyard Example', 'Boatyard Example Ab'],
    ['Boatyard Example', 'Oy Boatyard Example Ab'],
    ['Boatyard Example', 'Boatyard-Example, Oy.'],
    ['Båtvarv Exempel', 'Batvarv Exempel Ab Oy'],
    ['Kalles Snickeri', 'Fma Kalles Snickeri'],
    ['Bygdens Väl', 'Bygdens Väl rf'],
  ])('is the same: %s, %s', (one, other) => {
    expect(byName(one)).toBe(byName(other));
  });

  it.each([
    ['Boatyard Example', 'Boatyard Example 2'],
    ['Example North', 'Example South'],
    ['Oyster Bar', 'Ster Bar'],
    ['Oy Ab', 'Ab'],
    ['船厂', '银行'],
  ])('is another one: %s, %s', (one, other) => {
    expect(byName(one)).not.toBe(byName(other));
  });
});

describe('a company', () => {
  const yard = aCompany({ businessId: '1097805-3' });
  const nameless = aCompany();

  it('is found by its business ID first, whatever each mentor calls it', () => {
    const other = aCompany({ id: 'com_other' });
    expect(matchCompany({ businessId: 'ID:1097805-3' }, { byBusinessId: yard, byName: other })).toBe(yard);
  });

  it('is found by its name where one of the two business IDs is not known', () => {
    expect(matchCompany({}, { byBusinessId: undefined, byName: yard })).toBe(yard);
    expect(matchCompany({ businessId: 'ID:1097805-3' }, { byBusinessId: undefined, byName: nameless })).toBe(
      nameless,
    );
  });

  it('is another one where the name is the same and the business IDs are not', () => {
    expect(
      matchCompany({ businessId: 'ID:0112038-9' }, { byBusinessId: undefined, byName: yard }),
    ).toBeUndefined();
  });

  it('has no key where somebody is self-employed without a name, and is none where somebody is retired', () => {
    expect(keysOf(selfEmployed)).toEqual({});
    expect(keysOf({ workSituation: 'retired' })).toBeUndefined();
  });

  it('joins with what the mentor said of it; the fact says what a funder counts by', () => {
    const { company } = given(aMentor())
      .when((mentor) =>
        joinCompany(
          { id: 'com_boatyard', programmeId: 'cccc', keys: ['ID:1097805-3'] },
          { applicationId: 'app_ada', mentor },
          noon,
        ),
      )
      .tells(fact(CompanyJoined, { companyId: 'com_boatyard', municipality: 'larsmo', size: 'small' }));
    expect(company).toEqual({
      id: 'com_boatyard',
      programmeId: 'cccc',
      name: 'Boatyard Example',
      businessId: '1097805-3',
      municipality: 'larsmo',
      size: 'small',
      keys: ['ID:1097805-3'],
      applicationIds: ['app_ada'],
      former: [],
      joinedAt: noon.toISOString(),
    });
  });

  it('may have neither name, size nor municipality', () => {
    const mentor = aMentor({ ...selfEmployed, employerMunicipality: undefined, employerSize: undefined });
    const { company, facts } = joinCompany(
      { id: 'com_1', programmeId: 'cccc', keys: [] },
      { applicationId: 'app_ada', mentor },
      noon,
    );
    expect(Company.parse(company)).toEqual({
      id: 'com_1',
      programmeId: 'cccc',
      keys: [],
      applicationIds: ['app_ada'],
      former: [],
      joinedAt: noon.toISOString(),
    });
    expect(facts).toEqual([fact(CompanyJoined, { companyId: 'com_1' })]);
  });

  it('learns from a second mentor what nobody had said, and keeps what was known', () => {
    const mentor = aMentor({ employerName: 'The yard', businessId: '1097805-3' });
    const learnt = addMentor(aCompany({ size: 'large' }), { applicationId: 'app_bea', mentor }, [
      'ID:1097805-3',
    ]);
    expect(learnt).toEqual(
      aCompany({
        size: 'large',
        businessId: '1097805-3',
        municipality: 'larsmo',
        keys: ['NAME:boatyard example', 'ID:1097805-3'],
        applicationIds: ['app_ada', 'app_bea'],
      }),
    );
  });
});

describe('a correction of a company', () => {
  const by = { actor: 'staff:eva', reason: 'Told by phone.' };
  const yard = aCompany({
    businessId: '1097805-3',
    keys: ['ID:1097805-3', 'NAME:boatyard example'],
  });

  it('gives it another name and number: the former name leads to it still, the former number does not', () => {
    const { company } = given(yard)
      .when((known) =>
        correctCompany(
          known,
          { name: 'The yard', businessId: '0112038-9' },
          ['ID:0112038-9', 'NAME:the yard'],
          by,
          noon,
        ),
      )
      .tells(fact(CompanyCorrected, { companyId: 'com_boatyard' }));
    expect(company).toEqual({
      ...yard,
      name: 'The yard',
      businessId: '0112038-9',
      keys: ['NAME:boatyard example', 'ID:0112038-9', 'NAME:the yard'],
      former: [
        {
          at: noon.toISOString(),
          by: 'staff:eva',
          what: 'CORRECTED',
          reason: 'Told by phone.',
          name: 'Boatyard Example',
          businessId: '1097805-3',
        },
      ],
    });
  });

  it('removes what is left out', () => {
    const { company } = correctCompany(yard, { name: 'Boatyard Example' }, [], by, noon);
    expect(company).not.toHaveProperty('businessId');
    expect(company.keys).toEqual(['NAME:boatyard example']);
  });

  it('that changes nothing leaves no trace', () => {
    const same = { name: 'Boatyard Example', businessId: '1097805-3' };
    expect(correctCompany(yard, same, [], by, noon)).toEqual({ company: yard, facts: [] });
  });
});

describe('two records of one company', () => {
  const by = { actor: 'staff:eva', reason: 'The same yard, spelt twice.' };
  const losing = aCompany({
    id: 'com_yard',
    name: 'The yard',
    size: 'small',
    keys: ['NAME:the yard'],
    applicationIds: ['app_bea'],
    joinedAt: '2026-11-01T08:00:00.000Z',
  });

  it('become one, with the details of the first where it has them', () => {
    const { company, alias } = given(aCompany())
      .when((kept) => mergeCompanies(kept, losing, by, noon))
      .tells(fact(CompaniesMerged, { companyId: 'com_boatyard', mergedCompanyId: 'com_yard' }));
    expect(company).toEqual(
      aCompany({
        size: 'small',
        keys: ['NAME:boatyard example', 'NAME:the yard'],
        applicationIds: ['app_ada', 'app_bea'],
        former: [
          {
            at: noon.toISOString(),
            by: 'staff:eva',
            what: 'MERGED',
            reason: by.reason,
            id: 'com_yard',
            name: 'The yard',
          },
        ],
        joinedAt: '2026-11-01T08:00:00.000Z',
      }),
    );
    expect(alias).toMatchObject({ id: 'com_yard', mergedInto: 'com_boatyard', by: 'staff:eva' });
  });

  it.each([aCompany(), aCompany({ id: 'com_far', programmeId: 'other' })])(
    'stay two where they are one already or of two programmes (%#)',
    (other) => {
      given(aCompany())
        .when((kept) => mergeCompanies(kept, other, by, noon))
        .isRefused('merge-refused');
    },
  );
});

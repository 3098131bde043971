import { describe, expect, it } from 'vitest';
import { loadCompany } from '../../shared/deeds/companies/load-company.ts';
import { mergeCompanies } from '../../shared/deeds/companies/merge-companies.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { trainingEnrolments } from '../../shared/store/kinds/sessions.ts';
import { aMentor, approved, asCoordinator, confirmed, openCohort } from '../functions/scenes.ts';
import { aWorld, type World } from '../functions/world.ts';

let mentors = 0;
const mentorAt = (employerName: string | undefined, businessId?: string) => {
  mentors += 1;
  return aMentor({ email: `m${mentors}@example.org`, employerName, businessId });
};
const BOATYARD = '1097805-3';
const OTHER_ID = '0112038-9';

const companyIdIn = async (world: World, applicationId: string): Promise<string | undefined> => {
  const { state } = await world.twin.get(applications, applicationId);
  return 'companyId' in state ? state.companyId : undefined;
};
const causeIn = (world: World) => ({
  now: world.now(),
  actor: 'staff:eva',
  programmeId: 'cccc',
  correlationId: 'test',
  depth: 0,
});
const aCohort = async (plan = {}) => {
  const world = aWorld();
  await openCohort(world, plan);
  return world;
};

describe('the company of an approved mentor', () => {
  it.each<[string, Parameters<typeof mentorAt>[], number]>([
    [
      'one business ID, two names',
      [
        ['Boatyard', BOATYARD],
        ['The yard', BOATYARD],
      ],
      1,
    ],
    ['one name in two spellings', [['Boatyard Example Ab'], ['Oy BOATYARD-Example']], 1],
    ['a name, then the same with a business ID', [['Boatyard'], ['Boatyard Oy', BOATYARD]], 1],
    [
      'a business ID, then its name, then the ID with another name',
      [['Boatyard', BOATYARD], ['Boatyard'], ['Yard', BOATYARD]],
      1,
    ],
    [
      'one name, two business IDs',
      [
        ['Boatyard', BOATYARD],
        ['Boatyard', OTHER_ID],
      ],
      2,
    ],
    ['two names', [['Boatyard'], ['Sawmill']], 2],
  ])('is counted once: %s', async (_, given, companies) => {
    const world = await aCohort();
    const ids = [];
    for (const company of given)
      ids.push(await companyIdIn(world, await approved(world, mentorAt(...company))));
    expect(new Set(ids).size).toBe(companies);
    expect(world.factsOf('CompanyJoined')).toHaveLength(companies);
    expect(ids.every((id) => /^com_\d+$/.test(String(id)))).toBe(true);
  });

  it('tells a funder the municipality and the size of the company, and no name', async () => {
    const world = await aCohort();
    await approved(world, mentorAt('Boatyard Example', BOATYARD));
    expect(world.factsOf('CompanyJoined').map(({ data }) => data)).toEqual([
      { companyId: expect.stringMatching(/^com_/), municipality: 'larsmo', size: 'small' },
    ]);
  });

  it('is one where its mentors are approved at the same moment', async () => {
    for (let time = 0; time < 10; time += 1) {
      const world = await aCohort();
      const ids: string[] = [];
      for (let n = 0; n < 4; n += 1) ids.push(await confirmed(world, mentorAt('Boatyard', BOATYARD)));
      const answers = await Promise.all(
        ids.map((id) => asCoordinator(world, 'POST', `applications/${id}/approval`)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(world.factsOf('CompanyJoined')).toHaveLength(1);
      const [companyId = ''] = await Promise.all(ids.map((id) => companyIdIn(world, id)));
      const { state } = await loadCompany(world.twin, companyId);
      expect([...state.applicationIds].sort()).toEqual([...ids].sort());
    }
  });
});

describe('two records of one company', () => {
  const merged = (world: World, companyId: string, losingId: string) =>
    mergeCompanies({ companyId, losingId }, 'The same yard.', causeIn(world), { store: world.twin });

  const twoCompanies = async () => {
    const world = await aCohort({ training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const one = await approved(world, mentorAt('Boatyard', BOATYARD));
    const two = await approved(world, mentorAt('Yard of the village'));
    const [companyId = '', losingId = ''] = [await companyIdIn(world, one), await companyIdIn(world, two)];
    return { world, one, two, companyId, losingId };
  };

  it('are one afterwards: the losing id and both names lead to the one that stays', async () => {
    const { world, two, companyId, losingId } = await twoCompanies();
    await merged(world, companyId, losingId);
    expect((await loadCompany(world.twin, losingId)).state.id).toBe(companyId);
    expect(await companyIdIn(world, two)).toBe(companyId);
    expect((await world.twin.get(trainingEnrolments, enrolmentIdOf(two))).state.companyId).toBe(companyId);
    const third = await approved(world, mentorAt('Yard of the Village Oy'));
    expect(await companyIdIn(world, third)).toBe(companyId);
    expect(world.factsOf('CompaniesMerged').map(({ data }) => data)).toEqual([
      { companyId, mergedCompanyId: losingId },
    ]);
  });

  it('are finished by a second merge where the first one died half-way', async () => {
    const { world, two, companyId, losingId } = await twoCompanies();
    let commits = 0;
    world.breaking(() => {
      commits += 1;
      return commits === 1 ? 'AFTER' : undefined;
    });
    const deps = { store: world.store };
    const once = () => mergeCompanies({ companyId, losingId }, 'The same yard.', causeIn(world), deps);
    await expect(once()).rejects.toThrow();
    expect(await companyIdIn(world, two)).toBe(losingId);
    expect((await loadCompany(world.twin, losingId)).state.id).toBe(companyId);
    world.healed();
    await once();
    expect(await companyIdIn(world, two)).toBe(companyId);
    expect(world.factsOf('CompaniesMerged')).toHaveLength(1);
  });

  it('stay two where they are one already', async () => {
    const { world, companyId } = await twoCompanies();
    await expect(merged(world, companyId, companyId)).rejects.toMatchObject({ code: 'merge-refused' });
    await expect(merged(world, companyId, 'com_none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

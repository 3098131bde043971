import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  done,
  mailsLeave,
  openCohort,
  publishedRound,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const YARD = '1097805-3';
const OTHER_ID = '0112038-9';
const LIST = 'programmes/cccc/companies';

let mentors = 0;
const mentorAt = (employerName: string | undefined, changes: Json = {}) => {
  mentors += 1;
  return aMentor({
    email: `m${mentors}@example.org`,
    employerName,
    businessId: undefined,
    capacity: 1,
    ...changes,
  });
};

const namesIn = async (world: World, query = ''): Promise<unknown[]> =>
  itemsOf(await asCoordinator(world, 'GET', `${LIST}${query}`)).map(({ name }) => name);

const idOf = async (world: World, search: string): Promise<string> =>
  String(
    itemsOf(await asCoordinator(world, 'GET', `${LIST}?search=${encodeURIComponent(search)}`))[0]?.['id'],
  );

const companyOf = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `companies/${id}`));

const town = async () => {
  const world = aWorld();
  await openCohort(world);
  for (const name of ['Varv Exempel Ab', 'Åkeri Exempel', 'Oy Boatyard Ab', 'Boat Hotel'])
    await approved(world, mentorAt(name));
  return world;
};

describe('the list of companies', () => {
  it('is by name, without legal forms and accents, a page at a time', async () => {
    const world = await town();
    expect(await namesIn(world)).toEqual([
      'Åkeri Exempel',
      'Boat Hotel',
      'Oy Boatyard Ab',
      'Varv Exempel Ab',
    ]);
    const { items, next } = done(await asCoordinator(world, 'GET', `${LIST}?limit=3`));
    expect(items).toHaveLength(3);
    expect(await namesIn(world, `?limit=3&after=${next}`)).toEqual(['Varv Exempel Ab']);
    expect(String(next)).not.toContain('boat');
  });

  it('is searched by the beginning of a name as people type it', async () => {
    const world = await town();
    expect(await namesIn(world, '?search=BOAT')).toEqual(['Boat Hotel', 'Oy Boatyard Ab']);
    expect(await namesIn(world, '?search=oy%20boatyard')).toEqual(['Oy Boatyard Ab']);
    expect(await namesIn(world, '?search=%C3%A5keri')).toEqual(['Åkeri Exempel']);
    expect(await namesIn(world, '?search=hotel')).toEqual([]);
  });

  it('is searched by a business ID, however it is written', async () => {
    const world = await town();
    await approved(world, mentorAt('Numbered', { businessId: YARD }));
    expect(await namesIn(world, '?search=FI10978053')).toEqual(['Numbered']);
    expect(await namesIn(world, `?search=${OTHER_ID}`)).toEqual([]);
  });

  it('has a company without a name at its end', async () => {
    const world = await town();
    await approved(world, mentorAt(undefined, { workSituation: 'selfEmployed' }));
    expect((await namesIn(world)).at(-1)).toBeUndefined();
  });
});

describe('a company', () => {
  it('shows what it has given: mentors by cohort, their training and pairs', async () => {
    const world = aWorld();
    const former = await openCohort(world, { name: 'Autumn 2026', kickOff: '2027-04-14' });
    await approved(world, mentorAt('Boatyard', { cohortId: former, firstName: 'Bea', lastName: 'Berg' }));
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const ada = { firstName: 'Ada', lastName: 'Ek' };
    const mentorForm = mentorAt('Boatyard Ab', { ...ada, cohortId });
    const mentorId = await approved(world, mentorForm);
    const student = aStudent({ firstName: 'Lin', lastName: 'Ny', cohortId });
    await approved(world, student);
    done(await asCoordinator(world, 'POST', `applications/${mentorId}/training-waiver`, { reason: 'OTHER' }));
    await mailsLeave(world);
    await publishedRound(world, cohortId);
    for (const { email } of [mentorForm, student])
      done(await act(world, { token: tokenFor(world, String(email)), verb: 'accept' }));
    const company = await companyOf(world, await idOf(world, 'boatyard'));
    expect(company).toMatchObject({
      name: 'Boatyard',
      given: { mentors: 2, trained: 0, pairs: 1 },
      mentors: [
        {
          name: 'Ada Ek',
          cohort: { id: cohortId },
          standing: 'FORMED',
          training: 'WAIVED',
          pairs: [{ status: 'FORMED', student: { name: 'Lin Ny' } }],
        },
        { name: 'Bea Berg', cohort: { id: former, name: 'Autumn 2026' }, pairs: [] },
      ],
      former: [],
    });
    expect(JSON.stringify(company)).not.toContain('@');
  });
});

describe('a correction of a company', () => {
  const correct = (world: World, id: string, details: Json, headers = {}) =>
    world.coordinatorApi('PUT', `/api/coordinator/companies/${id}/details`, {
      claims: COORDINATOR,
      json: { reason: 'Told by phone.', ...details },
      headers,
    });

  it('changes name and business ID, keeps the former ones, and stands where its name belongs', async () => {
    const world = await town();
    const id = await idOf(world, 'varv');
    const company = done(await correct(world, id, { name: 'Ankar Ab', businessId: 'FI 10978053' }));
    expect(company).toMatchObject({
      name: 'Ankar Ab',
      businessId: YARD,
      former: [
        { what: 'CORRECTED', name: 'Varv Exempel Ab', reason: 'Told by phone.', by: { name: 'Anna Back' } },
      ],
    });
    expect((await namesIn(world))[1]).toBe('Ankar Ab');
    expect(await idOf(world, YARD)).toBe(id);
    expect(world.factsOf('CompanyCorrected').map(({ data }) => data)).toEqual([{ companyId: id }]);
  });

  it('lets mentors find the company by its old and its new name, and lets a wrong business ID go', async () => {
    const world = await town();
    const id = await idOf(world, 'varv');
    done(await correct(world, id, { name: 'Ankar', businessId: OTHER_ID }));
    done(await correct(world, id, { name: 'Ankar', businessId: YARD }));
    for (const name of ['Varv Exempel', 'Ankar Oy']) await approved(world, mentorAt(name));
    expect(await companyOf(world, id)).toMatchObject({ given: { mentors: 3 } });
    await approved(world, mentorAt('Somebody else', { businessId: OTHER_ID }));
    expect(await idOf(world, OTHER_ID)).not.toBe(id);
  });

  it('is refused where the business ID is another company’s, and where it is none', async () => {
    const world = await town();
    const [one, two] = [await idOf(world, 'varv'), await idOf(world, 'boat hotel')];
    done(await correct(world, one, { name: 'Varv', businessId: YARD }));
    const taken = await correct(world, two, { name: 'Boat Hotel', businessId: YARD });
    expect([taken.status, taken.json['code'], taken.json['companyId']]).toEqual([409, 'company-exists', one]);
    const none = await correct(world, two, { name: 'Boat Hotel', businessId: '1234567-0' });
    expect([none.status, none.json['errors']]).toMatchObject([400, [{ pointer: '/businessId' }]]);
  });

  it('does nothing twice, and does not overwrite what somebody else has corrected', async () => {
    const world = await town();
    const id = await idOf(world, 'varv');
    const seen = { 'if-match': (await asCoordinator(world, 'GET', `companies/${id}`)).headers['etag'] ?? '' };
    done(await correct(world, id, { name: 'Ankar' }, seen));
    expect((await correct(world, id, { name: 'Havet' }, seen)).status).toBe(412);
    done(await correct(world, id, { name: 'Ankar' }));
    expect(world.factsOf('CompanyCorrected')).toHaveLength(1);
  });
});

describe('the contact of a company', () => {
  const CONTACT = { name: 'Åsa-Märta Nguyễn', email: 'asa@varv.example', language: 'sv', channel: 'PHONE' };
  const contactAt = (world: World, id: string, contact: Json = CONTACT) =>
    asCoordinator(world, 'PUT', `companies/${id}/contact-person`, contact);

  it('is named only with a way in which they have agreed, and replaced and removed at their word', async () => {
    const world = await town();
    const id = await idOf(world, 'varv');
    for (const [wrong, pointer] of [
      [{ channel: '' }, '/channel'],
      [{ email: 'nowhere' }, '/email'],
      [{ name: ' ' }, '/name'],
    ] as const)
      expect((await contactAt(world, id, { ...CONTACT, ...wrong })).json['errors']).toMatchObject([
        { pointer },
      ]);
    expect(await companyOf(world, id)).not.toHaveProperty('contact');
    expect(done(await contactAt(world, id))).toMatchObject({
      contact: { ...CONTACT, by: { name: 'Anna Back' }, expiresAt: expect.stringMatching(/^2029-/) },
    });
    done(await contactAt(world, id, { ...CONTACT, name: 'Ada' }));
    expect(await companyOf(world, id)).toMatchObject({ contact: { name: 'Ada' } });
    for (let n = 0; n < 2; n += 1)
      expect(done(await asCoordinator(world, 'DELETE', `companies/${id}/contact-person`))).not.toHaveProperty(
        'contact',
      );
    expect(world.factsOf('CompanyContactNamed')).toHaveLength(2);
    expect(world.factsOf('CompanyContactRemoved')).toHaveLength(1);
  });

  it('is forgotten after two years', async () => {
    const world = await town();
    const id = await idOf(world, 'varv');
    done(await contactAt(world, id));
    world.pass({ days: 731 });
    expect(await companyOf(world, id)).not.toHaveProperty('contact');
    expect(done(await contactAt(world, id))).toMatchObject({ contact: { name: CONTACT.name } });
  });

  it('goes along in a merge where the company that stays has none', async () => {
    const world = await town();
    const [losing, kept, third] = [
      await idOf(world, 'boatyard'),
      await idOf(world, 'varv'),
      await idOf(world, 'åkeri'),
    ];
    done(await contactAt(world, losing));
    done(
      await asCoordinator(world, 'POST', `companies/${losing}/merge`, { into: kept, reason: 'One firm.' }),
    );
    expect(await companyOf(world, kept)).toMatchObject({ contact: CONTACT });
    done(await contactAt(world, third, { ...CONTACT, name: 'Ada' }));
    done(await asCoordinator(world, 'POST', `companies/${kept}/merge`, { into: third, reason: 'One firm.' }));
    expect(await companyOf(world, losing)).toMatchObject({ id: third, contact: { name: 'Ada' } });
  });
});

describe('a merge of two companies', () => {
  const two = async () => {
    const world = await town();
    const [losing, kept] = [await idOf(world, 'boatyard'), await idOf(world, 'varv')];
    return { world, losing, kept };
  };

  it('is looked at beforehand, which changes nothing', async () => {
    const { world, losing, kept } = await two();
    const preview = done(await asCoordinator(world, 'GET', `companies/${losing}/merge/${kept}`));
    expect(preview).toMatchObject({
      company: { id: kept, name: 'Varv Exempel Ab' },
      losing: { id: losing, name: 'Oy Boatyard Ab' },
      moved: 1,
      learnt: [],
      remarks: [],
    });
    expect(await namesIn(world, '?search=boatyard')).toEqual(['Oy Boatyard Ab']);
    expect(world.factsOf('CompaniesMerged')).toEqual([]);
  });

  it('warns of two business IDs and two municipalities', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, mentorAt('One', { businessId: YARD, employerMunicipality: 'larsmo' }));
    await approved(world, mentorAt('Two', { businessId: OTHER_ID, employerMunicipality: 'jakobstad' }));
    const path = `companies/${await idOf(world, 'one')}/merge/${await idOf(world, 'two')}`;
    expect(done(await asCoordinator(world, 'GET', path))).toMatchObject({
      remarks: ['OTHER_BUSINESS_ID', 'OTHER_MUNICIPALITY'],
    });
  });

  it('leaves one, to which the losing id and both names lead, and which remembers the other', async () => {
    const { world, losing, kept } = await two();
    const merge = { into: kept, reason: 'The same yard.' };
    for (const _ of [1, 2])
      expect(done(await asCoordinator(world, 'POST', `companies/${losing}/merge`, merge))).toMatchObject({
        id: kept,
        given: { mentors: 2 },
        former: [{ what: 'MERGED', id: losing, name: 'Oy Boatyard Ab' }],
      });
    expect(await companyOf(world, losing)).toMatchObject({ id: kept });
    expect(await namesIn(world)).toEqual(['Åkeri Exempel', 'Boat Hotel', 'Varv Exempel Ab']);
    await approved(world, mentorAt('Boatyard'));
    expect(await companyOf(world, kept)).toMatchObject({ given: { mentors: 3 } });
    expect(world.factsOf('CompaniesMerged')).toHaveLength(1);
  });

  it('is refused for a company with itself or with none, and without a reason', async () => {
    const { world, losing } = await two();
    const merge = async (into: string, reason: string) => {
      const { status, json } = await asCoordinator(world, 'POST', `companies/${losing}/merge`, {
        into,
        reason,
      });
      return [status, json['code']];
    };
    expect(await merge(losing, 'The same yard.')).toEqual([409, 'merge-refused']);
    expect(await merge('com_none', 'The same yard.')).toEqual([404, 'not-found']);
    expect(await merge(losing, '')).toEqual([400, 'field-invalid']);
    const preview = await asCoordinator(world, 'GET', `companies/${losing}/merge/${losing}`);
    expect(preview.json['code']).toBe('merge-refused');
  });
});

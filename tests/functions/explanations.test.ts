import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publish,
  ready,
} from './scenes.ts';
import { aWorld } from './world.ts';

/** Two mentors, and three students of whom one gets nobody: nobody shares a language with the last of them. */
const explained = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  const english = [{ language: 'en', level: 'fluent' }];
  const mentor = await approved(
    world,
    aMentor({ email: 'm1@example.org', capacity: 1, field: 'boats', languages: english }),
  );
  const other = await approved(
    world,
    aMentor({ email: 'm2@example.org', capacity: 2, field: 'health', languages: english }),
  );
  const student = await approved(
    world,
    aStudent({ email: 's1@example.org', targetFields: ['boats'], languages: english }),
  );
  await approved(world, aStudent({ email: 's2@example.org', targetFields: ['health'], languages: english }));
  const alone = await approved(
    world,
    aStudent({ email: 's3@example.org', languages: [{ language: 'fi', level: 'fluent' }] }),
  );
  const id = await computedRound(world, cohortId);
  const get = async (path: string) => done(await asCoordinator(world, 'GET', `rounds/${id}/${path}`));
  return { world, id, get, mentor, other, student, alone };
};

describe('a pair', () => {
  it.each([
    [
      'en',
      [
        'The mentor’s field is the student’s choice number 1: boats and marine.',
        'Both can talk in English (fluent).',
        'The mentor’s experience suits the student: 10–20 years.',
      ],
    ],
    [
      'sv',
      [
        'Mentorns bransch är den studerandes val nummer 1: båtar och marin industri.',
        'Båda kan tala engelska (flytande).',
        'Mentorns erfarenhet passar den studerande: 10–20 år.',
      ],
    ],
    [
      'fi',
      [
        'Mentorin ala on opiskelijan 1. toive: veneet ja meriteollisuus.',
        'Yhteinen kieli: englanti (sujuva).',
        'Mentorin kokemus sopii opiskelijalle: 10–20 vuotta.',
      ],
    ],
  ])(
    'is explained by its score and three strongest reasons, in the reader’s language: %s',
    async (language, sentences) => {
      const { get, mentor, student } = await explained();
      const { score, parts, strong } = await get(`pairs/${mentor}/${student}?lang=${language}`);
      const fits = (parts as Json[]).map(({ key, fit }) => [key, fit]);
      expect(Object.fromEntries(fits)).toEqual({
        FIELD: 1000,
        NEEDS: 333,
        LANGUAGE: 850,
        TIME: 240,
        PLACE: 360,
        STYLE: 700,
        EXPERIENCE: 1000,
        WISHES: undefined,
      });
      // By the balanced weights, of those parts that are known.
      const points = 25 * 1000 + 25 * 333 + 15 * 850 + 10 * 240 + 10 * 360 + 5 * 700 + 5 * 1000;
      expect(score).toBe(Math.round(points / 95));
      expect((strong as Json[]).map(({ sentence }) => sentence)).toEqual(sentences);
    },
  );

  it('that is not proposed is explained as well, with its doubts', async () => {
    const { get, other, student } = await explained();
    const { weak } = await get(`pairs/${other}/${student}`);
    expect((weak as Json[]).map(({ criterion, sentence }) => [criterion, sentence])).toEqual([
      [
        'FIELD',
        'The mentor works in another field (health and nursing) than the student wants (boats and marine).',
      ],
      ['NEEDS', 'The mentor does not offer 1 of 2 needs: looking for a job, also where none is advertised.'],
      ['TIME', 'Their times, rhythm or way of meeting fit each other poorly.'],
      ['PLACE', 'The way to each other is long, about 80 minutes.'],
    ]);
  });

  it('of somebody who is not in the round is not found', async () => {
    const { world, id, mentor } = await explained();
    expect((await asCoordinator(world, 'GET', `rounds/${id}/pairs/${mentor}/app_nobody`)).status).toBe(404);
  });
});

describe('a person', () => {
  it('who has a partner is shown the alternatives and what they would mean for everybody', async () => {
    const { get, mentor, other, student } = await explained();
    expect(await get(`people/${student}`)).toMatchObject({
      role: 'student',
      partners: [mentor],
      options: { possible: [{ id: mentor }, { id: other }], impossible: [] },
      alternatives: [{ mentorId: other, moved: [{ studentId: student, before: mentor, after: other }] }],
      remedies: [],
    });
    expect(await get(`people/${mentor}`)).toMatchObject({ role: 'mentor', partners: [student] });
  });

  it('who has nobody is told why not, and the smallest change that would help', async () => {
    const { get, alone } = await explained();
    const person = await get(`people/${alone}`);
    expect(person).toMatchObject({
      partners: [],
      options: { possible: [], reasons: [{ why: 'NO_COMMON_LANGUAGE', people: 2 }] },
    });
    expect(person['remedies']).toEqual([
      {
        code: 'RECRUIT',
        field: 'ict',
        languages: ['fi'],
        sentence:
          'No small change helps: find one more mentor who speaks a language of the student’s well (Finnish), best from this field: ICT and software.',
      },
    ]);
  });

  it('is looked at without changing the round', async () => {
    const { world, id, get, student, alone } = await explained();
    const before = JSON.stringify(world.records());
    const proposed = async () => itemsOf(await asCoordinator(world, 'GET', `rounds/${id}`), 'pairs');
    const pairs = await proposed();
    for (const each of [student, alone, student]) await get(`people/${each}`);
    expect(JSON.stringify(world.records())).toBe(before);
    const why = 'As agreed with both.';
    const veto = { studentApplicationId: student, against: { companyId: 'cmp_none' }, reason: why };
    const answer = done(await asCoordinator(world, 'POST', `rounds/${id}/vetoes`, veto));
    expect(answer['difference']).toMatchObject({ moved: [], pairs: 0, total: 0 });
    expect(await proposed()).toEqual(pairs);
  });
});

describe('what the two are told of why they were put together', () => {
  it('stands in the mail to each of them and on the page behind its link, without score, wish or home', async () => {
    const { world, id, mentor, student } = await explained();
    await publish(world, id);
    await world.deliver();
    const toStudent = world.mails.to('s1@example.org').at(-1);
    const toMentor = world.mails.to('m1@example.org').at(-1);
    expect(toStudent?.text).toMatch(/a field you want to work in: boats and marine/);
    expect(toMentor?.text).toMatch(/bransch: båtar och marin industri|your field: Boats and marine/);
    const page = await world.participantApi('GET', '/a', { query: `t=${toStudent?.token}` });
    expect(page.body).toMatch(/a field you want to work in: boats and marine/);
    const stored = world.records().find(({ kind }) => kind === 'Proposal');
    expect(JSON.stringify(stored)).not.toMatch(/jakobstad|minutes|years/i);
    expect(JSON.stringify(stored)).toContain(mentor);
    expect(JSON.stringify(stored)).toContain(student);
  });
});

describe('the fairness sheet', () => {
  it('has figures, and a sentence for each', async () => {
    const { get } = await explained();
    const sheet = await get('fairness');
    expect(sheet).toMatchObject({ pairs: 2, students: 3, load: { mentors: 2, taken: 2 } });
    expect(sheet['sentences']).toEqual([
      '2 of 3 students have a partner.',
      'The scores go from 638 to 638; half of the pairs have at least 638.',
      'The middle half of the pairs has between 638 and 638.',
      'No groups differ by more than chance would make them.',
      '2 of the mentors’ 3 places are taken; 0 mentors have nobody.',
      'Nobody is without a partner for the second time.',
      'No two people would rather have each other than what they get.',
    ]);
  });

  it('is for coordinators alone', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const answer = await world.coordinatorApi('GET', `/api/coordinator/rounds/${id}/fairness`);
    expect(answer.status).toBe(403);
  });
});

describe('whom to recruit', () => {
  it.each([
    ['en', 'One mentor more from this field would give 1 student a partner: '],
    ['sv', 'En mentor till från den här branschen skulle ge en studerande en partner: '],
    ['fi', 'Yksi mentori lisää tältä alalta toisi parin yhdelle opiskelijalle: '],
  ])('is said by field, with the students who would gain: %s', async (language, sentence) => {
    const { get, alone } = await explained();
    const { items } = await get(`recruitment?lang=${language}`);
    expect(items).not.toEqual([]);
    for (const recruit of items as Json[])
      expect(recruit).toMatchObject({
        students: [{ id: alone, name: expect.any(String) }],
        sentence: expect.stringMatching(new RegExp(`^${sentence}`)),
      });
  });
});

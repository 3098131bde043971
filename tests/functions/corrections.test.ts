import { describe, expect, it } from 'vitest';
import { COORDINATOR } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const reviewing = async (form = aStudent()) => {
  const world = aWorld();
  await openCohort(world);
  return { world, id: await confirmed(world, form) };
};
const correct = (world: World, id: string, path: string, body: object = {}, method = 'POST') =>
  asCoordinator(world, method, `applications/${id}/${path}`, body);
const change = (world: World, id: string, answers: object) =>
  correct(world, id, 'corrections', { answers, channel: 'PHONE', reason: 'Said so on the telephone' });
const held = async (world: World, id: string) => {
  const { headers } = await asCoordinator(world, 'GET', `applications/${id}`);
  return { version: Number(/\d+/.exec(String(headers?.['etag']))?.[0]) };
};
const applicationIn = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `applications/${id}`));

describe('a change on the person’s behalf', () => {
  it('keeps the former answer, with the channel, the reason and the member of staff', async () => {
    const { world, id } = await reviewing();
    done(await change(world, id, { campus: 'jakobstad' }));
    const { form, revisions } = await applicationIn(world, id);
    expect(form).toMatchObject({ answers: { campus: 'jakobstad' } });
    expect(revisions).toMatchObject([
      {
        why: 'ON_BEHALF',
        channel: 'PHONE',
        reason: 'Said so on the telephone',
        before: { campus: 'kokkola' },
      },
    ]);
    expect(JSON.stringify(revisions)).toContain('staff:');
    expect(world.factsOf('ApplicationAnswersCorrected')).toHaveLength(1);
    expect(JSON.stringify(world.factsOf('ApplicationAnswersCorrected'))).not.toContain('telephone');
  });

  it('made twice is made once', async () => {
    const { world, id } = await reviewing();
    done(await change(world, id, { campus: 'jakobstad' }));
    const { version } = world.twin.records().find(({ pk }) => pk === `APP#${id}`) as { version?: number };
    done(await change(world, id, { campus: 'jakobstad' }));
    expect((await applicationIn(world, id))['revisions']).toHaveLength(1);
    expect(world.twin.records().find(({ pk }) => pk === `APP#${id}`)?.['version']).toBe(version);
  });

  it('removes an answer that is null, and keeps those that depend on another', async () => {
    const { world, id } = await reviewing(aMentor());
    done(await change(world, id, { businessId: null, workSituation: 'employed' }));
    const { form } = await applicationIn(world, id);
    expect(form).toMatchObject({ answers: { employerName: 'Boatyard Example' } });
    expect(JSON.stringify(form)).not.toContain('1097805-3');
  });

  it.each([
    [{ campus: 'atlantis' }, '/answers/campus'],
    [{ email: 'x@example.org' }, '/answers/email'],
    [{ consents: { story: true } }, '/answers/consents'],
    [{ colour: 'red' }, '/answers/colour'],
    [{ goals: null }, '/answers/goals'],
  ])('to %j is refused at %s', async (answers, pointer) => {
    const { world, id } = await reviewing();
    const { json } = await change(world, id, answers);
    expect(json['errors']).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('gives a mentor in the pool another place, and no fewer than are promised', async () => {
    const world = aWorld();
    const { mentorApplicationId: id } = await aProposal(world, { mentor: { capacity: 1 } });
    done(await change(world, id, { capacity: 2 }));
    expect(await applicationIn(world, id)).toMatchObject({ partners: { capacity: 2 } });
    expect(world.factsOf('MentorCapacityAdjusted').map(({ data }) => data['capacity'])).toEqual([2]);
    done(await change(world, id, { capacity: 1 }));
    expect((await change(world, id, { capacity: 0 })).json['code']).toBe('field-invalid');
  });
});

describe('an answer to a question that staff enter', () => {
  it('is marked with its channel and reason, and gives nobody a task', async () => {
    const { world, id } = await reviewing();
    done(await correct(world, id, 'questions', { question: 'When do you graduate?', fields: ['campus'] }));
    const said = { channel: 'MEETING', reason: 'Met at the campus' };
    const empty = await correct(world, id, 'questions/answer', said, 'PUT');
    expect((empty.json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toContain(
      '/answer',
    );
    const body = { ...said, answer: 'In June', answers: { campus: 'jakobstad' } };
    done(await correct(world, id, 'questions/answer', body, 'PUT'));
    const { status, enquiries, revisions, form, authors } = await applicationIn(world, id);
    expect([status, form]).toMatchObject(['CONFIRMED', { answers: { campus: 'jakobstad' } }]);
    const onBehalf = { by: 'staff:d4f0', ...said };
    expect(enquiries).toMatchObject([{ answer: 'In June', onBehalf }]);
    expect(revisions).toMatchObject([{ why: 'INFO', ...onBehalf, before: { campus: 'kokkola' } }]);
    expect(authors).toMatchObject({ 'staff:d4f0': { kind: 'staff', id: 'd4f0' } });
    const tasks = done(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))['items'] as {
      kind: string;
    }[];
    expect(tasks.map(({ kind }) => kind)).not.toContain('INFO_PROVIDED');
    done(await correct(world, id, 'questions/answer', body, 'PUT'));
    const other = await correct(world, id, 'questions/answer', { ...body, answer: 'No' }, 'PUT');
    expect(other.json['code']).toBe('already-done');
  });
});

describe('a note', () => {
  it('is refused after a note that its author has not seen, and tells who has noted something', async () => {
    const { world, id } = await reviewing();
    done(await correct(world, id, 'notes', { text: 'Has a question' }));
    const { version } = await held(world, id);
    world.pass({ minutes: 5 });
    const at = world.now().toISOString();
    done(await correct(world, id, 'notes', { text: 'Rings back on Friday' }));
    const late = await world.coordinatorApi('POST', `/api/coordinator/applications/${id}/rejection`, {
      claims: COORDINATOR,
      json: { reason: 'OTHER' },
      headers: { 'if-match': `"${version}"` },
    });
    expect([late.status, late.json['changes']]).toEqual([
      412,
      [{ at, who: 'Anna Back', isOwn: true, fact: 'ApplicationNoted', what: 'Note added' }],
    ]);
  });

  it('is read by staff, with its author and time, and noted once', async () => {
    const { world, id } = await reviewing();
    done(await correct(world, id, 'notes', { text: 'Rings back on Friday' }));
    done(await correct(world, id, 'notes', { text: 'Rings back on Friday' }));
    const { notes } = await applicationIn(world, id);
    expect(notes).toEqual([
      { at: world.now().toISOString(), by: expect.stringContaining('staff:'), text: 'Rings back on Friday' },
    ]);
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('Friday');
    const told = done(await asCoordinator(world, 'GET', `applications/${id}/history`))['items'] as object[];
    expect(told.filter((entry) => 'fact' in entry && entry.fact === 'ApplicationNoted')).toMatchObject([
      {
        by: { name: 'Anna Back' },
        note: 'Rings back on Friday',
        concerns: [{ kind: 'application', id }, { kind: 'cohort' }],
      },
    ]);
  });
});

describe('an ended application', () => {
  it.each(['rejection', 'withdrawal'] as const)('is reopened after a %s, once', async (end) => {
    const { world, id } = await reviewing();
    done(await correct(world, id, end, end === 'rejection' ? { reason: 'COHORT_FULL' } : {}));
    world.pass({ days: 2 });
    done(await correct(world, id, 'reopening'));
    done(await correct(world, id, 'reopening'));
    expect((await applicationIn(world, id))['status']).toBe('CONFIRMED');
    expect(world.factsOf('ApplicationReopened')).toHaveLength(1);
    await world.deliver();
    const mails = world.mails.letters.filter(({ subject }) => subject === 'Your application is open again');
    expect(mails).toHaveLength(1);
    done(await correct(world, id, 'approval'));
  });

  it('stays ended where the person has applied again, and an approved one is not reopened', async () => {
    const { world, id } = await reviewing();
    done(await correct(world, id, 'withdrawal'));
    const again = await approved(world, aStudent());
    expect((await correct(world, id, 'reopening')).json['code']).toBe('applied-again');
    expect((await correct(world, again, 'reopening')).json['code']).toBe('application-approved');
  });
});

describe('a move to another cohort', () => {
  it('takes an undecided application along, once', async () => {
    const { world, id } = await reviewing();
    const cohortId = await openCohort(world, { name: 'Autumn 2027' });
    done(await correct(world, id, 'cohort', { cohortId }, 'PUT'));
    done(await correct(world, id, 'cohort', { cohortId }, 'PUT'));
    expect((await applicationIn(world, id))['cohortId']).toBe(cohortId);
    const list = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
    expect(list['items']).toMatchObject([{ id }]);
    expect(world.factsOf('ApplicationMoved')).toHaveLength(1);
    await world.deliver();
    const letter = world.mails.letters.find(
      ({ subject }) => subject === 'Your application is for another round now',
    );
    expect(letter?.text).toContain('Autumn 2027');
    done(await correct(world, id, 'withdrawal'));
  });

  it('takes an open question along: its link holds, and the mail does not say that nothing is to be done', async () => {
    const { world, id } = await reviewing();
    done(await asCoordinator(world, 'POST', `applications/${id}/questions`, { question: 'Which year?' }));
    await world.deliver();
    const asked = world.mails.letters.find(({ subject }) => subject === 'A question about your application');
    const cohortId = await openCohort(world, { name: 'Autumn 2027' });
    done(await correct(world, id, 'cohort', { cohortId }, 'PUT'));
    await world.deliver();
    const letter = world.mails.letters.find(
      ({ subject }) => subject === 'Your application is for another round now',
    );
    expect(letter?.text).toContain('and so has our question');
    expect(letter?.text).not.toContain('do not need to do anything');
    done(await act(world, { token: String(asked?.token), verb: 'answer-question', answer: 'The third.' }));
    expect(await applicationIn(world, id)).toMatchObject({ status: 'CONFIRMED', cohortId });
  });

  it('is refused once it is decided, to an unknown cohort, and where the person has applied already', async () => {
    const { world, id } = await reviewing();
    const cohortId = await openCohort(world, { name: 'Autumn 2027' });
    expect((await correct(world, id, 'cohort', { cohortId: 'coh_none' }, 'PUT')).status).toBe(404);
    await confirmed(world, aStudent({ cohortId }));
    expect((await correct(world, id, 'cohort', { cohortId }, 'PUT')).json['code']).toBe('applied-again');
    done(await correct(world, id, 'approval'));
    expect((await correct(world, id, 'cohort', { cohortId }, 'PUT')).json['code']).toBe(
      'application-approved',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { FINANCE } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  subjectsTo,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = 'asa.testmark@example.org';

const reviewing = async (form = aStudent(), plan: Parameters<typeof openCohort>[1] = {}) => {
  const world = aWorld();
  await openCohort(world, plan);
  const id = await confirmed(world, form);
  await world.deliver();
  return { world, id };
};
const decide = async (
  world: World,
  id: string,
  decision: 'approval' | 'rejection',
  reason = 'COHORT_FULL',
) => {
  const body = decision === 'approval' ? {} : { reason };
  done(await asCoordinator(world, 'POST', `applications/${id}/${decision}`, body));
  await world.deliver();
};
const undo = (world: World, id: string) => asCoordinator(world, 'DELETE', `applications/${id}/decision`);
const figure = async (world: World, key: string) => {
  const answer = await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
    claims: FINANCE,
    query: 'decision=dec_permanent',
  });
  const { indicators } = done(answer) as { indicators: { key: string; actual: number }[] };
  return indicators.find((one) => one.key === key)?.actual;
};

describe('a decision', () => {
  it.each(['approval', 'rejection'] as const)('by %s is told after ten minutes', async (decision) => {
    const { world, id } = await reviewing();
    const before = world.mails.to(STUDENT).length;
    await decide(world, id, decision);
    await mailsLeave(world, 9);
    expect(world.mails.to(STUDENT)).toHaveLength(before);
    await mailsLeave(world, 1);
    expect(world.mails.to(STUDENT)).toHaveLength(before + 1);
  });

  it.each(['approval', 'rejection'] as const)(
    'by %s that is undone in time is told to nobody, and can be made anew',
    async (decision) => {
      const { world, id } = await reviewing();
      const before = world.mails.to(STUDENT).length;
      await decide(world, id, decision);
      world.pass({ minutes: 9 });
      const undone = await undo(world, id);
      expect(undone.json['status']).toBe('CONFIRMED');
      await mailsLeave(world, 60);
      expect(world.mails.to(STUDENT)).toHaveLength(before);
      await decide(world, id, 'approval');
      await mailsLeave(world);
      expect(subjectsTo(world, STUDENT).slice(before)).toEqual(['Welcome to the mentoring programme']);
    },
  );

  it('that is undone and made again within ten minutes is told once', async () => {
    const { world, id } = await reviewing();
    const before = world.mails.to(STUDENT).length;
    await decide(world, id, 'approval');
    world.pass({ minutes: 3 });
    done(await undo(world, id));
    world.pass({ minutes: 3 });
    await decide(world, id, 'approval');
    await mailsLeave(world, 5);
    await mailsLeave(world, 30);
    expect(world.mails.to(STUDENT)).toHaveLength(before + 1);
  });

  it('that has been told is undone no more, and the answer says what to do', async () => {
    const { world, id } = await reviewing();
    await decide(world, id, 'rejection');
    world.pass({ minutes: 10 });
    const { status, json } = await undo(world, id);
    expect([status, json['code']]).toEqual([409, 'decision-told']);
    expect(String(json['detail'])).toContain('Reopen');
  });

  it('of an evening can be undone until the morning, when its mail leaves', async () => {
    const { world, id } = await reviewing();
    world.setClock('2027-01-18T19:00:00.000Z');
    await decide(world, id, 'rejection');
    world.setClock('2027-01-19T05:59:00.000Z');
    expect((await undo(world, id)).status).toBe(200);
    await decide(world, id, 'rejection');
    world.setClock('2027-01-19T06:30:00.000Z');
    expect((await undo(world, id)).json['code']).toBe('decision-told');
  });

  it('that is undone twice is undone once', async () => {
    const { world, id } = await reviewing();
    await decide(world, id, 'approval');
    const first = await undo(world, id);
    const second = await undo(world, id);
    expect(second.status).toBe(200);
    expect(second.json).toEqual(first.json);
    expect(world.factsOf('ApplicationDecisionReversed')).toHaveLength(1);
  });

  it('that has given a seat in training stands', async () => {
    const { world, id } = await reviewing(aMentor(), { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    await decide(world, id, 'approval');
    const { cohortId } = done(await asCoordinator(world, 'GET', `applications/${id}`));
    const session = done(
      await asCoordinator(world, 'POST', `cohorts/${String(cohortId)}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-02-10T13:00:00.000Z',
        minutes: 120,
        mode: 'IN_PERSON',
        place: 'Campus Allegro',
        seats: 5,
      }),
    );
    const seats = `training-sessions/${String(session['id'])}/enrolments`;
    done(await asCoordinator(world, 'POST', seats, { applicationIds: [id] }));
    expect((await undo(world, id)).json['code']).toBe('decision-in-use');
  });

  it('that is undone counts in no figure, and takes the mentor from the company', async () => {
    const { world, id } = await reviewing(aMentor(), { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    await decide(world, id, 'approval');
    expect(await figure(world, 'mentors.recruited')).toBe(1);
    done(await undo(world, id));
    await world.deliver();
    expect(await figure(world, 'mentors.recruited')).toBe(0);
    const kinds = world.twin.records().filter((record) => record['kind'] === 'TrainingEnrolment');
    expect(kinds).toEqual([]);
    const [company] = world.twin.records().filter((record) => record['kind'] === 'Company');
    expect(company?.['data']).toMatchObject({ applicationIds: [] });
    world.pass({ minutes: 1 });
    await decide(world, id, 'approval');
    expect(await figure(world, 'mentors.recruited')).toBe(1);
    await mailsLeave(world);
    expect(subjectsTo(world, MENTOR).at(-1)).toBe('Välkommen som mentor');
  });

  it('to reject is not undone where the person has applied anew', async () => {
    const { world, id } = await reviewing();
    await decide(world, id, 'rejection');
    await confirmed(world, aStudent());
    expect((await undo(world, id)).json['code']).toBe('applied-again');
  });

  it('that is not made yet is nothing to undo', async () => {
    const { world, id } = await reviewing();
    expect((await undo(world, id)).status).toBe(200);
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    expect((await undo(world, id)).json['code']).toBe('application-withdrawn');
    expect(await approved(world, aMentor())).toBeTruthy();
  });
});

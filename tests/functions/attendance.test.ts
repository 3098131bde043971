import { describe, expect, it } from 'vitest';
import type { Fact } from '../../events/fact.ts';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { countAll, monthsOfParts } from '../../shared/domain/funding/metric.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { calendarOf } from '../domain/funding/decisions.ts';
import { COORDINATOR, itemsOf } from './api.ts';
import { aMentor, approved, aStudent, asCoordinator, CONFIRMED, done, openCohort } from './scenes.ts';
import { attendance, edit, RECORDER, scene, seats, TRAINING } from './session-scenes.ts';
import type { World } from './world.ts';

describe('a seat', () => {
  it('is asked for by a list or for everybody, and a refusal comes in words', async () => {
    const { world, sessionId, mentors } = await scene();
    const path = `training-sessions/${sessionId}/enrolments`;
    for (const body of [{}, { applicationIds: mentors, everybodyWithoutSeat: true }]) {
      const answer = await asCoordinator(world, 'POST', path, body);
      expect([answer.status, answer.json['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/applicationIds' })],
      ]);
    }
    done(await edit(world, sessionId, { seats: 4 }));
    const late = await approved(world, aMentor({ email: 'late@example.org' }));
    const [outcome] = itemsOf(await asCoordinator(world, 'POST', path, { applicationIds: [late] }));
    expect(outcome).toMatchObject({ result: 'session-full', title: 'The session is full' });
  });

  it('in a session for mentors is not for a student', async () => {
    const { world, cohortId, sessionId } = await scene();
    done(
      await asCoordinator(world, 'PUT', `cohorts/${cohortId}/settings`, {
        training: { mentor: ['MENTOR_ROLE'], student: ['STUDENT_BRIEFING'] },
        confirmed: CONFIRMED,
      }),
    );
    const student = await approved(world, aStudent({ email: 'lin@example.org' }));
    expect(await seats(world, sessionId, { applicationIds: [student] })).toEqual(['session-for-others']);
    world.setClock('2027-02-03T17:00:00Z');
    const answer = await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
      attended: [student],
    });
    expect(itemsOf(answer, 'attended').map(({ result }) => result)).toEqual(['session-for-others']);
  });

  it('is for people of another cohort only where somebody says so', async () => {
    const { world, sessionId } = await scene();
    const other = await openCohort(world, { name: 'Other', ...TRAINING });
    const guest = await approved(world, aMentor({ email: 'guest@example.org', cohortId: other }));
    const at = (await asCoordinator(world, 'GET', `applications/${guest}`)).json['cohortId'];
    expect(at).not.toBe(
      (await asCoordinator(world, 'GET', `training-sessions/${sessionId}`)).json['cohortId'],
    );
    expect(await seats(world, sessionId, { applicationIds: [guest] })).toEqual(['session-of-another-cohort']);
    expect(await seats(world, sessionId, { applicationIds: [guest], otherCohorts: true })).toEqual(['DONE']);
    expect((await attendance(world, sessionId)).map(({ applicationId }) => applicationId)).toContain(guest);
  });
});

describe('the attendance list', () => {
  it('says who was there, who was not and who is expected, by whom it was recorded and when', async () => {
    const { world, sessionId, mentors } = await scene();
    const [present, absent, ...expected] = mentors;
    world.setClock('2027-02-03T17:30:00.000Z');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [present],
        missed: [absent],
      }),
    );
    const entry = { recordedBy: RECORDER, recordedAt: '2027-02-03T17:30:00.000Z' };
    expect(await attendance(world, sessionId)).toEqual([
      { applicationId: present, standing: 'PRESENT', ...entry },
      { applicationId: absent, standing: 'ABSENT', ...entry },
      ...expected.map((applicationId) => ({ applicationId, standing: 'EXPECTED' })),
    ]);
  });
});

describe('a correction of the attendance list', () => {
  const figures = async (world: World) => {
    const parts = await listAll(world.store, metrics, COLLECTION.metrics(CCCC.id, 'dec_permanent'), {
      prefix: '1#',
    });
    const of = (indicator: string) =>
      monthsOfParts(parts.map(({ state }) => state).filter((part) => part.indicator === indicator));
    return { trained: of('mentors.trained'), minutes: of('training.hours') };
  };
  const isSameWhenRebuilt = async (world: World): Promise<boolean> => {
    const [report] = await rebuild(
      {},
      {
        store: world.as('rebuild-metrics').store,
        programmes: PROGRAMMES,
        log: world.twin,
        clock: { now: world.now },
      },
    );
    return report?.differing.length === 0 && report.tookOver;
  };
  const correct = (world: World, sessionId: string, id: string, standing: 'PRESENT' | 'ABSENT') =>
    asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance/${id}`, {
      standing,
      reason: 'WRONG_PERSON',
    });
  const recorded = async () => {
    const made = await scene();
    const { world, sessionId, mentors } = made;
    world.setClock('2027-02-03T17:30:00.000Z');
    const [first = '', second = ''] = mentors;
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [first, second],
      }),
    );
    await world.deliver();
    return { ...made, first, second };
  };

  it('takes the training back in the month of the session, months later, and figures counted anew are the same', async () => {
    const { world, sessionId, first } = await recorded();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
    world.setClock('2027-05-12T09:00:00.000Z');
    done(await correct(world, sessionId, first, 'ABSENT'));
    done(await correct(world, sessionId, first, 'ABSENT'));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 1 }, minutes: { '2027-02': 120 } });
    expect(world.factsOf('AttendanceCorrected')).toHaveLength(1);
    expect((await asCoordinator(world, 'GET', `applications/${first}`)).json['standing']).toBe('APPROVED');
    expect((await attendance(world, sessionId)).find(({ applicationId }) => applicationId === first)).toEqual(
      {
        applicationId: first,
        standing: 'ABSENT',
        recordedBy: RECORDER,
        recordedAt: '2027-05-12T09:00:00.000Z',
      },
    );
    expect(await isSameWhenRebuilt(world)).toBe(true);
  });

  it('can be corrected again, as often as it takes', async () => {
    const { world, sessionId, first } = await recorded();
    for (const standing of ['ABSENT', 'PRESENT', 'ABSENT', 'PRESENT'] as const) {
      done(await correct(world, sessionId, first, standing));
      await world.deliver();
    }
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
    expect((await asCoordinator(world, 'GET', `applications/${first}`)).json['standing']).toBe('READY');
    expect(await isSameWhenRebuilt(world)).toBe(true);
  });

  it('makes the same figures in whatever order its facts come', async () => {
    const { world, sessionId, first } = await recorded();
    for (const standing of ['ABSENT', 'PRESENT'] as const)
      done(await correct(world, sessionId, first, standing));
    const facts = world.twin.allFacts();
    const sums = (all: readonly Fact[]) =>
      countAll(CCCC, calendarOf(CCCC.id), all, 9)
        .map(({ entry }) => JSON.stringify(entry))
        .sort();
    expect(sums([...facts].reverse())).toEqual(sums(facts));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
  });

  it('adds somebody who was forgotten, and takes back nothing that was not recorded', async () => {
    const { world, sessionId, mentors } = await recorded();
    const third = mentors[2] ?? '';
    const refused = await correct(world, sessionId, third, 'ABSENT');
    expect([refused.status, refused.json['code']]).toEqual([409, 'not-recorded']);
    done(await correct(world, sessionId, third, 'PRESENT'));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 3 }, minutes: { '2027-02': 360 } });
  });
});

describe('a waiver', () => {
  it('takes the seat away, and taken back it lets nobody be matched before the training', async () => {
    const { world, sessionId, mentors } = await scene();
    const [id] = mentors;
    const standing = async () => (await asCoordinator(world, 'GET', `applications/${id}`)).json['standing'];
    done(
      await asCoordinator(world, 'POST', `applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' }),
    );
    expect([await standing(), (await attendance(world, sessionId)).length]).toEqual(['READY', 3]);
    const withdraw = () =>
      world.coordinatorApi('DELETE', `/api/coordinator/applications/${id}/training-waiver`, {
        claims: COORDINATOR,
      });
    expect([(await withdraw()).status, (await withdraw()).status, await standing()]).toEqual([
      200,
      200,
      'APPROVED',
    ]);
    expect(world.factsOf('TrainingWaiverWithdrawn')).toHaveLength(1);
    expect(await seats(world, sessionId, { applicationIds: [id] })).toEqual(['DONE']);
  });
});

import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { look, signedIn, waitingIn } from './own-page.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  mailsLeave,
  personIdOf,
  publishedRound,
  ready,
  subjectsTo,
  tokenFor,
} from './scenes.ts';
import {
  ADA,
  afterFirstSeason,
  aPairOfFirstSeason,
  bothBack,
  LIN,
  morning,
  openSecondCohort,
} from './season-scenes.ts';
import { scene, TRAINING } from './session-scenes.ts';
import { aWorld, type World } from './world.ts';

const couplesOf = ({ pairs = [] }: Json): string[] =>
  (pairs as Json[]).map((pair) => `${pair['mentorApplicationId']}/${pair['studentApplicationId']}`);
const roundOf = async (world: World, id: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', `rounds/${id}`));

/** A mentor and a student who have applied in two cohorts, the second a year after the first. */
const twice = async () => {
  const world = aWorld();
  const first = await ready(world, 1, 1);
  const again = async (): Promise<{ cohortId: string; couple: string }> => {
    world.setClock('2027-11-15T10:00:00Z');
    const cohortId = await openSecondCohort(world);
    const mentor = await approved(world, aMentor({ email: 'm0@example.org' }));
    const student = await approved(world, aStudent({ email: 's0@example.org' }));
    await mailsLeave(world);
    return { cohortId, couple: `${mentor}/${student}` };
  };
  return { world, first, again };
};

describe('two people of the cohort before', () => {
  it('who were a pair are not proposed to each other again, and the coordinator reads why', async () => {
    const { world, cohortId, mentorId, studentId } = await bothBack();
    const other = await approved(world, aMentor({ email: 'other@example.org' }));
    await mailsLeave(world);
    const id = await computedRound(world, cohortId);
    expect(couplesOf(await roundOf(world, id))).toEqual([`${other}/${studentId}`]);
    const { options } = done(await asCoordinator(world, 'GET', `rounds/${id}/people/${studentId}`));
    expect(JSON.stringify(options)).toContain(mentorId);
    expect(JSON.stringify(options)).toContain('SAME_PAIR_BEFORE');
  });

  it('who were a pair can be one again where the rules of the cohort allow it', async () => {
    const { world, cohortId, mentorId, studentId } = await bothBack({
      rules: { floor: 0, filters: { SAME_PAIR_BEFORE: false } },
    });
    await mailsLeave(world);
    const id = await computedRound(world, cohortId);
    expect(couplesOf(await roundOf(world, id))).toEqual([`${mentorId}/${studentId}`]);
  });

  it('of whom one had said no stay apart', async () => {
    const { world, first, again } = await twice();
    await publishedRound(world, first.cohortId);
    done(
      await act(world, {
        token: tokenFor(world, 'm0@example.org'),
        verb: 'decline',
        reason: 'NOT_COMPATIBLE',
      }),
    );
    await world.deliver();
    const { cohortId } = await again();
    const id = await computedRound(world, cohortId);
    expect(await roundOf(world, id)).toMatchObject({ status: 'FAILED', reason: 'NO_PAIR_POSSIBLE' });
  });

  it('who have a conflict of interest stay apart', async () => {
    const { world, first, again } = await twice();
    done(
      await asCoordinator(
        world,
        'PUT',
        `cohorts/${first.cohortId}/pairing-notes/${first.mentors[0]}/${first.students[0]}`,
        { known: 'CONFLICT_OF_INTEREST', reason: 'Told in confidence.' },
      ),
    );
    const { cohortId } = await again();
    const id = await computedRound(world, cohortId);
    expect(await roundOf(world, id)).toMatchObject({ status: 'FAILED', reason: 'NO_PAIR_POSSIBLE' });
  });

  it('are known as a former pair also where one has another address, once the two records are one', async () => {
    const { world } = await afterFirstSeason();
    const cohortId = await openSecondCohort(world);
    await approved(world, aMentor({ email: 'ada.new@example.org' }));
    await approved(world, aStudent({ email: LIN }));
    await mailsLeave(world);
    const [old, current] = [await personIdOf(world, ADA), await personIdOf(world, 'ada.new@example.org')];
    done(await asCoordinator(world, 'POST', `people/${old}/merge`, { into: current, reason: 'One person.' }));
    const id = await computedRound(world, cohortId);
    expect(await roundOf(world, id)).toMatchObject({ status: 'FAILED', reason: 'NO_PAIR_POSSIBLE' });
  });
});

describe('a student of the cohort before', () => {
  it('who has had a mentor is not before those who apply for the first time', async () => {
    const world = aWorld();
    const { cohortId, mentors, students } = await ready(world, 1, 2);
    await publishedRound(world, cohortId);
    const chosen = String(world.factsOf('PairProposed')[0]?.data['studentApplicationId']);
    const waiting = students.find((id) => id !== chosen);
    const address = `s${students.indexOf(String(waiting))}@example.org`;
    expect(mentors).toHaveLength(1);
    await approved(world, aMentor({ email: 'late@example.org', capacity: 1 }));
    await mailsLeave(world);
    await publishedRound(world, cohortId);
    for (const email of ['late@example.org', address])
      done(await act(world, { token: tokenFor(world, email), verb: 'accept' }));
    await world.deliver();
    world.setClock('2027-11-15T10:00:00Z');
    await openSecondCohort(world);
    const again = await approved(world, aStudent({ email: address }));
    expect(done(await asCoordinator(world, 'GET', `applications/${again}`))).not.toHaveProperty(
      'waitedBefore',
    );
  });
});

describe('a mentor who comes back', () => {
  it('is one mentor of the company, in the list as well', async () => {
    const { world } = await bothBack();
    const { items } = done(await asCoordinator(world, 'GET', 'programmes/cccc/companies'));
    expect((items as Json[]).map(({ mentors }) => mentors)).toEqual([1]);
  });

  it('is found in the same company by its name alone, before the business ID is asked for again', async () => {
    const { world } = await bothBack({}, { businessId: undefined });
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/companies'))).toHaveLength(1);
  });

  it('is shown with the pair that ended early the year before, on the page of the person and of the company', async () => {
    const { world, pairId } = await aPairOfFirstSeason();
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'student', reason: 'MOVED' }));
    world.setClock('2027-11-15T10:00:00Z');
    await openSecondCohort(world);
    await approved(world, aMentor({ email: ADA }));
    const ended = [{ id: pairId, status: 'ENDED_EARLY' }];
    const { pairs } = done(await asCoordinator(world, 'GET', `people/${await personIdOf(world, ADA)}`));
    expect(pairs).toMatchObject(ended);
    const [company] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/companies'));
    const { mentors, given } = done(await asCoordinator(world, 'GET', `companies/${company?.['id']}`));
    expect((mentors as Json[]).flatMap((mentor) => mentor['pairs'])).toMatchObject(ended);
    expect(given).toMatchObject({ mentors: 1, pairs: 1 });
  });

  it('reads on the own page that the pair of the year before has ended, and is asked about the new season alone', async () => {
    const { world } = await bothBack();
    await mailsLeave(world);
    const { body } = await look(world, await signedIn(world, ADA), 'lang=en');
    expect(body).not.toContain('You have a pair');
    expect(waitingIn(body)).toEqual(['Answer the questions that follow approval']);
  });
});

describe('the removal of somebody who has come back', () => {
  const night = async (world: World, date: string): Promise<void> => {
    world.setClock(`${date}T01:20:00Z`);
    await world.jobs.applyRetention();
    await world.deliver();
  };

  it('takes the first season alone while the second one is held', async () => {
    const { world, cohortId, first, studentId } = await bothBack();
    await mailsLeave(world);
    const hold = { until: '2029-12-31', reason: 'Complaint of a participant.' };
    world.setClock('2029-08-01T10:00:00Z');
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/retention-hold`, hold));
    await night(world, '2029-09-01');
    const shown = (id: string) => asCoordinator(world, 'GET', `applications/${id}`);
    expect((await shown(first.studentApplicationId)).status).toBe(404);
    const { form } = done(await shown(studentId));
    expect(form).toMatchObject({ answers: { firstName: 'Lin', email: LIN } });
  });

  it('leaves no name at the pair of the first season, nor a way to the person', async () => {
    const { world, first } = await afterFirstSeason();
    await openSecondCohort(world);
    await approved(world, aMentor({ email: LIN, firstName: 'Lin' }));
    await mailsLeave(world);
    await night(world, '2028-06-18');
    const { student } = done(await asCoordinator(world, 'GET', `pairs/${first.pairId}`));
    expect(student).toEqual({ applicationId: first.studentApplicationId, role: 'student' });
    const texts = { en: { subject: 'A word to all', text: 'Thank you for the season.' } };
    const preview = await asCoordinator(world, 'POST', `cohorts/${first.cohortId}/group-mails-preview`, {
      audience: { kind: 'APPLICATIONS', standing: 'WITHDRAWN' },
      texts,
    });
    expect(done(preview)).toMatchObject({ people: 0 });
  });
});

describe('a student of the cohort before who comes back', () => {
  const LASTING = 'lin.private@example.org';
  it.each([
    ['mentor', aMentor({ email: LIN, locale: 'en' })],
    ['student', aStudent({ email: LIN, locale: 'en', lastingEmail: undefined })],
  ] as const)('as a %s is asked how it went at the address that outlives the studies', async (_, form) => {
    const { world } = await afterFirstSeason({
      student: { lastingEmail: LASTING, consents: { followUp: true, nextRound: true } },
    });
    await openSecondCohort(world);
    await approved(world, form);
    await mailsLeave(world);
    await morning(world, '2027-12-13');
    expect(subjectsTo(world, LASTING)).toEqual(['Please answer: How are you doing now?']);
  });
});

describe('a cohort that was put away', () => {
  it('still closes its pairs on its day, while the next one is open', async () => {
    const { world, pairId, cohortId } = await aPairOfFirstSeason();
    await openSecondCohort(world);
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    await morning(world, '2027-06-10');
    expect(done(await asCoordinator(world, 'GET', `pairs/${pairId}`))).toMatchObject({ status: 'CLOSING' });
    expect(subjectsTo(world, LIN).at(-1)).toBe('Please answer: How was your mentoring?');
  });
});

describe('a training that somebody has completed in an earlier cohort', () => {
  it('stands at the application of a mentor who comes back, and not at that of one who becomes a student', async () => {
    const { world, mentors, sessionId, cohortId } = await scene();
    const [one = ''] = mentors;
    world.setClock('2027-02-03T18:00:00Z');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [one],
        missed: [],
      }),
    );
    await world.deliver();
    world.setClock('2027-11-15T10:00:00Z');
    const again = await openSecondCohort(world, TRAINING);
    const trainingOf = async (id: string) =>
      done(await asCoordinator(world, 'GET', `applications/${id}/training`));
    const back = await approved(world, aMentor({ email: 'm1@example.org', cohortId: again }));
    expect(await trainingOf(back)).toMatchObject({
      training: { outcome: { status: 'OPEN' } },
      before: {
        applicationId: one,
        cohort: { id: cohortId, name: 'Spring 2027' },
        completedOn: '2027-02-03',
      },
    });
    for (const id of [
      one,
      await approved(world, aMentor({ email: 'm2@example.org', cohortId: again })),
      await approved(world, aStudent({ email: 'm1@example.org', cohortId: again })),
    ])
      expect(await trainingOf(id)).not.toHaveProperty('before');
  });
});

import type { Json } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  done,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

export const ADA = 'ada@example.org';
export const LIN = 'lin@student.centria.fi';

export const MENTOR_ANSWERS = {
  goalReached: 4,
  recommend: 10,
  learnt: 5,
  mentorAgain: 'YES',
  companyRecruits: 4,
};
export const STUDENT_ANSWERS = {
  goalReached: 5,
  recommend: 9,
  workingLife: 4,
  newContacts: 3,
  stayIntent: 'ostrobothnia',
};

/** The jobs of one morning. */
export const morning = async (world: World, date: string): Promise<void> => {
  world.setClock(`${date}T04:00:00Z`);
  await world.jobs.watchPairs();
  await world.deliver();
  world.setClock(`${date}T07:00:00Z`);
  await world.jobs.sendReminders();
  await world.jobs.sweepOutbox();
  await world.deliver();
};

/** A cohort of the year after. */
export const openSecondCohort = (world: World, plan: Json = {}): Promise<string> => {
  const period = { opens: '2027-10-01', closes: '2028-02-15' };
  return openCohort(world, {
    name: 'Spring 2028',
    applications: { mentor: period, student: period },
    kickOff: '2028-03-01',
    closing: '2028-06-08',
    ...plan,
  });
};

type Given = { readonly mentor?: Json; readonly student?: Json };

/** Ada and Lin are a pair of spring 2027, which closes in June. */
export const aPairOfFirstSeason = async (given: Given = {}) => {
  const world = aWorld();
  const first = await aProposal(world, {
    mentor: { email: ADA, locale: 'en', ...given.mentor },
    student: { email: LIN, locale: 'en', ...given.student },
  });
  for (const token of [first.mentorToken, first.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  done(await asCoordinator(world, 'PUT', `cohorts/${first.cohortId}/settings`, { closing: '2027-06-10' }));
  return { world, ...first, pairId: String(world.factsOf('PairFormed')[0]?.data['pairId']) };
};

/** Their season has come to its end with answers and certificates. It is November. */
export const afterFirstSeason = async (given: Given = {}) => {
  const { world, ...first } = await aPairOfFirstSeason(given);
  await morning(world, '2027-06-10');
  for (const [address, answers] of [
    [ADA, MENTOR_ANSWERS],
    [LIN, STUDENT_ANSWERS],
  ] as const) {
    done(await act(world, { token: tokenFor(world, address), verb: 'answer-survey', answers }));
    await world.deliver();
  }
  await morning(world, '2027-06-14');
  world.setClock('2027-11-15T10:00:00Z');
  return { world, first };
};

/** Ada and Lin come back in the year after, each in one role. */
export const bothBack = async (plan: Json = {}, mentor: Json = {}, student: Json = {}) => {
  const season = await afterFirstSeason();
  const { world } = season;
  const cohortId = await openSecondCohort(world, plan);
  const mentorId = await approved(world, aMentor({ email: ADA, locale: 'en', ...mentor }));
  const studentId = await approved(world, aStudent({ email: LIN, locale: 'en', ...student }));
  return { ...season, cohortId, mentorId, studentId };
};

import { addDays } from '../../shared/domain/kernel/dates.ts';
import { FINDING_CODES } from '../../shared/domain/kernel/finding.ts';
import { mentorForm, studentForm } from '../people/forms.ts';
import { type Answer, COORDINATOR, itemsOf, type Json } from './api.ts';
import type { World } from './world.ts';

/** Earlier scenes of a test, played through the same doors as in life. */

const PERIOD = { opens: '2027-01-01', closes: '2027-03-31' };

/** All remarks that a coordinator can confirm. */
export const CONFIRMED = Object.keys(FINDING_CODES);

/** @throws where the answer is not what a scene needs to go on */
export const done = (answer: Answer): Json => {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${answer.body}`);
  return answer.json;
};

/** A call of a coordinator; what follows a `?` in the path is the query. */
export const asCoordinator = (world: World, method: string, address: string, json?: unknown) => {
  const [path, query = ''] = address.split('?');
  return world.coordinatorApi(method, `/api/coordinator/${path}`, {
    claims: COORDINATOR,
    query,
    ...(method === 'GET' ? {} : { json: json ?? {} }),
  });
};

/** Applications are closed on the day before the first matching day. */
const periodBefore = (matchingOn: readonly string[] = []) => {
  const [first] = [...matchingOn].sort();
  return first === undefined ? PERIOD : { ...PERIOD, closes: addDays(first, -1) };
};

/** Open for both roles and for any pair; nobody has to be trained, unless `plan` says so. Remarks on its dates are confirmed. */
export const openCohort = async (world: World, plan: Json = {}, programmeId = 'cccc'): Promise<string> => {
  const period = periodBefore(plan['matchingOn'] as string[] | undefined);
  const cohort = done(
    await asCoordinator(world, 'POST', `programmes/${programmeId}/cohorts`, {
      name: 'Spring 2027',
      applications: { mentor: period, student: period },
      kickOff: '2027-04-15',
      training: { mentor: [], student: [] },
      rules: { floor: 0 },
      confirmed: CONFIRMED,
      ...plan,
    }),
  );
  return String(cohort['id']);
};

export const aMentor = (changes: Json = {}): Json => ({ role: 'mentor', ...mentorForm(changes) });
export const aStudent = (changes: Json = {}): Json => ({ role: 'student', ...studentForm(changes) });

export const apply = (
  world: World,
  form: unknown,
  headers: Record<string, string> = {},
  programmeId = 'cccc',
) => world.publicApi('POST', `/api/programmes/${programmeId}/applications`, { json: form, headers });

export const act = (world: World, json: unknown) =>
  world.participantApi('POST', '/api/participant/links/act', { json });

/** Tokens of all letters to this address, the oldest first. */
export const tokensTo = (world: World, address: string): string[] =>
  world.mails.to(address).flatMap(({ token }) => (token ? [token] : []));

/** The token of the newest letter with a link to this address. */
export const tokenFor = (world: World, address: string): string => {
  const token = world.mails.to(address).findLast((letter) => letter.token !== undefined)?.token;
  if (token === undefined) throw new Error(`No link was sent to ${address}.`);
  return token;
};

const lastApplicationId = (world: World, fact: string): string =>
  String(world.factsOf(fact).at(-1)?.data['applicationId']);

/** Applies and confirms. @returns the application's id */
export const confirmed = async (world: World, form: Json, programmeId = 'cccc'): Promise<string> => {
  done(await apply(world, form, {}, programmeId));
  await world.deliver();
  done(await act(world, { token: tokenFor(world, String(form['email'])), verb: 'confirm' }));
  return lastApplicationId(world, 'ApplicationConfirmed');
};

/** Mails about decisions wait for ten minutes, and the sweeper lets them go. */
export const mailsLeave = async (world: World, minutes = 10): Promise<void> => {
  world.pass({ minutes });
  await world.jobs.sweepOutbox();
  await world.deliver();
};

/** Applies, confirms and is approved. */
export const approved = async (world: World, form: Json, programmeId = 'cccc'): Promise<string> => {
  const id = await confirmed(world, form, programmeId);
  done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
  await world.deliver();
  return id;
};

/** `mentors` mentors with one place each and `students` students, all ready and all possible for each other. */
export const ready = async (world: World, mentors: number, students: number, plan: Json = {}) => {
  const cohortId = await openCohort(world, plan);
  const ids: { mentors: string[]; students: string[] } = { mentors: [], students: [] };
  for (let n = 0; n < mentors; n += 1)
    ids.mentors.push(await approved(world, aMentor({ email: `m${n}@example.org`, capacity: 1 })));
  for (let n = 0; n < students; n += 1) {
    ids.students.push(await approved(world, aStudent({ email: `s${n}@example.org` })));
    world.pass({ minutes: 1 });
  }
  await mailsLeave(world);
  return { cohortId, ...ids };
};

/** Asks for a round and lets it run. @returns the round's id */
export const computedRound = async (world: World, cohortId: string, wishes: Json = {}): Promise<string> => {
  const round = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`, wishes));
  await world.deliver();
  return String(round['id']);
};

/** Approves a round or a part of it, and says that its people may be told now. */
export const publish = async (world: World, roundId: string, approval: Json = {}): Promise<void> => {
  done(await asCoordinator(world, 'POST', `rounds/${roundId}/approval`, approval));
  done(await asCoordinator(world, 'POST', `rounds/${roundId}/publication`));
};

export const publishedRound = async (world: World, cohortId: string): Promise<string> => {
  const id = await computedRound(world, cohortId);
  await publish(world, id);
  await world.deliver();
  return id;
};

/** A mentor and a student who are asked about each other, with the links that they were sent. */
export const aProposal = async (
  world: World,
  { mentor = {}, student = {} }: { mentor?: Json; student?: Json } = {},
) => {
  const cohortId = await openCohort(world);
  const [m, s] = [aMentor({ capacity: 1, ...mentor }), aStudent(student)];
  const mentorApplicationId = await approved(world, m);
  const studentApplicationId = await approved(world, s);
  await mailsLeave(world);
  const roundId = await publishedRound(world, cohortId);
  return {
    cohortId,
    roundId,
    mentorApplicationId,
    studentApplicationId,
    proposalId: String(world.factsOf('PairProposed').at(-1)?.data['proposalId']),
    mentorToken: tokenFor(world, String(m['email'])),
    studentToken: tokenFor(world, String(s['email'])),
  };
};

/** Subjects of the mails to an address, the oldest first. */
export const subjectsTo = (world: World, address: string): readonly string[] =>
  world.mails.to(address).map(({ subject }) => subject);

/** Kinds of the open tasks of the programme. */
export const tasksIn = async (world: World) =>
  itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')).map(({ kind }) => kind);

/** The person whom a coordinator finds first by a search. */
export const personIdOf = async (world: World, search: string) =>
  String(itemsOf(await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search }))[0]?.['id']);

import { instantAt } from '../../shared/domain/kernel/dates.ts';
import { COORDINATOR, FINANCE, type Json } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  CONFIRMED,
  done,
  mailsLeave,
  publishedRound,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

export const MENTOR = 'mentor@example.org';
export const STUDENT = 'student@example.org';
export const MEETING = { startsAt: '14:00', minutes: 150, place: 'Campus Allegro, Jakobstad' };

type Guest = {
  applicationId: string;
  name?: string;
  answer?: string;
  standing?: string;
  enteredBy?: Json;
};
export type Session = Json & { id: string; theme: string; people: Guest[]; startsAt: string; coming: number };
type Season = { items: Session[]; toInvite: number };

/** A pair in a cohort whose kick-off has a time and a place. */
export const aPair = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, { mentor: { email: MENTOR }, student: { email: STUDENT } });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const formed = world.factsOf('PairFormed').at(-1)?.data ?? {};
  const cohortId = String(formed['cohortId']);
  const mentor = String(formed['mentorApplicationId']);
  const student = String(formed['studentApplicationId']);
  const pairToken = tokenFor(world, MENTOR);
  await settings(world, cohortId, { kickOffMeeting: MEETING });
  return { world, cohortId, mentor, student, pairToken, pairId: String(formed['pairId']) };
};
export const settings = async (world: World, cohortId: string, edit: Json) => {
  await put(world, `cohorts/${cohortId}`, 'settings', { ...edit, confirmed: CONFIRMED });
};
/** Changes a thing as its reader saw it. */
const put = async (world: World, thing: string, what: string, json: Json) => {
  const { headers } = await asCoordinator(world, 'GET', thing);
  const reply = await world.coordinatorApi('PUT', `/api/coordinator/${thing}/${what}`, {
    claims: COORDINATOR,
    json,
    headers: { 'if-match': String(headers['etag']) },
  });
  await world.deliver();
  return done(reply);
};
export const season = async (world: World, cohortId: string): Promise<Season> =>
  done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/group-sessions`)) as unknown as Season;
export const plannedSeason = async (world: World, cohortId: string): Promise<Season> =>
  done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/usual-season`)) as unknown as Season;
export const inviteAll = async (world: World, cohortId: string) => {
  const told = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-invitations`));
  await world.deliver();
  return told;
};
export const shown = async (world: World, id: string): Promise<Session> =>
  done(await asCoordinator(world, 'GET', `group-sessions/${id}`)) as unknown as Session;
export const changed = (world: World, id: string, what: string, json: Json) =>
  put(world, `group-sessions/${id}`, what, json);
export const figure = async (world: World, key: string) => {
  const { indicators } = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
      query: 'decision=dec_permanent',
      claims: FINANCE,
    }),
  ) as { indicators: { key: string; actual: number; gross?: { actual: number } }[] };
  return indicators.find((each) => each.key === key);
};
export const byTheme = ({ items }: Season, theme: string): Session => {
  const found = items.find((each) => each.theme === theme);
  if (found === undefined) throw new Error(`No ${theme}.`);
  return found;
};

export const subjects = (world: World, address: string) =>
  world.mails.to(address).map(({ subject }) => subject);
export const inMorning = async (world: World, date: string) => {
  world.setClock(instantAt(date, '09:00'));
  await world.jobs.sendReminders();
  await world.deliver();
};
export const page = async (world: World, token: string, lang = 'en') =>
  (await world.participantApi('GET', '/a', { query: `t=${token}&lang=${lang}` })).body;
export const answer = (world: World, token: string, answers: Json) =>
  act(world, { token, verb: 'answer-sessions', answers });
export const calendar = async (world: World, token: string) => {
  const reply = await world.participantApi('GET', '/a/calendar.ics', { query: `t=${token}` });
  const text = Buffer.from(reply.bytes).toString('utf8').replaceAll('\r\n ', '');
  const entries = text.split('BEGIN:VEVENT').slice(1);
  const valueIn = (entry: string, name: string) =>
    new RegExp(`^${name}[^:\n]*:(.*)$`, 'm').exec(entry)?.[1]?.trim();
  return {
    status: reply.status,
    text,
    type: reply.headers['content-type'],
    entries: entries.map((entry) =>
      Object.fromEntries(
        ['UID', 'SEQUENCE', 'STATUS', 'SUMMARY', 'DTSTART'].map((name) => [name, valueIn(entry, name)]),
      ),
    ),
  };
};

/** A pair that is invited to the season, of which the visit has one seat. */
export const invitedPair = async () => {
  const scene = await aPair();
  const { world, cohortId } = scene;
  const { items } = await plannedSeason(world, cohortId);
  const visit = byTheme({ items, toInvite: 0 }, 'COMPANY_VISIT');
  await changed(world, visit.id, 'settings', {
    place: 'Larsmo',
    host: 'Boatyard',
    seats: 1,
    confirmed: CONFIRMED,
  });
  const before = { mentor: subjects(world, MENTOR).length, student: subjects(world, STUDENT).length };
  await inviteAll(world, cohortId);
  return {
    ...scene,
    items,
    before,
    visit: visit.id,
    mentorToken: tokenFor(world, MENTOR),
    studentToken: tokenFor(world, STUDENT),
  };
};

/** Another pair of the cohort, which is asked from an instant on and has said yes. */
export const anotherPair = async (world: World, cohortId: string, asked: string | Date = world.now()) => {
  await approved(world, aMentor({ email: 'late.m@example.org', capacity: 1, cohortId }));
  await approved(world, aStudent({ email: 'late.s@example.org', cohortId }));
  await mailsLeave(world);
  world.setClock(asked);
  await publishedRound(world, cohortId);
  for (const address of ['late.m@example.org', 'late.s@example.org'])
    done(await act(world, { token: tokenFor(world, address), verb: 'accept' }));
  await world.deliver();
  const { mentorApplicationId, studentApplicationId } = world.factsOf('PairFormed').at(-1)?.data ?? {};
  return [String(mentorApplicationId), String(studentApplicationId)];
};

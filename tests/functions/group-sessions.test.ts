import { describe, expect, it } from 'vitest';
import { COORDINATOR, FINANCE, type Json } from './api.ts';
import { act, aProposal, asCoordinator, CONFIRMED, done } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const MENTOR = 'mentor@example.org';
const STUDENT = 'student@example.org';
const MEETING = { startsAt: '14:00', minutes: 150, place: 'Campus Allegro, Jakobstad' };

type Guest = {
  applicationId: string;
  name?: string;
  answer?: string;
  standing?: string;
  enteredBy?: Json;
};
type Session = Json & { id: string; theme: string; people: Guest[]; startsAt: string; coming: number };
type Season = { items: Session[]; toInvite: number };

/** A pair in a cohort whose kick-off has a time and a place. */
const aPair = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, { mentor: { email: MENTOR }, student: { email: STUDENT } });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const formed = world.factsOf('PairFormed').at(-1)?.data ?? {};
  const cohortId = String(formed['cohortId']);
  const mentor = String(formed['mentorApplicationId']);
  const student = String(formed['studentApplicationId']);
  await settings(world, cohortId, { kickOffMeeting: MEETING });
  return { world, cohortId, mentor, student, pairId: String(formed['pairId']) };
};
const settings = async (world: World, cohortId: string, edit: Json) => {
  await put(world, `cohorts/${cohortId}`, 'settings', { ...edit, confirmed: CONFIRMED });
};
/** Changes a thing as its reader saw it. */
const put = async (world: World, thing: string, what: string, json: Json) => {
  const { headers } = await asCoordinator(world, 'GET', thing);
  const reply = await world.coordinatorApi('PUT', `/api/coordinator/${thing}/${what}`, {
    ...{ claims: COORDINATOR, json },
    headers: { 'if-match': String(headers['etag']) },
  });
  await world.deliver();
  return done(reply);
};
const season = async (world: World, cohortId: string): Promise<Season> =>
  done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/group-sessions`)) as unknown as Season;
const plannedSeason = async (world: World, cohortId: string): Promise<Season> =>
  done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/usual-season`)) as unknown as Season;
const inviteAll = async (world: World, cohortId: string) => {
  const told = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-invitations`));
  await world.deliver();
  return told;
};
const shown = async (world: World, id: string): Promise<Session> =>
  done(await asCoordinator(world, 'GET', `group-sessions/${id}`)) as unknown as Session;
const changed = (world: World, id: string, what: string, json: Json) =>
  put(world, `group-sessions/${id}`, what, json);
const figure = async (world: World, key: string) => {
  const { indicators } = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/indicators', {
      query: 'decision=dec_permanent',
      claims: FINANCE,
    }),
  ) as { indicators: { key: string; actual: number; gross?: { actual: number } }[] };
  return indicators.find((each) => each.key === key);
};
const byTheme = ({ items }: Season, theme: string): Session => {
  const found = items.find((each) => each.theme === theme);
  if (found === undefined) throw new Error(`No ${theme}.`);
  return found;
};

describe('the sessions of a season', () => {
  it('are planned by one press, once, and the kick-off is the one of the cohort', async () => {
    const { world, cohortId } = await aPair();
    const first = await plannedSeason(world, cohortId);
    expect(first.items.map(({ theme }) => theme)).toEqual([
      ...['KICK_OFF', 'WORK_CULTURE', 'JOB_HUNT', 'COMPANY_VISIT', 'CLOSING'],
    ]);
    expect((await plannedSeason(world, cohortId)).items).toHaveLength(5);
    expect(byTheme(first, 'KICK_OFF')).toMatchObject({ place: MEETING.place, minutes: 150 });
    await settings(world, cohortId, { kickOffMeeting: { ...MEETING, place: 'Kokkola' } });
    expect(byTheme(await season(world, cohortId), 'KICK_OFF')).toMatchObject({ place: 'Kokkola' });
  });

  it('invite each person of a pair by one fact, and nobody twice; a visit without a place is left out', async () => {
    const { world, cohortId } = await aPair();
    expect(await plannedSeason(world, cohortId)).toMatchObject({ toInvite: 2 });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 2, sessions: 4, withoutPlace: 1 });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 0, sessions: 0, withoutPlace: 1 });
    const visit = byTheme(await season(world, cohortId), 'COMPANY_VISIT');
    await changed(world, visit.id, 'settings', { place: 'Boatyard', confirmed: CONFIRMED });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 2, sessions: 1, withoutPlace: 0 });
    expect(world.factsOf('GroupSessionsOffered')).toHaveLength(4);
  });

  it('are answered on behalf of a person, with the name of the member of staff', async () => {
    const { world, cohortId, mentor } = await aPair();
    const { id } = byTheme(await plannedSeason(world, cohortId), 'CLOSING');
    await inviteAll(world, cohortId);
    done(await asCoordinator(world, 'PUT', `group-sessions/${id}/answers/${mentor}`, { answer: 'COMING' }));
    const session = await shown(world, id);
    expect(session).toMatchObject({ coming: 1 });
    expect(session.people.find(({ applicationId }) => applicationId === mentor)).toMatchObject({
      answer: 'COMING',
      enteredBy: { kind: 'staff' },
    });
  });

  it('count by their attendance list: held, people once, and entries; a correction takes one back', async () => {
    const { world, cohortId, mentor, student } = await aPair();
    const { items } = await plannedSeason(world, cohortId);
    for (const { id, startsAt } of items.slice(0, 2)) {
      world.setClock(new Date(Date.parse(startsAt) + 3_600_000));
      const outcome = done(
        await asCoordinator(world, 'PUT', `group-sessions/${id}/attendance`, {
          attended: [mentor, student],
        }),
      ) as { items: { result: string }[] };
      expect(outcome.items.map(({ result }) => result)).toEqual(['DONE', 'DONE']);
      await world.deliver();
    }
    const figures = async () => {
      const people = await figure(world, 'sessions.participants');
      return [(await figure(world, 'sessions.held'))?.actual, people?.actual, people?.gross?.actual];
    };
    expect(await figures()).toEqual([2, 2, 4]);
    const [first] = items;
    await changed(world, String(first?.id), `attendance/${student}`, {
      standing: 'ABSENT',
      reason: 'WRONG_PERSON',
    });
    expect(await figures()).toEqual([2, 2, 3]);
    const history = done(
      await asCoordinator(world, 'GET', `group-sessions/${first?.id}/history`),
    ) as unknown as { items: { fact: string }[] };
    expect(history.items[0]?.fact).toBe('GroupAttendanceCorrected');
  });
});

import type { Invented } from '../../infra/local/sample/people.ts';
import {
  ANSWERS_LATE,
  KICK_OFF_DAY,
  NEVER_ANSWERS,
  oneAfterAnother,
  type Progress,
  ROUND_DAY,
  type Scene,
  type Step,
  staff,
} from './scene.ts';

/** Sessions besides the kick-off, two themes and the closing, which one press plans. The visit has fewer seats than pairs. */
const OWN_PLANS = [
  { theme: 'MENTORS_MEETING', audience: 'mentor', day: KICK_OFF_DAY + 55, minutes: 60 },
  { theme: 'MIDPOINT', audience: 'both', day: KICK_OFF_DAY + 68, minutes: 120 },
  { theme: 'COMPANY_VISIT', audience: 'both', day: KICK_OFF_DAY + 75, minutes: 120, host: 'Norrbåt Ab' },
] as const;
/** Shares of people who cannot come to the visit, and who miss a session that they wanted to come to. */
const CANNOT_VISIT = 0.2;
const MISSES = 0.05;

type Listed = {
  readonly id: string;
  readonly theme: string;
  readonly hasBegun: boolean;
  readonly present: number;
};
type Guest = {
  readonly applicationId: string;
  readonly role: 'mentor' | 'student';
  readonly answer?: string;
};

/** Joint sessions of the pairs: invited with the mail about the pair, answered from it, and held. */
export const jointSessionsOf = (scene: Scene) => {
  const { plan, client, people, on, season, wait, linksBetween, personOf } = scene;
  const list = async (): Promise<readonly Listed[]> =>
    (
      (await client.send(
        'GET',
        `/api/coordinator/cohorts/${season.cohortId}/group-sessions`,
        undefined,
        staff,
      )) as { items: Listed[] }
    ).items;

  /** Answers every session that the page behind one of these links asks about. @returns false where none does */
  const answer = async (
    person: Invented,
    links: readonly string[],
    wish: (sessionId: string) => 'COMING' | 'DECLINED',
  ): Promise<boolean> => {
    for (const link of links.toReversed()) {
      const page = (await client.look(link)) ?? '';
      const ids = new Set([...page.matchAll(/name="answers\.([^"]+)"/g)].map(([, id = '']) => id));
      if (ids.size === 0) continue;
      const answers = Object.fromEntries([...ids].map((id) => [`answers.${id}`, wish(id)]));
      const status = await client.press(link, { verb: 'answer-sessions', lang: person.locale, ...answers });
      if (status >= 400) throw new Error(`The sessions of ${person.email} were answered with ${status}.`);
      return true;
    }
    return false;
  };
  const visitOf = async (): Promise<string | undefined> =>
    (await list()).find(({ theme }) => theme === 'COMPANY_VISIT')?.id;
  const answerAll = async (
    who: readonly Invented[],
    { since, wishVisit }: { readonly since: Date; readonly wishVisit?: 'DECLINED' },
    progress: Progress,
  ): Promise<void> => {
    const visit = await visitOf();
    const cannot = ({ temper }: Invented): boolean =>
      wishVisit === 'DECLINED' || temper.attends < CANNOT_VISIT;
    await oneAfterAnother(
      who,
      (person) =>
        answer(person, linksBetween(person, since), (id) =>
          id === visit && cannot(person) ? 'DECLINED' : 'COMING',
        ),
      progress,
    );
  };
  const isQuick = ({ temper }: Invented): boolean => temper.answers >= ANSWERS_LATE;

  /** Enters who was at the sessions that have begun since the last time. */
  const record = async (): Promise<void> => {
    for (const { id, hasBegun, present } of await list()) {
      if (!hasBegun || present > 0) continue;
      const session = (await client.send(
        'GET',
        `/api/coordinator/group-sessions/${id}`,
        undefined,
        staff,
      )) as {
        people: Guest[];
      };
      const [attended, missed]: [string[], string[]] = [[], []];
      for (const { applicationId, role, answer: is } of session.people) {
        if (is !== 'COMING') continue;
        const { temper } = await personOf({ id: applicationId, role, standing: '' });
        (temper.attends >= MISSES ? attended : missed).push(applicationId);
      }
      await client.send(
        'PUT',
        `/api/coordinator/group-sessions/${id}/attendance`,
        { attended, missed },
        staff,
      );
    }
    await client.drain();
  };

  const planning: Step = {
    title: 'A coordinator plans the joint sessions, of which pairs hear as they form',
    play: async () => {
      const confirmed = ['day-off', 'school-holidays', 'outside-working-hours'];
      const cohort = `/api/coordinator/cohorts/${season.cohortId}`;
      for (const { day, ...what } of OWN_PLANS)
        await client.send(
          'POST',
          `${cohort}/group-sessions`,
          {
            ...what,
            startsAt: on(day, '14:00').toISOString(),
            mode: 'IN_PERSON',
            place: 'Larsmo',
            confirmed,
            ...(what.theme === 'COMPANY_VISIT' ? { seats: Math.max(4, Math.round(plan.mentors * 0.8)) } : {}),
          },
          staff,
        );
      await client.send('PUT', `${cohort}/usual-season`, undefined, staff);
      await client.send('POST', `${cohort}/group-invitations`, undefined, staff);
    },
  };
  const answers: Step = {
    title: 'People of pairs say which joint sessions they come to',
    play: async (progress) => {
      await wait(on(ROUND_DAY + 1, '10:00'));
      await answerAll(people.filter(isQuick), { since: on(ROUND_DAY, '00:00') }, progress);
    },
  };
  const kickOff: Step = {
    title: 'The slow ones answer by the reminder, and the season begins',
    play: async (progress) => {
      await wait(on(KICK_OFF_DAY, '12:00'));
      const slow = people.filter((one) => !isQuick(one) && one.temper.answers >= NEVER_ANSWERS);
      await answerAll(slow, { since: on(ROUND_DAY, '00:00') }, progress);
      await wait(on(KICK_OFF_DAY, '20:00'));
      await record();
    },
  };
  /** Two with a seat cannot come after all, and others wait for it. */
  const giveSeatsBack: Step = {
    title: 'Two give their seats at the company back, and those who wait get them',
    play: async (progress) => {
      const able = people.filter((one) => isQuick(one) && one.temper.attends >= CANNOT_VISIT);
      await answerAll(able.slice(0, 2), { since: on(ROUND_DAY, '00:00'), wishVisit: 'DECLINED' }, progress);
      await client.drain();
    },
  };
  return { planning, answers, kickOff, giveSeatsBack, record };
};

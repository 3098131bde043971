import type { Invented } from '../../infra/local/sample/people.ts';
import { listApplicants } from './finance.ts';
import { jointSessionsOf } from './joint-sessions.ts';
import {
  ANSWERS_LATE,
  DECLINES,
  NEVER_ANSWERS,
  oneAfterAnother,
  ROUND_DAY,
  type Scene,
  type Step,
  staff,
} from './scene.ts';

/** Rounds of the season, by the coordinator's hands. */
export const roundsOf = ({ client, tally, season, wait, listAll }: Scene) => {
  /** The round that waits for an approval. */
  const proposedRound = async (): Promise<string> => {
    const { items } = (await client.send(
      'GET',
      `/api/coordinator/cohorts/${season.cohortId}/rounds`,
      undefined,
      staff,
    )) as { items: { id: string; status: string }[] };
    const round = items.find(({ status }) => status === 'PROPOSED');
    if (!round) throw new Error(`No round is proposed: ${JSON.stringify(items)}`);
    return round.id;
  };
  /** Approves a round and lets its people be told. @returns the number of proposals */
  const publishRound = async (roundId: string, at: Date, until: Date): Promise<number> => {
    const round = `/api/coordinator/rounds/${roundId}`;
    await client.send('POST', `${round}/approval`, {}, staff);
    await client.send('POST', `${round}/publication`, { at: at.toISOString() }, staff);
    await wait(until);
    const published = (await client.send('GET', round, undefined, staff)) as {
      status: string;
      proposed: number;
    };
    if (published.status !== 'PUBLISHED') throw new Error(`The round is ${published.status}.`);
    return published.proposed;
  };
  const countProposals = async (): Promise<void> => {
    const items = await listAll<{ status: string }>('proposals');
    const count = (status: string) => items.filter((proposal) => proposal.status === status).length;
    tally.pairsFormed = count('ACCEPTED');
    tally.declined = count('DECLINED');
    tally.lapsed = count('LAPSED');
  };
  return { proposedRound, publishRound, countProposals };
};

/** The scheduled round, and the answers to its proposals. */
export const matchingOf = (scene: Scene): Step[] => {
  const { client, tally, season, people, on, wait, isAsked, proposalLinks, answerProfile } = scene;
  const { proposedRound, publishRound, countProposals } = roundsOf(scene);
  const joint = jointSessionsOf(scene);
  const answer = async (person: Invented): Promise<void> => {
    const declines = person.temper.answers > 1 - DECLINES;
    for (const link of proposalLinks(person))
      await client.press(link, {
        lang: person.locale,
        ...(declines ? { verb: 'decline', reason: 'TIME' } : { verb: 'accept' }),
      });
  };
  return [
    joint.planning,
    {
      title: 'The scheduled round is matched, approved, and told at eleven',
      play: async () => {
        await wait(on(ROUND_DAY - 12));
        for (const person of people)
          if (person.temper.answers < ANSWERS_LATE && person.temper.answers >= NEVER_ANSWERS)
            await answerProfile(person);
        await wait(on(ROUND_DAY, '09:00'));
        tally.proposed = await publishRound(
          await proposedRound(),
          on(ROUND_DAY, '11:00'),
          on(ROUND_DAY, '11:30'),
        );
      },
    },
    {
      title: 'Both sides answer by mail',
      play: async (progress) => {
        await wait(on(ROUND_DAY, '12:00'));
        const asked = people.filter((person) => isAsked(person));
        await oneAfterAnother(
          asked.filter(({ temper }) => temper.answers >= ANSWERS_LATE),
          answer,
          progress,
        );
        await client.drain();
      },
    },
    joint.answers,
    {
      title: 'The slow ones are reminded, the silent ones lapse',
      play: async (progress) => {
        await wait(on(ROUND_DAY + 5, '12:00'));
        await oneAfterAnother(
          people.filter(
            (person) =>
              isAsked(person) &&
              person.temper.answers < ANSWERS_LATE &&
              person.temper.answers >= NEVER_ANSWERS,
          ),
          answer,
          progress,
        );
        await wait(on(ROUND_DAY + 9, '12:00'));
        await countProposals();
        season.applicants = await listApplicants(client, season.cohortId);
      },
    },
  ];
};

import { pressNewest } from '../../infra/local/sample/client.ts';
import type { Invented } from '../../infra/local/sample/people.ts';
import { jointSessionsOf } from './joint-sessions.ts';
import { roundsOf } from './matching.ts';
import {
  ANSWERS_LATE,
  DECLINES,
  eachForThemselves,
  KICK_OFF_DAY,
  NEVER_ANSWERS,
  type Progress,
  ROUND_DAY,
  type Scene,
  type Step,
  staff,
} from './scene.ts';
import { SURVEY_ANSWERS } from './survey-answers.ts';

/** The mid-point survey opens eleven weeks after the kick-off. */
const MIDPOINT_DAY = KICK_OFF_DAY + 77;
const SECOND_ROUND_DAY = ROUND_DAY + 47;

/** Agreements and meetings, a pair that ends early, and a second round. */
export const mentoringOf = (scene: Scene): Step[] => {
  const {
    client,
    tally,
    people,
    on,
    season,
    known,
    readMail,
    wait,
    listPairs,
    linksBetween,
    isAsked,
    answerSurvey,
  } = scene;
  const { proposedRound, publishRound, countProposals } = roundsOf(scene);
  const joint = jointSessionsOf(scene);
  /** Links to the person's pairs, the newest last. */
  const pairLinks = (person: Invented): string[] => linksBetween(person, on(ROUND_DAY, '11:31'));
  /** People of a role who have said yes; those without a pair have no link that takes what they press. */
  const paired = (role: Invented['role']): Invented[] =>
    people.filter(
      (person) =>
        person.role === role &&
        isAsked(person) &&
        person.temper.answers >= NEVER_ANSWERS &&
        person.temper.answers <= 1 - DECLINES,
    );
  const agree = async (person: Invented): Promise<void> => {
    const fields = { verb: 'confirm-agreement', goals: 'A first job in the region.', rhythm: 'monthly' };
    if (await pressNewest(client, pairLinks(person), { lang: person.locale, secret: 'on', ...fields }))
      tally.agreements += 1;
  };
  const meet = async (person: Invented): Promise<void> => {
    const fields = { verb: 'report-meeting', day: 'today', mode: 'IN_PERSON', minutes: '60', mood: '4' };
    await pressNewest(client, pairLinks(person), { lang: person.locale, ...fields });
  };
  const confirmMeeting = async (person: Invented): Promise<void> => {
    const fields = { verb: 'confirm-meeting', lang: person.locale };
    await pressNewest(client, pairLinks(person), fields);
  };
  const midpoint = async (progress: Progress): Promise<void> => {
    await wait(on(MIDPOINT_DAY + 1, '12:00'));
    await eachForThemselves(
      people.filter(({ temper }) => temper.answers >= ANSWERS_LATE),
      (person) => answerSurvey(person, on(MIDPOINT_DAY, '00:00'), SURVEY_ANSWERS.MIDPOINT),
      progress,
    );
  };

  return [
    {
      title: 'Pairs write their agreement and meet; half of the mentors confirm, and one pair stalls',
      play: async (progress) => {
        await wait(on(ROUND_DAY + 12, '12:00'));
        const [, ...active] = paired('student');
        for (const role of ['student', 'mentor'] as const)
          await eachForThemselves(paired(role), agree, progress);
        await eachForThemselves(active, meet, progress);
        // The other side hears of it with the mail of the day.
        await wait(on(ROUND_DAY + 12, '17:00'));
        await eachForThemselves(
          paired('mentor').filter((_, place) => place % 2 === 0),
          confirmMeeting,
          progress,
        );
      },
    },
    joint.kickOff,
    {
      title: 'A coordinator hears of the stalled pair, and it meets after all',
      play: async () => {
        await wait(on(ROUND_DAY + 21, '12:00'));
        const { items } = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${season.cohortId}/health`,
          undefined,
          staff,
        )) as { items: { verdict: string }[] };
        if (!items.some(({ verdict }) => verdict === 'AT_RISK')) throw new Error('No pair is at risk.');
        for (const student of paired('student').slice(0, 1)) await meet(student);
      },
    },
    {
      title: 'A pulse asks the others after a month, and they tell of a second meeting',
      play: async (progress) => {
        await wait(on(ROUND_DAY + 43, '12:00'));
        await eachForThemselves(paired('student'), meet, progress);
        await wait(on(ROUND_DAY + 43, '17:00'));
        await eachForThemselves(paired('mentor'), confirmMeeting, progress);
        await client.drain();
      },
    },
    {
      title: 'One pair ends early, and both answer how it was',
      play: async () => {
        await wait(on(SECOND_ROUND_DAY - 3, '10:00'));
        const [pair] = (await listPairs()).filter(({ status }) => status === 'FORMED');
        if (pair === undefined) throw new Error('No pair is left to end.');
        season.ended.push(pair.mentorApplicationId, pair.studentApplicationId);
        await client.send(
          'PUT',
          `/api/coordinator/pairs/${pair.id}/end`,
          { by: 'student', reason: 'NOT_COMPATIBLE', note: 'Other fields.' },
          staff,
        );
        await client.drain();
        await readMail();
        for (const person of season.ended.flatMap((id) => known.get(id) ?? []))
          await answerSurvey(person, on(SECOND_ROUND_DAY - 3, '00:00'), SURVEY_ANSWERS.FINAL[person.role]);
      },
    },
    {
      title: 'A second round finds new partners, first for those of the ended pair',
      play: async () => {
        await wait(on(SECOND_ROUND_DAY, '09:00'));
        await client.send('POST', `/api/coordinator/cohorts/${season.cohortId}/rounds`, {}, staff);
        await client.drain();
        const at = on(SECOND_ROUND_DAY, '11:00');
        tally.proposed += await publishRound(await proposedRound(), at, on(SECOND_ROUND_DAY, '11:30'));
        for (const person of people)
          for (const link of linksBetween(person, at))
            await client.press(link, { lang: person.locale, verb: 'accept' });
        await wait(on(SECOND_ROUND_DAY, '12:00'));
        for (const person of people) if (linksBetween(person, at).length > 0) await agree(person);
        await wait(on(SECOND_ROUND_DAY + 12, '12:00'));
        await countProposals();
        tally.rematched = (await listPairs()).filter(
          ({ status, mentorApplicationId, studentApplicationId, formedAt }) =>
            status === 'FORMED' &&
            new Date(formedAt) > at &&
            [mentorApplicationId, studentApplicationId].some((id) => season.ended.includes(id)),
        ).length;
      },
    },
    joint.giveSeatsBack,
    ...[
      { title: 'They meet a third time', day: ROUND_DAY + 73 },
      { title: 'They meet a fourth time', day: ROUND_DAY + 101 },
    ].map(
      ({ title, day }, index): Step => ({
        title,
        play: async (progress) => {
          if (index === 1) await midpoint(progress);
          await wait(on(day, '12:00'));
          await joint.record();
          await eachForThemselves(paired('student'), meet, progress);
          await wait(on(day, '17:00'));
          await eachForThemselves(
            paired('mentor').filter((_, place) => place % 2 === index),
            confirmMeeting,
            progress,
          );
        },
      }),
    ),
  ];
};

import type { Invented } from '../../infra/local/sample/people.ts';
import { firstAwake } from '../../shared/domain/kernel/awake.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { USUAL_DAYS } from '../../shared/domain/programme/season-end.ts';
import { lockSeason } from './finance.ts';
import { jointSessionsOf } from './joint-sessions.ts';
import {
  ANSWERS_LATE,
  eachForThemselves,
  KICK_OFF_DAY,
  NEVER_ANSWERS,
  type Scene,
  type Step,
  staff,
} from './scene.ts';
import { SURVEY_ANSWERS } from './survey-answers.ts';

/** A coordinator enters the last answers of a mentor who calls, and finds them in the history of the pair. */
const answerByTelephone = async ({ client, listPairs, known }: Scene): Promise<Invented> => {
  for (const { id, mentorApplicationId } of await listPairs()) {
    const asked = (await client.send('GET', `/api/coordinator/pairs/${id}/surveys`, undefined, staff)) as {
      items: { id: string; kind: string; role: string; status: string }[];
    };
    const final = asked.items.find(
      ({ kind, role, status }) => kind === 'FINAL' && role === 'mentor' && status === 'OPEN',
    );
    const mentor = known.get(mentorApplicationId);
    // Somebody with two pairs would be asked about the other by mail.
    if (final === undefined || mentor === undefined || mentor.application['capacity'] !== 1) continue;
    await client.send(
      'PUT',
      `/api/coordinator/surveys/${final.id}/answers`,
      {
        answers: Object.fromEntries(
          Object.entries(SURVEY_ANSWERS.FINAL.mentor).map(([question, answer]) => [
            question,
            /^\d+$/.test(answer) ? Number(answer) : answer,
          ]),
        ),
        channel: 'PHONE',
        reason: 'Called and told us',
      },
      staff,
    );
    const { items } = (await client.send(
      'GET',
      `/api/coordinator/pairs/${id}/history`,
      undefined,
      staff,
    )) as {
      items: { fact: string }[];
    };
    if (items.length === 0) throw new Error(`The pair ${id} has no history.`);
    return mentor;
  }
  throw new Error('No mentor is left who could call.');
};

/** From the end of the season to its figures and the locked period. */
export const closingOf = (scene: Scene): Step[] => {
  const { client, startsOn, tally, people, season, readMail, wait, answerSurvey } = scene;
  /** Students who have told half a year later that they work. */
  let employed = 0;

  return [
    {
      title: 'The season closes, and most tell how it was',
      play: async (progress) => {
        const { closing } = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${season.cohortId}`,
          undefined,
          staff,
        )) as { closing?: string };
        season.closingOn = firstAwake(closing ?? addDays(addDays(startsOn, KICK_OFF_DAY), USUAL_DAYS));
        const opened = instantAt(season.closingOn, '00:00');
        await wait(instantAt(addDays(season.closingOn, 1), '12:00'));
        await jointSessionsOf(scene).record();
        const answerFinal = (person: Invented) =>
          answerSurvey(person, opened, SURVEY_ANSWERS.FINAL[person.role]);
        const caller = await answerByTelephone(scene);
        const isQuick = ({ temper }: Invented) => temper.answers >= ANSWERS_LATE;
        await eachForThemselves(
          people.filter((person) => person !== caller && isQuick(person)),
          answerFinal,
          progress,
        );
        await wait(instantAt(addDays(season.closingOn, 9), '12:00'));
        await eachForThemselves(
          people.filter(
            (person) => person !== caller && !isQuick(person) && person.temper.answers >= NEVER_ANSWERS,
          ),
          answerFinal,
          progress,
        );
        await wait(instantAt(addDays(season.closingOn, 24), '12:00'));
      },
    },
    {
      title: 'Half a year later students tell of their work',
      play: async (progress) => {
        const asked = addDays(season.closingOn, 182);
        await wait(instantAt(addDays(asked, 1), '12:00'));
        await eachForThemselves(
          people.filter(({ role, temper }) => role === 'student' && temper.answers >= ANSWERS_LATE),
          async (person) => {
            if (await answerSurvey(person, instantAt(asked, '00:00'), SURVEY_ANSWERS.FOLLOWUP6))
              employed += 1;
          },
          progress,
        );
        await client.drain();
        await readMail();
      },
    },
    {
      title: 'Finance and the coordinators look at the figures',
      play: async () => {
        const { indicators } = (await client.send(
          'GET',
          `/api/finance/programmes/cccc/overview?decision=${season.decisionId}`,
          undefined,
          staff,
        )) as { indicators: { key: string; actual: number }[] };
        const counted = (key: string): number => indicators.find((each) => each.key === key)?.actual ?? 0;
        const success = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${season.cohortId}/success`,
          undefined,
          staff,
        )) as { pairs: number; verified: number; unverified: number };
        tally.meetings = counted('meetings.held');
        tally.pairsSuccessful = counted('pairs.successful');
        tally.pairsUnverified = counted('pairs.successful.unverified');
        tally.pairsEndedEarly = counted('pairs.ended.early');
        const finance = [counted('pairs.formed'), tally.pairsSuccessful, tally.pairsUnverified].join();
        const desk = [tally.pairsFormed, success.verified, success.unverified].join();
        if (finance !== desk || success.pairs !== tally.pairsFormed)
          throw new Error(`Finance counts ${finance} pairs formed, verified, unverified; the desk ${desk}.`);
      },
    },
    {
      title: 'Finance locks the season as a period and fetches its claim pack',
      play: async () => {
        // The day of the last answers is over, so that it is a day of the period.
        await wait(instantAt(addDays(season.closingOn, 184), '12:00'));
        const { locked, pack } = await lockSeason(
          client,
          season.decisionId,
          season.cohortId,
          season.applicants,
          { 'outcomes.employed': employed },
        );
        season.locked = locked;
        season.pack = pack;
      },
    },
  ];
};

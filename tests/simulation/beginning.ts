import { enterFunding } from '../../infra/local/sample/funding.ts';
import type { Invented } from '../../infra/local/sample/people.ts';
import { addDays } from '../../shared/domain/kernel/dates.ts';
import {
  ANSWERS_LATE,
  eachForThemselves,
  KICK_OFF_DAY,
  oneAfterAnother,
  type Progress,
  REVIEW_DAY,
  ROUND_DAY,
  type Scene,
  type Step,
  staff,
  together,
} from './scene.ts';

const SESSIONS = [
  { module: 'MENTOR_ROLE', day: 24, mode: 'IN_PERSON', place: 'Campus Allegro, Jakobstad' },
  { module: 'CROSS_CULTURAL', day: 31, mode: 'ONLINE', place: 'https://meet.example.org/cccc-training' },
] as const;
/** Confirms by the reminder only, or never. */
const CONFIRMS_LATE = 0.06;
const CONFIRMS_NEVER = 0.02;
const MISSES_SESSION = 0.05;
/** A mailbox to which no mail comes, as to any address that begins so. */
const mistyped = (email: string): string => `bounce+${email}`;

/** From the opening of the cohort to trained mentors. */
export const beginningOf = (scene: Scene): Step[] => {
  const {
    plan,
    client,
    startsOn,
    tally,
    people,
    on,
    season,
    readMail,
    latestLink,
    wait,
    listApplications,
    personOf,
    answerProfile,
  } = scene;
  const sessionIds: string[] = [];

  const openCohort = async (): Promise<void> => {
    season.decisionId = (await enterFunding(client)).permanent;
    const cohort = (await client.send(
      'POST',
      '/api/coordinator/programmes/cccc/cohorts',
      {
        name: 'Season',
        applications: {
          mentor: { opens: startsOn, closes: addDays(startsOn, 20) },
          student: { opens: startsOn, closes: addDays(startsOn, 20) },
        },
        matchingOn: [addDays(startsOn, ROUND_DAY)],
        kickOff: addDays(startsOn, KICK_OFF_DAY),
        kickOffMeeting: { startsAt: '16:00', minutes: 150, place: 'Campus Allegro, Jakobstad' },
        confirmed: ['day-off', 'school-holidays'],
      },
      staff,
    )) as { id: string };
    season.cohortId = cohort.id;
    for (const { module, day, mode, place } of SESSIONS) {
      const session = (await client.send(
        'POST',
        `/api/coordinator/cohorts/${season.cohortId}/training-sessions`,
        {
          module,
          startsAt: on(day, '15:00').toISOString(),
          minutes: 120,
          mode,
          place,
          seats: plan.mentors,
          confirmed: ['day-off', 'school-holidays'],
        },
        staff,
      )) as { id: string };
      sessionIds.push(session.id);
    }
  };

  const confirm = (who: readonly Invented[], progress: Progress) =>
    oneAfterAnother(
      who,
      async (person) => {
        const link = latestLink(person);
        if (!link) throw new Error(`${person.email} has no mail with a link.`);
        const status = await client.press(link, { verb: 'confirm', lang: person.locale });
        if (status >= 400)
          throw new Error(`The confirmation of ${person.email} was answered with ${status}.`);
        tally.applications += 1;
      },
      progress,
    );

  return [
    { title: 'A coordinator opens the cohort', play: openCohort },
    {
      title: 'People apply, in three languages',
      play: async (progress) => {
        await together(
          people,
          4,
          async ({ application }) =>
            void (await client.send('POST', '/api/programmes/cccc/applications', application)),
          progress,
        );
        const [first] = people;
        if (first !== undefined)
          await client.send('POST', '/api/programmes/cccc/applications', {
            ...first.application,
            email: mistyped(first.email),
          });
        await client.drain();
        await readMail();
      },
    },
    {
      title: 'They confirm their addresses from the mail',
      play: (progress) =>
        confirm(
          people.filter(({ temper }) => temper.confirms >= CONFIRMS_LATE),
          progress,
        ),
    },
    {
      title: 'The late ones are reminded',
      play: async (progress) => {
        await wait(on(3));
        await confirm(
          people.filter(({ temper }) => temper.confirms < CONFIRMS_LATE && temper.confirms >= CONFIRMS_NEVER),
          progress,
        );
        await client.drain();
      },
    },
    {
      title: 'A coordinator reviews',
      play: async (progress) => {
        await wait(on(REVIEW_DAY, '10:00'));
        const all = await listApplications();
        await oneAfterAnother(
          all,
          async (listed) => {
            const { application } = await personOf(listed);
            const tooLate =
              application['expectedGraduation'] === '2027-12' && application['studyPhase'] === 'ects120to180';
            await client.send(
              'POST',
              `/api/coordinator/applications/${listed.id}/${tooLate ? 'rejection' : 'approval'}`,
              tooLate ? { reason: 'GRADUATES_TOO_LATE' } : {},
              staff,
            );
            if (!tooLate) tally.accepted += 1;
          },
          progress,
        );
        for (const sessionId of sessionIds)
          await client.send(
            'POST',
            `/api/coordinator/training-sessions/${sessionId}/enrolments`,
            { everybodyWithoutSeat: true },
            staff,
          );
        await client.drain();
      },
    },
    {
      title: 'The approved ones answer a few more questions, the slow ones after a reminder',
      play: async (progress) => {
        await wait(on(REVIEW_DAY, '14:00'));
        const isQuick = ({ temper }: Invented) => temper.answers >= ANSWERS_LATE;
        await eachForThemselves(people.filter(isQuick), answerProfile, progress);
        await client.drain();
      },
    },
    ...SESSIONS.map(
      ({ module, day }, index): Step => ({
        title: index === 0 ? 'Mentors are trained: their role' : 'Mentors are trained: across cultures',
        play: async (progress) => {
          // The day before, hour by hour: their reminder comes in the morning.
          await wait(on(day - 2));
          await wait(on(day - 1));
          await wait(on(day, '18:00'));
          const session = (await client.send(
            'GET',
            `/api/coordinator/training-sessions/${sessionIds[index]}`,
            undefined,
            staff,
          )) as { enrolled: string[] };
          const byId = new Map<string, Invented>();
          for (const listed of await listApplications()) byId.set(listed.id, await personOf(listed));
          const isThere = (id: string) => (byId.get(id)?.temper.attends ?? 0) >= MISSES_SESSION;
          await client.send(
            'PUT',
            `/api/coordinator/training-sessions/${sessionIds[index]}/attendance`,
            {
              attended: session.enrolled.filter(isThere),
              missed: session.enrolled.filter((id) => !isThere(id)),
            },
            staff,
          );
          await client.drain();
          progress(session.enrolled.filter(isThere).length, session.enrolled.length);
          if (module === SESSIONS[1].module)
            tally.trained = (await listApplications()).filter(
              ({ standing, role }) => role === 'mentor' && standing === 'READY',
            ).length;
        },
      }),
    ),
  ];
};

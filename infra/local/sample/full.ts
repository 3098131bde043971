import { addDays, instantAt, localDateOf } from '../../../shared/domain/kernel/dates.ts';
import { SAMPLE_DAYS } from './choice.ts';
import type { Client } from './client.ts';
import { enterFunding } from './funding.ts';
import { officeOf } from './office.ts';
import { type Invented, inventPeople } from './people.ts';

/** Words of a coordinator to the mentors; those who read Finnish get the English ones. */
const PARKING = {
  en: {
    subject: 'Where to park for the training',
    text: 'Our own car park is closed in February.\nPlease use the one behind the library; it is free for two hours.',
  },
  sv: {
    subject: 'Så parkerar du under skolningen',
    text: 'Vår egen parkering är stängd i februari.\nAnvänd den bakom biblioteket; där står du gratis i två timmar.',
  },
};

export type SampleStep = { readonly title: string; readonly play: () => Promise<void> };

/** By role and number, from the same list each time. */
const cast = () => {
  const people = inventPeople({ mentors: 14, students: 19, seed: 7 });
  const of = (role: Invented['role'], from: number, to: number) =>
    people.filter((person) => person.role === role).slice(from, to);
  return {
    pilot: { mentors: of('mentor', 0, 5).map(withPlaces(1)), students: of('student', 0, 8) },
    early: { mentors: of('mentor', 5, 12), students: of('student', 8, 15) },
    late: { mentors: of('mentor', 12, 14), students: of('student', 15, 19) },
  };
};

const withPlaces =
  (capacity: number) =>
  (mentor: Invented): Invented => ({ ...mentor, application: { ...mentor.application, capacity } });

const withAddress = (person: Invented, email: string): Invented => ({
  ...person,
  email,
  application: { ...person.application, email },
});

const split = <Item>(items: readonly Item[], count: number): [Item[], Item[]] => [
  items.slice(0, count),
  items.slice(count),
];

const CAMPUS = {
  mode: 'IN_PERSON',
  place: 'Campus Allegro, Jakobstad',
  street: 'Runebergsgatan 8',
  trainer: 'Annika Dahl',
} as const;
const ONLINE = { mode: 'ONLINE', place: 'https://meet.example.org/training', trainer: 'Jukka Salo' } as const;

/**
 * Three weeks of the programme that end today: a smaller cohort from the first application to formed pairs, and the open one with everything that
 * a coordinator has on the desk before a round is published. All of it by the HTTP API, links of mails, and the clock.
 */
export const fullSample = (client: Client, began: Date): readonly SampleStep[] => {
  const office = officeOf(client);
  const first = localDateOf(began);
  const on = (day: number, time: string): Date => instantAt(addDays(first, day), time);
  const date = (day: number): string => addDays(first, day);
  const until = async (day: number, time: string): Promise<void> => {
    await client.advanceTo(on(day, time));
    await office.readMail();
  };
  const { pilot, early, late } = cast();
  // No mail reaches this address, as with any that begins so: the sign-up has a slip of the pen.
  const [mistyped, ...pilotStudents] = pilot.students.map((student, index) =>
    index === 0 ? withAddress(student, `bounce+${student.email}`) : student,
  ) as [Invented, ...Invented[]];
  let pilotId = '';
  let cohortId = '';
  const sessions: string[] = [];
  const newSession = async (
    cohort: string,
    plan: Parameters<typeof office.planSession>[1],
  ): Promise<string> => {
    const { id } = await office.planSession(cohort, plan);
    return id;
  };

  return [
    {
      title: 'An earlier cohort opens, and people apply',
      async play() {
        await enterFunding(client);
        const period = { opens: date(0), closes: date(4) };
        pilotId = (
          await office.openCohort({
            name: 'Pilot group',
            applications: { mentor: period, student: period },
            training: { mentor: ['MENTOR_ROLE'], student: [] },
            matchingOn: [date(8)],
            kickOff: date(18),
            kickOffMeeting: { startsAt: '16:00', minutes: 150, place: CAMPUS.place, street: CAMPUS.street },
            answerDays: 3,
          })
        ).id;
        sessions.push(
          await newSession(pilotId, {
            module: 'MENTOR_ROLE',
            startsAt: on(7, '15:00'),
            ...CAMPUS,
            seats: 12,
          }),
        );
        await office.apply([...pilot.mentors, mistyped, ...pilotStudents]);
        await office.press([...pilot.mentors, ...pilotStudents], { verb: 'confirm' });
      },
    },
    {
      title: 'A coordinator reviews it, and one mail is held',
      async play() {
        await until(5, '10:00');
        await office.readApplications(pilotId);
        const [[refused], approved] = split(pilotStudents, 1);
        await office.reject(refused as Invented, 'GRADUATES_TOO_LATE');
        const [[unheard], others] = split(pilot.mentors, 1);
        await office.approve([...others, ...approved]);
        // A decision can be undone for ten minutes; soon after that its mail leaves.
        await until(5, '10:30');
        await office.approve([unheard as Invented]);
        // The mail server gives no clear answer for one mail: a person must say whether it is sent again.
        await client.breakMail({ mode: 'unavailable' });
        await until(5, '11:00');
        await client.breakMail(null);
        await office.seatEverybody(sessions[0] as string);
        await office.answerProfile([...others, ...approved.slice(1)]);
      },
    },
    {
      title: 'The open cohort opens, and its first people apply',
      async play() {
        await until(6, '09:00');
        const period = { opens: date(6), closes: date(SAMPLE_DAYS + 14) };
        cohortId = (
          await office.openCohort({
            name: 'Sample cohort',
            applications: { mentor: period, student: period },
            matchingOn: [date(SAMPLE_DAYS - 1), date(SAMPLE_DAYS + 21)],
            kickOff: date(SAMPLE_DAYS + 40),
          })
        ).id;
        for (const [module, day, how] of [
          ['MENTOR_ROLE', 11, CAMPUS],
          ['CROSS_CULTURAL', 12, ONLINE],
          ['MENTOR_ROLE', SAMPLE_DAYS + 7, CAMPUS],
          ['CROSS_CULTURAL', SAMPLE_DAYS + 9, ONLINE],
        ] as const)
          sessions.push(
            await newSession(cohortId, { module, startsAt: on(day, '15:00'), ...how, seats: 12 }),
          );
        const people = [...early.mentors, ...early.students];
        await office.apply(people);
        await office.press(people, { verb: 'confirm' });
      },
    },
    {
      title: 'Mentors of the earlier cohort are trained',
      async play() {
        await until(7, '18:00');
        await office.recordAttendance(sessions[0] as string);
      },
    },
    {
      title: 'Its round is published: one declines, one never answers',
      async play() {
        await until(8, '09:00');
        const round = await office.proposedRound(pilotId);
        await office.publish(round);
        await until(8, '09:30');
        const people = [...pilot.mentors, ...pilotStudents.slice(1)];
        const of = (id: string): Invented =>
          people.find((person) => office.applicationOf(person) === id) as Invented;
        const [[declined], [lapsed], answered] = [
          round.pairs.slice(0, 1),
          round.pairs.slice(1, 2),
          round.pairs.slice(2),
        ];
        if (declined === undefined || lapsed === undefined || answered.length < 2)
          throw new Error(`The sample's round has ${round.pairs.length} pairs.`);
        await office.press([of(declined.studentApplicationId)], { verb: 'decline', reason: 'TIME' });
        // The mentor says yes, and waits for a student who says nothing.
        await office.press([of(lapsed.mentorApplicationId)], { verb: 'accept' });
        for (const { mentorApplicationId, studentApplicationId } of answered)
          await office.press([of(mentorApplicationId), of(studentApplicationId)], { verb: 'accept' });
      },
    },
    {
      title: 'The open cohort is reviewed',
      async play() {
        await until(9, '10:00');
        await office.readApplications(cohortId);
        const [[refused, withdrawn], students] = split(early.students, 2);
        await office.reject(refused as Invented, 'LANGUAGE_LEVEL');
        await office.approve([...early.mentors, ...students, withdrawn as Invented]);
        await office.withdraw(withdrawn as Invented);
        await office.waiveTraining(early.mentors[0] as Invented, 'TRAINED_BEFORE');
        await office.seatEverybody(sessions[1] as string);
        await office.seatEverybody(sessions[2] as string);
        await until(9, '10:30');
        await office.answerProfile([...early.mentors.slice(1), ...students.slice(1)]);
      },
    },
    {
      title: 'Its mentors are trained, all but one',
      async play() {
        await until(11, '18:00');
        await office.recordAttendance(sessions[1] as string);
        await until(12, '18:00');
        await office.recordAttendance(sessions[2] as string, [early.mentors[1] as Invented]);
      },
    },
    {
      title: 'One pair needs help and gets it, one needs it now, one pauses',
      async play() {
        await until(13, '10:00');
        const [recovering, calling, pausing] = await office.formedPairs(pilotId);
        if (!recovering || !calling || !pausing) throw new Error('The sample has too few pairs.');
        const studentOf = ({ studentApplicationId }: typeof calling): Invented =>
          pilotStudents.find((person) => office.isApplicationOf(person, studentApplicationId)) as Invented;
        await office.press([studentOf(recovering)], { verb: 'ask-for-help' });
        await until(14, '10:00');
        await office.talkWith(recovering);
        await office.agree(recovering, 'A plan for the first job, and words for it.');
        await office.meet(recovering, date(13));
        await office.pause(pausing, date(SAMPLE_DAYS + 20));
        await office.press([studentOf(calling)], { verb: 'ask-for-help' });
      },
    },
    {
      title: 'Pairs are invited to joint sessions: they come, wait for a seat, or cannot',
      async play() {
        await until(15, '10:00');
        const season = await office.planSeason(pilotId, {
          theme: 'COMPANY_VISIT',
          audience: 'both',
          mode: 'IN_PERSON',
          minutes: 120,
          seats: 3,
          title: 'A visit to the boatyard',
          host: 'Norrbåt Ab',
          place: 'Larsmo',
          startsAt: on(SAMPLE_DAYS + 20, '14:00').toISOString(),
        });
        await office.inviteToSeason(pilotId);
        await until(15, '16:30');
        for (const { id, theme } of season) await office.answerSessions(id, theme === 'COMPANY_VISIT');
        const cancelled = season.find(({ theme }) => theme === 'WORK_CULTURE');
        if (cancelled) await office.cancelGroup(cancelled.id);
        await until(18, '19:00');
        const kickOff = season.find(({ theme }) => theme === 'KICK_OFF');
        if (kickOff) await office.recordGroup(kickOff.id);
      },
    },
    {
      title: 'More people apply',
      async play() {
        await until(18, '20:00');
        await office.apply([...late.mentors, ...late.students]);
        await office.press([...late.mentors, ...late.students.slice(1)], { verb: 'confirm' });
        await office.readApplications(cohortId);
        await office.approve(late.mentors.slice(0, 1));
        await office.write(cohortId, { kind: 'APPLICATIONS', role: 'mentor', standing: 'APPROVED' }, PARKING);
        await office.seat(sessions[3] as string, [late.mentors[0] as Invented]);
        await office.seat(sessions[4] as string, [late.mentors[0] as Invented, early.mentors[1] as Invented]);
      },
    },
    {
      title: 'A round is proposed, and a coordinator decides on some pairs',
      async play() {
        await until(SAMPLE_DAYS - 1, '09:00');
        const round = await office.proposedRound(cohortId);
        const [one, two, three] = round.pairs;
        if (one === undefined || two === undefined || three === undefined)
          throw new Error(`The sample's round has ${round.pairs.length} pairs.`);
        const couple = ({ mentorApplicationId, studentApplicationId }: typeof one) => ({
          mentorApplicationId,
          studentApplicationId,
        });
        await office.decide(round, 'locks', { ...couple(one), reason: 'They met at the career day.' });
        await office.decide(round, 'locks', { ...couple(two), reason: 'Same field and same town.' });
        await office.decide(round, 'vetoes', {
          studentApplicationId: three.studentApplicationId,
          against: { mentorApplicationId: three.mentorApplicationId },
          reason: 'They work in the same team.',
        });
      },
    },
    {
      title: 'Tasks are looked at, and the clock comes to today',
      async play() {
        const [lapsed] = (await office.openTasks()).filter(({ kind }) => kind === 'PROPOSAL_LAPSED');
        if (lapsed !== undefined) await office.complete(lapsed);
        await client.advanceTo(new Date());
      },
    },
  ];
};

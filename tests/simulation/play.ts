import type { Client, ReceivedMail } from '../../infra/local/sample/client.ts';
import { actionLinkIn, pressNewest } from '../../infra/local/sample/client.ts';
import { enterFunding } from '../../infra/local/sample/funding.ts';
import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import { firstAwake } from '../../shared/domain/kernel/awake.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { USUAL_DAYS } from '../../shared/domain/programme/season-end.ts';
import { type Locked, lockSeason } from './finance.ts';

export type SeasonPlan = { readonly mentors: number; readonly students: number; readonly seed: number };

/** What a season has come to. */
export type Tally = {
  applications: number;
  accepted: number;
  trained: number;
  profiles: number;
  proposed: number;
  pairsFormed: number;
  declined: number;
  lapsed: number;
  agreements: number;
  /** Pairs formed by the second round that one of an ended pair is part of. */
  rematched: number;
  /** Meetings that count, successful pairs, those whom nobody has verified, and early ends, as finance sees them. */
  meetings: number;
  pairsSuccessful: number;
  pairsUnverified: number;
  pairsEndedEarly: number;
};

/** Tells how far the present step is: `12 of 60`. */
export type Progress = (done: number, of?: number) => void;

export type Step = { readonly title: string; readonly play: (progress: Progress) => Promise<void> };

type ListedPair = {
  readonly id: string;
  readonly status: string;
  readonly formedAt: string;
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
};

type Listed = {
  readonly id: string;
  readonly standing: string;
  readonly role: 'mentor' | 'student';
};

const SESSIONS = [
  { module: 'MENTOR_ROLE', day: 24, mode: 'IN_PERSON', place: 'Campus Allegro, Jakobstad' },
  { module: 'CROSS_CULTURAL', day: 31, mode: 'ONLINE', place: 'https://meet.example.org/cccc-training' },
] as const;
const REVIEW_DAY = 21;
const ROUND_DAY = 45;
const KICK_OFF_DAY = 60;
/** The mid-point survey opens eleven weeks after the kick-off. */
const MIDPOINT_DAY = KICK_OFF_DAY + 77;
const SECOND_ROUND_DAY = ROUND_DAY + 47;
/** Confirms by the reminder only, or never. */
const CONFIRMS_LATE = 0.06;
const CONFIRMS_NEVER = 0.02;
const MISSES_SESSION = 0.05;
const DECLINES = 0.06;
const ANSWERS_LATE = 0.12;
const NEVER_ANSWERS = 0.02;
/** A mailbox to which no mail comes, as to any address that begins so. */
const mistyped = (email: string): string => `bounce+${email}`;

const ANSWERS = {
  MIDPOINT: { going: '4', towardsGoal: '4', meetings: '3', help: 'NO' },
  FINAL: {
    mentor: { goalReached: '4', recommend: '9', learnt: '4', mentorAgain: 'YES', companyRecruits: '4' },
    student: {
      ...{ goalReached: '4', recommend: '9', workingLife: '5' },
      ...{ newContacts: '3', stayIntent: 'ostrobothnia' },
    },
  },
  FOLLOWUP6: { outcome: 'JOB_OWN_FIELD', through: 'NETWORK', region: 'OSTROBOTHNIA' },
} as const;

/** `work` on each of `items`, some at a time: order of completion must not matter to the season. */
const together = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
  progress: Progress,
): Promise<void> => {
  let done = 0;
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item);
      done += 1;
      progress(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const oneAfterAnother = <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  progress: Progress,
) => together(items, 1, work, progress);

/** A season from the first application to the last answer, played by people who behave as their temper says. */
export const seasonOf = (
  plan: SeasonPlan,
  client: Client,
  startsOn: string,
): {
  steps: Step[];
  tally: Tally;
  /** Address of an applicant, by application. */
  addressOf: (applicationId: string) => string | undefined;
  /** What finance has locked, once it has. */
  locked: () => Locked;
} => {
  const tally: Tally = {
    applications: 0,
    accepted: 0,
    trained: 0,
    profiles: 0,
    proposed: 0,
    pairsFormed: 0,
    declined: 0,
    lapsed: 0,
    agreements: 0,
    rematched: 0,
    meetings: 0,
    pairsSuccessful: 0,
    pairsUnverified: 0,
    pairsEndedEarly: 0,
  };
  const people = inventPeople(plan);
  const on = (day: number, time = '12:00'): Date => instantAt(addDays(startsOn, day), time);
  const staff = { staff: true };
  let cohortId = '';
  let decisionId = '';
  let locked: Locked = { indicators: {}, periodHash: '' };
  const sessionIds: string[] = [];
  const inbox = new Map<string, ReceivedMail[]>();
  /** Applications of the pair that ended early. */
  const ended: string[] = [];
  let closingOn = '';
  /** Students who have told half a year later that they work. */
  let employed = 0;

  const readMail = async (): Promise<void> => {
    for (const mail of await client.newMails())
      for (const to of mail.to) {
        const mails = inbox.get(to);
        if (mails === undefined) inbox.set(to, [mail]);
        else mails.push(mail);
      }
  };
  const latestLink = ({ email }: Invented): string | undefined =>
    (inbox.get(email) ?? []).map(actionLinkIn).findLast((link) => link !== undefined);

  const wait = async (until: Date): Promise<void> => {
    await client.drain();
    const days = (until.getTime() - (await client.now()).getTime()) / 86_400_000;
    await client.advanceTo(until, { fewTicks: days > 5 });
    await client.drain();
    await readMail();
  };
  const listApplications = () => listAll<Listed>('applications');
  const listPairs = () => listAll<ListedPair>('pairs');
  const known = new Map<string, Invented>();
  /** Whose application it is: a coordinator opens it once. */
  const personOf = async ({ id, role }: Listed): Promise<Invented> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { form } = (await client.send('GET', `/api/coordinator/applications/${id}`, undefined, staff)) as {
      form: { answers: { email: string } };
    };
    const person = people.find((one) => one.role === role && one.email === form.answers.email);
    if (!person) throw new Error('An application of nobody.');
    known.set(id, person);
    return person;
  };

  const openCohort = async (): Promise<void> => {
    decisionId = (await enterFunding(client)).permanent;
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
        confirmed: ['day-off', 'school-holidays'],
      },
      staff,
    )) as { id: string };
    cohortId = cohort.id;
    for (const { module, day, mode, place } of SESSIONS) {
      const session = (await client.send(
        'POST',
        `/api/coordinator/cohorts/${cohortId}/training-sessions`,
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

  const steps: Step[] = [
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
        await oneAfterAnother(people.filter(isQuick), answerProfile, progress);
        await client.drain();
      },
    },
    ...SESSIONS.map(
      ({ module, day }, index): Step => ({
        title: index === 0 ? 'Mentors are trained: their role' : 'Mentors are trained: across cultures',
        play: async (progress) => {
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
      },
    },
    {
      title: 'Pairs write their agreement and meet; half of the mentors confirm, and one pair stalls',
      play: async (progress) => {
        await wait(on(ROUND_DAY + 12, '12:00'));
        const [, ...active] = paired('student');
        await oneAfterAnother([...paired('student'), ...paired('mentor')], agree, progress);
        await oneAfterAnother(active, meet, progress);
        await client.drain();
        await readMail();
        await oneAfterAnother(
          paired('mentor').filter((_, place) => place % 2 === 0),
          confirmMeeting,
          progress,
        );
      },
    },
    {
      title: 'A coordinator hears of the stalled pair, and it meets after all',
      play: async () => {
        await wait(on(ROUND_DAY + 21, '12:00'));
        const { items } = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${cohortId}/health`,
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
        await oneAfterAnother(paired('student'), meet, progress);
        await client.drain();
        await readMail();
        await oneAfterAnother(paired('mentor'), confirmMeeting, progress);
        await client.drain();
      },
    },
    {
      title: 'One pair ends early, and both answer how it was',
      play: async () => {
        await wait(on(SECOND_ROUND_DAY - 3, '10:00'));
        const [pair] = (await listPairs()).filter(({ status }) => status === 'FORMED');
        if (pair === undefined) throw new Error('No pair is left to end.');
        ended.push(pair.mentorApplicationId, pair.studentApplicationId);
        await client.send(
          'PUT',
          `/api/coordinator/pairs/${pair.id}/end`,
          { by: 'student', reason: 'NOT_COMPATIBLE', note: 'Other fields.' },
          staff,
        );
        await client.drain();
        await readMail();
        for (const person of ended.flatMap((id) => known.get(id) ?? []))
          await answerSurvey(person, on(SECOND_ROUND_DAY - 3, '00:00'), ANSWERS.FINAL[person.role]);
      },
    },
    {
      title: 'A second round finds new partners, first for those of the ended pair',
      play: async () => {
        await wait(on(SECOND_ROUND_DAY, '09:00'));
        await client.send('POST', `/api/coordinator/cohorts/${cohortId}/rounds`, {}, staff);
        await client.drain();
        const at = on(SECOND_ROUND_DAY, '11:00');
        tally.proposed += await publishRound(await proposedRound(), at, on(SECOND_ROUND_DAY, '11:30'));
        for (const person of people)
          for (const link of linksBetween(person, at))
            await client.press(link, { lang: person.locale, verb: 'accept' });
        await client.drain();
        await readMail();
        for (const person of people) if (linksBetween(person, at).length > 0) await agree(person);
        await wait(on(SECOND_ROUND_DAY + 12, '12:00'));
        await countProposals();
        tally.rematched = (await listPairs()).filter(
          ({ status, mentorApplicationId, studentApplicationId, formedAt }) =>
            status === 'FORMED' &&
            new Date(formedAt) > at &&
            [mentorApplicationId, studentApplicationId].some((id) => ended.includes(id)),
        ).length;
      },
    },
    ...[
      { title: 'They meet a third time', day: ROUND_DAY + 73 },
      { title: 'They meet a fourth time', day: ROUND_DAY + 101 },
    ].map(
      ({ title, day }, index): Step => ({
        title,
        play: async (progress) => {
          if (index === 1) await midpoint();
          await wait(on(day, '12:00'));
          await oneAfterAnother(paired('student'), meet, progress);
          await client.drain();
          await readMail();
          await oneAfterAnother(
            paired('mentor').filter((_, place) => place % 2 === index),
            confirmMeeting,
            progress,
          );
        },
      }),
    ),
    {
      title: 'The season closes, and most tell how it was',
      play: async (progress) => {
        const { closing } = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${cohortId}`,
          undefined,
          staff,
        )) as { closing?: string };
        closingOn = firstAwake(closing ?? addDays(addDays(startsOn, KICK_OFF_DAY), USUAL_DAYS));
        const opened = instantAt(closingOn, '00:00');
        await wait(instantAt(addDays(closingOn, 1), '12:00'));
        const answerFinal = (person: Invented) => answerSurvey(person, opened, ANSWERS.FINAL[person.role]);
        const isQuick = ({ temper }: Invented) => temper.answers >= ANSWERS_LATE;
        await oneAfterAnother(people.filter(isQuick), answerFinal, progress);
        await wait(instantAt(addDays(closingOn, 9), '12:00'));
        await oneAfterAnother(
          people.filter((person) => !isQuick(person) && person.temper.answers >= NEVER_ANSWERS),
          answerFinal,
          progress,
        );
        await wait(instantAt(addDays(closingOn, 24), '12:00'));
      },
    },
    {
      title: 'Half a year later students tell of their work',
      play: async (progress) => {
        const asked = addDays(closingOn, 182);
        await wait(instantAt(addDays(asked, 1), '12:00'));
        await oneAfterAnother(
          people.filter(({ role, temper }) => role === 'student' && temper.answers >= ANSWERS_LATE),
          async (person) => {
            if (await answerSurvey(person, instantAt(asked, '00:00'), ANSWERS.FOLLOWUP6)) employed += 1;
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
          `/api/finance/programmes/cccc/indicators?decision=${decisionId}`,
          undefined,
          staff,
        )) as { indicators: { key: string; actual: number }[] };
        const counted = (key: string): number => indicators.find((each) => each.key === key)?.actual ?? 0;
        const success = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${cohortId}/success`,
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
      title: 'Finance locks the season as a period',
      play: async () => {
        // The day of the last answers is over, so that it is a day of the period.
        await wait(instantAt(addDays(closingOn, 184), '12:00'));
        locked = await lockSeason(client, decisionId, cohortId, { 'outcomes.employed': employed });
      },
    },
  ];

  /** The round that waits for an approval. */
  async function proposedRound(): Promise<string> {
    const { items } = (await client.send(
      'GET',
      `/api/coordinator/cohorts/${cohortId}/rounds`,
      undefined,
      staff,
    )) as { items: { id: string; status: string }[] };
    const round = items.find(({ status }) => status === 'PROPOSED');
    if (!round) throw new Error(`No round is proposed: ${JSON.stringify(items)}`);
    return round.id;
  }
  /** Approves a round and lets its people be told. @returns the number of proposals */
  async function publishRound(roundId: string, at: Date, until: Date): Promise<number> {
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
  }
  /** Everything of a list of the cohort. */
  async function listAll<Item>(what: string): Promise<Item[]> {
    const all: Item[] = [];
    for (let query: string | undefined = ''; query !== undefined; ) {
      const page = (await client.send(
        'GET',
        `/api/coordinator/cohorts/${cohortId}/${what}${query}`,
        undefined,
        staff,
      )) as { items: Item[]; next?: string };
      all.push(...page.items);
      query = page.next && `?after=${page.next}`;
    }
    return all;
  }
  async function countProposals(): Promise<void> {
    const items = await listAll<{ status: string }>('proposals');
    const count = (status: string) => items.filter((proposal) => proposal.status === status).length;
    tally.pairsFormed = count('ACCEPTED');
    tally.declined = count('DECLINED');
    tally.lapsed = count('LAPSED');
  }
  /** Answers the surveys whose mails have come since then, one for each pair. @returns whether one of them was taken */
  async function answerSurvey(
    person: Invented,
    since: Date,
    answers: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    let isTaken = false;
    for (const link of linksBetween(person, since)) {
      const status = await client.press(link, { verb: 'answer-survey', lang: person.locale, ...answers });
      isTaken ||= status < 400;
    }
    return isTaken;
  }
  async function midpoint(): Promise<void> {
    await wait(on(MIDPOINT_DAY + 1, '12:00'));
    for (const person of people)
      if (person.temper.answers >= ANSWERS_LATE)
        await answerSurvey(person, on(MIDPOINT_DAY, '00:00'), ANSWERS.MIDPOINT);
  }

  /** Links of mails that came from `from` on and before `until`. */
  const linksBetween = ({ email }: Invented, from: Date, until = on(1000)): string[] =>
    (inbox.get(email) ?? [])
      .filter(({ at }) => new Date(at) >= from && new Date(at) < until)
      .flatMap((mail) => actionLinkIn(mail) ?? []);
  /** Somebody with room for two may be asked twice: each mail has a link of its own. */
  const proposalLinks = (person: Invented): string[] => linksBetween(person, on(ROUND_DAY, '00:00'));
  const answerProfile = async (person: Invented): Promise<void> => {
    const links = linksBetween(person, on(REVIEW_DAY, '00:00'), on(ROUND_DAY, '00:00'));
    if (links.length === 0) return;
    const isTaken = await pressNewest(client, links, {
      verb: 'complete-profile',
      lang: person.locale,
      howHeard: 'participant',
      'consents.followUp': 'on',
      accessibilityNeeds: 'Step-free access',
    });
    if (!isTaken) throw new Error(`Nobody takes the further answers of ${person.email}.`);
    tally.profiles += 1;
  };
  const isAsked = (person: Invented): boolean => proposalLinks(person).length > 0;
  const answer = async (person: Invented): Promise<void> => {
    const declines = person.temper.answers > 1 - DECLINES;
    for (const link of proposalLinks(person))
      await client.press(link, {
        lang: person.locale,
        ...(declines ? { verb: 'decline', reason: 'TIME' } : { verb: 'accept' }),
      });
  };

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

  return {
    ...{ steps, tally, locked: () => locked },
    addressOf: (applicationId) => known.get(applicationId)?.email,
  };
};

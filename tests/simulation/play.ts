import type { Client, ReceivedMail } from '../../infra/local/sample/client.ts';
import { actionLinkIn, pressNewest } from '../../infra/local/sample/client.ts';
import { enterFunding } from '../../infra/local/sample/funding.ts';
import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';

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
  /** Meetings that count, as finance sees them. */
  meetings: number;
};

/** Tells how far the present step is: `12 of 60`. */
export type Progress = (done: number, of?: number) => void;

export type Step = { readonly title: string; readonly play: (progress: Progress) => Promise<void> };

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
/** Confirms by the reminder only, or never. */
const CONFIRMS_LATE = 0.06;
const CONFIRMS_NEVER = 0.02;
const MISSES_SESSION = 0.05;
const DECLINES = 0.06;
const ANSWERS_LATE = 0.12;
const NEVER_ANSWERS = 0.02;

/** `work` on each of `items`, some at a time: order of completion must not matter to the season. */
const together = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
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
  work: (item: Item) => Promise<void>,
  progress: Progress,
) => together(items, 1, work, progress);

/** A season from the first application to the last answer, played by people who behave as their temper says. */
export const seasonOf = (
  plan: SeasonPlan,
  client: Client,
  startsOn: string,
): { steps: Step[]; tally: Tally } => {
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
    meetings: 0,
  };
  const people = inventPeople(plan);
  const on = (day: number, time = '12:00'): Date => instantAt(addDays(startsOn, day), time);
  const staff = { staff: true };
  let cohortId = '';
  let roundId = '';
  let decisionId = '';
  const sessionIds: string[] = [];
  const inbox = new Map<string, ReceivedMail[]>();

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
    await client.advanceTo(until);
    await client.drain();
    await readMail();
  };
  const listApplications = async (): Promise<Listed[]> => {
    const all: Listed[] = [];
    for (let after = ''; ; ) {
      const page = (await client.send(
        'GET',
        `/api/coordinator/cohorts/${cohortId}/applications${after === '' ? '' : `?after=${after}`}`,
        undefined,
        staff,
      )) as { items: Listed[]; next?: string };
      all.push(...page.items);
      if (page.next === undefined) return all;
      after = page.next;
    }
  };
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
        kickOff: addDays(startsOn, 60),
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
        const { items } = (await client.send(
          'GET',
          `/api/coordinator/cohorts/${cohortId}/rounds`,
          undefined,
          staff,
        )) as { items: { id: string; status: string }[] };
        const round = items.find(({ status }) => status === 'PROPOSED');
        if (!round) throw new Error(`No round is proposed: ${JSON.stringify(items)}`);
        roundId = round.id;
        await client.send('POST', `/api/coordinator/rounds/${roundId}/approval`, {}, staff);
        const at = on(ROUND_DAY, '11:00').toISOString();
        await client.send('POST', `/api/coordinator/rounds/${roundId}/publication`, { at }, staff);
        await wait(on(ROUND_DAY, '11:30'));
        const published = (await client.send(
          'GET',
          `/api/coordinator/rounds/${roundId}`,
          undefined,
          staff,
        )) as {
          status: string;
          proposed: number;
        };
        if (published.status !== 'PUBLISHED') throw new Error(`The round is ${published.status}.`);
        tally.proposed = published.proposed;
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
        const items: { status: string }[] = [];
        for (let query: string | undefined = ''; query !== undefined; ) {
          const page = (await client.send(
            'GET',
            `/api/coordinator/cohorts/${cohortId}/proposals${query}`,
            undefined,
            staff,
          )) as { items: { status: string }[]; next?: string };
          items.push(...page.items);
          query = page.next && `?after=${page.next}`;
        }
        const count = (status: string) => items.filter((proposal) => proposal.status === status).length;
        tally.pairsFormed = count('ACCEPTED');
        tally.declined = count('DECLINED');
        tally.lapsed = count('LAPSED');
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
      title: 'Finance looks at the indicators',
      play: async () => {
        const { indicators } = (await client.send(
          'GET',
          `/api/finance/programmes/cccc/indicators?decision=${decisionId}`,
          undefined,
          staff,
        )) as { indicators: { key: string; actual: number }[] };
        const counted = indicators.find(({ key }) => key === 'pairs.formed')?.actual;
        if (counted !== tally.pairsFormed)
          throw new Error(`Finance counts ${counted} pairs, the programme ${tally.pairsFormed}.`);
        tally.meetings = indicators.find(({ key }) => key === 'meetings.held')?.actual ?? 0;
      },
    },
  ];

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

  return { steps, tally };
};

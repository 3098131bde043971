import {
  actionLinksIn,
  type Client,
  pressNewest,
  type ReceivedMail,
} from '../../infra/local/sample/client.ts';
import { type Invented, inventPeople } from '../../infra/local/sample/people.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import type { Applicant, Locked } from './finance.ts';

export type SeasonPlan = { readonly mentors: number; readonly students: number; readonly seed: number };

/** Outcome of a season. */
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

/** Days of a season, from its first. */
export const REVIEW_DAY = 21;
export const ROUND_DAY = 45;
export const KICK_OFF_DAY = 60;
/** Shares of people by their temper: they answer after a reminder only, never, or say no. */
export const ANSWERS_LATE = 0.12;
export const NEVER_ANSWERS = 0.02;
export const DECLINES = 0.06;

export const staff = { staff: true };

/** People at a time, where nobody's answer changes what another one finds: as many as a laptop runs of one function. */
const AT_ONCE = 2;

/** `work` on each of `items`, some at a time: order of completion must not matter to the season. */
export const together = async <Item>(
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

/** Each on their own, as people answer: nobody waits for another one's page. */
export const eachForThemselves = <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  progress: Progress,
) => together(items, AT_ONCE, work, progress);

/** Where the first who come are served first. */
export const oneAfterAnother = <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  progress: Progress,
) => together(items, 1, work, progress);

/** Common ground of the phases of one season: its people, their mail, its lists and its clock. */
export type Scene = ReturnType<typeof sceneOf>;

export const sceneOf = (plan: SeasonPlan, client: Client, startsOn: string) => {
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
  /** Known once the phase that makes it has been played. */
  const season = {
    cohortId: '',
    decisionId: '',
    closingOn: '',
    /** Everybody who applied, as listed after the first round. */
    applicants: [] as readonly Applicant[],
    /** Applications of the pair that ended early. */
    ended: [] as string[],
    locked: { indicators: {}, periodHash: '' } as Locked,
    /** The ZIP that finance hands to the funder. */
    pack: new Uint8Array() as Uint8Array,
  };
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
    (inbox.get(email) ?? []).flatMap(actionLinksIn).at(-1);

  const wait = async (until: Date): Promise<void> => {
    await client.drain();
    const days = (until.getTime() - (await client.now()).getTime()) / 86_400_000;
    await client.advanceTo(until, { fewTicks: days > 5 });
    await client.drain();
    await readMail();
  };
  /** Everything of a list of the cohort. */
  const listAll = async <Item>(what: string): Promise<Item[]> => {
    const all: Item[] = [];
    for (let query: string | undefined = ''; query !== undefined; ) {
      const page = (await client.send(
        'GET',
        `/api/coordinator/cohorts/${season.cohortId}/${what}${query}`,
        undefined,
        staff,
      )) as { items: Item[]; next?: string };
      all.push(...page.items);
      query = page.next && `?after=${page.next}`;
    }
    return all;
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
  /** Links of mails that came from `from` on and before `until`. */
  const linksBetween = ({ email }: Invented, from: Date, until = on(1000)): string[] =>
    (inbox.get(email) ?? [])
      .filter(({ at }) => new Date(at) >= from && new Date(at) < until)
      .flatMap(actionLinksIn);
  /** Somebody with room for two may be asked twice: each proposal has a link of its own. */
  const proposalLinks = (person: Invented): string[] => linksBetween(person, on(ROUND_DAY, '00:00'));
  const isAsked = (person: Invented): boolean => proposalLinks(person).length > 0;
  const answerProfile = async (person: Invented): Promise<void> => {
    const links = linksBetween(person, on(REVIEW_DAY, '00:00'), on(ROUND_DAY, '00:00'));
    if (links.length === 0) return;
    const isTaken = await pressNewest(client, links, {
      verb: 'complete-profile',
      lang: person.locale,
      howHeard: 'participant',
      'consents.followUp': 'on',
      accessibilityNeeds: 'Step-free access',
      ...('employerName' in person.application && { 'consents.employerName': 'on' }),
    });
    if (!isTaken) throw new Error(`Nobody takes the further answers of ${person.email}.`);
    tally.profiles += 1;
  };
  /** Answers the surveys whose mails have come since then, one for each pair. @returns whether one of them was taken */
  const answerSurvey = async (
    person: Invented,
    since: Date,
    answers: Readonly<Record<string, string>>,
  ): Promise<boolean> => {
    let isTaken = false;
    for (const link of linksBetween(person, since)) {
      const status = await client.press(link, { verb: 'answer-survey', lang: person.locale, ...answers });
      isTaken ||= status < 400;
    }
    return isTaken;
  };

  return {
    plan,
    client,
    startsOn,
    tally,
    people,
    on,
    season,
    known,
    readMail,
    latestLink,
    wait,
    listAll,
    listApplications,
    listPairs,
    personOf,
    linksBetween,
    proposalLinks,
    isAsked,
    answerProfile,
    answerSurvey,
  };
};

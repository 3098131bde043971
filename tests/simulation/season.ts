import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listr } from 'listr2';
import { clientFor } from '../../infra/local/sample/client.ts';
import { inventPeople } from '../../infra/local/sample/people.ts';
import {
  AWS_LIKE,
  AWS_LIKE_CONCURRENCY,
  concurrencyFrom,
  startLocalSystem,
} from '../../infra/local/system.ts';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { recordSystem } from '../rights/record.ts';
import { thankedIn } from './employers.ts';
import type { Locked } from './finance.ts';
import {
  type Distribution,
  mailsBefore,
  mailsPer,
  plainIn,
  type Received,
  type Unwanted,
  unwantedIn,
} from './mail-budget.ts';
import { seasonOf } from './play.ts';
import { type Recount, recountPairs } from './recount.ts';
import type { Tally } from './scene.ts';

type Role = 'mentor' | 'student';

const USAGE = `npm run season -- [--mentors 60] [--students 90] [--seed 1] [--aws-like] [--json] [--out DIR]

  --mentors N   how many mentors apply
  --students N  how many students apply
  --seed N      who they are and how they behave
  --aws-like    run up to ${AWS_LIKE_CONCURRENCY} invocations of a function at once (--concurrency N sets another bound), let writes conflict, batches
                come back half read, indexes lag and records of the stream mix
  --mail-rate N let SES take N mails a second and refuse more
  --json        print one JSON object as the last line, and nothing else
  --out DIR     keep mails.json, events.json, dead-letters.json, summary.json and claim-pack.zip there`;

/** A Monday morning in Finland: the season's first day. */
const BEGINS = new Date('2027-01-11T06:00:00.000Z');

export type SeasonOptions = {
  readonly mentors: number;
  readonly students: number;
  readonly seed: number;
  readonly out?: string;
  /** With the races of AWS. */
  readonly awsLike?: boolean;
  /** Mails a second that SES takes. */
  readonly mailRate?: number;
  /** Number of invocations of a function that may run at once. */
  readonly concurrency?: number;
  readonly quiet: boolean;
  readonly build: boolean;
};

export type Summary = Tally &
  Locked &
  Unwanted & {
    readonly mails: number;
    readonly mailsPerMentor: Distribution;
    readonly mailsPerStudent: Distribution;
    /** Until the first meeting that was told. */
    readonly beforeFirstMeeting: { readonly mentor: Distribution; readonly student: Distribution };
    /** The same of people with one proposal, which became a pair that did not end early: their median is the budget of mails. */
    readonly plainSeason: {
      readonly beforeFirstMeeting: { readonly mentor: Distribution; readonly student: Distribution };
      readonly all: { readonly mentor: Distribution; readonly student: Distribution };
    };
    /** Joint sessions of the pairs: held, invitations, answers, seats for those who waited, presences. */
    readonly jointSessions: Readonly<
      Record<'held' | 'invited' | 'answered' | 'seatsOffered' | 'attended', number>
    >;
    /** Pairs by the items of the table alone. */
    readonly recount: Recount;
    readonly surveysAnswered: number;
    readonly certificates: number;
    /** Employers of mentors to whose contact a mail of thanks came. */
    readonly employersThanked: number;
    readonly tasks: number;
    /** Reminders of requests and of pairs. */
    readonly reminders: number;
    /** Mails that nobody knows of whether they left. */
    readonly mailsHeld: number;
    readonly bounced: number;
    readonly pulses: number;
    readonly atRisk: number;
    readonly recovered: number;
    readonly deadLetters: number;
    readonly events: number;
    readonly skippedTicks: number;
    /** Requests that the roles of functions do not allow. */
    readonly refused: number;
    /** Faults of the table that functions have met, by their kind. */
    readonly faultsMet: Readonly<Record<string, number>>;
    readonly wallSeconds: number;
    readonly seed: number;
  };

/** Plays a season on a local system of its own, and tells what came of it. The system is gone afterwards. */
export const playSeason = async (options: SeasonOptions): Promise<Summary> => {
  const begun = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'cccc-season-'));
  const system = await startLocalSystem({
    dataDir,
    clockStart: BEGINS,
    inMemory: true,
    quiet: true,
    build: options.build,
    ...(options.awsLike === true && AWS_LIKE),
    ...(options.mailRate !== undefined && { mailRate: options.mailRate }),
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
  });
  try {
    const { steps, tally, locked, pack, addressOf } = seasonOf(
      options,
      clientFor(system.url),
      BEGINS.toISOString().slice(0, 10),
    );
    await new Listr(
      steps.map(({ title, play }) => ({
        title,
        task: async (_: unknown, task: { title: string }) => {
          await play((done, of) => {
            task.title = `${title} (${done}${of === undefined ? '' : ` of ${of}`})`;
          });
        },
      })),
      { renderer: options.quiet ? 'silent' : 'default', fallbackRenderer: 'simple' },
    ).run();
    const recount = await recountPairs(system);
    const { indicators: figures } = locked();
    for (const [key, count] of [
      ['pairs.formed', recount.formed],
      ['pairs.successful', recount.successful],
      ['pairs.successful.unverified', recount.unverified],
    ] as const)
      if (figures[key]?.actual !== count)
        throw new Error(
          `Finance has locked ${figures[key]?.actual} for ${key}; the items of the table say ${count}.`,
        );
    const seam = async (path: string): Promise<unknown> =>
      (await fetch(`${system.url}/_local/${path}`)).json();
    const [mails, events, letters] = (await Promise.all(['mails', 'events', 'dead-letters'].map(seam))) as [
      Received[],
      { detailType: string; detail: { at: string; data: Record<string, unknown> } }[],
      unknown[],
    ];
    const people = inventPeople(options);
    const addressesOf = (role: Role): readonly string[] =>
      people.flatMap((person) => (person.role === role ? person.email : []));
    const byRole = (count: (role: Role) => Distribution) => ({
      mentor: count('mentor'),
      student: count('student'),
    });
    const told = (name: string, where: Readonly<Record<string, string>> = {}): number =>
      events.filter(
        ({ detailType, detail }) =>
          detailType.startsWith(`${name}.`) &&
          Object.entries(where).every(([key, value]) => detail.data[key] === value),
      ).length;
    const firstMeetings = new Map<string, string>();
    for (const { detailType, detail } of events)
      if (detailType.startsWith('MeetingReported.'))
        for (const role of ['mentor', 'student']) {
          const address = addressOf(String(detail.data[`${role}ApplicationId`]));
          if (address !== undefined && !firstMeetings.has(address)) firstMeetings.set(address, detail.at);
        }
    const before = (addresses: readonly string[]): Distribution =>
      mailsBefore(
        addresses.filter((address) => firstMeetings.has(address)),
        mails,
        firstMeetings,
      );
    const plain = new Set(plainIn(events).map(addressOf));
    const plainOf = (role: Role): readonly string[] =>
      addressesOf(role).filter((address) => plain.has(address));
    const thanked = thankedIn(mails);
    if (thanked.length !== new Set(thanked).size || thanked.length !== told('CompanyThanked'))
      throw new Error(`Employers were thanked more than once, or not at all: ${thanked.join()}.`);
    await recordSystem(system.url);
    const { refused } = (await seam('rights')) as { refused: readonly string[] };
    const summary: Summary = {
      ...tally,
      ...unwantedIn(mails),
      recount,
      surveysAnswered: told('SurveyAnswered'),
      certificates: told('CertificateIssued'),
      employersThanked: thanked.length,
      tasks: told('TaskOpened'),
      reminders: told('ReminderDue') + told('PairReminded'),
      mailsHeld: told('TaskOpened', { kind: 'MAIL_UNSURE' }),
      bounced: told('TaskOpened', { kind: 'MAIL_BOUNCED' }),
      pulses: told('PairReminded', { rule: 'PULSE' }),
      atRisk: told('PairAtRisk'),
      recovered: told('PairRecovered'),
      mails: mails.length,
      mailsPerMentor: mailsPer(addressesOf('mentor'), mails),
      mailsPerStudent: mailsPer(addressesOf('student'), mails),
      beforeFirstMeeting: byRole((role) => before(addressesOf(role))),
      plainSeason: {
        beforeFirstMeeting: byRole((role) => before(plainOf(role))),
        all: byRole((role) => mailsPer(plainOf(role), mails)),
      },
      jointSessions: {
        held: told('GroupSessionHeld'),
        invited: told('GroupSessionsOffered'),
        answered: told('GroupSessionAnswered'),
        seatsOffered: told('GroupSeatOffered'),
        attended: told('GroupSessionAttended'),
      },
      deadLetters: letters.length,
      events: events.length,
      skippedTicks: system.schedules.skippedTicks(),
      refused: refused.length,
      faultsMet: system.faultsMet(),
      wallSeconds: Math.round((performance.now() - begun) / 100) / 10,
      seed: options.seed,
      ...locked(),
    };
    if (options.out !== undefined) {
      await mkdir(options.out, { recursive: true });
      await writeFile(join(options.out, 'mails.json'), JSON.stringify(mails, null, 2));
      await writeFile(join(options.out, 'events.json'), JSON.stringify(events, null, 2));
      await writeFile(join(options.out, 'dead-letters.json'), JSON.stringify(letters, null, 2));
      await writeFile(join(options.out, 'claim-pack.zip'), pack());
      await writeFile(join(options.out, 'summary.json'), JSON.stringify(summary, null, 2));
    }
    return summary;
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

type Figure = number | Distribution | { readonly [part: string]: Figure };

const isDistribution = (figure: object): figure is Distribution => 'median' in figure;

const inWords = (figure: Figure): string => {
  if (typeof figure === 'number') return String(figure);
  if (!isDistribution(figure))
    return Object.entries(figure)
      .map(([part, one]) => `${part}: ${inWords(one)}`)
      .join('; ');
  return `median ${figure.median}, nine of ten at most ${figure.ninth}, most ${figure.most} (${figure.people} people)`;
};

const wholeNumber = (name: string, value: string): number => {
  if (!/^\d{1,5}$/.test(value)) throw new RangeError(`--${name} takes a whole number, not ${value}.`);
  return Number(value);
};

const main = async (): Promise<void> => {
  const values = readOptions(USAGE, {
    mentors: { type: 'string', default: '60' },
    students: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
    'aws-like': { type: 'boolean', default: false },
    concurrency: { type: 'string' },
    'mail-rate': { type: 'string' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  const concurrency = concurrencyFrom(values);
  const summary = await playSeason({
    awsLike: values['aws-like'],
    ...(values['mail-rate'] !== undefined && { mailRate: wholeNumber('mail-rate', values['mail-rate']) }),
    ...(concurrency !== undefined && { concurrency }),
    mentors: wholeNumber('mentors', values.mentors),
    students: wholeNumber('students', values.students),
    seed: wholeNumber('seed', values.seed),
    quiet: values.json,
    build: true,
    ...(values.out === undefined ? {} : { out: values.out }),
  });
  const { indicators, periodHash, faultsMet, recount: _recount, ...figures } = summary;
  const { lapsed, ...told } = figures;
  if (values.json) console.log(JSON.stringify({ ...told, faultsMet, indicators, periodHash }));
  else {
    console.log('');
    for (const [what, figure] of Object.entries({ ...told, lapsed }))
      console.log(`  ${what.padEnd(18)} ${inWords(figure)}`);
    for (const [key, { target, actual }] of Object.entries(indicators))
      console.log(`  ${key.padEnd(30)} ${actual ?? '–'}${target === null ? '' : ` of ${target}`}`);
    console.log(`  The season is locked as a period: ${periodHash}`);
  }
  const { deadLetters, twice, inQuietHours, inSleepingWeeks } = summary;
  if (deadLetters + twice + inQuietHours + inSleepingWeeks > 0) process.exitCode = 1;
};

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof RangeError ? error.message : error);
    process.exit(1);
  });

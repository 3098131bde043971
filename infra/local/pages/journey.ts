import { formatDateTime } from '../../../shared/text/format.ts';
import type { Activity } from '../activity.ts';
import type { Mail } from '../runner/engines/mailbox.ts';
import type { Bus, Clock, DeadLetters, TableView } from '../runner/parts.ts';
import { laterBy } from '../runner/schedule/duration.ts';
import type { Travel } from '../travel.ts';
import { type Ahead, aheadOf } from './ahead.ts';
import { readRecords } from './records.ts';

export const MOVES = {
  day: 'A day on',
  next: 'To the next thing due',
  matching: 'To the next matching day',
  'kick-off': 'To the kick-off',
} as const;
export type Move = keyof typeof MOVES;

export type Count = { readonly name: string; readonly count: number };

/** Events of one press. */
export type Report = {
  readonly title: string;
  readonly from: Date;
  readonly to: Date;
  readonly seconds: number;
  readonly mails: readonly Count[];
  readonly facts: readonly Count[];
  readonly tasks: readonly Count[];
  readonly fired: readonly Count[];
  readonly deadLetters: number;
  /** The sentence of a failure; virtual time stands where it came to. */
  readonly failure?: string;
};

export type Journey = {
  /** Starts to move the clock. @throws Busy @throws NothingAhead */
  press(move: Move): Promise<void>;
  /** Presses of this run of the system, the newest first. */
  reports(): readonly Report[];
};

export class NothingAhead extends Error {
  override readonly name = 'NothingAhead';
}

const REPORTS_KEPT = 10;
const HOUR = 3_600_000;

const counted = (names: Iterable<string>): Count[] =>
  [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));

/** `MAIL_UNSURE` and `confirm-application` as words. */
export const inWords = (code: string): string => code.toLowerCase().replaceAll(/[_-]/g, ' ');

export const createJourney = (parts: {
  clock: Pick<Clock, 'now'>;
  travel: Travel;
  activity: Activity;
  table: Pick<TableView, 'items'>;
  mailbox: { mails(only?: { skip?: number }): readonly Mail[] };
  bus: Pick<Bus, 'entries'>;
  deadLetters: Pick<DeadLetters, 'list'>;
  /** Name of a schedule for people. */
  nameOfSchedule: (schedule: string) => string;
  log: (line: string) => void;
}): Journey => {
  const { clock, travel, activity, table, mailbox, bus, deadLetters } = parts;
  const reports: Report[] = [];

  const ahead = async (move: Move): Promise<Ahead | undefined> =>
    aheadOf(await readRecords(table), clock.now()).find(({ kind }) => move === 'next' || kind === move);

  /** Due entries wait for their schedule, which comes round within a day: hour by hour until one of them has changed. */
  const untilDone = async (goal: Ahead, go: (to: Date) => Promise<void>): Promise<void> => {
    for (let hours = 0; goal.ids.length > 0 && hours < 25; hours += 1) {
      const due = new Set((await readRecords(table)).due.map(({ id }) => id));
      if (!goal.ids.every((id) => due.has(id))) return;
      await go(new Date((Math.floor(clock.now().getTime() / HOUR) + 1) * HOUR));
    }
  };

  /** Counts what has come since it was called. */
  const watch = () => {
    const [mails, facts, letters] = [mailbox.mails().length, bus.entries().length, deadLetters.list().length];
    return async () => {
      const records = await readRecords(table);
      const stated = bus
        .entries()
        .slice(facts)
        .filter(({ source }) => !source.startsWith('aws.'));
      const name = (detailType: string): string => detailType.replace(/\.v\d+$/, '');
      return {
        mails: counted(
          mailbox
            .mails({ skip: mails })
            .map(({ tags }) => records.mails.get(tags['mailId'] ?? '')?.template ?? 'other'),
        ),
        facts: counted(stated.map(({ detailType }) => name(detailType))),
        tasks: counted(
          stated
            .filter(({ detailType }) => name(detailType) === 'TaskOpened')
            .map(({ detail }) => inWords(String((detail as { data?: { kind?: string } }).data?.kind))),
        ),
        deadLetters: deadLetters.list().length - letters,
      };
    };
  };

  const play = async (
    title: string,
    target: Date,
    goal: Ahead | undefined,
    tell: Parameters<Parameters<Activity['run']>[1]>[0],
  ): Promise<void> => {
    const begun = performance.now();
    const from = clock.now();
    const fired: string[] = [];
    const results = watch();
    const say = (): void => {
      const [done, of] = [clock.now().getTime() - from.getTime(), target.getTime() - from.getTime()];
      tell({ step: formatDateTime(clock.now(), 'en'), done: Math.min(done, of), of: Math.max(of, 1) });
    };
    const go = async (to: Date): Promise<void> => {
      await travel((now) => (to < now ? now : to), {
        onFired: (schedule) => {
          fired.push(parts.nameOfSchedule(schedule));
          say();
        },
      });
    };
    let failure: string | undefined;
    try {
      say();
      await go(target);
      if (goal !== undefined) await untilDone(goal, go);
    } catch (problem) {
      failure = problem instanceof Error ? problem.message : String(problem);
      parts.log(`clock: ${failure}`);
    }
    reports.unshift({
      title,
      from,
      to: clock.now(),
      fired: counted(fired),
      ...(await results()),
      seconds: (performance.now() - begun) / 1000,
      ...(failure !== undefined && { failure }),
    });
    reports.splice(REPORTS_KEPT);
  };

  return {
    reports: () => reports,
    async press(move) {
      await new Promise<void>((resolve, reject) => {
        // Resolves once the goal is known; the journey goes on by itself.
        activity
          .run(MOVES[move], async (tell) => {
            // Work in flight holds leases, and no lease is a thing due.
            await travel((now) => now);
            const goal = move === 'day' ? undefined : await ahead(move);
            if (goal === undefined && move !== 'day')
              throw new NothingAhead(`There is nothing ahead to go to.`);
            const title = goal === undefined ? MOVES[move] : `${MOVES[move]}: ${goal.what}`;
            const target = goal === undefined ? laterBy(clock.now(), 'P1D') : goal.at;
            resolve();
            await play(title, target, goal, tell);
          })
          .catch(reject);
      });
    },
  };
};

import { setTimeout as pause } from 'node:timers/promises';
import { type Kept, openJournal } from '../journal.ts';
import { Refused } from '../lambda/queue.ts';
import type { Bus, BusEntry, Clock, DeadLetters, InFlight, Lambdas, Queues } from '../parts.ts';
import { inputFor } from './input.ts';
import type { Rule, RuleTarget } from './rules.ts';
import { shuffled } from './shuffle.ts';

/** Tries that AWS spreads over a day follow each other at once here, so a handful says the same. */
const MOST_RETRIES = 3;

/** The event as a target sees it. */
export const eventOf = (entry: BusEntry): Record<string, unknown> => ({
  version: '0',
  id: entry.id,
  'detail-type': entry.detailType,
  source: entry.source,
  account: entry.account,
  time: entry.time.toISOString().replace(/\.\d+Z$/, 'Z'),
  region: entry.region,
  resources: entry.resources,
  detail: entry.detail,
});

type StoredEntry = Omit<BusEntry, 'time'> & { time: string };
const revived = (stored: StoredEntry): BusEntry => ({ ...stored, time: new Date(stored.time) });

/**
 * The event buses. An entry is on disk before it is acknowledged; the events of an archive stay there for a replay, and
 * the rest, such as reports of SES with addresses, goes with its delivery. Delivery means that
 * Lambda's queue, or an SQS queue, has taken the event; its fate there is that queue's business, as on AWS.
 */
export const openBus = (options: {
  file: Kept;
  /** For entries that no archive takes; in memory where it is absent. */
  passing?: Kept;
  /** By default everything is archived. */
  isArchived?: (entry: BusEntry) => boolean;
  rules: readonly Rule[];
  lambdas: Pick<Lambdas, 'invokeAsync'>;
  queues: Pick<Queues, 'send'>;
  clock: Pick<Clock, 'now'>;
  inFlight: Pick<InFlight, 'track'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  log: (line: string) => void;
}): Bus & { resume(): void } => {
  const { clock, log } = options;
  const journal = openJournal<StoredEntry>(options.file, { keep: 'all' });
  const passing = openJournal<StoredEntry>(options.passing, { keep: 'pending' });
  const journalOf = (entry: BusEntry) => (options.isArchived?.(entry) === false ? passing : journal);

  const attempt = async (rule: Rule, target: RuleTarget, entry: BusEntry): Promise<void> => {
    const payload = inputFor(target.input, eventOf(entry), rule);
    for (let tries = 0; ; tries += 1) {
      try {
        return target.kind === 'queue'
          ? await options.queues.send(target.arn, JSON.stringify(payload))
          : await options.lambdas.invokeAsync(target.arn, payload);
      } catch (problem) {
        const age = (clock.now().getTime() - entry.time.getTime()) / 1000;
        const spent = tries >= Math.min(target.retries, MOST_RETRIES) || age > target.maxAgeSeconds;
        if (spent || problem instanceof Refused) throw problem;
        await pause(50 * 2 ** tries);
      }
    }
  };

  const deliverTo = async (rule: Rule, target: RuleTarget, entry: BusEntry): Promise<void> => {
    try {
      await attempt(rule, target, entry);
    } catch (problem) {
      const errorMessage = problem instanceof Error ? problem.message : String(problem);
      if (target.deadLetterArn === undefined)
        return log(
          `${entry.detailType} ${entry.id} is dropped by rule ${rule.name}, which has no queue: ${errorMessage}`,
        );
      options.deadLetters.add({
        queueArn: target.deadLetterArn,
        source: 'rule-delivery',
        ...(target.kind === 'queue' ? { sourceQueueArn: target.arn } : { functionArn: target.arn }),
        ruleArn: rule.arn,
        errorMessage,
        payload: eventOf(entry),
      });
    }
  };

  const deliver = async (entry: BusEntry): Promise<void> => {
    const event = eventOf(entry);
    const heard = options.rules.filter((rule) => rule.busName === entry.busName && rule.matches(event));
    await Promise.all(heard.flatMap((rule) => rule.targets.map((target) => deliverTo(rule, target, entry))));
  };

  /** At least once: a crash before the last line delivers again. */
  const deliverAndSettle = async (entry: BusEntry): Promise<void> => {
    await deliver(entry);
    journalOf(entry).settle(entry.id);
  };

  const start = (entry: BusEntry): void => {
    void options.inFlight
      .track(`delivery of ${entry.detailType}`, deliverAndSettle(entry))
      .catch((problem: unknown) =>
        log(`${entry.detailType} ${entry.id} stays in the journal: ${String(problem)}`),
      );
  };

  return {
    put: async (entries) => {
      for (const entry of entries)
        journalOf(entry).add(entry.id, { ...entry, time: entry.time.toISOString() });
      for (const entry of entries) start(entry);
    },
    entries: () => journal.all().map(revived),
    replay: async (seed) => {
      const all = shuffled(journal.all().map(revived), seed);
      for (const entry of all) await options.inFlight.track(`replay of ${entry.detailType}`, deliver(entry));
      return all.length;
    },
    resume: () => {
      for (const [, stored] of [...journal.pending(), ...passing.pending()]) start(revived(stored));
    },
  };
};

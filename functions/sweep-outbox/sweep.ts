import { aboutMail, type MailMessage, recover, release } from '../../shared/domain/follow-up/mail.ts';
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { FACT_QUARANTINED, jsonLog, type Log } from '../../shared/runtime/log.ts';
import type { Publisher } from '../../shared/runtime/publisher.ts';
import { settleDue } from '../../shared/store/due.ts';
import { actOnEach, sumOverEach } from '../../shared/store/each.ts';
import { MAX_ATTEMPTS } from '../../shared/store/fact-record.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { mailMessages, tasks } from '../../shared/store/kinds/follow-up.ts';
import { createMail } from '../../shared/store/new-mail.ts';
import {
  type Change,
  create,
  type Outbox,
  type Store,
  save,
  type Versioned,
} from '../../shared/store/store.ts';
import { openQuarantine, settleReturns } from './quarantine.ts';

export type SweepDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly outbox: Outbox;
  readonly publish: Publisher;
  readonly clock: Clock;
};

/** The stream gets this long before the sweeper takes a fact for forgotten. */
const STREAM_HEAD_START_MS = 2 * 60_000;
const FACTS_AT_ONCE = 100;
/** More than the queue before send-mail lets through until the next sweep. */
const MAILS_AT_ONCE = 2_000;

/** Publishes facts that the stream missed, as after an outage or with a new stream. */
const republish = async (now: Date, { store, outbox, publish }: SweepDeps, log: Log): Promise<number> => {
  const waiting = await outbox.waiting(new Date(now.getTime() - STREAM_HEAD_START_MS), FACTS_AT_ONCE);
  const { failed } = await publish(waiting.map(({ fact }) => fact));
  const taken = waiting.filter(({ fact }) => !failed.has(fact.id));
  await outbox.markPublished(
    taken.map(({ key }) => key),
    now,
  );
  const refused = waiting.filter(({ fact: { id } }) => failed.has(id));
  await actOnEach(refused, async (each) => {
    const { key, fact, attempts } = each;
    if (attempts + 1 >= MAX_ATTEMPTS) await openQuarantine(each, now, store);
    const { quarantined } = await outbox.markFailed(key, now);
    if (quarantined) log('error', FACT_QUARANTINED, { factId: fact.id, factType: fact.type });
  });
  return taken.length;
};

/** Changes of a due mail; empty where it stays as it is. */
const changesFor = (held: Versioned<MailMessage>, now: Date): readonly Change[] => {
  const recovered = recover(held.state, now);
  if (recovered && 'next' in recovered)
    return [
      save(mailMessages, held, recovered.mail, recovered.facts),
      ...createMail(recovered.next, recovered.nextFacts),
    ];
  if (recovered?.task !== undefined) {
    const { task, facts } = openTask({ ...aboutMail(held.state), kind: recovered.task }, now);
    return [save(mailMessages, held, recovered.mail), create(tasks, task, facts)];
  }
  const released = release(recovered?.mail ?? held.state, now);
  if (released) return [save(mailMessages, held, released.mail, released.facts)];
  return recovered ? [save(mailMessages, held, recovered.mail)] : [];
};

/** Settles mails that somebody left behind, and lets go of those whose time has come. */
const settleMails = (now: Date, { store, programmes }: SweepDeps): Promise<number> =>
  settleDue({ store, programmes }, mailMessages, DUE.mails, now, MAILS_AT_ONCE, async (held) => {
    const changes = changesFor(held, now);
    if (changes.length === 0) return false;
    try {
      await store.commit(changes, causeOfClock('sweep-outbox', held.state.programmeId, now));
      return true;
    } catch (error) {
      // Another writer has changed this mail meanwhile.
      if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'exists-already')) throw error;
      return false;
    }
  });

/** A part that fails stops none of the next. */
export const sweep = (now: Date, deps: SweepDeps, log: Log = jsonLog): Promise<number> =>
  sumOverEach([settleReturns, republish, settleMails], (part) => part(now, deps, log));

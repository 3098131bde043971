import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import type { Fact } from '../../events/fact.ts';
import { relay } from '../../functions/relay-events/relay.ts';
import type { Random } from '../../infra/local/sample/random.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { eventLambda, type Listener } from '../../shared/runtime/events.ts';
import type { Publisher } from '../../shared/runtime/publisher.ts';
import { toFactRecord } from '../../shared/store/fact-record.ts';
import type { Outbox, WaitingFact } from '../../shared/store/store.ts';

const ENDLESS = new Date('9999-01-01T00:00:00Z');

/** A new fact as the table's stream brings it. */
export const streamRecord = ({ key, fact }: WaitingFact): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `${key.pk} ${key.sk}`,
    NewImage: marshall(toFactRecord(key.pk, Number(key.sk.slice(-2)), fact)) as never,
  },
});

export type Hearing = {
  readonly name: string;
  readonly hears: readonly string[];
  readonly act: (fact: Fact) => Promise<void>;
};

/** A listener behind its rule, called with the event that the bus would send. */
export const hearing = <Deps extends { readonly clock: Clock }>(
  name: string,
  hears: readonly EventDefinition[],
  listener: Listener<Deps>,
  deps: Deps,
): Hearing => {
  const lambda = eventLambda(hears, listener, deps);
  return {
    name,
    hears: hears.map(detailTypeOf),
    act: (fact) =>
      lambda({
        version: '0',
        id: fact.id,
        source: 'cccc',
        account: '000000000000',
        time: fact.at,
        region: 'eu-north-1',
        resources: [],
        'detail-type': fact.type,
        detail: JSON.parse(JSON.stringify(fact)) as unknown,
      }),
  };
};

export type Weather = {
  /** Facts are delivered in an order of this one's choosing. */
  readonly shuffled?: Random;
  /** Number of deliveries of each fact to each listener. */
  readonly times?: (fact: Fact) => number;
  /** Stream records that nobody gets: the sweeper has to. */
  readonly loses?: (fact: Fact) => boolean;
  /** Number of deliveries that are acted on at the same moment. */
  readonly together?: () => number;
  /** Listeners by name, where not all of them are to hear it. */
  readonly only?: readonly string[];
  /** Deliveries that fail are tried this often; 1 lets the first failure through to the test. */
  readonly tries?: number;
};

type Delivery = { readonly fact: Fact; readonly to: Hearing; tries: number };

/** Stream, relay, bus and rules in one: commits reach their listeners, until nothing is on its way. */
export const busOf = (
  outbox: Outbox,
  /** The outbox by the permissions of the relay. */
  relayed: Outbox,
  clock: Clock,
  hearings: readonly Hearing[],
) => {
  const streamed = new Set<string>();
  const onTheirWay: Fact[] = [];
  let refuses: (fact: Fact) => boolean = () => false;

  const publish: Publisher = async (facts) => {
    const taken = facts.filter((fact) => !refuses(fact));
    onTheirWay.push(...taken);
    return { failed: new Set(facts.filter((fact) => !taken.includes(fact)).map(({ id }) => id)) };
  };

  const stream = async (loses: (fact: Fact) => boolean): Promise<void> => {
    const fresh = (await outbox.waiting(ENDLESS, 10_000)).filter(
      ({ key }) => !streamed.has(`${key.pk} ${key.sk}`),
    );
    for (const { key } of fresh) streamed.add(`${key.pk} ${key.sk}`);
    const brought = fresh.filter(({ fact }) => !loses(fact));
    if (brought.length > 0)
      await relay({ Records: brought.map(streamRecord) }, { publish, outbox: relayed, clock });
  };

  const deliver = async (weather: Weather = {}): Promise<void> => {
    const { shuffled, times = () => 1, loses = () => false, together = () => 1, only, tries = 1 } = weather;
    const hearers = hearings.filter(({ name }) => only?.includes(name) ?? true);
    const deliveries: Delivery[] = [];
    const take = (): Delivery[] =>
      deliveries.splice(shuffled ? Math.floor(shuffled.next() * deliveries.length) : 0, 1);
    for (let turn = 0; ; turn += 1) {
      // Now and then suffices: what is new mixes with what is under way.
      if (deliveries.length === 0 || turn % 4 === 0) await stream(loses);
      for (const fact of onTheirWay.splice(0))
        for (const to of hearers.filter(({ hears }) => hears.includes(fact.type)))
          for (let time = times(fact); time > 0; time -= 1) deliveries.push({ fact, to, tries });
      const next = Array.from({ length: together() }, take).flat();
      if (next.length === 0) return;
      const outcomes = await Promise.allSettled(next.map(({ to, fact }) => to.act(fact)));
      for (const [index, outcome] of outcomes.entries()) {
        const delivery = next[index];
        if (outcome.status === 'fulfilled' || !delivery) continue;
        delivery.tries -= 1;
        if (delivery.tries < 1) throw outcome.reason;
        deliveries.push(delivery);
      }
    }
  };

  return {
    publish,
    deliver,
    /** Facts that the bus does not take, until told otherwise. */
    refusing: (which: typeof refuses): void => {
      refuses = which;
    },
    /** Delivers facts once more, as a redrive or a replay would. */
    replay: async (facts: readonly Fact[], weather: Weather = {}): Promise<void> => {
      onTheirWay.push(...facts);
      await deliver(weather);
    },
  };
};

import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type Fact, SOURCE } from '../../events/fact.ts';

/** EventBridge takes at most this many entries at once. */
const ENTRIES = 10;

/** Publishes facts to the bus, and returns those that it did not take: a call can succeed in part. */
export type Publisher = (facts: readonly Fact[]) => Promise<{ readonly failed: ReadonlySet<string> }>;

export const eventBridgePublisher =
  (client: EventBridgeClient, busName: string): Publisher =>
  async (facts) => {
    const failed = new Set<string>();
    for (let from = 0; from < facts.length; from += ENTRIES) {
      const batch = facts.slice(from, from + ENTRIES);
      const { Entries } = await client.send(
        new PutEventsCommand({
          Entries: batch.map((fact) => ({
            EventBusName: busName,
            Source: SOURCE,
            DetailType: fact.type,
            Time: new Date(fact.at),
            Detail: JSON.stringify(fact),
          })),
        }),
      );
      batch.forEach((fact, index) => {
        if (!Entries?.[index]?.EventId) failed.add(fact.id);
      });
    }
    return { failed };
  };

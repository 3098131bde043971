import type { EventBridgeEvent } from 'aws-lambda';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import { Fact } from '../../events/fact.ts';
import type { Cause } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { jsonLog, type Log, traceOf } from './log.ts';

/** Handler of one fact. The bus may deliver it twice, late or out of order. */
export type Listener<Deps> = (fact: Fact, deps: Deps) => Promise<void>;

/** Cause of a change that follows from a fact: same chain of causes, one step deeper. */
export const causeAfter = (fact: Fact, actor: string, now: Date): Cause => ({
  now,
  actor: `system:${actor}`,
  programmeId: fact.programmeId,
  correlationId: fact.correlationId,
  depth: fact.depth + 1,
});

/** @throws where the detail is no fact that is heard, or its data is not what its definition says */
const readFact = (detailType: string, detail: unknown, hears: readonly EventDefinition[]): Fact => {
  const fact = Fact.parse(detail);
  if (fact.type !== detailType) throw new Error(`A ${fact.type} came as ${detailType}.`);
  const definition = hears.find((event) => detailTypeOf(event) === fact.type);
  if (definition === undefined) throw new Error(`No ${fact.type} is heard here.`);
  definition.data.parse(fact.data);
  return fact;
};

/** The Lambda behind one rule, and the facts of that rule. Whatever throws is retried by Lambda, and in the end lands in the dead letters. */
export const eventLambda =
  <Deps extends { readonly clock: Clock }>(
    hears: readonly EventDefinition[],
    listener: Listener<Deps>,
    deps: Deps,
    log: Log = jsonLog,
  ) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const fact = readFact(event['detail-type'], event.detail, hears);
    const { id: factId, type: factType, correlationId } = fact;
    try {
      await listener(fact, deps);
      log('info', 'heard', { factId, factType, correlationId });
    } catch (error) {
      log('error', 'could not act on a fact', { factId, factType, correlationId, error: traceOf(error) });
      throw error;
    }
  };

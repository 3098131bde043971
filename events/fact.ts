import * as z from 'zod';
import { detailTypeOf, type EventDefinition } from './define.ts';

/** EventBridge `source` of everything that this system publishes. */
export const SOURCE = 'cccc';

/** A fact that causes a fact that causes a fact … longer than this is a loop, and is quarantined. */
export const MAX_DEPTH = 8;

/** A fact as the bus carries it. It names people and things by id only: personal data never travels. */
export const Fact = z.strictObject({
  /** `<subject id>.<subject version>.<n>`: the same save always yields the same ids. */
  id: z.string().max(120),
  /** The detail-type, `Name.vN`. */
  type: z.string().max(80),
  at: z.iso.datetime(),
  programmeId: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), version: z.int().positive() }),
  /** Author of the change: `staff:<sub>`, `person:<id>`, `applicant` or `system:<function>`. */
  actor: z.string().max(120),
  /** Ties together everything that one request set going. */
  correlationId: z.string().max(80),
  /** Number of facts between this one and the person or the schedule that started the chain. */
  depth: z.int().min(0).max(MAX_DEPTH),
  data: z.record(z.string(), z.unknown()),
});
export type Fact = z.output<typeof Fact>;

/** A fact as the domain states it, before it is tied to the changed item. */
export type NewFact = { readonly event: EventDefinition; readonly data: Record<string, unknown> };

/** States a fact. @throws where `data` does not fit the definition: a bug, not a refusal */
export const fact = <Data extends z.ZodObject>(
  event: EventDefinition<string, Data>,
  data: z.input<Data>,
): NewFact => ({ event, data: event.data.parse(data) as Record<string, unknown> });

/** Whether a fact is one of this definition, by its name and version. */
export const isFactOf = (event: EventDefinition, { type }: Pick<Fact, 'type'>): boolean =>
  type === detailTypeOf(event);

/** Reads a fact's data against the definition that it claims. @throws where the type differs or the data does not fit */
export const dataOf = <Data extends z.ZodObject>(
  event: EventDefinition<string, Data>,
  given: Fact,
): z.output<Data> => {
  if (!isFactOf(event, given)) throw new Error(`Expected ${detailTypeOf(event)}, got ${given.type}.`);
  return event.data.parse(given.data);
};

import type * as z from 'zod';

/** The definition of a fact: both sides of the bus parse against it, and all documentation is generated from it. */
export type EventDefinition<Name extends string = string, Data extends z.ZodObject = z.ZodObject> = {
  readonly name: Name;
  readonly version: number;
  /** One sentence, as a coordinator would say it. */
  readonly means: string;
  readonly data: Data;
  readonly example: z.output<Data>;
};

export const defineEvent = <const Name extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Name, Data>,
): EventDefinition<Name, Data> => definition;

/** The EventBridge detail-type. A change that breaks readers is a new version, published beside the old one. */
export const detailTypeOf = (event: Pick<EventDefinition, 'name' | 'version'>): string =>
  `${event.name}.v${event.version}`;

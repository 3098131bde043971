import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Operations, ServiceError } from '../engines/aws-json.ts';
import type { Bus, BusEntry, Clock } from '../parts.ts';
import { busNameIn } from './rules.ts';

const MOST_ENTRIES = 10;
const LIMIT_BYTES = 256 * 1024;

const Entry = z.strictObject({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  /** Seconds since 1970, as AWS's JSON protocol writes an instant. */
  Time: z.number().optional(),
  Resources: z.array(z.string()).default([]),
  TraceHeader: z.string().optional(),
});
type Entry = z.output<typeof Entry>;
const PutEvents = z.strictObject({
  Entries: z.array(z.unknown()).min(1).max(MOST_ENTRIES),
  EndpointId: z.string().optional(),
});

type Failed = { ErrorCode: string; ErrorMessage: string };
const failed = (ErrorCode: string, ErrorMessage: string): Failed => ({ ErrorCode, ErrorMessage });

/** The size that counts against the limit, as the service reckons it. */
const sizeOf = (entry: Entry): number =>
  (entry.Time === undefined ? 0 : 14) +
  [entry.Source, entry.DetailType, entry.Detail, ...entry.Resources]
    .map((part) => Buffer.byteLength(part ?? ''))
    .reduce((sum, bytes) => sum + bytes, 0);

const detailOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A kind of event that the bus is to refuse, by the beginning of its name: for trying out a quarantine. */
export type BusFault = { readonly refuse: string };

const accepted = (entry: Entry, place: { now: Date; account: string; region: string }): BusEntry | Failed => {
  for (const field of ['Source', 'DetailType', 'Detail'] as const)
    if (!entry[field])
      return failed(
        'InvalidArgument',
        `Parameter ${field} is not valid. Reason: ${field} is a required argument.`,
      );
  const { Source: source = '', DetailType: detailType = '', Detail: text = '' } = entry;
  if (source.startsWith('aws.'))
    return failed('NotAuthorizedForSourceException', 'Not authorized for the source.');
  const detail = detailOf(text);
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail))
    return failed('MalformedDetail', 'Detail is malformed.');
  return {
    busName: busNameIn(entry.EventBusName),
    source,
    detailType,
    detail,
    time: entry.Time === undefined ? place.now : new Date(entry.Time * 1000),
    id: randomUUID(),
    resources: entry.Resources,
    account: place.account,
    region: place.region,
  };
};

/** PutEvents as the service answers it: all or nothing for the request's own rules, one by one for each entry's. */
export const putEventsOperation = (options: {
  bus: Pick<Bus, 'put'>;
  clock: Pick<Clock, 'now'>;
  account: string;
  region: string;
  fault?: () => BusFault | undefined;
}): Operations => ({
  'AWSEvents.PutEvents': async (input) => {
    const request = PutEvents.safeParse(input);
    const entries = z.array(Entry).safeParse(request.data?.Entries);
    const problem = request.error ?? entries.error;
    if (problem || !entries.success)
      throw new ServiceError('ValidationException', z.prettifyError(problem ?? new z.ZodError([])));
    if (entries.data.map(sizeOf).reduce((sum, bytes) => sum + bytes, 0) > LIMIT_BYTES)
      throw new ServiceError(
        'ValidationException',
        'Total size of the entries in the request is over the limit.',
      );
    const refuse = options.fault?.()?.refuse;
    const outcomes = entries.data.map((entry) =>
      refuse !== undefined && entry.DetailType?.startsWith(refuse)
        ? failed('InternalFailure', 'The bus refuses this as it was told to.')
        : accepted(entry, { ...options, now: options.clock.now() }),
    );
    await options.bus.put(outcomes.filter((outcome) => 'id' in outcome));
    return {
      FailedEntryCount: outcomes.filter((outcome) => 'ErrorCode' in outcome).length,
      Entries: outcomes.map((outcome) => ('id' in outcome ? { EventId: outcome.id } : outcome)),
    };
  },
});

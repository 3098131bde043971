import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Activity, Busy } from './activity.ts';
import { type ApiDocument, apiPage } from './pages/api.ts';
import { pageDoors } from './pages/doors.ts';
import { createJourney } from './pages/journey.ts';
import type { BusFault } from './runner/bus/put-events.ts';
import { type EdgeReply, type EdgeRequest, html, json } from './runner/edge/http.ts';
import type { Identity } from './runner/engines/identity.ts';
import { PERSONAS } from './runner/engines/personas.ts';
import type { MailEngine } from './runner/engines/ses.ts';
import { SesFault } from './runner/engines/ses-faults.ts';
import type { RunningLambdas } from './runner/lambda/lambdas.ts';
import { rightsOf } from './runner/lambda/role.ts';
import type { Bus, Clock, DeadLetters, TableView } from './runner/parts.ts';
import { laterBy } from './runner/schedule/duration.ts';
import type { Schedules } from './runner/schedule/schedules.ts';
import type { Travel } from './travel.ts';

const LOCAL_PATH = '/_local/';
const OPEN_API = join(import.meta.dirname, '../../functions/openapi.json');

type Parts = {
  origin: string;
  clock: Clock;
  schedules: Pick<Schedules, 'upcoming' | 'skippedTicks'>;
  activity: Activity;
  /** Name of a schedule for people. */
  nameOfSchedule: (schedule: string) => string;
  log: (line: string) => void;
  travel: Travel;
  drain: () => Promise<void>;
  mail: Pick<MailEngine, 'mailbox' | 'faults'>;
  deadLetters: Pick<DeadLetters, 'list' | 'redrive'>;
  bus: Pick<Bus, 'replay' | 'entries'>;
  busFaults: { current(): BusFault | undefined; set(next: BusFault | undefined): void };
  table: Pick<TableView, 'items'>;
  identity: Pick<Identity, 'tokens'>;
  lambdas: Pick<RunningLambdas, 'functions' | 'rightsUsed' | 'refused'>;
};

type Seam = (request: EdgeRequest) => EdgeReply | Promise<EdgeReply>;

const Instant = z.iso.datetime({ offset: true, error: 'Say an instant like 2027-03-28T00:30:00Z.' });
const ticks = { everyTick: z.boolean().optional(), fewTicks: z.boolean().optional() };
const ClockMove = z.union(
  [z.strictObject({ advance: z.string(), ...ticks }), z.strictObject({ set: Instant, ...ticks })],
  { error: 'Say {"advance":"P3D"} or {"set":"2027-03-28T00:30:00Z"}.' },
);
const Nothing = z.strictObject({});
const Replay = z.strictObject({ seed: z.int().default(1) });
const Faults = z.strictObject({
  ses: SesFault.nullable().optional(),
  bus: z
    .strictObject({ refuse: z.string().min(1) })
    .nullable()
    .optional(),
});
const Token = z.strictObject({ persona: z.enum(PERSONAS.map(({ name }) => name)) });
const MailQuery = z.strictObject({
  to: z.string().optional(),
  since: z.coerce.date().optional(),
  skip: z.coerce.number().int().nonnegative().optional(),
});

/**
 * Routes of the local system alone, for trying it out and for tests: time, mails, dead letters, faults, state. None is
 * in the template. Answers `undefined` for every other path.
 */
export const seams = (parts: Parts): ((request: EdgeRequest) => Promise<EdgeReply> | undefined) => {
  const { clock, schedules, activity, travel, drain, mail, deadLetters, bus, table } = parts;

  const clockNow = () => ({
    now: clock.now().toISOString(),
    offsetMs: clock.offsetMs(),
    upcoming: schedules.upcoming(),
    skippedTicks: schedules.skippedTicks(),
  });

  const moveClock = async (move: z.output<typeof ClockMove>) => {
    const running = activity.current();
    if (running !== undefined) throw new Busy(`“${running.title}” is still running. Wait until it is done.`);
    const to = (now: Date): Date => ('set' in move ? new Date(move.set) : laterBy(now, move.advance));
    const { fired } = await travel(to, { everyTick: move.everyTick, fewTicks: move.fewTicks });
    return { fired, ...clockNow() };
  };

  const journey = createJourney({
    clock,
    travel,
    activity,
    table,
    bus,
    deadLetters,
    mailbox: mail.mailbox,
    nameOfSchedule: parts.nameOfSchedule,
    log: parts.log,
  });

  const doors: Record<string, Seam> = {
    ...pageDoors({
      clock,
      activity,
      journey,
      table,
      bus,
      deadLetters,
      drain,
      mailbox: mail.mailbox,
      returnFact: async (id) => {
        const { access_token } = await parts.identity.tokens('coordinator');
        const path = `/api/coordinator/quarantined-facts/${encodeURIComponent(id)}/return`;
        const headers = { authorization: `Bearer ${access_token}` };
        return (await fetch(parts.origin + path, { method: 'POST', headers })).status;
      },
    }),
    'GET /_local/api': async () =>
      html(200, apiPage(JSON.parse(await readFile(OPEN_API, 'utf8')) as ApiDocument)),
    'GET /_local/clock': () => json(200, clockNow()),
    'POST /_local/clock': async (request) => json(200, await moveClock(bodyOf(request, ClockMove))),
    'POST /_local/drain': async (request) => {
      bodyOf(request, Nothing);
      await drain();
      return json(200, { drained: true });
    },
    'GET /_local/mails': ({ query }) => {
      const only = MailQuery.parse(Object.fromEntries(new URLSearchParams(query)));
      return json(200, mail.mailbox.mails(withoutUndefined(only)));
    },
    'GET /_local/dead-letters': () => json(200, deadLetters.list()),
    'POST /_local/dead-letters/redrive': async (request) => {
      bodyOf(request, Nothing);
      return json(200, { redriven: await deadLetters.redrive() });
    },
    'GET /_local/events': () => json(200, bus.entries()),
    'POST /_local/events/replay': async (request) =>
      json(200, { replayed: await bus.replay(bodyOf(request, Replay).seed) }),
    'GET /_local/faults': () =>
      json(200, { ses: mail.faults.current() ?? null, bus: parts.busFaults.current() ?? null }),
    'POST /_local/faults': (request) => {
      const { ses, bus: ofBus } = bodyOf(request, Faults);
      // Parts that are left out stay as they are.
      if (ses !== undefined) mail.faults.set(ses ?? undefined);
      if (ofBus !== undefined) parts.busFaults.set(ofBus ?? undefined);
      return json(200, { ses: mail.faults.current() ?? null, bus: parts.busFaults.current() ?? null });
    },
    'GET /_local/rights': () => json(200, rightsHere(parts.lambdas)),
    'GET /_local/state-hash': async () => json(200, await stateHash(table)),
    'POST /_local/token': async (request) =>
      json(200, await parts.identity.tokens(bodyOf(request, Token).persona)),
  };

  return (request) => {
    if (!request.path.startsWith(LOCAL_PATH)) return undefined;
    return answer(request, parts.origin, doors);
  };
};

const answer = async (
  request: EdgeRequest,
  origin: string,
  doors: Record<string, Seam>,
): Promise<EdgeReply> => {
  // Another site in the same browser could otherwise sign itself in or move the clock.
  const asker = request.headers['origin'];
  if (asker !== undefined && asker !== origin) return json(403, { message: `Not for ${asker}.` });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const door = doors[`${method} ${request.path}`];
  if (door === undefined)
    return json(404, { message: `There is no ${method} ${request.path}.`, doors: Object.keys(doors) });
  try {
    return await door(request);
  } catch (error) {
    if (error instanceof z.ZodError) return json(400, { message: z.prettifyError(error) });
    if (error instanceof BadInput || error instanceof RangeError)
      return json(400, { message: error.message });
    if (error instanceof Busy) return json(409, { message: error.message });
    throw error;
  }
};

class BadInput extends Error {
  override readonly name = 'BadInput';
}

const bodyOf = <Schema extends z.ZodType>({ body }: EdgeRequest, schema: Schema): z.output<Schema> => {
  const text = body.toString();
  try {
    return schema.parse(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput('The body is not JSON.');
    throw error;
  }
};

/** Rights of each function: used since the start, unused, and refused requests. */
const rightsHere = ({ functions, rightsUsed, refused }: Parts['lambdas']) => {
  const used = rightsUsed();
  return {
    functions: Object.fromEntries(
      functions.map(({ name, role }) => [name, { granted: rightsOf(role), used: used[name] ?? [] }]),
    ),
    refused: refused(),
  };
};

/** Hash of the content, independent of the order of writing; also for each kind of item. */
const stateHash = async (table: Parts['table']) => {
  const kinds = new Map<string, string[]>();
  for await (const item of table.items()) {
    const kind = String(item['pk']).split('#')[0] ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), canonical(item)]);
  }
  const sha256 = (lines: string[]) => createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  const entries = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    hash: sha256(entries.flatMap(([, lines]) => lines)),
    items: entries.reduce((sum, [, lines]) => sum + lines.length, 0),
    kinds: Object.fromEntries(entries.map(([kind, lines]) => [kind, sha256(lines)])),
  };
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Set) return [...inner].map(String).sort();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const withoutUndefined = ({ to, since, skip }: z.output<typeof MailQuery>) => ({
  ...(to !== undefined && { to }),
  ...(since !== undefined && { since }),
  ...(skip !== undefined && { skip }),
});

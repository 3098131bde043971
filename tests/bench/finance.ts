import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { FINANCE, type Json } from '../functions/api.ts';
import { countMany, GRANT } from '../functions/many-facts.ts';
import { aWorld, type World } from '../functions/world.ts';

const SIZES = [100, 2_000, 100_000];
const LOOKS = 3;

type Look = {
  readonly facts: number;
  readonly page: string;
  readonly requests: number;
  /** Items that DynamoDB would read and bill. */
  readonly items: number;
  readonly kbRead: number;
  readonly ms: number;
  readonly kbAnswered: number;
};

const PAGES = {
  overview: '/api/finance/programmes/cccc/overview',
  evidence: '/api/finance/programmes/cccc/indicators/pairs.started/evidence',
  missing: '/api/finance/programmes/cccc/missing-evidence',
  cohorts: '/api/finance/programmes/cccc/cohorts',
  companies: '/api/finance/programmes/cccc/companies',
} as const;

/** A locked period, and an open one after it. */
const periodsOf = async (world: World): Promise<readonly [string, string]> => {
  const send = async (path: string, json?: Json): Promise<string> => {
    const answer = await world.financeApi('POST', `/api/finance/${path}`, {
      claims: FINANCE,
      ...(json === undefined ? {} : { json }),
    });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
    return String(answer.json['id']);
  };
  const open = (from: string, to: string) => send('decisions/dec_grant/periods', { from, to });
  const locked = await open('2026-01-01', '2026-06-30');
  for (const verb of ['review', 'lock']) await send(`periods/${locked}/${verb}`);
  return [locked, await open('2026-07-01', '2026-12-31')];
};

const look = async (world: World, facts: number, page: string, path: string): Promise<Look> => {
  let requests = 0;
  const times: number[] = [];
  let bytes = 0;
  let read = { records: 0, bytes: 0 };
  for (let turn = 0; turn < LOOKS; turn += 1) {
    requests = 0;
    world.twin.readSince();
    const end = world.watching((request) => {
      if (!request.startsWith('commit')) requests += 1;
    });
    const begun = performance.now();
    const answer = await world.financeApi('GET', path, {
      claims: FINANCE,
      query: path.includes('/programmes/') ? 'decision=dec_grant' : '',
      headers: { 'accept-encoding': 'gzip' },
    });
    times.push(performance.now() - begun);
    end();
    if (answer.status !== 200)
      throw new Error(`${page} of ${facts} facts: ${answer.status} ${answer.body.slice(0, 200)}`);
    bytes = answer.bytes.length;
    read = world.twin.readSince();
  }
  const ms = Math.round(times.sort((a, b) => a - b)[1] ?? 0);
  const kb = (all: number): number => Math.round(all / 1024);
  return { facts, page, requests, items: read.records, kbRead: kb(read.bytes), ms, kbAnswered: kb(bytes) };
};

/** Requests, items and time of the finance page by the number of facts that count. The store in memory copies a list to read a page of it. */
export const runFinanceBench = async (args: readonly string[]): Promise<void> => {
  const looks: Look[] = [];
  for (const facts of SIZES) {
    const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
    await countMany(world, GRANT, facts);
    for (const page of ['overview', 'evidence', 'missing', 'cohorts', 'companies'] as const)
      looks.push(await look(world, facts, page, PAGES[page]));
    const [locked, open] = await periodsOf(world);
    looks.push(await look(world, facts, 'open period', `/api/finance/periods/${open}/figures`));
    looks.push(await look(world, facts, 'changed since', `/api/finance/periods/${locked}/difference`));
  }
  if (args.includes('--json')) console.log(JSON.stringify(looks));
  else console.table(looks);
};

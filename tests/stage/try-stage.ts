import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_ROUTE, type RouteContract } from '../../infra/build/every-route.ts';
import { inventPeople } from '../../infra/local/sample/people.ts';

/** Finding of one look at a deployed stage; without a fault if all is as it should be. */
export type Tried = { readonly check: string; readonly fault?: string | undefined };

type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };
type Ask = (path: string, init?: RequestInit) => Promise<Answer>;
type Check = (ask: Ask, site: URL) => Promise<string | undefined>;

/** A stranger’s request takes no longer. */
const PATIENCE_MS = 30_000;
const AT_ONCE = 8;

const JSON_BODY = { 'content-type': 'application/json' };
const send = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...JSON_BODY, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const codeIn = ({ text }: Answer): unknown => {
  try {
    return (JSON.parse(text) as { readonly code?: unknown }).code;
  } catch {
    return undefined;
  }
};
const unless = (isSo: boolean, fault: string): string | undefined => (isSo ? undefined : fault);
const told = ({ status, text }: Answer): string => `answered ${status}: ${text.slice(0, 600)}`;

const GUARDS: readonly (readonly [header: string, says: RegExp])[] = [
  ['content-security-policy', /default-src 'none'/],
  ['content-security-policy', /frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
];
const unguarded = ({ headers }: Answer, site: URL): readonly string[] => {
  const wanted =
    site.protocol === 'https:'
      ? [...GUARDS, ['strict-transport-security', /max-age=\d{8}/] as const]
      : GUARDS;
  return wanted.flatMap(([header, says]) => (says.test(headers.get(header) ?? '') ? [] : [header]));
};

const addressOf = ({ path }: RouteContract): string => path.replaceAll(/\{\w+\}/g, 'x');
const isForStaff = ({ who }: RouteContract): boolean => !['everybody', 'link', 'person'].includes(who);

/** Routes that answer as they must not, some at a time. */
const refusedAs = async (
  routes: readonly RouteContract[],
  headers: Readonly<Record<string, string>>,
  isRefused: (answer: Answer) => boolean,
  ask: Ask,
): Promise<string | undefined> => {
  const open: string[] = [];
  for (let from = 0; from < routes.length; from += AT_ONCE)
    await Promise.all(
      routes.slice(from, from + AT_ONCE).map(async (route) => {
        const { method } = route;
        const answer = await ask(addressOf(route), {
          method,
          redirect: 'manual',
          headers: { ...JSON_BODY, ...headers },
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        if (!isRefused(answer)) open.push(`${method} ${route.path} ${told(answer)}`);
      }),
    );
  return unless(open.length === 0, open.join('\n'));
};

/** Signed by nobody, for everything. */
const FORGED = [
  '{"alg":"none","typ":"JWT"}',
  '{"sub":"x","scope":"staff","token_use":"access","exp":4102444800}',
  '',
]
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

const CHECKS: Readonly<Record<string, Check>> = {
  'is well': async (ask) => {
    const answer = await ask('/api/health');
    return unless(answer.status === 200 && answer.text.includes('"status":"ok"'), told(answer));
  },
  'serves the document of this release': async (ask) => {
    const { text } = await ask('/api/openapi.json');
    const ours = readFileSync(join(import.meta.dirname, '../../functions/openapi.json'), 'utf8');
    return unless(text === ours, 'The document is not of this release.');
  },
  'shows its pages in three languages, and staff theirs, with the headers that guard them': async (
    ask,
    site,
  ) => {
    const faults = await Promise.all(
      ['/en/', '/sv/', '/fi/', '/console/', '/finance/'].map(async (path) => {
        const answer = await ask(path);
        const missing = unguarded(answer, site);
        const isFound =
          path.length > 4 ? answer.text.includes('noindex') : answer.text.includes('<html lang=');
        return answer.status === 200 && missing.length === 0 && isFound
          ? []
          : [`${path} ${answer.status}, without ${missing.join(', ') || 'what it should say'}`];
      }),
    );
    return unless(faults.flat().length === 0, faults.flat().join('\n'));
  },
  'guards a refusal as well, and has it stored by nobody': async (ask, site) => {
    const answer = await ask('/api/programmes/nobody/applications', send({}));
    const missing = unguarded(answer, site);
    const isKept = answer.headers.get('cache-control')?.includes('no-store') !== true;
    return unless(
      answer.status === 404 && missing.length === 0 && !isKept,
      `${told(answer)} ${missing.join()}`,
    );
  },
  'opens no door of staff without a token': (ask) =>
    refusedAs(EVERY_ROUTE.filter(isForStaff), {}, ({ status }) => status === 401, ask),
  'opens no door of staff to a token that nobody has signed': (ask) =>
    refusedAs(
      EVERY_ROUTE.filter(isForStaff).filter((_, place) => place % 20 === 0),
      { authorization: `Bearer ${FORGED}` },
      ({ status }) => status === 401,
      ask,
    ),
  'shows nobody’s own page without a session': (ask) =>
    refusedAs(
      EVERY_ROUTE.filter(({ who, method }) => who === 'person' && method === 'GET'),
      { cookie: 'session=AAAA' },
      ({ status, text }) => status !== 200 || text.includes('action="/a/me/code"'),
      ask,
    ),
  'confirms nothing by a guessed link': async (ask) => {
    const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const answer = await ask('/api/participant/links/act', send({ token, verb: 'confirm' }));
    return unless(answer.status === 404 && codeIn(answer) === 'link-unknown', told(answer));
  },
  'refuses an application without answers at its fields': async (ask) => {
    const answer = await ask('/api/programmes/cccc/applications', send({ role: 'student' }));
    return unless(answer.status === 400 && codeIn(answer) === 'field-invalid', told(answer));
  },
  'refuses a body above what a form needs': async (ask) => {
    const answer = await ask('/api/programmes/cccc/applications', send(JSON.stringify('x'.repeat(40_000))));
    return unless(answer.status === 413, told(answer));
  },
  'takes no form of another site': async (ask) => {
    const answer = await ask(
      '/api/programmes/cccc/applications',
      send({}, { origin: 'https://elsewhere.example' }),
    );
    return unless(answer.status === 403 && codeIn(answer) === 'origin-refused', told(answer));
  },
  'leads plain HTTP to HTTPS': async (_, site) => {
    if (site.protocol !== 'https:') return undefined;
    const { status, headers } = await fetch(`http://${site.host}/en/`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const to = headers.get('location') ?? '';
    return unless([301, 308].includes(status) && to.startsWith('https://'), `It answered ${status} ${to}.`);
  },
};

/** An application that nobody confirms: it is seen by nobody, and goes after a week. SES’s own mailbox takes the mail about it. */
const applies: Check = async (ask) => {
  const [, student] = inventPeople({ mentors: 1, students: 1, seed: 1 });
  const email = `success+${Date.now()}@simulator.amazonses.com`;
  const answer = await ask('/api/programmes/cccc/applications', send({ ...student?.application, email }));
  const isTaken = answer.status === 202 || codeIn(answer) === 'application-period-closed';
  return unless(isTaken, told(answer));
};

/** Looks at a stage from outside, as a stranger does. Looks that need a mailbox, or a sign-in of staff, are not among them. */
export const tryStage = async (
  address: string,
  { writes = false }: { readonly writes?: boolean } = {},
): Promise<readonly Tried[]> => {
  const site = new URL(address);
  const ask: Ask = async (path, init = {}) => {
    const answer = await fetch(new URL(path, site), { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const checks = writes ? { ...CHECKS, 'takes an application': applies } : CHECKS;
  const tried: Tried[] = [];
  for (const [check, look] of Object.entries(checks))
    tried.push({
      check,
      fault: await look(ask, site).catch((error: unknown) => `It could not be asked: ${String(error)}`),
    });
  return tried;
};

import { EVERY_ROUTE } from '../../../infra/build/every-route.ts';
import { addDays, localDateOf } from '../../../shared/domain/kernel/dates.ts';

export type Wrote = {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly said: string;
};

/** Routes by which staff, finance and a person on their own page change something. */
export const WRITES: readonly string[] = EVERY_ROUTE.filter(
  ({ method, path }) => method !== 'GET' && /^\/(?:api\/(?:coordinator|finance)|a\/me)\//.test(path),
).map(({ method, path }) => `${method} ${path}`);

const patternOf = (route: string): RegExp => new RegExp(`^${route.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
const PATTERNS = WRITES.map((route) => [route, patternOf(route)] as const);

/** The route of a call: of two that fit, the one with fewer names to fill in. */
const routeOf = (call: string): string =>
  PATTERNS.filter(([, pattern]) => pattern.test(call))
    .map(([route]) => route)
    .sort((a, b) => a.split('{').length - b.split('{').length)[0] ?? call;

/** Of a form: as a list where names stand more than once. */
export type Fields = Readonly<Record<string, string>> | [string, string][];

export type Listed = { readonly id: string };

/** Hands that write by the doors of a running system, and keep what each door answered. */
export const writing = (origin: string) => {
  const wrote: Wrote[] = [];
  let token: string | undefined;

  const seam = async (path: string, body?: object): Promise<unknown> => {
    const call = { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await fetch(`${origin}/_local/${path}`, call)).json();
  };
  const asStaff = async (method: string, path: string, body?: object): Promise<Response> => {
    token ??= ((await seam('token', { persona: 'admin' })) as { access_token: string }).access_token;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return fetch(origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const keep = async (method: string, path: string, answer: Response): Promise<string> => {
    const said = await answer.text();
    const route = routeOf(`${method} ${path.split('?')[0]}`);
    wrote.push({ route, path, status: answer.status, said: answer.ok ? '' : said.slice(0, 400) });
    return said;
  };
  const read = <Answer>(said: string): Answer => (said.startsWith('{') ? JSON.parse(said) : {}) as Answer;

  const get = async <Answer>(path: string): Promise<Answer> => {
    const whole = path.startsWith('/') ? path : `/api/coordinator/${path}`;
    const answer = await asStaff('GET', whole);
    if (!answer.ok) throw new Error(`GET ${whole} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

  return {
    get,
    wrote: wrote as readonly Wrote[],
    /** The day so many days from today. */
    day: (days: number): string => addDays(localDateOf(new Date()), days),
    drain: () => seam('drain'),

    /** An answer that tells of no success is kept as well: what follows from it fails by itself. */
    async write<Answer = Listed>(method: string, path: string, body?: object): Promise<Answer> {
      const whole = path.startsWith('/') ? path : `/api/coordinator/${path}`;
      return read(await keep(method, whole, await asStaff(method, whole, body)));
    },
    async list<Item = Listed>(path: string): Promise<readonly Item[]> {
      return (await get<{ items: Item[] }>(path)).items;
    },
    /** A form, as a browser posts it. */
    async post(path: string, fields: Fields, cookie?: string): Promise<Response> {
      const answer = await fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, ...(cookie === undefined ? {} : { cookie }) },
        body: new URLSearchParams([
          ['lang', 'en'],
          ...(Array.isArray(fields) ? fields : Object.entries(fields)),
        ]),
      });
      const said = await answer.clone().text();
      const route = routeOf(`POST ${path}`);
      wrote.push({ route, path, status: answer.status, said: answer.status < 400 ? '' : said.slice(0, 400) });
      return answer;
    },
    async page(path: string, cookie: string): Promise<string> {
      return (await fetch(origin + path, { headers: { cookie } })).text();
    },
    async mailsTo(address: string): Promise<readonly { readonly text: string }[]> {
      const all = (await (await fetch(`${origin}/_local/mails`)).json()) as { to: string[]; text: string }[];
      return all.filter(({ to }) => to.includes(address));
    },
  };
};

export type Writing = ReturnType<typeof writing>;

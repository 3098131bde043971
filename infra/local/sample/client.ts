/** A mail as the local mailbox keeps it. */
export type ReceivedMail = {
  readonly messageId: string;
  /** Virtual time of its arrival. */
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly links: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
};

/** A season's hands: everything goes through the public HTTP API and the mailbox, as for anybody else. */
export type Client = {
  /** @throws where the answer is none of `expected` */
  send(
    method: string,
    path: string,
    body?: unknown,
    options?: { staff?: boolean; expected?: number[] },
  ): Promise<unknown>;
  /** Presses a button of the page behind a link. @returns the status of the answer @throws where the system fails */
  press(link: string, fields: Record<string, string>): Promise<number>;
  /** The page behind a link; undefined where the link is over or unknown. @throws where it answers otherwise */
  look(link: string): Promise<string | undefined>;
  /** Fetches a file by a link. @throws where it answers otherwise than with 200 */
  fetchFile(path: string): Promise<Uint8Array>;
  drain(): Promise<void>;
  /** `fewTicks` lets each schedule fire once a day on the way, and sweeps once a week. */
  advanceTo(instant: Date, options?: { readonly fewTicks: boolean }): Promise<void>;
  now(): Promise<Date>;
  /** Lets mails go wrong from now on, or right again. */
  breakMail(fault: { readonly mode: string } | null): Promise<void>;
  /** Mails that came since this was last asked, in the order of their arrival. */
  newMails(): Promise<readonly ReceivedMail[]>;
};

/** Presses the button behind the newest of these links that takes it. @returns whether one of them did */
export const pressNewest = async (
  client: Pick<Client, 'press'>,
  links: readonly string[],
  fields: Record<string, string>,
): Promise<boolean> => {
  for (const link of links.toReversed()) if ((await client.press(link, fields)) < 400) return true;
  return false;
};

const ACCEPTED = [200, 201, 202];

const readJson = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
};

/** `advanceTo` moves the clock otherwise than by a request: while the sample is played, requests may not. */
export const clientFor = (url: string, own: Partial<Pick<Client, 'advanceTo'>> = {}): Client => {
  let token: string | undefined;
  let read = 0;

  const seam = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_local/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await readJson(answer);
    if (!answer.ok)
      throw new Error(`${method} /_local/${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    return said;
  };

  const staffToken = async (): Promise<string> => {
    const { access_token } = (await seam('POST', 'token', { persona: 'admin' })) as { access_token: string };
    return access_token;
  };

  return {
    async send(method, path, body, { staff = false, expected = ACCEPTED } = {}) {
      if (staff) token ??= await staffToken();
      const ask = () =>
        fetch(`${url}${path}`, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(staff ? { authorization: `Bearer ${token}` } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      let answer = await ask();
      if (staff && answer.status === 401) {
        token = await staffToken();
        answer = await ask();
      }
      const said = await readJson(answer);
      if (!expected.includes(answer.status))
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(said)}`);
      return said;
    },

    async press(link, fields) {
      const page = new URL(link);
      // A person looks first; so does every mail filter.
      await (await fetch(page)).text();
      const answer = await fetch(new URL('/a', page), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ t: page.searchParams.get('t') ?? '', ...fields }),
      });
      const said = await answer.text();
      if (answer.status >= 500) throw new Error(`A link answered ${answer.status}: ${said.slice(0, 200)}`);
      return answer.status;
    },

    async look(link) {
      const { pathname, search } = new URL(link);
      const answer = await fetch(`${url}${pathname}${search}`);
      const page = await answer.text();
      if (answer.status !== 200 && answer.status !== 404 && answer.status !== 410)
        throw new Error(`GET ${pathname} answered ${answer.status}.`);
      return answer.status === 200 ? page : undefined;
    },

    async fetchFile(path) {
      const answer = await fetch(`${url}${path}`);
      if (answer.status !== 200) throw new Error(`GET ${path.split('?')[0]} answered ${answer.status}.`);
      return new Uint8Array(await answer.arrayBuffer());
    },

    drain: async () => void (await seam('POST', 'drain')),
    advanceTo: async (instant, { fewTicks } = { fewTicks: false }) =>
      void (await seam('POST', 'clock', { set: instant.toISOString(), fewTicks })),
    breakMail: async (ses) => void (await seam('POST', 'faults', { ses })),
    now: async () => new Date(((await seam('GET', 'clock')) as { now: string }).now),

    async newMails() {
      const fresh = (await seam('GET', `mails?skip=${read}`)) as ReceivedMail[];
      read += fresh.length;
      return fresh;
    },
    ...own,
  };
};

/** Links that lead to a page with a button: one for each matter of a mail that has one. */
export const actionLinksIn = ({ links }: ReceivedMail): readonly string[] => [
  ...new Set(links.filter((link) => new URL(link).pathname === '/a')),
];

/** The link of a mail about one matter. */
export const actionLinkIn = (mail: ReceivedMail): string | undefined => actionLinksIn(mail)[0];

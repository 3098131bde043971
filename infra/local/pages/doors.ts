import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { type Activity, Busy } from '../activity.ts';
import { type EdgeReply, type EdgeRequest, html, json } from '../runner/edge/http.ts';
import type { Mail } from '../runner/engines/mailbox.ts';
import type { Bus, Clock, DeadLetters, TableView } from '../runner/parts.ts';
import { aheadOf } from './ahead.ts';
import { type Journey, MOVES, type Move, NothingAhead } from './journey.ts';
import { listMails, mailboxPage, mailHtml, mailPage } from './mailbox.ts';
import { readRecords } from './records.ts';
import { progressOf, startPage } from './start.ts';

type Door = (request: EdgeRequest) => EdgeReply | Promise<EdgeReply>;

const START = '/_local/';
const NEWEST = 10;
const SCRIPT = join(import.meta.dirname, 'browser/start.ts');

const Press = z.strictObject({ move: z.enum(Object.keys(MOVES) as [Move, ...Move[]]) });
const FactReturn = z.strictObject({ id: z.string() });
const Nothing = z.strictObject({});
const OneMail = z.strictObject({ id: z.string(), n: z.coerce.number().int().nonnegative().optional() });
const Mails = z.strictObject({
  to: z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : undefined)),
  template: z.string().optional(),
  since: z.coerce.date().optional(),
  until: z.coerce.date().optional(),
  skip: z.coerce.number().int().nonnegative().default(0),
});

const Letters = z.object({ language: z.enum(LANGUAGES).default('en') });
const OneLetter = Letters.extend({
  mail: z.string(),
  variant: z.coerce.number().int().positive().default(1),
});

const formOf = <Schema extends z.ZodType>({ body }: EdgeRequest, schema: Schema): z.output<Schema> =>
  schema.parse(Object.fromEntries(new URLSearchParams(body.toString())));
const queryOf = <Schema extends z.ZodType>({ query }: EdgeRequest, schema: Schema): z.output<Schema> =>
  schema.parse(Object.fromEntries(new URLSearchParams(query)));

/** A form posts from this page, so that its origin must be named; nobody else is told where somebody comes from. */
const shown = (status: number, page: string): EdgeReply => {
  const reply = html(status, page);
  return { ...reply, headers: { ...reply.headers, 'referrer-policy': 'same-origin' } };
};

/** Pages for whoever tries the system out. They show what there is, and press what there is to press. */
export const pageDoors = (parts: {
  clock: Pick<Clock, 'now'>;
  activity: Pick<Activity, 'current'>;
  journey: Journey;
  table: Pick<TableView, 'items'>;
  mailbox: { mails(): readonly Mail[] };
  bus: Pick<Bus, 'entries'>;
  deadLetters: Pick<DeadLetters, 'list' | 'redrive'>;
  drain: () => Promise<void>;
  /** Asks for the return of a quarantined fact, as a coordinator does. @returns the status of the answer */
  returnFact(id: string): Promise<number>;
}): Record<string, Door> => {
  const { clock, activity, journey, table, mailbox, bus, deadLetters } = parts;

  const start = async (status = 200, notice?: string): Promise<EdgeReply> => {
    const [records, now] = [await readRecords(table), clock.now()];
    return shown(
      status,
      startPage({
        now,
        notice,
        running: activity.current(),
        ahead: aheadOf(records, now),
        reports: journey.reports(),
        mails: listMails(mailbox.mails(), records).slice(0, NEWEST),
        deadLetters: deadLetters.list(),
        quarantined: records.quarantined,
      }),
    );
  };

  /** Does something to the system, unless long work is going on, and shows the page again. */
  const press = async (act: () => Promise<string | undefined>): Promise<EdgeReply> => {
    try {
      const running = activity.current();
      if (running !== undefined)
        throw new Busy(`“${running.title}” is still running. Wait until it is done.`);
      const notice = await act();
      return notice === undefined
        ? { status: 303, headers: { location: `${START}#clock` }, body: '' }
        : await start(200, notice);
    } catch (problem) {
      if (problem instanceof Busy || problem instanceof NothingAhead) return start(409, problem.message);
      throw problem;
    }
  };

  const mailIn = (request: EdgeRequest): { mail: Mail | undefined; n: number } => {
    const { id, n = 0 } = queryOf(request, OneMail);
    return { mail: mailbox.mails().find(({ messageId }) => messageId === id), n };
  };
  const NO_MAIL = json(404, { message: 'There is no such mail. The mailbox lists all: /_local/mailbox/' });

  const NO_LETTER = json(404, {
    message: 'There is no such mail, or no such example of it. The list: /_local/letters/',
  });
  /** Loaded when somebody looks: the start of the system does not wait for every letter. */
  const letters = () => import('./letters.ts');

  let script: Promise<string> | undefined;
  const loadScript = async (): Promise<string> => {
    const { transform } = await import('esbuild');
    return (await transform(await readFile(SCRIPT, 'utf8'), { loader: 'ts', target: 'es2022' })).code;
  };

  return {
    'GET /_local/': () => start(),
    'GET /_local/start.js': async () => {
      script ??= loadScript();
      return {
        status: 200,
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        body: await script,
      };
    },
    'GET /_local/pulse': () => {
      const running = activity.current();
      const seen = [mailbox.mails().length, bus.entries().length, deadLetters.list().length];
      const minute = clock.now().toISOString().slice(0, 16);
      return json(200, {
        running: running !== undefined,
        progress: progressOf(running).markup,
        // While long work goes on, only its progress is drawn anew.
        mark: running === undefined ? [minute, ...seen, journey.reports().length].join() : running.title,
      });
    },
    'POST /_local/press': (request) =>
      press(async () => {
        await journey.press(formOf(request, Press).move);
        return undefined;
      }),
    'POST /_local/redrive': (request) =>
      press(async () => {
        formOf(request, Nothing);
        const sent = await deadLetters.redrive();
        await parts.drain();
        const left = deadLetters.list().length;
        return `${sent} sent once more; ${left === 0 ? 'none is left' : `${left} left, among them those that failed again`}.`;
      }),
    'POST /_local/return-fact': (request) =>
      press(async () => {
        const status = await parts.returnFact(formOf(request, FactReturn).id);
        return status < 300 ? 'The fact will be published by the next sweep.' : `The API answered ${status}.`;
      }),
    'GET /_local/mailbox/': async (request) => {
      const all = listMails(mailbox.mails(), await readRecords(table));
      return html(200, mailboxPage(all, queryOf(request, Mails)));
    },
    'GET /_local/letters/': async (request) =>
      html(200, (await letters()).lettersPage(queryOf(request, Letters).language)),
    'GET /_local/letters/letter': async (request) => {
      const page = (await letters()).letterPage(queryOf(request, OneLetter));
      return page === undefined ? NO_LETTER : html(200, page);
    },
    'GET /_local/letters/html': async (request) => {
      const markup = (await letters()).letterHtml(queryOf(request, OneLetter));
      return markup === undefined ? NO_LETTER : html(200, markup);
    },
    'GET /_local/mailbox': () => ({ status: 301, headers: { location: '/_local/mailbox/' }, body: '' }),
    'GET /_local/mailbox/mail': async (request) => {
      const { mail } = mailIn(request);
      if (mail === undefined) return NO_MAIL;
      const listed = listMails(mailbox.mails(), await readRecords(table));
      return html(
        200,
        mailPage(
          mail,
          listed.find(({ messageId }) => messageId === mail.messageId),
        ),
      );
    },
    'GET /_local/mailbox/html': (request) => {
      const { mail } = mailIn(request);
      return mail === undefined ? NO_MAIL : html(200, mailHtml(mail));
    },
    'GET /_local/mailbox/attachment': (request) => {
      const { mail, n } = mailIn(request);
      const attachment = mail?.attachments[n];
      if (attachment === undefined) return NO_MAIL;
      return {
        status: 200,
        headers: {
          'content-type': attachment.contentType,
          'content-disposition': `attachment; filename="${attachment.filename.replaceAll(/[^\w.-]/g, '_')}"`,
        },
        body: Buffer.from(attachment.content, 'base64'),
      };
    },
  };
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type EdgeReply, type EdgeRequest, html, json } from '../edge/http.ts';
import { type Kept, openJournal } from '../journal.ts';

/** A mail that SES accepted. */
export type Mail = {
  messageId: string;
  /** Virtual time, ISO. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Lower-case names; of a repeated header the last. */
  headers: Record<string, string>;
  /** SES message tags. */
  tags: Record<string, string>;
  configurationSet: string | undefined;
  /** Every http(s) address in the text, in order. */
  links: string[];
  attachments: { filename: string; contentType: string; content: string; size: number }[];
};

export const MAILBOX_PATH = '/_local/mailbox';

/** Every mail of the data folder: for tests as JSON, for people in the page of aws-ses-v2-local. */
export const openMailbox = (file: Kept) => {
  const journal = openJournal<Mail>(file, { keep: 'all' });
  return {
    keep: (mail: Mail) => journal.add(mail.messageId, mail),
    /** Oldest first. `to` is a whole address, `since` an instant of virtual time; the first `skip` of all are left out. */
    mails: (only: { to?: string; since?: Date; skip?: number } = {}): Mail[] =>
      journal
        .all()
        .slice(only.skip ?? 0)
        .filter(({ to }) => only.to === undefined || to.includes(only.to))
        .filter(({ at }) => only.since === undefined || new Date(at) >= only.since),
    page: (request: EdgeRequest): EdgeReply => {
      const path = request.path.slice(MAILBOX_PATH.length);
      if (path === '' || path === '/') return html(200, PAGE);
      if (path !== '/store')
        return json(405, { message: 'Mails stay as long as the data: npm start -- --fresh begins anew.' });
      const since = Number(new URLSearchParams(request.query).get('since') ?? 0);
      return json(200, {
        emails: journal
          .all()
          .map(asListed)
          .filter(({ at }) => at >= since),
        templates: {},
      });
    },
  };
};

/** The page's own shape; it shows times, so virtual ones. */
const asListed = (mail: Mail) => ({
  messageId: mail.messageId,
  from: mail.from,
  replyTo: mail.headers['reply-to'] === undefined ? [] : [mail.headers['reply-to']],
  destination: { to: mail.to, cc: [], bcc: [] },
  subject: mail.subject,
  body: { text: mail.text, html: mail.html },
  attachments: mail.attachments,
  at: Math.floor(Date.parse(mail.at) / 1000),
});

const folder = dirname(createRequire(import.meta.url).resolve('aws-ses-v2-local/package.json'));
const PAGE = readFileSync(join(folder, 'static/index.html'), 'utf8').replaceAll(
  /(fetch\([`'"]|href=")\/(store|clear-store|get-emlContent)/g,
  `$1${MAILBOX_PATH}/$2`,
);

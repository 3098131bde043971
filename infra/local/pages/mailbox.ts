import type { MailMessage } from '../../../shared/domain/follow-up/mail.ts';
import { type Html, html } from '../../../shared/pages/html.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import type { Mail } from '../runner/engines/mailbox.ts';
import { localPage } from './frame.ts';
import type { Records } from './records.ts';

/** A mail for the list: as SES took it, or as the programme wants to send it. */
export type Listed = {
  /** Of the mail that SES took. */
  readonly messageId: string | undefined;
  readonly at: string;
  readonly to: string;
  readonly subject: string | undefined;
  readonly template: string;
  readonly state: string;
};

export type MailQuery = {
  readonly to?: string | undefined;
  readonly template?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly skip: number;
};

const PAGE = 50;

const STATES: Readonly<Record<MailMessage['state']['status'], string>> = {
  READY: 'waits to be sent',
  CLAIMED: 'is being sent',
  SENDING: 'is being sent',
  SENT: 'sent',
  DELIVERED: 'delivered',
  RETURNED: 'came back for now',
  BOUNCED: 'bounced',
  COMPLAINED: 'marked as spam',
  HELD: 'held: nobody knows whether it left',
  FAILED: 'failed',
  SUPPRESSED: 'not sent',
  BUNDLED: 'in one mail with others',
};

const stateOf = ({ state }: MailMessage): string =>
  'reason' in state ? `${STATES[state.status]} (${state.reason})` : STATES[state.status];

/** All mails, the newest first, those among them that have not reached SES. */
export const listMails = (taken: readonly Mail[], { mails, names }: Records): Listed[] => {
  const nameOf = (message: MailMessage | undefined): string =>
    (message !== undefined && 'id' in message.addressee && names.get(message.addressee.id)) || '';
  const reached = new Set(taken.map(({ tags }) => tags['mailId']));
  const unsent = [...mails.values()].filter(({ id }) => !reached.has(id));
  return [
    ...taken.map((mail): Listed => {
      const message = mails.get(mail.tags['mailId'] ?? '');
      const [name, address] = [nameOf(message), mail.to.join(', ')];
      return {
        messageId: mail.messageId,
        at: mail.at,
        subject: mail.subject,
        to: name === '' ? address : `${name} <${address}>`,
        template: message?.template ?? '',
        state: message === undefined ? 'sent' : stateOf(message),
      };
    }),
    ...unsent.map(
      (message): Listed => ({
        messageId: undefined,
        at: message.createdAt,
        subject: undefined,
        to: nameOf(message) || message.recipient,
        template: message.template,
        state: stateOf(message),
      }),
    ),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
};

const rowOf = ({ messageId, at, to, subject, template, state }: Listed): Html => html`<tr>
<td>${formatDateTime(at, 'en')}</td><td>${to}</td>
<td>${messageId === undefined ? html`<span class="note">${template.replaceAll('-', ' ')}</span>` : html`<a href="/_local/mailbox/mail?id=${messageId}">${subject}</a>`}</td><td>${state}</td></tr>`;

export const mailTable = (mails: readonly Listed[]): Html =>
  mails.length === 0
    ? html`<p>No mail has been written yet.</p>`
    : html`<div class="scroll"><table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th><th scope="col">State</th></tr></thead>
<tbody>${mails.map(rowOf)}</tbody></table></div>`;

const isWanted =
  ({ to, template, since, until }: MailQuery) =>
  (mail: Listed): boolean =>
    (to === undefined || mail.to.toLowerCase().includes(to.toLowerCase())) &&
    (template === undefined || mail.template === template) &&
    (since === undefined || new Date(mail.at) >= since) &&
    (until === undefined || new Date(mail.at) <= until);

/** Everything that was sent or is to be, narrowed by a part of name or address, by kind, by time. */
export const mailboxPage = (all: readonly Listed[], query: MailQuery): string => {
  const found = all.filter(isWanted(query));
  const shown = found.slice(query.skip, query.skip + PAGE);
  const { to, template, since, until } = query;
  const again = (skip: number): string =>
    `/_local/mailbox/?${new URLSearchParams({
      ...(to !== undefined && { to }),
      ...(template !== undefined && { template }),
      ...(since !== undefined && { since: since.toISOString() }),
      ...(until !== undefined && { until: until.toISOString() }),
      skip: String(skip),
    })}`;
  const isNarrowed = found.length < all.length;
  return localPage(
    'Mailbox',
    html`<form method="get" action="/_local/mailbox/"><p><label for="to">Name or address</label> <input id="to" name="to" value="${to ?? ''}" style="font: inherit; min-height: 2.75rem"> <button>Find</button></p></form>
<p>${found.length} ${found.length === 1 ? 'mail' : 'mails'}${template !== undefined && `, ${template.replaceAll('-', ' ')}`}${since !== undefined && `, since ${formatDateTime(since, 'en')}`}${isNarrowed && html` – <a href="/_local/mailbox/">show all ${all.length}</a>`}</p>
${mailTable(shown)}
<p><a href="/_local/letters/">Every mail that the programme can send, in every language</a></p>
<p>${query.skip > 0 && html`<a href="${again(Math.max(0, query.skip - PAGE))}">Newer</a> `}${found.length > query.skip + PAGE && html`<a href="${again(query.skip + PAGE)}">Older</a>`}</p>`,
  );
};

const ADDRESS = /(https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/;

const withLinks = (text: string): Html[] =>
  text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));

export const mailPage = (mail: Mail, listed: Listed | undefined): string => {
  const query = new URLSearchParams({ id: mail.messageId });
  return localPage(
    mail.subject,
    html`<dl class="facts"><dt>To</dt><dd>${listed?.to ?? mail.to.join(', ')}</dd><dt>From</dt><dd>${mail.from}</dd>
<dt>When</dt><dd>${formatDateTime(mail.at, 'en')}</dd><dt>State</dt><dd>${listed?.state ?? 'sent'}</dd><dt>Kind</dt><dd>${listed?.template.replaceAll('-', ' ')}</dd>
${mail.attachments.length > 0 && html`<dt>Attached</dt><dd>${mail.attachments.map(({ filename, size }, index) => html`<a href="/_local/mailbox/attachment?${query.toString()}&amp;n=${index}">${filename || 'in the mail itself'}</a> (${size} bytes) `)}</dd>`}</dl>
<h2>As it is shown</h2><iframe title="The mail as it is shown" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" src="/_local/mailbox/html?${query.toString()}"></iframe>
<h2>As text</h2><pre class="text">${withLinks(mail.text)}</pre>`,
  );
};

/** The mail's own HTML; its links leave the frame. */
export const mailHtml = ({ html: markup }: Mail): string =>
  markup.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`);

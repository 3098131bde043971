import type { Answer, MailTransport } from '../../functions/send-mail/mail-transport.ts';

/** A mail as its reader has it. */
export type Letter = {
  readonly mailId: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** Token of the one link that acts, where the letter has one. */
  readonly token: string | undefined;
  /** Headers that let a mail program end a subscription. */
  readonly listUnsubscribe: string;
  readonly listUnsubscribePost: string;
  /** The calendar file, where the letter brings one. */
  readonly calendar: string;
  /** Names of the attached files. */
  readonly attachments: readonly string[];
};

const unquoted = (text: string): string => {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const headerOf = (mime: string, name: string): string => {
  const folded = new RegExp(`^${name}: ?((?:.|\\r\\n[ \\t])*)`, 'im').exec(mime)?.[1] ?? '';
  return folded
    .replaceAll(/\?=\r\n[ \t]=\?/g, '?==?')
    .replaceAll(/\r\n[ \t]/g, ' ')
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquoted(word.replaceAll('_', ' ')));
};

const partOf = (mime: string, type: string): string => {
  const [, part = ''] =
    new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`, 'i').exec(mime) ?? [];
  return unquoted(part);
};

const letterFrom = (mailId: string, to: string, mime: string): Letter => {
  const text = partOf(mime, 'text/plain');
  return {
    mailId,
    to,
    from: headerOf(mime, 'From'),
    replyTo: headerOf(mime, 'Reply-To'),
    subject: headerOf(mime, 'Subject'),
    text,
    html: partOf(mime, 'text/html'),
    language: headerOf(mime, 'Content-Language'),
    listUnsubscribe: headerOf(mime, 'List-Unsubscribe'),
    listUnsubscribePost: headerOf(mime, 'List-Unsubscribe-Post'),
    token: /\/a(?:\/certificate)?\?t=([A-Za-z0-9_-]+)/.exec(text)?.[1],
    calendar: partOf(mime, 'text/calendar'),
    attachments: [...mime.matchAll(/^Content-Disposition: attachment; filename="?([^"\r\n]+)/gm)].map(
      ([, name = '']) => name,
    ),
  };
};

/** A mailbox behind a transport that can be told what to answer; what it answers with `UNCLEAR` may have arrived. */
export const mailbox = () => {
  const letters: Letter[] = [];
  const calls: { readonly mailId: string; readonly result: Answer['result'] }[] = [];
  let mood: (mail: { mailId: string; to: string }) => Answer & { readonly arrives?: boolean } = () => ({
    result: 'TAKEN',
  });
  const transport: MailTransport = async ({ mailId, to, mime }) => {
    const { arrives, ...answer } = mood({ mailId, to });
    calls.push({ mailId, result: answer.result });
    if (arrives ?? answer.result === 'TAKEN')
      letters.push(letterFrom(mailId, to, Buffer.from(mime).toString('utf8')));
    return answer;
  };
  return {
    transport,
    letters: letters as readonly Letter[],
    /** Every call of SES, and how it ended. */
    calls: calls as readonly (typeof calls)[number][],
    to: (address: string): readonly Letter[] => letters.filter(({ to }) => to === address),
    answering: (answers: typeof mood): void => {
      mood = answers;
    },
  };
};

import { describe, expect, it } from 'vitest';
import { everyMail } from '../../infra/local/pages/every-mail.ts';
import { composeMime, type MimeOrder } from '../../shared/mail/mime.ts';

const order: MimeOrder = {
  from: 'CCCC <mentoring@example.org>',
  to: 'ada@example.com',
  replyTo: 'coordinators@example.org',
  subject: 'Vastaa meille: ehdotamme mentoria',
  html: '<!doctype html><html lang="fi"><title>Hei</title><p>Löysimme sinulle mentorin. 1 = 1</p></html>',
  text: 'Löysimme sinulle mentorin.\n-- \nhttps://mentoring.example.org/a?t=abc\n.\n',
  language: 'fi',
  messageId: '<5c0ffee@mentoring.example.org>',
  mailId: '5c0ffee',
  date: new Date('2027-03-03T08:00:00.000Z'),
};

const composed = async (given: Partial<MimeOrder> = {}): Promise<string> =>
  Buffer.from(await composeMime({ ...order, ...given })).toString('latin1');
const headersOf = (mime: string): string => mime.slice(0, mime.indexOf('\r\n\r\n'));
const header = (mime: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(headersOf(mime))?.[1]
    ?.replaceAll(/\r\n[ \t]/g, ' ');

const decoded = (quotedPrintable: string): string =>
  Buffer.from(
    quotedPrintable
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const partsOf = (mime: string): Map<string, string> => {
  const boundary = /boundary="([^"]+)"/.exec(mime)?.[1] ?? '';
  const [, ...parts] = mime.split(`--${boundary}`).slice(0, -1);
  return new Map(
    parts.map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      return [
        /Content-Type: ([^;\r]+)/i.exec(head)?.[1] ?? '',
        decoded(body.join('\r\n\r\n')).replaceAll('\r\n', '\n'),
      ];
    }),
  );
};

describe('A composed mail', () => {
  it('says who, to whom, whom to answer, in which language and that a machine wrote it', async () => {
    const mime = await composed();
    expect(header(mime, 'From')).toBe('CCCC <mentoring@example.org>');
    expect(header(mime, 'To')).toBe('ada@example.com');
    expect(header(mime, 'Reply-To')).toBe('coordinators@example.org');
    expect(header(mime, 'Content-Language')).toBe('fi');
    expect(header(mime, 'Auto-Submitted')).toBe('auto-generated');
    expect(header(mime, 'Message-ID')).toBe('<5c0ffee@mentoring.example.org>');
    expect(header(mime, 'X-Entity-Ref-ID')).toBe('5c0ffee');
    expect(header(mime, 'Date')).toBe('Wed, 03 Mar 2027 08:00:00 +0000');
    expect(header(mime, 'List-Unsubscribe')).toBeUndefined();
    expect(header(mime, 'X-Mailer')).toBeUndefined();
  });

  it('carries the text and then the HTML, unchanged', async () => {
    const parts = partsOf(await composed());
    expect([...parts.keys()]).toEqual(['text/plain', 'text/html']);
    expect(parts.get('text/plain')?.trimEnd()).toBe(order.text.trimEnd());
    expect(parts.get('text/html')?.trimEnd()).toBe(order.html);
  });

  it('carries every mail of the catalogue unchanged, in lines that no relay breaks', async () => {
    for (const { subject, html, text, language } of everyMail()) {
      const mime = await composed({ subject, html, text, language });
      const parts = partsOf(mime);
      expect(parts.get('text/plain')?.trimEnd()).toBe(text.trimEnd());
      expect(parts.get('text/html')?.trimEnd()).toBe(html.trimEnd());
      expect(Math.max(...mime.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    }
  });

  it('is the same to the byte whenever the same mail is composed', async () => {
    expect(await composed()).toBe(await composed());
  });

  it('encodes a subject beyond ASCII', async () => {
    const subject = header(await composed({ subject: 'Påminnelse: svara på vårt förslag' }), 'Subject');
    expect(subject).toMatch(/^=\?UTF-8\?Q\?P=C3=A5minnelse/);
  });

  it.each([
    ['to', 'ada@example.com\r\nBcc: everyone@example.com'],
    ['to', 'ada@example.com, everyone@example.com'],
    ['to', 'Ada <ada@example.com>'],
    ['to', 'ada@example.com\u0000'],
    ['to', ''],
    ['replyTo', 'a@example.org\nBcc: everyone@example.com'],
    ['from', 'CCCC <a@example.org>\r\nBcc: everyone@example.com'],
    ['subject', 'Hello\r\nBcc: everyone@example.com'],
    ['subject', 'Hello\n\n<script>'],
    ['messageId', '<a@b>\r\nX-Evil: 1'],
    ['mailId', 'abc\r\nX-Evil: 1'],
  ] as const)('is refused where %s is %j', async (field, value) => {
    await expect(composed({ [field]: value })).rejects.toThrow(/of a mail/);
  });

  it('never lets the body reach a header', async () => {
    const mime = await composed({ text: 'Hello\r\nBcc: everyone@example.com\r\n\r\nBye' });
    expect(headersOf(mime)).not.toContain('everyone');
  });
});

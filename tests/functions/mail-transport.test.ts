import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type Answer,
  type MailTransport,
  sesClient,
  sesTransport,
} from '../../functions/send-mail/mail-transport.ts';

/** Long enough for an answer from this machine. */
const ANSWER_MS = 2000;

const MAIL = { mailId: 'mai_5c', to: 'lin@example.org', mime: Buffer.from('Subject: Hello\r\n\r\nHello') };

/** The transport with the real client to an SES that behaves as `ses` does. */
const transportTo = async (ses: RequestListener, { isClosed = false } = {}): Promise<MailTransport> => {
  const server = createServer(ses);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  if (isClosed) await close();
  else onTestFinished(close);
  const client = sesClient(
    {
      region: 'eu-north-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    ANSWER_MS,
  );
  onTestFinished(() => client.destroy());
  return sesTransport(client, 'CCCC <office@mentoring.example>', 'mails');
};

const sentTo = async (...ses: Parameters<typeof transportTo>): Promise<Answer> =>
  (await transportTo(...ses))(MAIL);

const xml = (status: number, body: string): RequestListener => {
  return (request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(status, { 'content-type': 'text/xml' }).end(body));
  };
};

const failure = (status: number, code: string): RequestListener =>
  xml(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>No.</Message></Error></ErrorResponse>`,
  );

const TAKEN =
  '<SendRawEmailResponse><SendRawEmailResult><MessageId>0107</MessageId></SendRawEmailResult></SendRawEmailResponse>';

describe('a mail for SES', () => {
  it('names its recipient, sender, configuration set and id outside the letter as well', async () => {
    let form = new URLSearchParams();
    const answer = await sentTo((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        form = new URLSearchParams(Buffer.concat(parts).toString());
        response.writeHead(200, { 'content-type': 'text/xml' }).end(TAKEN);
      });
    });
    expect(answer).toEqual({ result: 'TAKEN', sesMessageId: '0107' });
    expect(Object.fromEntries(form)).toEqual({
      Action: 'SendRawEmail',
      Version: '2010-12-01',
      Source: 'CCCC <office@mentoring.example>',
      'Destinations.member.1': 'lin@example.org',
      'RawMessage.Data': MAIL.mime.toString('base64'),
      ConfigurationSetName: 'mails',
      'Tags.member.1.Name': 'mailId',
      'Tags.member.1.Value': 'mai_5c',
    });
  });
});

describe('a connection to SES', () => {
  it('carries one mail: none waits while the function sleeps, to be closed when the next mail is on it', async () => {
    const ports = new Set<number | undefined>();
    const transport = await transportTo((request, response) => {
      ports.add(request.socket.remotePort);
      xml(200, TAKEN)(request, response);
    });
    for (let n = 0; n < 3; n += 1) expect(await transport(MAIL)).toMatchObject({ result: 'TAKEN' });
    expect(ports.size).toBe(3);
  });
});

describe('an answer of SES', () => {
  it.each([
    [400, 'MessageRejected'],
    [400, 'Throttling'],
    [403, 'SignatureDoesNotMatch'],
    [429, 'TooManyRequestsException'],
    [499, 'Unheard'],
  ])('%i %s is a clear no', async (status, reason) => {
    expect(await sentTo(failure(status, reason))).toEqual({ result: 'REFUSED', reason });
  });

  it('is a clear no where nobody answered the connection', async () => {
    expect(await sentTo(xml(200, TAKEN), { isClosed: true })).toEqual({
      result: 'REFUSED',
      reason: 'ECONNREFUSED',
    });
  });

  it.each([
    [500, 'InternalFailure'],
    [502, 'BadGateway'],
    [503, 'ServiceUnavailable'],
  ])('%i %s is unclear: the mail may have left', async (status, reason) => {
    expect(await sentTo(failure(status, reason))).toEqual({ result: 'UNCLEAR', reason });
  });

  it.each<[string, RequestListener, string]>([
    ['breaks off', (request) => request.socket.destroy(), 'ECONNRESET'],
    ['does not come in time', (request) => request.resume(), 'ETIMEDOUT'],
  ])('that %s is unclear', async (_, ses, reason) => {
    expect(await sentTo(ses)).toEqual({ result: 'UNCLEAR', reason });
  });

  it('that is a failure is not followed by a second call', async () => {
    let calls = 0;
    await sentTo((request, response) => {
      calls += 1;
      failure(500, 'InternalFailure')(request, response);
    });
    expect(calls).toBe(1);
  });

  it('without an id of its own is a mail that was taken all the same', async () => {
    const answer = await sentTo(xml(200, TAKEN.replace('<MessageId>0107</MessageId>', '')));
    expect(answer).toStrictEqual({ result: 'TAKEN' });
  });

  it('that cannot be read is unclear', async () => {
    expect(await sentTo(xml(200, 'no <xml'))).toMatchObject({ result: 'UNCLEAR' });
  });
});

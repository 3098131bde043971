import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { getStoreReadonly } from 'aws-ses-v2-local/dist/store.js';
import { readRequest } from '../edge/http.ts';
import type { Kept } from '../journal.ts';
import type { Bus, Clock, InFlight, Resources } from '../parts.ts';
import { type Mail, openMailbox } from './mailbox.ts';
import { createFaults } from './ses-faults.ts';
import { sesEvents } from './ses-outcomes.ts';
import { createPace } from './ses-pace.ts';
import { readSend, type Send, SesError, xmlOf } from './ses-protocol.ts';

/** CommonJS with a `default` inside, which Node and the test runner import differently. */
const { default: startEngine } = createRequire(import.meta.url)(
  'aws-ses-v2-local',
) as typeof import('aws-ses-v2-local');

export type MailEngine = {
  /** For AWS_ENDPOINT_URL_SES. */
  endpoint: string;
  mailbox: ReturnType<typeof openMailbox>;
  faults: ReturnType<typeof createFaults>;
  stop(): Promise<void>;
};

/**
 * SES for `SendRawEmail`: aws-ses-v2-local parses the mail; this part keeps it, plays faults, and puts the outcomes on
 * the default bus. Every other action is refused by name, for the engine would hang.
 */
export const startMailEngine = async (options: {
  resources: Resources;
  clock: Pick<Clock, 'now'>;
  bus: Pick<Bus, 'put'>;
  inFlight: Pick<InFlight, 'track'>;
  /** Mails a second that are taken; more are refused. Counted in real time, for virtual time jumps. */
  rate?: number;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Keeps the mails over restarts. */
  file: Kept;
  log: (line: string) => void;
}): Promise<MailEngine> => {
  const { resources, clock, bus, inFlight, log } = options;
  const mailbox = openMailbox(options.file);
  const faults = createFaults();
  const admits = options.rate === undefined ? () => true : createPace(options.rate, () => performance.now());
  const engine = await startEngine({ host: '127.0.0.1', port: 0 });
  const enginePort = (engine.address() as AddressInfo).port;

  const accept = async (send: Send): Promise<Mail> => {
    const mail = await takenApart(send, `http://127.0.0.1:${enginePort}`, clock.now());
    mailbox.keep(mail);
    return mail;
  };

  const report = (mail: Mail) =>
    void inFlight
      .track(
        `outcome of mail ${mail.messageId}`,
        pause(REPORT_AFTER_MS).then(() => bus.put(sesEvents(mail, resources, clock.now()))),
      )
      .catch((error: unknown) => log(`mail: ${String(error)}`));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    try {
      const form = (await readRequest(request))?.body.toString() ?? '';
      const send = readSend(form, resources);
      const fault = faults.strikes(send.tags['mailId'] ?? send.data);
      if (fault === 'refuse')
        throw new SesError('MessageRejected', 'Refused, as POST /_local/faults asked for.');
      if (fault === 'unavailable') throw new SesError('ServiceUnavailable', 'As asked for.', 503);
      if (fault === 'throttle' || !admits())
        throw new SesError('Throttling', 'Maximum sending rate exceeded.');
      const mail = await accept(send);
      report(mail);
      // The mail is out, and the sender cannot know.
      if (fault === 'timeout-after-accept') request.socket.destroy();
      else answer(200, xmlOf('SendRawEmail', mail.messageId));
    } catch (error) {
      if (error instanceof SesError) answer(error.status, error.xml);
      else answer(500, new SesError('InternalFailure', String(error), 500).xml);
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mailbox,
    faults,
    stop: async () => {
      for (const each of [server, engine]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
};

/** SES reports after it has answered; a report that comes before the answer would be a race that AWS does not have. */
const REPORT_AFTER_MS = 30;

const takenApart = async (send: Send, engine: string, at: Date): Promise<Mail> => {
  const response = await fetch(engine, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: 'AWS4-HMAC-SHA256 local' },
    body: new URLSearchParams({
      Action: 'SendRawEmail',
      'RawMessage.Data': send.data,
      ...(send.source !== undefined && { Source: send.source }),
    }),
  });
  const taken = /<MessageId>(.+)<\/MessageId>/.exec(await response.text())?.[1];
  const email = getStoreReadonly().emails.findLast(({ messageId }) => messageId === taken);
  if (email === undefined) throw new SesError('InvalidParameterValue', 'The message cannot be read as MIME.');
  const text = email.body.text ?? '';
  const inHeader = [...email.destination.to, ...email.destination.cc, ...email.destination.bcc];
  return {
    messageId: randomUUID(),
    at: at.toISOString(),
    from: email.from,
    to: send.destinations.length > 0 ? send.destinations : inHeader.map(addressIn),
    subject: email.subject,
    text,
    html: email.body.html ?? '',
    headers: send.headers,
    tags: send.tags,
    configurationSet: send.configurationSet,
    links: [...new Set(text.match(/https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g))],
    attachments: email.attachments.map(({ filename = '', contentType, content, size }) => ({
      filename,
      contentType,
      content,
      size,
    })),
  };
};

const addressIn = (text: string): string => /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;

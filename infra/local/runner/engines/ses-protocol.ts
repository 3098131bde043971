import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resources } from '../parts.ts';

/** A `SendRawEmail` request. */
export type Send = {
  /** The MIME message in base64. */
  data: string;
  source: string | undefined;
  destinations: string[];
  configurationSet: string | undefined;
  tags: Record<string, string>;
  /** Of the MIME message: lower-case names, unfolded, encoded words as they are. */
  headers: Record<string, string>;
};

const XMLNS = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** An answer of SES that is not a success, as the SDK expects to read it. */
export class SesError extends Error {
  override readonly name = 'SesError';
  readonly status: number;
  readonly xml: string;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.status = status;
    const type = status < 500 ? 'Sender' : 'Receiver';
    this.xml = `<ErrorResponse xmlns="${XMLNS}"><Error><Type>${type}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
  }
}

export const xmlOf = (action: string, messageId: string): string =>
  `<${action}Response xmlns="${XMLNS}"><${action}Result><MessageId>${messageId}</MessageId></${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;

const Identity = z.object({ EmailIdentity: z.string() });

const TAG = /^[A-Za-z0-9_.@-]{1,256}$/;

/** Reads the form that the SDK posts. @throws SesError where SES would refuse it */
export const readSend = (form: string, resources: Resources): Send => {
  const fields = new URLSearchParams(form);
  const action = fields.get('Action');
  if (action !== 'SendRawEmail')
    throw new SesError('InvalidAction', `The local SES knows SendRawEmail alone, not ${action}.`);
  const data = fields.get('RawMessage.Data') ?? '';
  const headers = headersOf(Buffer.from(data, 'base64').toString());
  const source = fields.get('Source') ?? undefined;
  const send: Send = {
    data,
    source,
    destinations: [...members(fields, 'Destinations.member')].map(([, address]) => address),
    configurationSet: fields.get('ConfigurationSetName') ?? headers['x-ses-configuration-set'] ?? undefined,
    tags: { ...headerTags(headers['x-ses-message-tags'] ?? ''), ...tagsOf(fields) },
    headers,
  };
  refuseForeignSender(source ?? headers['from'] ?? '', resources);
  refuseUnknownConfigurationSet(send.configurationSet, resources);
  for (const [name, value] of Object.entries(send.tags))
    if (!TAG.test(name) || !TAG.test(value))
      throw new SesError('InvalidParameterValue', `Invalid message tag ${name}: ${value}.`);
  return send;
};

const members = (fields: URLSearchParams, prefix: string): [string, string][] =>
  [...fields].filter(([name]) => name.startsWith(`${prefix}.`));

const tagsOf = (fields: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    members(fields, 'Tags.member')
      .filter(([name]) => name.endsWith('.Name'))
      .map(([name, tag]) => [tag, fields.get(name.replace(/Name$/, 'Value')) ?? '']),
  );

const headerTags = (header: string): Record<string, string> =>
  Object.fromEntries(
    header
      .split(',')
      .map((pair) => pair.trim().split('='))
      .filter(([name]) => name !== '')
      .map(([name = '', value = '']) => [name, value]),
  );

const headersOf = (mime: string): Record<string, string> => {
  const [head = ''] = mime.split(/\r?\n\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
};

const refuseForeignSender = (from: string, resources: Resources): void => {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const verified = resources
    .ofType('AWS::SES::EmailIdentity')
    .map(({ properties }) => Identity.parse(properties).EmailIdentity.toLowerCase());
  const domain = address.split('@').pop()?.toLowerCase() ?? '';
  if (verified.includes(address.toLowerCase()) || verified.includes(domain)) return;
  throw new SesError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${resources.region.toUpperCase()}: ${address}`,
  );
};

const refuseUnknownConfigurationSet = (name: string | undefined, resources: Resources): void => {
  const known = resources
    .ofType('AWS::SES::ConfigurationSet')
    .map(({ logicalId }) => resources.ref(logicalId));
  if (name === undefined || known.includes(name)) return;
  throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

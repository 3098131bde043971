import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';

/** Result of a call: SES took the mail, clearly refused it, or the result is unknown. */
export type Answer =
  | { readonly result: 'TAKEN'; readonly sesMessageId?: string }
  | { readonly result: 'REFUSED'; readonly reason: string }
  | { readonly result: 'UNCLEAR'; readonly reason: string };

export type MailTransport = (mail: {
  readonly mailId: string;
  readonly to: string;
  readonly mime: Uint8Array;
}) => Promise<Answer>;

/** Time limit of a call; shorter than the margin that a claim keeps. */
export const ANSWER_MS = 10_000;

/** A connection that is kept may be closed by SES while the function sleeps: nobody knows then what became of the mail. */
const FRESH = { keepAlive: false };

/** A client that calls once and ends a call without an answer: three tries may be three mails. */
export const sesClient = (config: SESClientConfig = {}, answerMs = ANSWER_MS): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: {
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      connectionTimeout: 3000,
      httpAgent: FRESH,
      httpsAgent: FRESH,
    },
  });

type Failure = {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

/** Only a parsed 4xx, or a connection that never came about, is a clear no. */
const answerFor = (error: unknown): Answer => {
  const { name = 'Unknown', code, $metadata } = error as Failure;
  const status = $metadata?.httpStatusCode ?? 0;
  if (status >= 400 && status < 500) return { result: 'REFUSED', reason: name };
  return code === 'ECONNREFUSED'
    ? { result: 'REFUSED', reason: code }
    : { result: 'UNCLEAR', reason: code ?? name };
};

/** Hands a finished mail to SES. */
export const sesTransport =
  (client: SESClient, from: string, configurationSet: string): MailTransport =>
  async ({ mailId, to, mime }) => {
    try {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [to],
          RawMessage: { Data: mime },
          ConfigurationSetName: configurationSet,
          Tags: [{ Name: 'mailId', Value: mailId }],
        }),
      );
      return { result: 'TAKEN', ...(MessageId === undefined ? {} : { sesMessageId: MessageId }) };
    } catch (error) {
      return answerFor(error);
    }
  };

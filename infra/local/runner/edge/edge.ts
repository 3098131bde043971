import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity } from '../engines/identity.ts';
import type { Clock, InFlight, Lambdas, Resources } from '../parts.ts';
import { IDENTITY_PATH } from './addresses.ts';
import { createCallers } from './callers.ts';
import { distribution } from './distribution.ts';
import type { Door } from './door.ts';
import { type EdgeReply, type EdgeRequest, json, readRequest, TOO_LARGE, writeReply } from './http.ts';
import { httpApi } from './http-api.ts';

const ONLY_THIS_MACHINE = 'This answers to localhost, 127.0.0.1 and [::1] alone, at any port.';

/**
 * A page elsewhere may have its name server lead its own name to this machine, and would then be of the same origin
 * as the seams. Such a request names that host; these names no name server can give away.
 */
const isThisMachine = (host = ''): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/**
 * Routes requests: `/_local/` to the seams, the sign-in to the identity engine, everything else through the template's
 * distribution.
 */
export const startEdge = (options: {
  door: Pick<Door, 'answerWith'>;
  resources: Resources;
  lambdas: Pick<Lambdas, 'invoke'>;
  identity: Pick<Identity, 'keys' | 'listener'>;
  /** `undefined` for other paths. */
  seams: (request: EdgeRequest) => Promise<EdgeReply> | undefined;
  localise: (text: string) => string;
  inFlight: Pick<InFlight, 'track'>;
  clock: Pick<Clock, 'now'>;
  /** All requests come from the address that they have. */
  oneAddress: boolean;
  log: (line: string) => void;
}): void => {
  const { resources, identity, seams, localise, inFlight, log } = options;
  const apis = resources.ofType('AWS::ApiGatewayV2::Api').map(({ logicalId }) =>
    httpApi({
      resources,
      apiId: resources.ref(logicalId),
      lambdas: options.lambdas,
      localise,
      keys: identity.keys,
      clock: options.clock,
    }),
  );
  const site = distribution({ resources, apis, localise });
  const calledFrom = createCallers(options.oneAddress);

  const answerTo = async (request: EdgeRequest): Promise<EdgeReply> => {
    // A drain waits for work in flight, so it must not count itself.
    const local = seams(request);
    if (local !== undefined) return local;
    return inFlight.track(`${request.method} ${request.path}`, site(calledFrom(request)));
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (!isThisMachine(incoming.headers.host)) {
      incoming.resume();
      writeReply(outgoing, json(421, { message: ONLY_THIS_MACHINE }), incoming.method ?? 'GET');
      return;
    }
    if (incoming.url?.startsWith(`${IDENTITY_PATH}/`)) return identity.listener(incoming, outgoing);
    const request = await readRequest(incoming);
    const reply = request === undefined ? TOO_LARGE : await answerTo(request);
    writeReply(outgoing, reply, incoming.method ?? 'GET');
  };

  options.door.answerWith((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      log(
        `edge: ${incoming.method} ${incoming.url?.split('?')[0]}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!outgoing.headersSent)
        writeReply(outgoing, json(500, { message: 'The local runner failed.' }), 'GET');
    });
  });
};

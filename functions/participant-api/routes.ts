import * as z from 'zod';
import { ASKS } from '../../shared/asks/catalogue.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Door } from '../../shared/runtime/door.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, requireOrigin } from '../../shared/runtime/http/request.ts';
import { type Route, routesFor } from '../../shared/runtime/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import { actOnLink, LinkAct } from './act-on-link.ts';
import { countingMisses, lookAtLink } from './follow-link.ts';

export type ParticipantDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly door: Pick<Door, 'countTry'>;
  readonly programmes: Programmes;
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly contact?: string | undefined;
};

export const route = routesFor<ParticipantDeps>();

/** Knowledge of the holder of a link. */
const LinkView = z.union(ASKS.map(({ view }) => view));

const Peek = z.strictObject({
  token: z.string().max(100),
  /** Another ask about the same thing. */
  ask: z.string().max(40).optional(),
});

/** The start of a chain of causes. */
export const pressOf = ({ now, correlationId }: Pick<HttpRequest, 'now' | 'correlationId'>) => ({
  now,
  correlationId,
  depth: 0,
});

export const linkRoutes: readonly Route<ParticipantDeps>[] = [
  route({
    method: 'POST',
    path: '/api/participant/links/view',
    who: 'link',
    does: 'Shows what a link of a mail is about, and does nothing.',
    body: Peek,
    answers: { 200: LinkView },
    async handle(request, deps) {
      requireOrigin(request, deps.webOrigin);
      const { token, ask } = request.body;
      const look = () => lookAtLink(token, deps.store, request.now, ask);
      return json(200, (await countingMisses(request, token, deps, look)).view());
    },
  }),
  route({
    method: 'POST',
    path: '/api/participant/links/act',
    who: 'link',
    does: 'Does what a link of a mail is for.',
    body: LinkAct,
    answers: { 200: LinkView },
    async handle(request, deps) {
      requireOrigin(request, deps.webOrigin);
      const act = () => actOnLink(request.body, pressOf(request), deps);
      return json(200, (await countingMisses(request, request.body.token, deps, act)).view());
    },
  }),
];

import * as z from 'zod';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { type HttpRequest, json, type Route, readBody, requireOrigin } from '../../shared/runtime/http.ts';
import type { Store } from '../../shared/store/store.ts';
import { actOnLink, LinkAct } from './act-on-link.ts';
import { followLink } from './link-target.ts';
import { shownTo } from './shown.ts';

export type ParticipantDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly programmeId: string;
  readonly webOrigin: string;
  readonly contact: string;
};

const Peek = z.strictObject({ token: z.string().max(100) });

export const deedOf = ({ now, correlationId }: HttpRequest) => ({ now, correlationId, depth: 0 });

export const linkRoutes: readonly Route<ParticipantDeps>[] = [
  {
    method: 'POST',
    path: '/api/participant/links/view',
    async handle(request, { store, webOrigin }) {
      requireOrigin(request, webOrigin);
      const { token } = readBody(request, Peek);
      return json(200, shownTo(await followLink(token, store, request.now)));
    },
  },
  {
    method: 'POST',
    path: '/api/participant/links/act',
    async handle(request, deps) {
      requireOrigin(request, deps.webOrigin);
      const act = readBody(request, LinkAct);
      return json(200, shownTo(await actOnLink(act, deedOf(request), deps)));
    },
  },
];

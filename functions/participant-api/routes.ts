import * as z from 'zod';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, requireOrigin } from '../../shared/runtime/http/request.ts';
import { type Route, routesFor } from '../../shared/runtime/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Introduction } from '../../shared/text/introduction.ts';
import { actOnLink, LinkAct } from './act-on-link.ts';
import { lookAtLink } from './link-target.ts';
import { shownTo } from './shown.ts';

export type ParticipantDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly programmes: Programmes;
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly contact?: string | undefined;
};

export const route = routesFor<ParticipantDeps>();

/** What the holder of a link may know. */
const LinkView = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('confirm'),
    role: z.enum(ROLES),
    standing: z.enum(['open', 'confirmed']),
  }),
  z.strictObject({
    verb: z.literal('answer-proposal'),
    role: z.enum(ROLES),
    standing: z.enum(['open', 'accepted', 'formed', 'declined', 'otherDeclined', 'lapsed']),
    answerBy: z.iso.datetime(),
    /** Nothing of the other once there is nothing to answer. */
    partner: z
      .strictObject({
        firstName: z.string(),
        fields: z.array(z.string()),
        title: z.string(),
        sharedLanguages: z.array(z.string()),
        meetingMode: z.string(),
        words: z.string(),
      } satisfies Record<keyof Introduction, unknown>)
      .optional(),
  }),
]);

const Peek = z.strictObject({ token: z.string().max(100) });

export const deedOf = ({ now, correlationId }: Pick<HttpRequest, 'now' | 'correlationId'>) => ({
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
    async handle(request, { store, webOrigin }) {
      requireOrigin(request, webOrigin);
      const { token } = request.body;
      return json(200, shownTo(await lookAtLink(token, store, request.now)));
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
      const act = request.body;
      return json(200, shownTo(await actOnLink(act, deedOf(request), deps)));
    },
  }),
];

import * as z from 'zod';
import { askFactReturn } from '../../shared/deeds/follow-up/return-fact.ts';
import { QuarantinedFact } from '../../shared/domain/follow-up/quarantined-fact.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { quarantinedFacts } from '../../shared/store/kinds/follow-up.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';
import { ActorView, actorsOf } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const QuarantinedFactView = QuarantinedFact.omit({ place: true, returnAsked: true }).extend({
  returnAsked: z.object({ at: z.iso.datetime(), by: ActorView }).optional(),
});

const toFactView = (
  { place: _, returnAsked, ...view }: QuarantinedFact,
  actorOf: (actor: string) => ActorView,
): z.output<typeof QuarantinedFactView> => ({
  ...view,
  returnAsked: returnAsked && { at: returnAsked.at, by: actorOf(returnAsked.by) },
});

/** Routes about quarantined facts. */
export const oversightRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/quarantined-facts',
    who: 'coordinator',
    does: 'Lists the facts that nobody has heard of, because the bus refused them; the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(QuarantinedFactView) },
    async handle(request, deps) {
      const partition = COLLECTION.quarantinedFacts(programmeIn(request, deps));
      const { items, next } = await listPage(request, deps, quarantinedFacts, partition, {
        order: 'descending',
      });
      const actorOf = await actorsOf(
        deps.store,
        items.map(({ returnAsked }) => returnAsked?.by),
      );
      return json(200, { items: items.map((held) => toFactView(held, actorOf)), next });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/quarantined-facts/{quarantinedFactId}/return',
    who: 'coordinator',
    does: 'Has a quarantined fact published after all, within minutes.',
    answers: { 202: QuarantinedFactView },
    async handle(request, { store }) {
      const asked = await askFactReturn(request.params.quarantinedFactId, store, request.cause);
      return json(202, toFactView(asked, await actorsOf(store, [asked.returnAsked?.by])));
    },
  }),
];

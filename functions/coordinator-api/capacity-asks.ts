import * as z from 'zod';
import { askCapacity, isAskedFor } from '../../shared/deeds/applications/ask-capacity.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { MOST_PARTNERS } from '../../shared/domain/pairs/partners.ts';
import { requireSeen, sawCurrent } from '../../shared/runtime/http/request.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { ApplicationView } from './application-views.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { viewOf } from './review.ts';

const Capacity = z.strictObject({
  /** Students that the mentor would take at most, those of today included. */
  capacity: z.int().min(2).max(MOST_PARTNERS),
});

export const capacityAskRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/capacity-ask',
    who: 'coordinator',
    does: 'Asks a mentor by mail to take more students than offered.',
    body: Capacity,
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      const { params, body, now, cause } = request;
      const held = await store.get(applications, params.applicationId, now);
      // Unconfirmed applications are not shown to coordinators.
      if (held.state.status === 'SUBMITTED')
        throw new Refusal('not-found', `${held.state.id} is not confirmed.`);
      sawCurrent(request, held);
      // A second press is answered with what stands.
      if (!isAskedFor(held.state, body.capacity, now)) requireSeen(request, applications, held);
      return viewOf(await askCapacity(held, body.capacity, cause, store), store);
    },
  }),
];

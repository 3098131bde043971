import * as z from 'zod';
import { announceRestrictionLift, restrictPerson } from '../../shared/deeds/people/restrict-person.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { json, type Reply } from '../../shared/runtime/http/reply.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf } from './people-views.ts';

const By = z.object({
  by: ActorView,
  channel: z.enum(CHANNELS).optional(),
  reason: z.string().optional(),
});

const RestrictionView = z.object({
  /** Absent where the data is used. */
  restriction: By.extend({
    since: z.iso.datetime(),
    /** The end that the person has been told of. */
    lift: By.extend({ at: z.iso.datetime() }).optional(),
  }).optional(),
  /** Proposals and pairs that a restriction would end or let rest now. */
  proposals: z.int(),
  pairs: z.int(),
});

/** The reason is shown to the person on their own page. */
const Asked = z.strictObject({ channel: z.enum(CHANNELS), reason: z.string().trim().min(3).max(500) });
const Ended = Asked.partial({ channel: true });

const answer = async (personId: string, store: Store): Promise<Reply> => {
  const { restriction, applicationIds } = (await loadPerson(store, personId)).state;
  const held = [...(await batchOf(store, applications, applicationIds)).values()];
  const partners = held.flatMap((each) => (each.status === 'PARTICIPATING' ? [each.partners] : []));
  const formed = await batchOf(
    store,
    pairs,
    partners.flatMap(({ formed }) => formed),
  );
  const actorOf = await actorsOf(
    store,
    [restriction?.by, restriction?.lift?.by].flatMap((by) => by ?? []),
  );
  return json(200, {
    restriction: restriction && {
      ...restriction,
      by: actorOf(restriction.by),
      lift: restriction.lift && { ...restriction.lift, by: actorOf(restriction.lift.by) },
    },
    proposals: partners.reduce((sum, { proposed }) => sum + proposed.length, 0),
    pairs: [...formed.values()].filter(({ status }) => status === 'FORMED').length,
  });
};

/** Data of a person that is kept and not used, on their behalf (Art. 18). */
export const restrictionRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/restriction',
    who: 'coordinator',
    does: 'Tells whether the data of a person is kept and not used, and what that would end or let rest.',
    answers: { 200: RestrictionView },
    async handle({ params: { personId } }, { store }) {
      return answer(personId, store);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/restriction',
    who: 'coordinator',
    does: 'Has the data of a person kept and not used, at their word. Ends open proposals and lets pairs rest. Asked again, an announced end is taken back.',
    body: Asked,
    answers: { 200: RestrictionView },
    async handle({ params: { personId }, body, cause }, { store }) {
      await restrictPerson(personId, body, cause, store);
      return answer(personId, store);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/restriction/lift',
    who: 'coordinator',
    does: 'Announces to a person that their data is used again in a week, and why. They can keep it unused.',
    body: Ended,
    answers: { 200: RestrictionView },
    async handle({ params: { personId }, body, cause }, { store }) {
      const { channel, reason } = body;
      const wish = channel === undefined ? { reason } : { reason, channel };
      await announceRestrictionLift(personId, wish, cause, store);
      return answer(personId, store);
    },
  }),
];

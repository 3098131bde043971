import * as z from 'zod';
import { requestErasure } from '../../shared/deeds/people/request-erasure.ts';
import { isErased } from '../../shared/domain/applications/application.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { type Erasure, erasureIdOf } from '../../shared/domain/people/erasure.ts';
import { isHolding } from '../../shared/domain/privacy/hold.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { erasures } from '../../shared/store/kinds/people.ts';
import { retentionHolds } from '../../shared/store/kinds/privacy.ts';
import { findPerson } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { nameOfPerson } from './people-views.ts';

const Receipt = z.object({
  receipt: z.string(),
  status: z.enum(['REQUESTED', 'DONE']),
  requestedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
});

const ErasureView = z.object({
  /** Absent once the person is erased. */
  name: z.string().optional(),
  erasure: Receipt.optional(),
  /** Last day of a hold that stands: nobody is erased meanwhile. */
  heldUntil: z.iso.date().optional(),
  holdVersion: z.int().optional(),
  /** Items that would be removed, and pairs and proposals that would end. */
  applications: z.int(),
  proposals: z.int(),
  pairs: z.int(),
});

const toReceipt = (erasure: Erasure): z.output<typeof Receipt> => ({
  receipt: erasure.id,
  status: erasure.status,
  requestedAt: erasure.requestedAt,
  doneAt: 'doneAt' in erasure ? erasure.doneAt : undefined,
});

const standingErasure = async (personId: string, store: Store): Promise<Erasure | undefined> =>
  (await store.find(erasures, erasureIdOf(personId)))?.state;

/** @throws Refusal `not-found` where there is no such person, and none was erased */
const notFound = (personId: string): Refusal => new Refusal('not-found', `There is no person ${personId}.`);

/** Erasure on behalf of a person. It is carried out by `apply-retention` within the hour. */
export const erasureRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/erasure',
    who: 'coordinator',
    does: 'Tells what an erasure of a person would end, or how far it is.',
    answers: { 200: ErasureView },
    async handle({ params: { personId }, now }, { store }) {
      const person = (await findPerson(store, personId))?.state;
      const erasure = await standingErasure(person?.id ?? personId, store);
      if (!person) {
        if (!erasure) throw notFound(personId);
        return json(200, { erasure: toReceipt(erasure), applications: 0, proposals: 0, pairs: 0 });
      }
      const found = await store.find(retentionHolds, person.id);
      const hold = found && isHolding(found.state, now) ? found : undefined;
      const held = [...(await batchOf(store, applications, person.applicationIds)).values()];
      const partners = held.flatMap((each) => (each.status === 'PARTICIPATING' ? [each.partners] : []));
      const formed = await batchOf(
        store,
        pairs,
        partners.flatMap(({ formed }) => formed),
      );
      const running = [...formed.values()].filter(({ status }) => status === 'FORMED' || status === 'PAUSED');
      return json(200, {
        name: nameOfPerson(person),
        heldUntil: hold?.state.until,
        holdVersion: hold?.version,
        erasure: erasure && toReceipt(erasure),
        applications: held.filter((each) => !isErased(each)).length,
        proposals: partners.reduce((sum, { proposed }) => sum + proposed.length, 0),
        pairs: running.length,
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/erasure',
    who: 'coordinator',
    does: 'Has a person erased, at their wish: the name is typed as it stands. Asked again, it is the same receipt.',
    body: z.strictObject({ name: z.string().trim().min(1).max(400) }),
    answers: { 202: Receipt },
    async handle({ params: { personId }, body, cause }, { store }) {
      const person = (await findPerson(store, personId))?.state;
      const erasure = await standingErasure(person?.id ?? personId, store);
      if (erasure) return json(202, toReceipt(erasure));
      if (!person) throw notFound(personId);
      if (body.name !== nameOfPerson(person))
        throw new Refusal('field-invalid', 'The name is another one.', [
          { pointer: '/name', code: 'name-other' },
        ]);
      return json(202, toReceipt(await requestErasure(person, cause, store)));
    },
  }),
];

import * as z from 'zod';
import { askOwnPageMail } from '../../shared/deeds/people/ask-own-page-mail.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { loadPerson } from '../../shared/store/people.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const OwnPageMail = z.object({
  /** The address that the mail goes to. */
  email: z.string(),
  lastAt: z.iso.datetime().optional(),
});

/** The way to their own page, for somebody who asks on the telephone. */
export const ownPageMailRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/own-page-mail',
    who: 'coordinator',
    does: 'Tells where the way to a person’s own page would be mailed, and when it last was.',
    answers: { 200: OwnPageMail },
    async handle({ params: { personId } }, { store }) {
      const { contact, ownPageMailAt } = (await loadPerson(store, personId)).state;
      return json(200, { email: contact.email, lastAt: ownPageMailAt });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/own-page-mail',
    who: 'coordinator',
    does: 'Mails a person the way to their own page, to the stored address alone. Asked again within an hour, nothing happens.',
    answers: { 200: OwnPageMail },
    async handle({ params: { personId }, cause }, { store }) {
      const lastAt = await askOwnPageMail(personId, cause, store);
      const { contact } = (await loadPerson(store, personId)).state;
      return json(200, { email: contact.email, lastAt });
    },
  }),
];

import * as z from 'zod';
import { RejectionReason } from '../../shared/domain/applications/application.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import type { PreviewedLetter } from '../../shared/letters/preview.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { mailMessages } from '../../shared/store/kinds/follow-up.ts';
import type { Store } from '../../shared/store/store.ts';
import { askedRound } from './asked-round.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { AddresseeView, addresseesOf } from './mails.ts';
import { askedApplication } from './review.ts';

export const LetterView = z.object({
  template: z.string(),
  to: AddresseeView,
  /** From when on it leaves. */
  notBefore: z.iso.datetime(),
  language: PersonLanguage,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** Letters need the words of all mails: loaded with the first. */
export const letterPreviews = () => import('./previews.ts');

export const letterViews = async (store: Store, letters: readonly PreviewedLetter[]) => {
  const addresseeOf = await addresseesOf(
    store,
    letters.map(({ addressee }) => addressee),
  );
  return letters.map(({ addressee, ...letter }) => ({ ...letter, to: addresseeOf(addressee) }));
};

const AskedDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('APPROVE') }),
  z.strictObject({ decision: z.literal('REJECT'), reason: RejectionReason }),
]);

/** Mails to look at, sent ones and such as are not sent yet. The secret in the address of a button is left out. */
export const letterRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/mails/{mailId}/letter',
    who: 'coordinator',
    does: 'Shows a mail as its reader gets it: written anew from the state of this moment, as at every sending.',
    answers: {
      200: z.object({
        letter: LetterView.optional(),
        missing: z.enum(['RECIPIENT_GONE', 'NO_LONGER_TRUE']).optional(),
      }),
    },
    async handle(request, deps) {
      const { state: mail } = await deps.store.get(mailMessages, request.params.mailId);
      const shown = await (await letterPreviews()).previewStored(mail, deps, request.now);
      if ('missing' in shown) return json(200, shown);
      return json(200, { letter: (await letterViews(deps.store, [shown]))[0] });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/decision-preview',
    who: 'coordinator',
    does: 'Shows the mails of a decision before it is made, in the language of their reader. Changes nothing.',
    body: AskedDecision,
    answers: { 200: listOf(LetterView) },
    async handle(request, deps) {
      const held = await askedApplication(request, deps.store);
      const { previewDecision } = await letterPreviews();
      const letters = await previewDecision(held, request.body, request.cause, deps);
      return json(200, { items: await letterViews(deps.store, letters) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/rounds/{roundId}/letters/{studentApplicationId}',
    who: 'coordinator',
    does: 'Shows the mails to both people of a pair before the round is published, each in the language of its reader.',
    answers: { 200: listOf(LetterView) },
    async handle(request, deps) {
      const { state: round } = await askedRound(request, deps.store);
      const { previewPair } = await letterPreviews();
      const letters = await previewPair(round, request.params.studentApplicationId, request.cause, deps);
      return json(200, { items: await letterViews(deps.store, letters) });
    },
  }),
];

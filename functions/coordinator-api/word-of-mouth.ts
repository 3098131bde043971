import * as z from 'zod';
import { answerCapacity } from '../../shared/deeds/applications/answer-capacity.ts';
import { completeProfile } from '../../shared/deeds/applications/complete-profile.ts';
import { answerSurvey } from '../../shared/deeds/surveys/answer-survey.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { isAnsweredSo } from '../../shared/domain/surveys/request.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { staleItem } from '../../shared/runtime/http/request.ts';
import { surveyRequests } from '../../shared/store/kinds/surveys.ts';
import { ApplicationView } from './application-views.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { askedApplication, viewOf } from './review.ts';

/** Way in which a person's word came, and the reason to enter it for them. */
const behalf = { channel: z.enum(CHANNELS), reason: z.string().trim().min(3).max(300) };

type Behalf = z.output<z.ZodObject<typeof behalf>>;
const entered = ({ channel, reason }: Behalf, by: string) => ({ by, channel, reason });

/** Answers that a person gives to staff instead of by the link: marked with who entered them, the channel and the reason. */
export const wordOfMouthRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'PUT',
    path: '/api/coordinator/surveys/{surveyId}/answers',
    who: 'coordinator',
    does: 'Enters the answers to a survey for the person who is asked. Answered already so: nothing happens. Answered otherwise: these are refused.',
    body: z.strictObject({
      answers: z.record(z.string().max(40), z.union([z.number(), z.string().max(5000)])),
      ...behalf,
    }),
    answers: { 200: z.object({ id: z.string(), status: z.string() }) },
    async handle({ params, body, cause }, deps) {
      const held = await deps.store.get(surveyRequests, params.surveyId);
      const { id } = held.state;
      try {
        const { state } = await answerSurvey(held, body.answers, cause, deps, entered(body, cause.actor));
        return json(200, { id, status: state.status });
      } catch (error) {
        if (!isRefusal(error, 'already-done')) throw error;
        // The person, or another coordinator, was faster: nobody is to think that other answers count.
        if (!isAnsweredSo(held.state, body.answers)) throw staleItem(surveyRequests, held, held.version - 1);
        return json(200, { id, status: held.state.status });
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/applications/{applicationId}/profile',
    who: 'coordinator',
    does: 'Enters what is asked after approval for the person. A consent is theirs alone to give.',
    body: z.strictObject({ answers: z.record(z.string().max(40), z.unknown()), ...behalf }),
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, deps) {
      const { body, cause } = request;
      if ('consents' in body.answers)
        throw new Refusal('field-invalid', 'A consent on behalf.', [
          { pointer: '/answers/consents', code: 'unknown-field' },
        ]);
      const held = await askedApplication(request, deps.store);
      return viewOf(
        await completeProfile(held, body.answers, cause, deps, entered(body, cause.actor)),
        deps.store,
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/applications/{applicationId}/capacity-ask/answer',
    who: 'coordinator',
    does: 'Enters a mentor’s yes or no to one student more.',
    body: z.strictObject({ answer: z.enum(['YES', 'NO']), ...behalf }),
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      const { body, cause } = request;
      const held = await askedApplication(request, store);
      return viewOf(await answerCapacity(held, body.answer, cause, store, entered(body, cause.actor)), store);
    },
  }),
];

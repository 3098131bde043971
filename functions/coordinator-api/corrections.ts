import * as z from 'zod';
import { changeAnswers } from '../../shared/deeds/applications/change-answers.ts';
import { moveApplication } from '../../shared/deeds/applications/move-application.ts';
import { noteApplication } from '../../shared/deeds/applications/note-application.ts';
import { provideInfo } from '../../shared/deeds/applications/provide-info.ts';
import { reopenApplication } from '../../shared/deeds/applications/reopen-application.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { ApplicationView } from './application-views.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { askedApplication, viewOf } from './review.ts';

const APPLICATION = '/api/coordinator/applications/{applicationId}';

/** Members that all routes about corrections share. */
const correcting = { who: 'coordinator', ifMatch: true, answers: { 200: ApplicationView } } as const;

/** Way in which a person's word came. */
const onBehalf = { channel: z.enum(CHANNELS), reason: z.string().trim().min(3).max(300) };

/** Corrections of an application by a coordinator. Each answers with the application after it. */
export const correctionRoutes: readonly CoordinatorRoute[] = [
  route({
    ...correcting,
    method: 'POST',
    path: `${APPLICATION}/corrections`,
    does: 'Changes answers on behalf of the person, as a mentor’s capacity. An answer that is null is removed.',
    body: z.strictObject({
      answers: z.record(z.string().max(40), z.unknown()),
      ...onBehalf,
    }),
    handle: async (request, deps) =>
      viewOf(
        await changeAnswers(await askedApplication(request, deps.store), request.body, request.cause, deps),
        deps.store,
      ),
  }),
  route({
    ...correcting,
    method: 'PUT',
    path: `${APPLICATION}/questions/answer`,
    does: 'Answers the open question on behalf of the person. Completed answers become a new version of the form.',
    body: z.strictObject({
      answer: z.string().trim().min(1).max(2000).optional(),
      answers: z.record(z.string().max(40), z.unknown()).default({}),
      ...onBehalf,
    }),
    handle: async (request, deps) => {
      const { answer, answers, channel, reason } = request.body;
      const held = await askedApplication(request, deps.store);
      const by = { by: request.cause.actor, channel, reason };
      return viewOf(
        await provideInfo(held, { answer, answers, onBehalf: by }, request.cause, deps),
        deps.store,
      );
    },
  }),
  route({
    ...correcting,
    method: 'POST',
    path: `${APPLICATION}/notes`,
    does: 'Adds a note that staff alone read.',
    body: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
    handle: async (request, { store }) =>
      viewOf(
        await noteApplication(
          await askedApplication(request, store),
          request.body.text,
          request.cause,
          store,
        ),
        store,
      ),
  }),
  route({
    ...correcting,
    method: 'POST',
    path: `${APPLICATION}/reopening`,
    does: 'Opens a rejected or withdrawn application again.',
    body: z.strictObject({}),
    handle: async (request, { store }) =>
      viewOf(await reopenApplication(await askedApplication(request, store), request.cause, store), store),
  }),
  route({
    ...correcting,
    method: 'PUT',
    path: `${APPLICATION}/cohort`,
    does: 'Moves an undecided application to another cohort.',
    body: z.strictObject({ cohortId: z.string().max(80) }),
    handle: async (request, { store }) =>
      viewOf(
        await moveApplication(
          await askedApplication(request, store),
          request.body.cohortId,
          request.cause,
          store,
        ),
        store,
      ),
  }),
];

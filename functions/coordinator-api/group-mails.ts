import * as z from 'zod';
import { type Group, groupOf } from '../../shared/deeds/follow-up/group.ts';
import {
  Audience,
  GroupMail,
  GroupTexts,
  LEFT_OUT_REASONS,
  languageFor,
  writeGroupMail,
} from '../../shared/domain/follow-up/group-mail.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { groupMails } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { create, type Store } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { LetterView, letterPreviews, letterViews } from './letters.ts';
import { listPage } from './list-page.ts';
import { ActorView, actorsOf, ParticipantView, participantsOf } from './people-views.ts';

const Asked = z.strictObject({ audience: Audience, texts: GroupTexts });

const Preview = z.object({
  /** Number of people who get a mail. */
  people: z.int(),
  leftOut: z.array(z.object({ who: ParticipantView, reason: z.enum(LEFT_OUT_REASONS) })),
  /** One for each language of the readers, with the mail of the first of them. */
  languages: z.array(
    z.object({
      language: PersonLanguage,
      /** Language that they get it in: English where there is no text in theirs. */
      written: PersonLanguage,
      people: z.int(),
      letter: LetterView.optional(),
    }),
  ),
});

const { to: _to, by: _by, ...shown } = GroupMail.shape;
const GroupMailView = z.object({ ...shown, by: ActorView, people: z.int() });

const toViews = async (
  mails: readonly GroupMail[],
  store: Store,
): Promise<readonly z.output<typeof GroupMailView>[]> => {
  const actorOf = await actorsOf(
    store,
    mails.map(({ by }) => by),
  );
  return mails.map(({ to, by, ...written }) => ({ ...written, by: actorOf(by), people: to.length }));
};
const viewOf = async (mail: GroupMail, store: Store) => (await toViews([mail], store))[0];

/** The group as the coordinator has seen it. @throws Refusal `group-changed`, `group-empty` */
const requireSeenGroup = ({ reached }: Group, people: number): void => {
  if (reached.length === 0) throw new Refusal('group-empty', 'Nobody of the group can be written to.');
  if (reached.length !== people)
    throw new Refusal('group-changed', `The group has ${reached.length} people, not ${people}.`);
};

export const groupMailRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/group-mails-preview',
    who: 'coordinator',
    does: 'Shows who would get a mail to a filtered group, who is left out and why, and the mail in each language. Changes nothing.',
    body: Asked,
    answers: { 200: Preview },
    async handle(request, deps) {
      const { store } = deps;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const { audience, texts } = request.body;
      const { reached, leftOut } = await groupOf(audience, cohort, store);
      const { id: cohortId, programmeId } = cohort;
      const samples = PersonLanguage.options.flatMap((language) => {
        const readers = reached.filter((reader) => reader.language === language);
        const [first] = readers;
        return first === undefined
          ? []
          : [{ language, people: readers.length, applicationId: first.applicationId }];
      });
      const to = samples.map(({ applicationId }) => applicationId);
      const { mail, facts } = writeGroupMail(
        { id: 'gml_preview', programmeId, cohortId, audience, texts, to, by: request.cause.actor },
        request.now,
      );
      const { previewGroupMail } = await letterPreviews();
      const letters = await letterViews(
        store,
        await previewGroupMail(mail, facts, { ...request.cause, programmeId }, deps),
      );
      const whoOf = await participantsOf(
        store,
        leftOut.map(({ applicationId }) => applicationId),
      );
      return json(200, {
        people: reached.length,
        leftOut: leftOut.map(({ applicationId, reason }) => ({ who: whoOf(applicationId), reason })),
        languages: samples.map(({ language, people, applicationId }) => ({
          language,
          people,
          written: languageFor(texts, language),
          letter: letters.find(({ to: reader }) => reader.id === applicationId),
        })),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/group-mails',
    who: 'coordinator',
    does: 'Writes to a filtered group, where it is as large as the coordinator has seen. Each person gets a mail of their own, in daytime.',
    body: z.strictObject({
      ...Asked.shape,
      /** Number of people that the preview has shown. */
      people: z.int().min(1),
    }),
    once: true,
    answers: { 201: GroupMailView },
    async handle(request, { store, ids }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const { audience, texts, people } = request.body;
      const group = await groupOf(audience, cohort, store);
      const { id: cohortId, programmeId } = cohort;
      const to = group.reached.map(({ applicationId }) => applicationId);
      const { mail, facts } = writeGroupMail(
        { id: ids('gml'), programmeId, cohortId, audience, texts, to, by: request.cause.actor },
        request.now,
      );
      return createOnce(
        request,
        store,
        groupMails,
        {
          state: mail,
          changes: [create(groupMails, mail, facts)],
          location: (id) => `/api/coordinator/group-mails/${id}`,
          view: (written) => viewOf(written, store),
        },
        { ...request.cause, programmeId },
        async () => requireSeenGroup(group, people),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/group-mails',
    who: 'coordinator',
    does: 'Lists what was written to groups of a cohort, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(GroupMailView) },
    async handle(request, deps) {
      const { state: cohort } = await deps.store.get(cohorts, request.params.cohortId);
      const { items, next } = await listPage(request, deps, groupMails, COLLECTION.groupMails(cohort.id), {
        order: 'descending',
      });
      return json(200, { items: await toViews(items, deps.store), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/group-mails/{groupMailId}',
    who: 'coordinator',
    does: 'Shows what was written to a group of people.',
    answers: { 200: GroupMailView },
    async handle(request, { store }) {
      const { state } = await store.get(groupMails, request.params.groupMailId);
      return json(200, await viewOf(state, store));
    },
  }),
];

import * as z from 'zod';
import {
  editParagraph,
  MailParagraph,
  ParagraphTexts,
} from '../../shared/domain/follow-up/mail-paragraph.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { requireSeenIfAny } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { mailParagraphId, mailParagraphs } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, save } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { letterPreviews } from './letters.ts';

const { programmeId: _programme, cohortId: _cohort, ...shown } = MailParagraph.shape;
const ParagraphView = z.object({
  ...shown,
  /** Goes back with a change, so that nobody overwrites what they have not seen; absent for a first paragraph. */
  version: z.int().optional(),
});
const PreviewView = z.object({
  language: PersonLanguage,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

export const mailParagraphRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/mail-paragraphs',
    who: 'coordinator',
    does: 'Lists the paragraphs that a cohort adds to its mails.',
    answers: { 200: listOf(ParagraphView) },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const held = await listAll(store, mailParagraphs, COLLECTION.mailParagraphs(cohort.id));
      return json(200, {
        items: held.map(({ state: { template, texts }, version }) => ({ template, texts, version })),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}/preview',
    who: 'coordinator',
    does: 'Shows a mail with the paragraph in each language, with invented people. Changes nothing.',
    body: ParagraphTexts,
    answers: { 200: listOf(PreviewView) },
    async handle(request, deps) {
      const { cohortId, template } = request.params;
      const { state: cohort } = await deps.store.get(cohorts, cohortId);
      const { previewParagraphOf } = await letterPreviews();
      const items = await previewParagraphOf(template, request.body, cohort.programmeId, deps);
      return json(200, { items });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}',
    who: 'coordinator',
    does: 'Sets the paragraph that a cohort adds to one kind of mail, for each language. A language that is left out has none.',
    body: ParagraphTexts,
    ifMatch: true,
    answers: { 200: ParagraphView },
    async handle(request, deps) {
      const { store } = deps;
      const { cohortId, template } = request.params;
      const { state: cohort } = await store.get(cohorts, cohortId);
      const held = await store.find(mailParagraphs, mailParagraphId({ cohortId, template }));
      requireSeenIfAny(request, mailParagraphs, held);
      const { requireMail } = await letterPreviews();
      requireMail(template);
      const { programmeId } = cohort;
      const before: MailParagraph = held?.state ?? { programmeId, cohortId, template, texts: {} };
      const edited = editParagraph(before, request.body);
      if (edited === undefined) return json(200, { template, texts: before.texts, version: held?.version });
      const { paragraph, facts } = edited;
      const change = held
        ? save(mailParagraphs, held, paragraph, facts)
        : create(mailParagraphs, paragraph, facts);
      try {
        await store.commit([change], { ...request.cause, programmeId });
      } catch (error) {
        // Somebody else has written the first one in the same moment.
        if (error instanceof Refusal && error.code === 'exists-already')
          throw new Refusal('changed-meanwhile', `${cohortId} has a paragraph for ${template} by now.`);
        throw error;
      }
      return json(200, { template, texts: paragraph.texts, version: (held?.version ?? 0) + 1 });
    },
  }),
];

import * as z from 'zod';
import type { Known } from '../../shared/domain/applications/application.ts';
import { formFromPost } from '../../shared/domain/applications/forms/post.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import { shownIn } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import type { Versioned } from '../../shared/store/store.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { forPost, forVisitor, type Visit } from './session.ts';

/** An application of the person that can still be corrected. @throws Refusal `not-found` */
export const ownApplication = async (
  { person }: Visit,
  asked: string | null | undefined,
  { store }: MyPageDeps,
): Promise<Versioned<Known>> => {
  const id = person.state.applicationIds.find((each) => each === asked);
  if (id === undefined) throw new Refusal('not-found', 'No application of the person.');
  const { state, version } = await store.get(applications, id);
  if (state.status === 'SUBMITTED') throw new Refusal('not-found', `${id} is not confirmed.`);
  return { state, version };
};

/** Pages and deed come with the first who corrects something. */
const correcting = async () => ({
  ...(await import('../../shared/pages/my-page/answers-page.ts')),
  ...(await import('../../shared/deeds/applications/correct-own-answers.ts')),
});

type Given = Pick<
  Parameters<Awaited<ReturnType<typeof correcting>>['answersPage']>[0],
  'faults' | 'posted' | 'note'
>;

const pageFor = async (
  visit: Visit,
  { state: application, version }: Versioned<Known>,
  deps: MyPageDeps,
  given: Given = {},
): Promise<string> => {
  if (application.status === 'REJECTED' || application.status === 'WITHDRAWN')
    throw new Refusal('not-found', `${application.id} has ended.`);
  const { answersPage, hasAnsweredLater } = await correcting();
  const { language, formKey, person } = visit;
  const page = { site: siteIn(person.state.programmeId, deps), language, formKey, application, version };
  return answersPage({ ...page, later: hasAnsweredLater(application), ...given });
};

/** Fields of the form that are no answers. */
const withoutEnvelope = (posted: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...posted].filter(([name]) => !['key', 'application', 'version', 'lang', 'show'].includes(name)),
  );

const correct = async (
  visit: Visit,
  posted: URLSearchParams,
  held: Versioned<Known>,
  deps: MyPageDeps,
): Promise<Reply> => {
  const { correctOwnAnswers } = await correcting();
  const given = withoutEnvelope(posted);
  const answers = formFromPost(held.state.form.role, given);
  const shown = async (more: Given) =>
    html(422, await pageFor(visit, held, deps, { posted: given, ...more }));
  try {
    await correctOwnAnswers(held, { answers, seen: Number(posted.get('version')) }, visit.cause, deps);
  } catch (error) {
    if (isRefusal(error, 'field-invalid')) return shown({ faults: error.faults });
    if (isRefusal(error, 'capacity-in-use')) return shown({ note: 'capacity' });
    if (isRefusal(error, 'changed-meanwhile')) return shown({ note: 'meanwhile' });
    throw error;
  }
  const query = { application: held.state.id, saved: 'yes', lang: visit.language };
  return seeOther(`${MY_PAGE.answers}?${new URLSearchParams(query).toString()}`);
};

const Asked = z.looseObject({
  application: z.string().max(80).optional(),
  saved: z.literal('yes').optional(),
});

/** A person's answers to the form, corrected by themselves. */
export const answerRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.answers,
    who: 'person',
    does: 'Shows a person the answers of one of their applications as a form.',
    query: Asked,
    answers: { 200: 'page' },
    handle: forVisitor<z.output<typeof Asked>>(async (visit, { query }, deps) => {
      const held = await ownApplication(visit, query.application, deps);
      return html(200, await pageFor(visit, held, deps, query.saved === undefined ? {} : { note: 'saved' }));
    }),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.answers,
    who: 'person',
    does: 'Corrects answers of a person. What they were before is kept.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: forPost(async (visit, posted, _request, deps) => {
      const held = await ownApplication(visit, posted.get('application'), deps);
      const language = shownIn(posted);
      // Another language, with what was typed so far.
      if (language !== undefined)
        return html(
          200,
          await pageFor({ ...visit, language }, held, deps, { posted: withoutEnvelope(posted) }),
        );
      return correct(visit, posted, held, deps);
    }),
  }),
];

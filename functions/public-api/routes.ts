import * as z from 'zod';
import { type ApplyDeps, apply } from '../../shared/deeds/applications/apply.ts';
import { subscribe } from '../../shared/deeds/subscriptions/subscribe.ts';
import { formFromPost } from '../../shared/domain/applications/forms/post.ts';
import { requireForm } from '../../shared/domain/applications/require-form.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES, type Role } from '../../shared/domain/kernel/role.ts';
import {
  ApplicationsStanding,
  applicationsStanding,
  calendarSeconds,
} from '../../shared/domain/programme/calendar.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { acceptsApplications, Cohort } from '../../shared/domain/programme/cohort.ts';
import { Programme } from '../../shared/domain/programme/programme.ts';
import { readSubscription } from '../../shared/domain/subscriptions/form.ts';
import { applyPage } from '../../shared/pages/apply/apply-page.ts';
import { checkPage } from '../../shared/pages/apply/check-page.ts';
import { API, formPost, pathIn } from '../../shared/pages/paths.ts';
import { refusedFormPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { subscribedPage, subscribePage } from '../../shared/pages/subscribe.ts';
import { broughtBy, type Door, PROOF_HEADER } from '../../shared/runtime/door.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import { html, json, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import {
  type HttpRequest,
  languageOfForm,
  readForm,
  readJson,
  requireOrigin,
  shownIn,
} from '../../shared/runtime/http/request.ts';
import { type Asked, type Route, routesFor } from '../../shared/runtime/http/route.ts';
import { statusOf } from '../../shared/runtime/problem.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';

export type PublicDeps = Omit<ApplyDeps, 'programme' | 'admit'> & {
  readonly programmes: Programmes;
  readonly originSecret?: string | undefined;
  readonly door: Door;
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly contact?: string | undefined;
  readonly signIn: { readonly issuer: string; readonly domain: string; readonly clientId: string };
};

/** The same for every address, known or not. The reference comes by mail. */
const RECEIVED = { received: true } as const;

const postedBy = (request: Pick<HttpRequest, 'headers' | 'correlationId'>, body: unknown) => {
  const idempotencyKey = request.headers['idempotency-key'];
  return {
    body,
    correlationId: request.correlationId,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
};

/** @throws Refusal `not-found` */
const programmeIn = (
  { params }: { readonly params: { readonly programmeId: string } },
  { programmes }: Pick<PublicDeps, 'programmes'>,
) => programmes.of(params.programmeId);

/** Health of the table and the secret, which applying needs. The log has the reason of a failure. */
const healthOf = async ({ store, keys, programmes }: PublicDeps) => {
  const reach = (asked: Promise<unknown>): Promise<'ok' | 'unreachable'> =>
    asked.then(
      () => 'ok',
      () => 'unreachable',
    );
  const [table, secret] = await Promise.all([
    reach(store.list(cohorts, COLLECTION.cohorts(programmes.home.id), { limit: 1 })),
    reach(keys()),
  ]);
  return { table, secret };
};

const allCohorts = async (programmeId: string, { store }: Pick<PublicDeps, 'store'>): Promise<Cohort[]> =>
  (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).map(({ state }) => state);

const standingFor = async (programmeId: string, role: Role, deps: PublicDeps, now: Date) =>
  applicationsStanding(await allCohorts(programmeId, deps), role, now);

/**
 * The form without JavaScript: the thanks page, or the same form with its faults. Other refusals are rendered as a page
 * too.
 */
const applyByForm = async (
  request: Asked<{ readonly programmeId: string; readonly role: string }, undefined, undefined>,
  deps: PublicDeps,
): Promise<Reply> => {
  const { role } = request.params;
  const programme = programmeIn(request, deps);
  if (role !== 'mentor' && role !== 'student') throw new Refusal('not-found', `No form for ${role}.`);
  const site = siteOf(programme, deps.contact);
  let { language } = request;
  let posted = new URLSearchParams();
  try {
    requireOrigin(request, deps.webOrigin);
    posted = readForm(request);
    const show = shownIn(posted);
    language = languageOfForm(posted, request.headers);
    const isChecked = posted.get('at') === 'check';
    const once = posted.get('once') ?? request.correlationId;
    if (show !== undefined)
      return html(
        200,
        isChecked
          ? checkPage({ site, language: show, role, posted, once })
          : applyPage({ site, language: show, role, posted }),
      );
    const step = posted.get('step');
    if (step === 'edit') return html(200, applyPage({ site, language, role, posted }));
    const answers = formFromPost(role, posted);
    if (step === 'check') {
      const standing = await standingFor(programme.id, role, deps, request.now);
      if (standing.state !== 'OPEN') return html(200, applyPage({ site, language, role, posted, standing }));
      requireForm(programme, role, answers, request.now);
      return html(200, checkPage({ site, language, role, posted, once }));
    }
    await apply(
      { ...postedBy(request, { ...answers, role }), ...(isChecked ? { idempotencyKey: once } : {}) },
      { ...deps, programme, admit: (email) => deps.door.admit(request, { ...broughtBy(posted), email }) },
    );
    return seeOther(pathIn(programme, 'thanks', language));
  } catch (error) {
    if (isRefusal(error, 'field-invalid'))
      return html(422, applyPage({ site, language, role, posted, faults: error.faults }));
    // Closed while somebody was writing: their words stay before them.
    if (isRefusal(error, 'application-period-closed')) {
      const standing = await standingFor(programme.id, role, deps, request.now);
      return html(statusOf(error), applyPage({ site, language, role, posted, standing }));
    }
    const form = { action: formPost(programme.id, role), posted };
    return refusedAsPage(error, (refusal) => refusedFormPage({ site, language }, refusal, form));
  }
};

/** The same page for every address, after the same work. */
const subscribeByForm = async (
  request: Asked<{ readonly programmeId: string }, undefined, undefined>,
  deps: PublicDeps,
): Promise<Reply> => {
  const programme = programmeIn(request, deps);
  const site = siteOf(programme, deps.contact);
  let { language } = request;
  let posted = new URLSearchParams();
  try {
    requireOrigin(request, deps.webOrigin);
    posted = readForm(request);
    const show = shownIn(posted);
    language = languageOfForm(posted, request.headers);
    // Only another language is asked for.
    if (show !== undefined)
      return html(
        200,
        posted.get('at') === 'received'
          ? subscribedPage({ site, language })
          : subscribePage({ site, language, posted }),
      );
    const form = readSubscription(posted);
    const { now, correlationId } = request;
    await deps.door.admit(request, { ...broughtBy(posted), email: form.email });
    await subscribe(form, { now, correlationId, programmeId: programme.id, depth: 0 }, deps);
    return html(200, subscribedPage({ site, language }));
  } catch (error) {
    if (isRefusal(error, 'field-invalid'))
      return html(422, subscribePage({ site, language, posted, faults: error.faults }));
    const form = { action: API.subscriptions(programme.id), posted };
    return refusedAsPage(error, (refusal) => refusedFormPage({ site, language }, refusal, form));
  }
};

const Reach = z.enum(['ok', 'unreachable']);
const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  dependsOn: z.object({ table: Reach, secret: Reach }),
});
const SignIn = z.object({ issuer: z.string(), domain: z.string(), clientId: z.string() });

const { id, name, shortName, organiser, funderLine, controller, noticeVersion } = Programme.shape;
/** Public data of a programme. */
const ProgrammeView = z.strictObject({
  id,
  name,
  shortName,
  organiser,
  funderLine,
  controller,
  noticeVersion,
  cohorts: z.array(
    Cohort.pick({ id: true, name: true, kickOff: true, applications: true }).extend({
      openFor: z.array(z.enum(ROLES)),
    }),
  ),
});

const route = routesFor<PublicDeps>();

export const publicRoutes: readonly Route<PublicDeps>[] = [
  route({
    method: 'GET',
    path: '/api/health',
    who: 'everybody',
    does: 'Says whether what applying needs can be reached.',
    answers: { 200: Health, 503: Health },
    async handle(_, deps) {
      const dependsOn = await healthOf(deps);
      const isWell = Object.values(dependsOn).every((state) => state === 'ok');
      return json(isWell ? 200 : 503, { status: isWell ? 'ok' : 'unavailable', dependsOn });
    },
  }),
  route({
    method: 'GET',
    path: '/api/programmes/{programmeId}',
    who: 'everybody',
    does: 'Shows a programme and for which roles one can apply.',
    answers: { 200: ProgrammeView },
    async handle(request, deps) {
      const programme = programmeIn(request, deps);
      const { id, name, shortName, organiser, funderLine, controller, noticeVersion } = programme;
      const held = await listAll(deps.store, cohorts, COLLECTION.cohorts(id));
      return json(200, {
        id,
        name,
        shortName,
        organiser,
        funderLine,
        controller,
        noticeVersion,
        cohorts: held
          .filter(({ state }) => state.archivedAt === undefined)
          .map(({ state: cohort }) => ({
            id: cohort.id,
            name: cohort.name,
            kickOff: cohort.kickOff,
            applications: cohort.applications,
            openFor: ROLES.filter((role) => acceptsApplications(cohort, role, request.now)),
          })),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/programmes/{programmeId}/calendar',
    who: 'everybody',
    does: 'Says for each role whether one can apply, until or from when, and the dates and places of the cohort.',
    answers: { 200: z.object({ mentor: ApplicationsStanding, student: ApplicationsStanding }) },
    async handle(request, deps) {
      const { id } = programmeIn(request, deps);
      const all = await allCohorts(id, deps);
      const { now } = request;
      return json(
        200,
        {
          mentor: applicationsStanding(all, 'mentor', now),
          student: applicationsStanding(all, 'student', now),
        },
        { 'cache-control': `public, max-age=${calendarSeconds(all, now)}` },
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/sign-in',
    who: 'everybody',
    does: 'Says where staff sign in.',
    answers: { 200: SignIn },
    handle: async (_request, { signIn }) => json(200, signIn),
  }),
  route({
    method: 'POST',
    path: '/api/programmes/{programmeId}/applications',
    who: 'everybody',
    does: 'Takes an application. The answer is the same for every address.',
    once: true,
    form: true,
    answers: { 202: z.object({ received: z.literal(true) }) },
    async handle(request, deps) {
      const programme = programmeIn(request, deps);
      requireOrigin(request, deps.webOrigin);
      const admit = (email: string) =>
        deps.door.admit(request, { email, worked: request.headers[PROOF_HEADER] });
      await apply(postedBy(request, readJson(request)), { ...deps, programme, admit });
      return json(202, RECEIVED);
    },
  }),
  route({
    method: 'GET',
    path: '/api/programmes/{programmeId}/applications/form/{role}',
    who: 'everybody',
    does: 'Shows the form with the dates of today, for pages without JavaScript.',
    answers: { 200: 'page' },
    async handle(request, deps) {
      const { role } = request.params;
      const programme = programmeIn(request, deps);
      if (role !== 'mentor' && role !== 'student') throw new Refusal('not-found', `No form for ${role}.`);
      const standing = await standingFor(programme.id, role, deps, request.now);
      const site = siteOf(programme, deps.contact);
      return html(200, applyPage({ site, language: request.language, role, standing }));
    },
  }),
  route({
    method: 'POST',
    path: '/api/programmes/{programmeId}/applications/form/{role}',
    who: 'everybody',
    does: 'Takes an application from a page without JavaScript.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: applyByForm,
  }),
  route({
    method: 'POST',
    path: '/api/programmes/{programmeId}/subscriptions',
    who: 'everybody',
    does: 'Takes the wish for one mail when applications open. The answer is the same for every address.',
    form: true,
    answers: { 200: 'page', 422: 'page' },
    handle: subscribeByForm,
  }),
];

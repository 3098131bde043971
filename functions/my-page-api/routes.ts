import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { emailAddress } from '../../shared/domain/applications/forms/contact.ts';
import { faultsOf } from '../../shared/domain/applications/forms/read.ts';
import type { Link } from '../../shared/domain/follow-up/link.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { waysOf, wayValue } from '../../shared/pages/my-page/own.ts';
import { codePage, signInPage } from '../../shared/pages/my-page/sign-in-pages.ts';
import { CERTIFICATE, LINK, MY_PAGE } from '../../shared/pages/paths.ts';
import { refusedFormPage } from '../../shared/pages/problem-pages.ts';
import { broughtBy } from '../../shared/runtime/door.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import { html, json, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import { languageOfForm, readForm, requireOrigin } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { linkIdOf } from '../../shared/runtime/keys.ts';
import { statusOf } from '../../shared/runtime/problem.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { links } from '../../shared/store/kinds/follow-up.ts';
import { create } from '../../shared/store/store.ts';
import type { Language } from '../../shared/text/language.ts';
import { answerRoutes } from './answers.ts';
import { consentRoutes } from './consents.ts';
import { contactRoutes } from './contact.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { erasureRoutes } from './erasure.ts';
import { mailRoutes } from './mails.ts';
import { overviewOf } from './overview.ts';
import { loadOwn } from './own.ts';
import { dataOf, mailsOfPerson, sentMails } from './own-data.ts';
import { pauseRoutes } from './pause.ts';
import { restrictionRoutes } from './restriction.ts';
import { forFile, forPost, forVisitor, noCookie, type PostedForm, sessionCookie } from './session.ts';
import { askForCode, signInByCode, signOut } from './sign-in.ts';

/** A form of somebody who has not signed in, as a page in every outcome. */
const byForm =
  (
    answer: (
      posted: URLSearchParams,
      page: OpenPage,
      request: PostedForm,
      deps: MyPageDeps,
    ) => Promise<Reply>,
  ) =>
  async (request: PostedForm, deps: MyPageDeps): Promise<Reply> => {
    let page: OpenPage = { site: siteIn(undefined, deps), language: request.language };
    let posted = new URLSearchParams();
    try {
      requireOrigin(request, deps.webOrigin);
      posted = readForm(request);
      const language = languageOfForm(posted, request.headers);
      page = { site: siteIn(posted.get('programme') ?? undefined, deps), language };
      return await answer(posted, page, request, deps);
    } catch (error) {
      return refusedAsPage(error, (refusal) =>
        refusedFormPage(page, refusal, { action: request.path, posted }),
      );
    }
  };
type OpenPage = { readonly site: ReturnType<typeof siteIn>; readonly language: Language };

const Address = emailAddress();

const codeByForm = byForm(async (posted, page, request, deps) => {
  const { now, correlationId } = request;
  const typed = (posted.get('email') ?? '').slice(0, 254);
  if (posted.get('show') !== null) return html(200, signInPage({ ...page, typed }));
  const read = Address.safeParse(typed === '' ? undefined : typed);
  if (!read.success) return html(422, signInPage({ ...page, typed, fault: faultsOf(read.error)[0] }));
  await deps.door.admit(request, { ...broughtBy(posted), email: read.data });
  const cause = { now, correlationId, programmeId: page.site.programme.id, depth: 0 };
  const signInId = await askForCode(read.data, cause, deps);
  return html(200, codePage({ ...page, signInId, email: read.data }));
});

/** As people type it: with spaces or a dash of any kind, what copying brings, and the digits of their keyboard. */
const digitsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const CODE = /^\d{6}$/;

const SIGN_IN = /^[A-Za-z0-9_-]{1,80}$/;

const sessionByForm = byForm(async (posted, page, request, deps) => {
  const { now, correlationId } = request;
  const signInId = posted.get('signIn') ?? '';
  const asked = { ...page, signInId, email: (posted.get('email') ?? '').slice(0, 254) };
  if (posted.get('show') !== null) return html(200, codePage(asked));
  const typed = (posted.get('code') ?? '').slice(0, 20);
  const code = digitsIn(typed);
  // No code that can be right: it costs no try.
  if (!CODE.test(code)) return html(422, codePage({ ...asked, typed, fault: 'shape' }));
  // Before it is looked at: six digits can be guessed.
  await deps.door.countTry(request, 'code');
  try {
    if (!SIGN_IN.test(signInId)) throw new Refusal('code-over', 'No sign-in of ours.');
    const token = await signInByCode({ signInId, code }, { now, correlationId, depth: 0 }, deps);
    return { ...seeOther(`${MY_PAGE.page}?lang=${page.language}`), cookies: [sessionCookie(token)] };
  } catch (error) {
    if (!isRefusal(error, 'code-wrong') && !isRefusal(error, 'code-over')) throw error;
    return html(statusOf(error), codePage({ ...asked, fault: error.code as 'code-wrong' | 'code-over' }));
  }
});

/** Mail programs add names of their own to a link. */
const PageQuery = z.looseObject({
  programme: z.string().max(40).optional(),
});

export const myPageRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: '/a/me',
    who: 'person',
    does: 'Shows a person their own page, and anybody else the form that asks for a one-time code.',
    query: PageQuery,
    answers: { 200: 'page' },
    handle: forVisitor<z.output<typeof PageQuery>>(async (visit, { now }, deps) => {
      return html(200, await overviewOf(visit, now, deps));
    }),
  }),
  route({
    method: 'POST',
    path: '/a/me/code',
    who: 'everybody',
    does: 'Has a one-time code mailed. The page is the same for every address.',
    form: true,
    answers: { 200: 'page', 422: 'page' },
    handle: codeByForm,
  }),
  route({
    method: 'POST',
    path: '/a/me/session',
    who: 'everybody',
    does: 'Signs a person in by the one-time code of a mail.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 410: 'page', 422: 'page' },
    handle: sessionByForm,
  }),
  route({
    method: 'POST',
    path: '/a/me/sign-out',
    who: 'person',
    does: 'Ends the session.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async ({ token, cause, language }, _posted, _request, { store }) => {
      await signOut(token, cause, store);
      return { ...seeOther(`${MY_PAGE.page}?lang=${language}`), cookies: [noCookie] };
    }),
  }),
  route({
    method: 'POST',
    path: '/a/me/open',
    who: 'person',
    does: 'Opens the page of a link of a mail, by a link that ends with the session.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async (visit, posted, { now }, { store }) => {
      const own = await loadOwn(visit.person.state, { store, now });
      const wanted = posted.get('way');
      const way = waysOf(own).find((each) => wayValue(each) === wanted);
      if (way === undefined) throw new Refusal('link-expired', 'Nothing of this kind is open to the person.');
      const token = randomBytes(32).toString('base64url');
      const { id: sessionId, programmeId, expiresAt } = visit.held.state;
      const { verb, aboutId, applicationId } = way;
      const link: Link = {
        id: linkIdOf(token),
        programmeId,
        applicationId,
        verb,
        aboutId,
        expiresAt,
        sessionId,
      };
      await store.commit([create(links, link)], visit.cause);
      const path = verb === 'get-certificate' ? CERTIFICATE.page : LINK;
      return seeOther(`${path}?${new URLSearchParams({ t: token, lang: visit.language }).toString()}`);
    }),
  }),
  route({
    method: 'POST',
    path: '/a/me/language',
    who: 'person',
    does: 'Sets the language of the mails to a person.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async ({ person, cause }, posted, _request, deps) => {
      const { email: _, ...contact } = person.state.contact;
      const { languages } = siteIn(person.state.programmeId, deps).programme;
      const language = languages.find((each) => each === posted.get('language'));
      if (language === undefined) throw new Refusal('field-invalid', 'No language of the programme.');
      const { correctContact } = await import('../../shared/deeds/people/correct-contact.ts');
      if (language !== person.state.language)
        await correctContact(
          { personId: person.state.id, contact: { ...contact, language }, reason: 'Own page' },
          cause,
          deps,
        );
      return seeOther(`${MY_PAGE.page}?lang=${language}`);
    }),
  }),
  route({
    method: 'POST',
    path: '/a/me/withdraw',
    who: 'person',
    does: 'Withdraws an application of the person.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async ({ person, cause, language }, posted, _request, { store }) => {
      const id = person.state.applicationIds.find((each) => each === posted.get('application'));
      if (id === undefined) throw new Refusal('not-found', 'No application of the person.');
      const { state, version } = await store.get(applications, id);
      if (state.status === 'SUBMITTED') throw new Refusal('not-found', `${id} is not confirmed.`);
      const { withdrawApplication } = await import('../../shared/deeds/applications/end-application.ts');
      await withdrawApplication({ state, version }, cause, store);
      return seeOther(`${MY_PAGE.page}?lang=${language}`);
    }),
  }),
  route({
    method: 'GET',
    path: '/a/me/data',
    who: 'person',
    does: 'Shows a person everything that is kept about them.',
    answers: { 200: 'page' },
    handle: forVisitor(async ({ person, language }, { now }, deps) => {
      const own = await loadOwn(person.state, { store: deps.store, now });
      const mails = sentMails(await mailsOfPerson(own, deps.store));
      const [{ dataPage }, { seenBy }] = await Promise.all([
        import('../../shared/pages/my-page/data-page.ts'),
        import('./seen-by.ts'),
      ]);
      const seen = await seenBy(own.person, deps.store, now);
      const { consentLogsOf } = await import('../../shared/store/consent-logs.ts');
      const consents = await consentLogsOf(deps.store, own.person.id);
      const site = siteIn(own.person.programmeId, deps);
      return html(200, dataPage({ site, language, own, mails, seen, consents }));
    }),
  }),
  route({
    method: 'GET',
    path: '/a/me/data/file',
    who: 'person',
    does: 'Answers with everything that is kept about a person, as a file.',
    answers: { 200: 'file', 303: 'nothing' },
    handle: forFile(async ({ person }, { now }, { store }) => {
      const own = await loadOwn(person.state, { store, now });
      const { seenBy } = await import('./seen-by.ts');
      const seen = await seenBy(own.person, store, now);
      const { consentLogsOf } = await import('../../shared/store/consent-logs.ts');
      const consents = await consentLogsOf(store, own.person.id);
      return json(200, dataOf(own, { mails: await mailsOfPerson(own, store), seen, consents }, now), {
        'content-disposition': 'attachment; filename="my-data.json"',
      });
    }),
  }),
  ...answerRoutes,
  ...contactRoutes,
  ...consentRoutes,
  ...restrictionRoutes,
  ...erasureRoutes,
  ...mailRoutes,
  ...pauseRoutes,
];

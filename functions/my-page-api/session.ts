import { createHash, timingSafeEqual } from 'node:crypto';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { SESSION_MINUTES } from '../../shared/domain/people/sign-in.ts';
import type { Frame } from '../../shared/pages/frame.ts';
import type { OverviewNote } from '../../shared/pages/my-page/overview-page.ts';
import { signInPage } from '../../shared/pages/my-page/sign-in-pages.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import { html, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, readForm, requireOrigin } from '../../shared/runtime/http/request.ts';
import type { Asked } from '../../shared/runtime/http/route.ts';
import { linkIdOf } from '../../shared/runtime/keys.ts';
import { findSession, type OwnSession } from '../../shared/store/people.ts';
import type { Cause } from '../../shared/store/store.ts';
import { type Language, pickLanguage } from '../../shared/text/language.ts';
import { type MyPageDeps, siteIn } from './deps.ts';

/** `__Host-`: from this host alone, over TLS alone, and no subdomain can set it. */
const COOKIE = '__Host-own-page';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const sessionCookie = (token: string): string =>
  `${COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${SESSION_MINUTES * 60}`;
export const noCookie = `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

/** Undefined where the browser has none, or what it has was altered beyond recognition. */
const tokenIn = ({ cookies }: Pick<HttpRequest, 'cookies'>): string | undefined => {
  const token = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
};

/** Stands in every form of a session. A sender who knows it has read a page of the session. */
const formKeyOf = (token: string): string =>
  createHash('sha256').update(`form\n${token}`).digest('base64url');

const isFormOf = (token: string, given: string): boolean => {
  const key = formKeyOf(token);
  return given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key));
};

export type Visit = OwnSession & {
  readonly token: string;
  readonly formKey: string;
  readonly language: Language;
  readonly cause: Cause;
};

type AnyAsked = Asked<unknown, unknown, unknown>;
export type PostedForm = Asked<unknown, undefined, undefined>;

const visitOf = async (
  request: AnyAsked,
  language: string | undefined,
  deps: MyPageDeps,
): Promise<Visit | undefined> => {
  const token = tokenIn(request);
  const session =
    token === undefined ? undefined : await findSession(deps.store, linkIdOf(token), request.now);
  if (token === undefined || session === undefined) return undefined;
  const { id, programmeId } = session.person.state;
  return {
    ...session,
    token,
    formKey: formKeyOf(token),
    language: pickLanguage(language, session.person.state.language),
    cause: { ...request.cause, actor: `person:${id}`, programmeId },
  };
};

/** A refusal as a page, for a person and not for a program. */
const refusalPage = (
  error: unknown,
  { person, language }: Visit,
  switchTo: Frame['switchTo'],
  deps: MyPageDeps,
): Reply => {
  const site = siteIn(person.state.programmeId, deps);
  return refusedAsPage(error, ({ code }) =>
    problemPage({ site, language, code, switchTo, leadsToOwnPage: true }),
  );
};

/** The page that was looked at, in another language. */
const sameLook = ({ path, query }: AnyAsked): Frame['switchTo'] => ({
  action: path,
  fields: Object.fromEntries(
    Object.entries(query ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'),
  ),
});

/** The way to sign in, for a session that has ended as for none. */
const unknownVisitor = (
  { cookies, language }: Pick<AnyAsked, 'cookies' | 'language'>,
  { programmeId, isForm }: { readonly programmeId?: string | undefined; readonly isForm: boolean },
  deps: MyPageDeps,
): Reply => {
  const hasCookie = cookies.some((cookie) => cookie.startsWith(COOKIE));
  // The browser forgets the cookie with the session, but a form comes from a page of one.
  const isOver = hasCookie || isForm;
  return {
    ...html(200, signInPage({ site: siteIn(programmeId, deps), language, isOver })),
    ...(hasCookie ? { cookies: [noCookie] } : {}),
  };
};

const programmeIn = ({ query }: AnyAsked, { programmes }: MyPageDeps): string | undefined => {
  const wanted = (query as { readonly programme?: string } | undefined)?.programme;
  return programmes.all.find(({ id }) => id === wanted)?.id;
};

/** A page of a person who has signed in; for anybody else the page where one does. */
export const forVisitor =
  <Query, Params = unknown>(
    answer: (visit: Visit, request: Asked<Params, Query, undefined>, deps: MyPageDeps) => Promise<Reply>,
  ) =>
  async (request: Asked<Params, Query, undefined>, deps: MyPageDeps): Promise<Reply> => {
    const visit = await visitOf(request, request.lang, deps);
    if (visit === undefined)
      return unknownVisitor(request, { programmeId: programmeIn(request, deps), isForm: false }, deps);
    try {
      return await answer(visit, request, deps);
    } catch (error) {
      return refusalPage(error, visit, sameLook(request), deps);
    }
  };

/** A file of a person who has signed in; anybody else is led to the page where one does. */
export const forFile =
  (answer: (visit: Visit, request: PostedForm, deps: MyPageDeps) => Promise<Reply>) =>
  async (request: PostedForm, deps: MyPageDeps): Promise<Reply> => {
    const visit = await visitOf(request, request.lang, deps);
    return visit === undefined ? seeOther(MY_PAGE.page) : answer(visit, request, deps);
  };

/**
 * A form of a person who has signed in. It must come from a page of the same session: the cookie goes along with forms of other sites in
 * browsers that do not know `SameSite`.
 */
export const forPost =
  (
    answer: (visit: Visit, posted: URLSearchParams, request: PostedForm, deps: MyPageDeps) => Promise<Reply>,
  ) =>
  async (request: PostedForm, deps: MyPageDeps): Promise<Reply> => {
    requireOrigin(request, deps.webOrigin);
    const posted = readForm(request);
    const asked = posted.get('lang') ?? undefined;
    const visit = await visitOf(request, asked, deps);
    if (visit === undefined) {
      const language = pickLanguage(asked, request.headers['accept-language']);
      return unknownVisitor({ ...request, language }, { isForm: true }, deps);
    }
    const overview = async (error: Refusal, note: OverviewNote): Promise<Reply> => {
      const { overviewOf } = await import('./overview.ts');
      const page = await overviewOf(visit, request.now, deps, { note });
      return refusedAsPage(error, () => page);
    };
    if (!isFormOf(visit.token, posted.get('key') ?? ''))
      return overview(new Refusal('origin-refused', 'No form of this session.'), 'earlier');
    try {
      return await answer(visit, posted, request, deps);
    } catch (error) {
      if (isRefusal(error, 'link-expired')) return overview(error, 'gone');
      return refusalPage(error, visit, { action: MY_PAGE.page, fields: {} }, deps);
    }
  };

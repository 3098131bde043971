import * as z from 'zod';
import type { AskedPage, OpenAsk } from '../../shared/asks/ask.ts';
import { groupOf } from '../../shared/asks/catalogue.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import type { Html } from '../../shared/pages/html.ts';
import { linkAgain, linkMenu, outcomePage } from '../../shared/pages/link-page.ts';
import { html, type Reply } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, languageOfForm, parseBody, readForm } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { type Language, pickLanguage } from '../../shared/text/language.ts';
import { followLink, LinkAddress, lookAtLink } from './follow-link.ts';
import { asLinkPage, siteFor } from './refused-link.ts';
import { type ParticipantDeps, pressOf, route } from './routes.ts';

const menuFor = (opened: OpenAsk, token: string, language: Language): Html =>
  linkMenu(
    { token, language },
    (opened.leadsOn ? groupOf(opened) : []).flatMap(({ verb, menu }) => {
      const name = opened.role && menu(opened.role, language);
      return name === undefined ? [] : [{ verb, name, isHere: verb === opened.verb }];
    }),
  );

const pageFor = (
  opened: OpenAsk,
  { token, language, ...given }: Omit<AskedPage, 'site' | 'menu' | 'origin'>,
  deps: ParticipantDeps,
): string => {
  const page = {
    site: siteFor(opened.link.programmeId, deps),
    language,
    origin: deps.webOrigin,
    menu: menuFor(opened, token, language),
  };
  const outcome = opened.outcome(language);
  return outcome === undefined
    ? opened.page({ ...page, ...given, token })
    : outcomePage({ ...page, outcome, token, verb: opened.verb, before: true });
};

const press = async (
  request: Pick<HttpRequest, 'now' | 'correlationId'>,
  posted: URLSearchParams,
  language: Language,
  deps: ParticipantDeps,
): Promise<Reply> => {
  const token = posted.get('t') ?? '';
  const opened = await followLink(token, deps.store, request.now, posted.get('verb') ?? undefined);
  // Another language, with what was typed so far.
  if (posted.get('show') !== null)
    return html(
      200,
      pageFor(await opened.onPageOf(posted).shown(deps.store), { token, language, posted }, deps),
    );
  const before = opened.outcome(language) !== undefined;
  let after: OpenAsk;
  try {
    const act = parseBody(opened.act, { token, ...opened.read(posted) });
    after = await opened.carryOut(act, pressOf(request), deps);
  } catch (error) {
    if (!isRefusal(error, 'field-invalid')) throw error;
    const { faults } = error;
    return html(422, pageFor(await opened.shown(deps.store), { token, language, posted, faults }, deps));
  }
  const outcome = after.outcome(language, true);
  // The answer leads to a further question.
  if (outcome === undefined)
    return html(200, pageFor(await after.shown(deps.store), { token, language }, deps));
  const site = siteFor(opened.link.programmeId, deps);
  const menu = menuFor(after, token, language);
  return html(200, outcomePage({ site, language, outcome, before, token, menu, verb: opened.verb }));
};

const LinkQuery = LinkAddress.extend({ ask: z.string().max(40).optional() });

/**
 * The page behind a mail's link. GET shows and never acts: mail filters open every link, some of them twice. The act
 * is the button, and pressing it twice shows the same outcome.
 */
export const pageRoutes: readonly Route<ParticipantDeps>[] = [
  route({
    method: 'GET',
    path: '/a',
    who: 'link',
    does: 'Shows the page behind a link of a mail.',
    query: LinkQuery,
    answers: { 200: 'page' },
    handle(request, deps) {
      const token = request.query.t;
      const asked = { request, language: request.lang, token, switchTo: linkAgain };
      return asLinkPage(asked, deps, async () => {
        const opened = await lookAtLink(token, deps.store, request.now, request.query.ask);
        const language = pickLanguage(request.lang, opened.locale);
        return html(200, pageFor(opened, { token, language }, deps));
      });
    },
  }),
  route({
    method: 'POST',
    path: '/a',
    who: 'link',
    does: "Does what the page's button says.",
    form: true,
    // Mail programs post without a form of ours, to the address with the token.
    query: LinkQuery,
    answers: { 200: 'page', 422: 'page' },
    handle: (request, deps) =>
      asLinkPage({ request, language: undefined, token: '', switchTo: linkAgain }, deps, async () => {
        // No look at the origin: the token protects, and some browsers name none for a page without a referrer.
        const posted = readForm(request);
        const language = languageOfForm(posted, request.headers);
        const token = posted.get('t') ?? request.query.t;
        posted.set('t', token);
        const asked = { request, language, token, switchTo: linkAgain };
        return asLinkPage(asked, deps, () => press(request, posted, language, deps));
      }),
  }),
];

import * as z from 'zod';
import { type FieldFault, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { confirmPage, type LinkOutcome, outcomePage, proposalPage } from '../../shared/pages/link-page.ts';
import { ASSETS } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { html, type Reply } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, readForm } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { statusOf } from '../../shared/runtime/problem.ts';
import { introduce } from '../../shared/text/introduction.ts';
import type { Language } from '../../shared/text/language.ts';
import { pickLanguage } from '../../shared/text/language.ts';
import { actOnLink, LinkAct } from './act-on-link.ts';
import { type LinkTarget, lookAtLink, programmeOfLink } from './link-target.ts';
import { deedOf, type ParticipantDeps, route } from './routes.ts';
import { languageOf, partnerOf, readerOf, reasonsFor, standingFor } from './shown.ts';

const siteFor = (programmeId: string | undefined, { programmes, contact }: ParticipantDeps) =>
  siteOf(programmeId === undefined ? programmes.home : programmes.of(programmeId), contact);

/** The outcome that a link has led to; undefined while the reader still has something to decide. */
const outcomeOf = (target: LinkTarget): LinkOutcome | undefined => {
  if (target.verb === 'confirm') return readerOf(target).status === 'SUBMITTED' ? undefined : 'confirmed';
  const standing = standingFor(target);
  if (standing === 'formed') return target.role === 'mentor' ? 'formedMentor' : 'formedStudent';
  return standing === 'open' || standing === 'accepted' ? undefined : standing;
};

const pageFor = (
  target: LinkTarget,
  token: string,
  language: Language,
  deps: ParticipantDeps,
  faults: readonly FieldFault[] = [],
): string => {
  const page = { site: siteFor(target.link.programmeId, deps), language };
  const outcome = outcomeOf(target);
  if (outcome !== undefined) return outcomePage({ ...page, outcome, before: true });
  if (target.verb === 'confirm') return confirmPage({ ...page, token });
  return proposalPage({
    ...page,
    token,
    role: target.role,
    counterpart: introduce(partnerOf(target), readerOf(target), language),
    reasons: reasonsFor(target, language),
    answerBy: target.proposal.pair.state.answerBy,
    accepted: standingFor(target) === 'accepted',
    faults,
  });
};

/** A refusal as a page of the link's programme, for a person and not for a program. */
const asPage = async (
  { request, language, token }: { request: Pick<HttpRequest, 'now'>; language: Language; token: string },
  deps: ParticipantDeps,
  answer: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const site = siteFor(await programmeOfLink(token, deps.store, request.now), deps);
    // Opened without its token, the page gets it back from the script, where this browser has kept it.
    return html(statusOf(error), problemPage({ site, language, code: error.code, script: ASSETS.link }));
  }
};

const press = async (
  request: Pick<HttpRequest, 'now' | 'correlationId'>,
  posted: URLSearchParams,
  language: Language,
  deps: ParticipantDeps,
): Promise<Reply> => {
  const token = posted.get('t') ?? '';
  const target = await lookAtLink(token, deps.store, request.now);
  const verb = posted.get('verb');
  const reason = posted.get('reason');
  const act = LinkAct.safeParse({
    token,
    verb,
    ...(reason === null || verb !== 'decline' ? {} : { reason }),
  });
  if (!act.success) {
    if (verb !== 'decline') throw new Refusal('link-unknown', 'No verb of ours.');
    const faults = [{ pointer: '/reason', code: 'required' }];
    return html(422, pageFor(target, token, language, deps, faults));
  }
  const before = outcomeOf(target) !== undefined;
  const after = await actOnLink(act.data, deedOf(request), deps);
  const outcome = outcomeOf(after) ?? 'accepted';
  return html(200, outcomePage({ site: siteFor(target.link.programmeId, deps), language, outcome, before }));
};

/** Mail programmes add names of their own to a link, and a page shows all the same. */
const LinkQuery = z.looseObject({ t: z.string().max(200).default('') });

/**
 * The page behind a mail's link. GET shows and never acts: mail filters open every link, some of them twice. What acts
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
      return asPage({ request, language: request.language, token }, deps, async () => {
        const target = await lookAtLink(token, deps.store, request.now);
        const language = pickLanguage(request.lang, languageOf(target));
        return html(200, pageFor(target, token, language, deps));
      });
    },
  }),
  route({
    method: 'POST',
    path: '/a',
    who: 'link',
    does: "Does what the page's button says.",
    form: true,
    answers: { 200: 'page', 422: 'page' },
    handle: (request, deps) =>
      asPage({ request, language: request.language, token: '' }, deps, async () => {
        // No look at the origin: the token protects, and some browsers name none for a page without a referrer.
        const posted = readForm(request);
        const language = pickLanguage(posted.get('lang') ?? undefined, request.headers['accept-language']);
        const token = posted.get('t') ?? '';
        return asPage({ request, language, token }, deps, () => press(request, posted, language, deps));
      }),
  }),
];

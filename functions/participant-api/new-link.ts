import { NEW_LINK } from '../../shared/pages/paths.ts';
import { newLinkPage, refusedFormPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import { html } from '../../shared/runtime/http/reply.ts';
import { languageOfForm, readForm, shownIn } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { findOldLink, plausibleToken } from './follow-link.ts';
import { type ParticipantDeps, pressOf, route } from './routes.ts';

/** A new link for the holder of an old one. It goes to the stored address alone, and the page is the same for every token. */
export const newLinkRoutes: readonly Route<ParticipantDeps>[] = [
  route({
    method: 'POST',
    path: NEW_LINK,
    who: 'link',
    does: 'Has a new link mailed to the person whose link it was. The page is the same for every token.',
    form: true,
    answers: { 200: 'page' },
    async handle(request, deps) {
      const { programmes, store, contact } = deps;
      let page = { site: siteOf(programmes.home, contact), language: request.language };
      let posted = new URLSearchParams();
      try {
        posted = readForm(request);
        page = { ...page, language: languageOfForm(posted, request.headers) };
        // Only another language is asked for.
        if (shownIn(posted) !== undefined) return html(200, newLinkPage(page));
        const token = posted.get('t') ?? '';
        const link = await findOldLink(token, store, request.now);
        if (link !== undefined) {
          const { askNewLink } = await import('../../shared/deeds/follow-up/ask-new-link.ts');
          await askNewLink(link, pressOf(request), store);
        } else if (plausibleToken(token) !== '') await deps.door.countTry(request, 'link');
      } catch (error) {
        return refusedAsPage(error, (refusal) =>
          refusedFormPage(page, refusal, { action: NEW_LINK, posted }),
        );
      }
      return html(200, newLinkPage(page));
    },
  }),
];

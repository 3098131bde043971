import { isErased } from '../../shared/domain/applications/application.ts';
import { isExpired } from '../../shared/domain/follow-up/link.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { linkAgain } from '../../shared/pages/link-page.ts';
import { file } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import { findLink, LinkAddress } from './follow-link.ts';
import { asLinkPage } from './refused-link.ts';
import { type ParticipantDeps, route } from './routes.ts';

/** A person's own calendar. Calendar programs look again by themselves, so it is loaded on demand, and changes nothing. */
export const calendarRoutes: readonly Route<ParticipantDeps>[] = [
  route({
    method: 'GET',
    path: '/a/calendar.ics',
    who: 'link',
    does: 'Answers with the joint sessions and the planned meetings of a person as a calendar file, to be subscribed to.',
    query: LinkAddress,
    answers: { 200: 'file' },
    handle(request, deps) {
      const { query, now } = request;
      const { store, programmes, contact, webOrigin } = deps;
      // The button of a page leads here as well: a link that does not work is answered to a person.
      const asked = { request, language: request.lang, token: query.t, switchTo: linkAgain };
      return asLinkPage(asked, deps, async () => {
        const link = await findLink(query.t, store, now);
        if (isExpired(link, now)) throw new Refusal('link-expired', `The link expired at ${link.expiresAt}.`);
        const held =
          link.verb === 'answer-sessions' ? await store.find(applications, link.aboutId) : undefined;
        if (held === undefined) throw new Refusal('link-unknown', 'No calendar of this link.');
        if (isErased(held.state)) throw new Refusal('data-erased', `${held.state.id} is erased.`);
        const application = await withContactOfToday(store, held.state);
        const { seasonOf } = await import('../../shared/letters/season-calendar.ts');
        const programme = programmes.of(link.programmeId);
        const language = application.form.answers.locale;
        const content = await seasonOf(application, {
          store,
          now,
          language,
          name: programme.shortName,
          host: new URL(webOrigin).hostname,
          organizer: { name: programme.contact.name[language], email: contact ?? programme.contact.email },
        });
        return file(200, Buffer.from(content), 'text/calendar; charset=utf-8', 'mentoring.ics');
      });
    },
  }),
];

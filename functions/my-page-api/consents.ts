import { CONSENT_PURPOSES } from '../../shared/domain/privacy/consent-log.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, seeOther } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { loadOwn } from './own.ts';
import { forPost, forVisitor } from './session.ts';

/** Consents of a person: each given and taken back by one press. */
export const consentRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.consents,
    who: 'person',
    does: 'Shows a person what they have consented to and when, with a button for each.',
    answers: { 200: 'page' },
    handle: forVisitor(async ({ person, language, formKey }, { now }, deps) => {
      const { consentLogsOf } = await import('../../shared/store/consent-logs.ts');
      const [own, logs, { consentsPage }] = await Promise.all([
        loadOwn(person.state, { store: deps.store, now }),
        consentLogsOf(deps.store, person.state.id),
        import('../../shared/pages/my-page/consents-page.ts'),
      ]);
      const site = siteIn(person.state.programmeId, deps);
      return html(200, consentsPage({ site, language, formKey, own, logs }));
    }),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.consents,
    who: 'person',
    does: 'Gives or takes back one consent of a person. So already: nothing happens.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async ({ person, cause, language }, posted, _request, { store, programmes }) => {
      const purpose = CONSENT_PURPOSES.find((each) => each === posted.get('purpose'));
      const wish = posted.get('wish');
      if (purpose !== undefined && (wish === 'give' || wish === 'withdraw')) {
        const { setConsent } = await import('../../shared/deeds/privacy/set-consent.ts');
        const { id, programmeId } = person.state;
        const { noticeVersion } = programmes.of(programmeId);
        const given = { purpose, isGiven: wish === 'give', language, noticeVersion };
        await setConsent(id, given, cause, store);
      }
      return seeOther(`${MY_PAGE.consents}?lang=${language}`);
    }),
  }),
];

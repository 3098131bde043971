import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, seeOther } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { loadOwn } from './own.ts';
import { forPost, forVisitor } from './session.ts';

/** Data of a person that is kept and not used, at their wish (Art. 18). */
export const restrictionRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.restriction,
    who: 'person',
    does: 'Shows a person what it means to have their data kept and not used, or how that stands.',
    answers: { 200: 'page' },
    handle: forVisitor(async ({ person, language, formKey }, { now }, deps) => {
      const [own, { restrictionPage }] = await Promise.all([
        loadOwn(person.state, { store: deps.store, now }),
        import('../../shared/pages/my-page/restriction-page.ts'),
      ]);
      const site = siteIn(person.state.programmeId, deps);
      return html(200, restrictionPage({ site, language, formKey, own }));
    }),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.restriction,
    who: 'person',
    does: 'Has the data of a person kept and not used, or used again. Done already: nothing happens.',
    form: true,
    answers: { 200: 'page', 303: 'nothing' },
    handle: forPost(async ({ person, cause, language }, posted, _request, { store }) => {
      const { liftPersonRestriction, restrictPerson } = await import(
        '../../shared/deeds/people/restrict-person.ts'
      );
      const { id } = person.state;
      if (posted.get('wish') === 'lift') await liftPersonRestriction(id, cause, store);
      if (posted.get('wish') === 'restrict') await restrictPerson(id, {}, cause, store);
      return seeOther(`${MY_PAGE.restriction}?lang=${language}`);
    }),
  }),
];

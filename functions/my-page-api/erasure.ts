import type { FieldFault } from '../../shared/domain/kernel/refusal.ts';
import { erasureIdOf } from '../../shared/domain/people/erasure.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { normalEmail } from '../../shared/runtime/keys.ts';
import { erasures } from '../../shared/store/kinds/people.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { loadOwn } from './own.ts';
import { forPost, forVisitor, type Visit } from './session.ts';

const pageFor = async (
  visit: Visit,
  now: Date,
  deps: MyPageDeps,
  given: { readonly typed?: string; readonly fault?: FieldFault } = {},
): Promise<Reply> => {
  const person = visit.person.state;
  const [own, standing, { erasurePage }] = await Promise.all([
    loadOwn(person, { store: deps.store, now }),
    deps.store.find(erasures, erasureIdOf(person.id)),
    import('../../shared/pages/my-page/erasure-page.ts'),
  ]);
  const { language, formKey } = visit;
  const site = siteIn(person.programmeId, deps);
  const page = erasurePage({ site, language, formKey, own, erasure: standing?.state, ...given });
  return html(given.fault === undefined ? 200 : 422, page);
};

/** Two spellings of one address: nobody is refused for a capital letter of a phone's keyboard. */
const isSameAddress = (a: string, b: string): boolean => normalEmail(a) === normalEmail(b);

/** Erasure at the wish of the person. `apply-retention` carries it out within the hour. */
export const erasureRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.erasure,
    who: 'person',
    does: 'Shows a person what an erasure of their data would end, or its receipt.',
    answers: { 200: 'page' },
    handle: forVisitor(async (visit, { now }, deps) => pageFor(visit, now, deps)),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.erasure,
    who: 'person',
    does: 'Has the data of a person erased who types their address as a word of confirmation. Asked again, it is the same receipt.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: forPost(async (visit, posted, { now }, deps) => {
      const { person, cause, language } = visit;
      const typed = (posted.get('email') ?? '').slice(0, 254);
      if (!isSameAddress(typed, person.state.contact.email))
        return pageFor(visit, now, deps, {
          typed,
          fault: { pointer: '/email', code: typed.trim() === '' ? 'required' : 'address-other' },
        });
      const { requestErasure } = await import('../../shared/deeds/people/request-erasure.ts');
      await requestErasure(person.state, cause, deps.store);
      return seeOther(`${MY_PAGE.erasure}?lang=${language}`);
    }),
  }),
];

import * as z from 'zod';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { loadOwn } from './own.ts';
import { mailsOfPerson, sentMails } from './own-data.ts';
import { forVisitor } from './session.ts';

const Asked = z.looseObject({ mail: z.string().max(80).optional() });

/** Mails to a person, as a list and one by one. */
export const mailRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.mails,
    who: 'person',
    does: 'Shows a person the mails that they got, and one of them to read again.',
    query: Asked,
    answers: { 200: 'page' },
    handle: forVisitor<z.output<typeof Asked>>(async ({ person, language }, { query, now }, deps) => {
      const own = await loadOwn(person.state, { store: deps.store, now });
      const all = await mailsOfPerson(own, deps.store);
      const mails = sentMails(all);
      const page = { site: siteIn(own.person.programmeId, deps), language };
      const { mailPage, mailsPage } = await import('../../shared/pages/my-page/mails-page.ts');
      if (query.mail === undefined) return html(200, mailsPage({ ...page, mails }));
      const stored = all.find(({ id }) => id === query.mail);
      const mail = mails.find(({ id }) => id === query.mail);
      if (stored === undefined || mail === undefined)
        throw new Refusal('not-found', 'No mail of the person.');
      const { letterOf } = await import('./letter.ts');
      return html(200, mailPage({ ...page, mail, letter: await letterOf(stored, mail.at, deps) }));
    }),
  }),
];

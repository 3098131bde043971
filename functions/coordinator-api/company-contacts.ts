import * as z from 'zod';
import { loadCompany } from '../../shared/deeds/companies/load-company.ts';
import { nameCompanyContact, removeCompanyContact } from '../../shared/deeds/companies/name-contact.ts';
import { emailAddress } from '../../shared/domain/applications/forms/contact.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { CompanyView, companyAnswer } from './companies.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const PATH = '/api/coordinator/companies/{companyId}/contact-person';

const Named = z.strictObject({
  name: z.string().trim().min(2).max(120),
  email: emailAddress(),
  language: PersonLanguage,
  /** Way in which they told that mail is welcome: without that, nobody is named. */
  channel: z.enum(CHANNELS),
});

/** Somebody at a company who has agreed to get mail about its mentors. */
export const companyContactRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'PUT',
    path: PATH,
    who: 'coordinator',
    does: 'Names the contact of a company, who has agreed to get mail, in place of a former one. Kept for two years.',
    body: Named,
    ifMatch: true,
    answers: { 200: CompanyView },
    async handle(request, { store, keys }) {
      const held = await loadCompany(store, request.params.companyId);
      requireSeen(request, companies, held);
      const { programmeId } = held.state;
      const emailHash = (await keys()).emailHash(programmeId, request.body.email);
      const cause = { ...request.cause, programmeId };
      const next = await nameCompanyContact(held, { ...request.body, emailHash }, cause, store);
      return companyAnswer(next, request.now, store);
    },
  }),
  route({
    method: 'DELETE',
    path: PATH,
    who: 'coordinator',
    does: 'Removes the contact of a company: it gets no mail. Mails that have left stay in the log without a name.',
    answers: { 200: CompanyView },
    async handle({ params: { companyId }, cause, now }, { store }) {
      const held = await loadCompany(store, companyId);
      const of = { ...cause, programmeId: held.state.programmeId };
      return companyAnswer(await removeCompanyContact(held, of, store), now, store);
    },
  }),
];

import type { Company } from '../../domain/companies/company.ts';
import { contactRemoved, isNamed, type NamedContact, nameContact } from '../../domain/companies/contact.ts';
import { companies, companyContacts } from '../../store/kinds/companies.ts';
import { type Cause, create, remove, type Store, save, type Versioned } from '../../store/store.ts';

/** Names the contact of a company, who has agreed to get mail, in place of a former one. Named so already: nothing happens. */
export const nameCompanyContact = async (
  held: Versioned<Company>,
  named: NamedContact,
  cause: Cause,
  store: Store,
): Promise<Versioned<Company>> => {
  const former = await store.find(companyContacts, held.state.id, cause.now);
  if (former && isNamed(former.state, named)) return held;
  const { contact, facts } = nameContact(held.state, named, cause.actor, cause.now);
  await store.commit(
    [
      save(companies, held, held.state, facts),
      former ? save(companyContacts, former, contact) : create(companyContacts, contact),
    ],
    cause,
  );
  return { ...held, version: held.version + 1 };
};

/** The company gets no mail from now on. Has it no contact, nothing happens. */
export const removeCompanyContact = async (
  held: Versioned<Company>,
  cause: Cause,
  store: Store,
): Promise<Versioned<Company>> => {
  const contact = await store.find(companyContacts, held.state.id, cause.now);
  if (!contact) return held;
  await store.commit(
    [save(companies, held, held.state, [contactRemoved(held.state)]), remove(companyContacts, contact)],
    cause,
  );
  return { ...held, version: held.version + 1 };
};

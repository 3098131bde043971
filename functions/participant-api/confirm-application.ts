import { type Application, confirm } from '../../shared/domain/applications/application.ts';
import type { Contact, Person } from '../../shared/domain/people/person.ts';
import { applications, openApplicationId, openApplications, persons } from '../../shared/store/items.ts';
import { type Change, create, type Deed, type Held, type Store, save } from '../../shared/store/store.ts';

const contactOf = ({ answers, role }: Application['form']): Contact => ({
  firstName: answers.firstName,
  ...(answers.lastName === undefined ? {} : { lastName: answers.lastName }),
  email: answers.email,
  ...(role === 'student' && answers.lastingEmail !== undefined ? { lastingEmail: answers.lastingEmail } : {}),
  ...(answers.phone === undefined ? {} : { phone: answers.phone }),
});

/**
 * Confirms the address: the application counts from now on, its place no longer expires, and its owner becomes a
 * person the programme knows – or stays the one it knew, with the newest contact details.
 * @throws Refusal `already-done`, `link-expired`
 */
export const confirmApplication = async (
  held: Held<Application>,
  deed: Omit<Deed, 'actor' | 'programmeId'>,
  store: Store,
): Promise<void> => {
  const { application, facts } = confirm(held.state, deed.now);
  const place = { ...application, role: application.form.role };
  const [known, open] = await Promise.all([
    store.find(persons, application.personId),
    store.get(openApplications, openApplicationId(place)),
  ]);
  const person: Person = {
    id: application.personId,
    programmeId: application.programmeId,
    contact: contactOf(application.form),
    language: application.form.answers.locale,
    knownSince: known?.state.knownSince ?? deed.now.toISOString(),
  };
  const { expiresAt: _, ...kept } = open.state;
  const changes: Change[] = [
    save(applications, held, application, facts),
    save(openApplications, open, kept),
    known ? save(persons, known, person) : create(persons, person),
  ];
  await store.commit(changes, {
    ...deed,
    actor: `person:${application.personId}`,
    programmeId: application.programmeId,
  });
};

import { type Application, confirm } from '../../shared/domain/applications/application.ts';
import type { Contact, Person } from '../../shared/domain/people/person.ts';
import { applications, openApplicationId, openApplications } from '../../shared/store/kinds/applications.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import {
  type Cause,
  type Change,
  create,
  type Store,
  save,
  type Versioned,
} from '../../shared/store/store.ts';

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
  held: Versioned<Application>,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  store: Store,
): Promise<void> => {
  const { application, facts } = confirm(held.state, cause.now);
  const place = { ...application, role: application.form.role };
  const [known, open] = await Promise.all([
    store.find(persons, application.personId),
    store.get(openApplications, openApplicationId(place)),
  ]);
  const person: Person = {
    id: application.personId,
    programmeId: application.programmeId,
    emailHash: application.emailHash,
    contact: contactOf(application.form),
    language: application.form.answers.locale,
    knownSince: known?.state.knownSince ?? cause.now.toISOString(),
  };
  const { expiresAt: _, ...kept } = open.state;
  const changes: Change[] = [
    save(applications, held, application, facts),
    save(openApplications, open, kept),
    known ? save(persons, known, person) : create(persons, person),
  ];
  await store.commit(changes, {
    ...cause,
    actor: `person:${application.personId}`,
    programmeId: application.programmeId,
  });
};

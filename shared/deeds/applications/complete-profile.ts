import { isDeepStrictEqual } from 'node:util';
import type { Application } from '../../domain/applications/application.ts';
import { LATER } from '../../domain/applications/forms/later.ts';
import { readProfile } from '../../domain/applications/forms/read.ts';
import { completeProfile as complete, isProfileMissing } from '../../domain/applications/profile.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { answeredContact, withContact } from '../../domain/people/person.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { consentChanges } from '../../store/consent-logs.ts';
import { applications } from '../../store/kinds/applications.ts';
import { persons } from '../../store/kinds/people.ts';
import { loadPerson } from '../../store/people.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { addBusinessId } from '../companies/add-business-id.ts';

/**
 * Stores what a person answers after approval, with the application; a number or a lasting address is stored with the person, and a
 * business ID with the company. Entered by staff as it stands already: nothing happens.
 * @throws Refusal `field-invalid`, `already-done`, by the application's status, `changed-meanwhile`
 */
export const completeProfile = async (
  held: Versioned<Application>,
  given: unknown,
  cause: Press,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  onBehalf?: OnBehalf,
): Promise<Versioned<Application>> => {
  const { state } = held;
  if (state.status === 'SUBMITTED')
    throw new Refusal('application-unconfirmed', `${state.id} is not confirmed.`);
  const { now } = cause;
  const { role } = state.form;
  const person = await loadPerson(store, state.personId);
  // The rule about a lasting address looks at today's address.
  const today = withContact(state, person.state).form.answers;
  const read = readProfile(role, today, { given, offer: programmes.of(state.programmeId), now });
  if (!read.ok)
    throw new Refusal(
      'field-invalid',
      'The profile is not complete.',
      read.faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
    );
  const isLater = ([name]: [string, unknown]) => LATER[role].includes(name);
  const later = Object.fromEntries(Object.entries(read.answers).filter(isLater));
  const sent = Object.fromEntries(Object.entries(state.form.answers).filter((entry) => !isLater(entry)));
  const form = { role, answers: { ...sent, ...later } } as unknown as Application['form'];
  const isStanding = 'profileAt' in state && !isProfileMissing(state) && isDeepStrictEqual(form, state.form);
  if (onBehalf && isStanding) return held;
  const { application, facts } = complete(state, form, now, onBehalf);
  const actor = onBehalf?.by ?? `person:${state.personId}`;
  const consents = await consentChanges(
    [{ before: state.form, application }],
    {
      by: actor,
      channel: onBehalf?.channel ?? 'LINK',
      language: person.state.language,
      noticeVersion: programmes.of(state.programmeId).noticeVersion,
    },
    now,
    store,
  );
  try {
    await store.commit(
      [
        save(applications, held, application, facts),
        ...consents,
        ...(role === 'student' ? [save(persons, person, answeredContact(person.state, read.answers))] : []),
        ...(application.companyId === undefined
          ? []
          : await addBusinessId(application, application.companyId, now, store)),
      ],
      { ...cause, actor, programmeId: state.programmeId },
    );
  } catch (error) {
    // Another mentor of the company has given its business ID at this moment.
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('changed-meanwhile', `The company of ${state.id} changed meanwhile.`);
    throw error;
  }
  return { state: application, version: held.version + 1 };
};

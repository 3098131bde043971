import type { Application, Submitted } from '../../domain/applications/application.ts';
import { note } from '../../domain/applications/correction.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** Adds a note of staff. Noted already: nothing happens. @throws Refusal `notes-full`, `changed-meanwhile` */
export const noteApplication = async (
  held: Versioned<Exclude<Application, Submitted>>,
  text: string,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { application, facts } = note(held.state, cause.actor, text, cause.now);
  if (application === held.state) return held;
  await store.commit([save(applications, held, application, facts)], {
    ...cause,
    programmeId: application.programmeId,
  });
  return { state: application, version: held.version + 1 };
};

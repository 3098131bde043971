import type { Application, Submitted } from '../../domain/applications/application.ts';
import { reopen } from '../../domain/applications/correction.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { applications, openApplications } from '../../store/kinds/applications.ts';
import { create, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Opens a rejected or withdrawn application again. Undecided already: nothing happens.
 * @throws Refusal by the application's status, `applied-again`, `changed-meanwhile`
 */
export const reopenApplication = async (
  held: Versioned<Exclude<Application, Submitted>>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  if (held.state.status === 'CONFIRMED') return held;
  const { application, facts } = reopen(held.state);
  const { id: applicationId, personId, cohortId, form, programmeId } = application;
  try {
    await store.commit(
      [
        save(applications, held, application, facts),
        create(openApplications, { personId, cohortId, role: form.role, applicationId }),
      ],
      { ...cause, programmeId },
    );
  } catch (error) {
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('applied-again', `${personId} has another application.`);
    throw error;
  }
  return { state: application, version: held.version + 1 };
};

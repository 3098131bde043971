import type { Application, Submitted } from '../../domain/applications/application.ts';
import { moveToCohort } from '../../domain/applications/correction.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { applications, openApplicationId, openApplications } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { create, type RequestCause, remove, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Moves an undecided application to another cohort. There already: nothing happens.
 * @throws Refusal `not-found`, by the application's status, `applied-again`, `changed-meanwhile`
 */
export const moveApplication = async (
  held: Versioned<Exclude<Application, Submitted>>,
  cohortId: string,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  if (held.state.cohortId === cohortId) return held;
  const { state: cohort } = await store.get(cohorts, cohortId);
  const { application, facts } = moveToCohort(held.state, cohort);
  const { personId, form, id: applicationId, programmeId } = application;
  const before = { personId, role: form.role, cohortId: held.state.cohortId };
  const open = await store.find(openApplications, openApplicationId(before));
  try {
    await store.commit(
      [
        save(applications, held, application, facts),
        ...(open ? [remove(openApplications, open)] : []),
        create(openApplications, { ...before, cohortId, applicationId }),
      ],
      { ...cause, programmeId },
    );
  } catch (error) {
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('applied-again', `${personId} has another application there.`);
    throw error;
  }
  return { state: application, version: held.version + 1 };
};

import { type Application, approve, becomeReady } from '../../domain/applications/application.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { openEnrolment } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { type Cause, create, type Store, save, type Versioned } from '../../store/store.ts';
import { bringCompany } from '../companies/bring-company.ts';

/**
 * Approves an application: the mentor's company joins, and the way through training opens. Where the cohort asks for none, the person
 * is ready for matching at once. Approved already: nothing happens.
 * @throws Refusal by the application's status, `changed-meanwhile`
 */
export const approveApplication = async (
  held: Versioned<Application>,
  cause: Omit<Cause, 'programmeId'>,
  deps: { readonly store: Store; readonly ids: Ids },
): Promise<Versioned<Application>> => {
  if (held.state.status === 'APPROVED' || held.state.status === 'PARTICIPATING') return held;
  const { store } = deps;
  const { now } = cause;
  const [{ state: cohort }, company] = await Promise.all([
    store.get(cohorts, held.state.cohortId),
    bringCompany(held.state, now, deps),
  ]);
  const approved = approve(held.state, company.companyId, now);
  const required = cohort.training[held.state.form.role];
  const isReady = required.length === 0;
  const ready = isReady
    ? becomeReady(approved.application, now)
    : { application: approved.application, facts: [] };
  try {
    await store.commit(
      [
        save(applications, held, ready.application, [...approved.facts, ...ready.facts]),
        ...(isReady ? [] : [create(trainingEnrolments, openEnrolment(approved.application, required))]),
        ...company.changes,
      ],
      { ...cause, programmeId: held.state.programmeId },
    );
  } catch (error) {
    // A colleague's approval has brought the company in at this moment: now it is there.
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('changed-meanwhile', `The company of ${held.state.id} came in meanwhile.`);
    throw error;
  }
  return { state: ready.application, version: held.version + 1 };
};

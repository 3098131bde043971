import type { Application, Submitted } from '../../domain/applications/application.ts';
import { undoDecision as undo } from '../../domain/applications/decision.ts';
import { removeMentor } from '../../domain/companies/company.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { enrolmentIdOf, isTrained, openSeatsOf } from '../../domain/sessions/training.ts';
import { applications, openApplications } from '../../store/kinds/applications.ts';
import { companies } from '../../store/kinds/companies.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import {
  type Change,
  create,
  type RequestCause,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { loadCompany } from '../companies/load-company.ts';

/** The way through training ends. @throws Refusal `decision-in-use` where a seat is given or a module attended */
const closeEnrolment = async (applicationId: string, store: Store): Promise<Change[]> => {
  const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(applicationId));
  if (!enrolment) return [];
  const { attended } = enrolment.state;
  const isBegun = isTrained(enrolment.state) || Object.keys(attended).length > 0;
  if (isBegun || openSeatsOf(enrolment.state).length > 0)
    throw new Refusal('decision-in-use', `${applicationId} has a seat in training.`);
  return [remove(trainingEnrolments, enrolment)];
};

/** A company stays on record for the next decision; without a name and an ID nobody would find it again. */
const leaveCompany = async (
  applicationId: string,
  companyId: string | undefined,
  store: Store,
): Promise<Change[]> => {
  if (companyId === undefined) return [];
  const held = await loadCompany(store, companyId);
  const company = removeMentor(held.state, applicationId);
  const isLost = company.applicationIds.length === 0 && company.keys.length === 0;
  return [isLost ? remove(companies, held) : save(companies, held, company)];
};

/**
 * Takes a decision back while its mail waits: its consequences go, and no mail about it leaves. Undecided already: nothing happens.
 * @throws Refusal `decision-told`, `decision-in-use`, `applied-again`, by the application's status, `changed-meanwhile`
 */
export const undoDecision = async (
  held: Versioned<Exclude<Application, Submitted>>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { state } = held;
  if (state.status === 'CONFIRMED') return held;
  const { application, facts } = undo(state, cause.now);
  const { id, cohortId, personId, programmeId, form } = application;
  const gone =
    state.status === 'REJECTED'
      ? [create(openApplications, { personId, cohortId, role: form.role, applicationId: id })]
      : [
          ...(await closeEnrolment(id, store)),
          ...(await leaveCompany(id, 'companyId' in state ? state.companyId : undefined, store)),
        ];
  try {
    await store.commit([save(applications, held, application, facts), ...gone], { ...cause, programmeId });
  } catch (error) {
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('applied-again', `${personId} has another application.`);
    throw error;
  }
  return { state: application, version: held.version + 1 };
};

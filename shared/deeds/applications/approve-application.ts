import type { Application } from '../../domain/applications/application.ts';
import { approve } from '../../domain/applications/decision.ts';
import { profileDueAt } from '../../domain/applications/profile-due.ts';
import { becomeReady, waitedInOthers } from '../../domain/applications/readiness.ts';
import { remindersFor } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { openEnrolment } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { findPerson } from '../../store/people.ts';
import { create, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { bringCompany } from '../companies/bring-company.ts';
import { openRequest } from './open-request.ts';

/** The rounds that a person has waited in former cohorts. */
const waitedElsewhere = async (application: Application, store: Store): Promise<number> => {
  if (application.status === 'SUBMITTED') return 0;
  const person = await findPerson(store, application.personId);
  const others = (person?.state.applicationIds ?? []).filter((id) => id !== application.id);
  const held = await store.findAll(applications, others);
  return waitedInOthers(
    application,
    held.flatMap((other) => other?.state ?? []),
  );
};

const profileRequest = (cohort: Cohort, now: Date) => {
  const lapsesAt = profileDueAt(cohort, now);
  return {
    kind: 'COMPLETE_PROFILE' as const,
    lapsesAt,
    dueAts: remindersFor.COMPLETE_PROFILE(now, lapsesAt),
  };
};

/** A seat is needed as early as the profile. */
const seatRequest = (cohort: Cohort, now: Date) => {
  const lapsesAt = profileDueAt(cohort, now);
  return {
    kind: 'CHOOSE_SESSION' as const,
    lapsesAt,
    dueAts: remindersFor.CHOOSE_SESSION(now, lapsesAt),
  };
};

/**
 * Approves an application: the mentor's company joins, the way through training opens, and the questions after approval are asked.
 * If the cohort asks for no training, the person is ready for matching at once. Approved already: nothing happens.
 * @throws Refusal by the application's status, `changed-meanwhile`
 */
export const approveApplication = async (
  held: Versioned<Application>,
  cause: RequestCause,
  deps: { readonly store: Store; readonly ids: Ids },
): Promise<Versioned<Application>> => {
  if (held.state.status === 'APPROVED' || held.state.status === 'PARTICIPATING') return held;
  const { store } = deps;
  const { now } = cause;
  const [{ state: cohort }, company, waitedBefore] = await Promise.all([
    store.get(cohorts, held.state.cohortId),
    bringCompany(held.state, now, deps),
    waitedElsewhere(held.state, store),
  ]);
  const approved = approve(held.state, company.companyId, now, waitedBefore);
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
        ...(await openRequest(approved.application, profileRequest(cohort, now), store)),
        ...(isReady ? [] : await openRequest(approved.application, seatRequest(cohort, now), store)),
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

import {
  type Application,
  approve,
  becomeReady,
  waitedInOthers,
} from '../../domain/applications/application.ts';
import { profileDueAt } from '../../domain/applications/profile-due.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { openEnrolment } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { findPerson } from '../../store/people.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';
import { bringCompany } from '../companies/bring-company.ts';

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

/** One for each application, so that a second approval does not ask twice. */
const reminderIdOf = (applicationId: string): string => `rem_profile${applicationId.replace('_', '')}`;

/** The reminders of the questions that the mail of approval asks. */
const profileRequest = async (
  { id, programmeId }: Application,
  lapsesAt: string,
  now: Date,
  store: Store,
): Promise<Change[]> => {
  const request = scheduleReminder(
    {
      ...{ id: reminderIdOf(id), programmeId, kind: 'COMPLETE_PROFILE' },
      ...{ aboutId: id, applicationIds: [id], lapsesAt },
    },
    remindersFor.COMPLETE_PROFILE(now, lapsesAt),
  );
  if (!request) return [];
  const held = await store.find(reminders, request.id);
  return [held ? save(reminders, held, request) : create(reminders, request)];
};

/**
 * Approves an application: the mentor's company joins, the way through training opens, and the questions after approval are asked.
 * Where the cohort asks for no training, the person is ready for matching at once. Approved already: nothing happens.
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
        ...(await profileRequest(approved.application, profileDueAt(cohort, now), now, store)),
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

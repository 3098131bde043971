import {
  type Application,
  type RejectionReason,
  type Submitted,
  withdraw,
} from '../../domain/applications/application.ts';
import { reject } from '../../domain/applications/decision.ts';
import { enrolmentIdOf, isTrained, openSeatsOf } from '../../domain/sessions/training.ts';
import { applications, openApplicationId, openApplications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import {
  type Change,
  type RequestCause,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { freeSeats } from '../sessions/free-seats.ts';

type Known = Exclude<Application, Submitted>;

/** Changes after which a person without an open application may apply again. */
export const freeToApplyAgain = async (
  application: Pick<Known, 'cohortId' | 'form' | 'personId'>,
  store: Store,
): Promise<Change[]> => {
  const open = await store.find(
    openApplications,
    openApplicationId({ ...application, role: application.form.role }),
  );
  return open ? [remove(openApplications, open)] : [];
};

/** Training is no longer needed: the seats are free for others, and no reminder finds the person. */
const leaveTraining = async ({ id }: Application, store: Store): Promise<Change[]> => {
  const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(id));
  if (!enrolment || isTrained(enrolment.state)) return [];
  return [
    remove(trainingEnrolments, enrolment),
    ...(await freeSeats(enrolment, openSeatsOf(enrolment.state), 'WITHDRAWN', store)),
  ];
};

/**
 * Rejects an application. Rejected already for the same reason: nothing happens.
 * @throws Refusal by the application's status, `changed-meanwhile`
 */
export const rejectApplication = async (
  held: Versioned<Known>,
  reason: RejectionReason,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  if (held.state.status === 'REJECTED' && held.state.reason === reason) return held;
  const { application, facts } = reject(held.state, reason, cause.now);
  await store.commit(
    [save(applications, held, application, facts), ...(await freeToApplyAgain(application, store))],
    {
      ...cause,
      programmeId: application.programmeId,
    },
  );
  return { state: application, version: held.version + 1 };
};

/**
 * Withdraws an application and gives the seats in training back. Withdrawn already: nothing happens.
 * @throws Refusal by the application's status, `person-has-pair`, `person-has-proposal`, `changed-meanwhile`
 */
export const withdrawApplication = async (
  held: Versioned<Known>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  if (held.state.status === 'WITHDRAWN') return held;
  const { application, facts } = withdraw(held.state, cause.now);
  await store.commit(
    [
      save(applications, held, application, facts),
      ...(await freeToApplyAgain(application, store)),
      ...(await leaveTraining(application, store)),
    ],
    { ...cause, programmeId: application.programmeId },
  );
  return { state: application, version: held.version + 1 };
};

import { submit } from '../../domain/applications/application.ts';
import { readEnvelope } from '../../domain/applications/forms/envelope.ts';
import { requireForm } from '../../domain/applications/require-form.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { acceptsApplications, type Cohort, cohortOpenFor } from '../../domain/programme/cohort.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { idempotencyRecord, previousRequest } from '../../store/idempotency.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, create, type Store } from '../../store/store.ts';

export type ApplyDeps = {
  readonly store: Store;
  readonly clock: { now(): Date };
  readonly ids: Ids;
  readonly keys: () => Promise<{ emailHash(programmeId: string, email: string): string }>;
  /** The one that the applicant has chosen by the page's address. */
  readonly programme: Programme;
  /** Asked with a whole form's address, before anything is read or stored. @throws where no more is taken */
  readonly admit: (email: string) => Promise<void>;
};

export type Posted = {
  readonly body: unknown;
  /** The `Idempotency-Key` header: the same key and body are carried out once. */
  readonly idempotencyKey?: string;
  readonly correlationId: string;
};

const formOf = (body: unknown, programme: Programme, now: Date) => {
  const opened = readEnvelope(body);
  if (!opened.ok) throw new Refusal('field-invalid', 'The application has no role.', opened.faults);
  const { envelope, form } = opened.answers;
  return { envelope, form: requireForm(programme, envelope.role, form, now) };
};

const cohortFor = async (
  { store, programme }: ApplyDeps,
  role: Role,
  cohortId: string | undefined,
  now: Date,
): Promise<Cohort> => {
  const all = (await listAll(store, cohorts, COLLECTION.cohorts(programme.id))).map(({ state }) => state);
  const cohort =
    cohortId === undefined ? cohortOpenFor(all, role, now) : all.find(({ id }) => id === cohortId);
  if (!cohort || !acceptsApplications(cohort, role, now))
    throw new Refusal('application-period-closed', `No cohort takes ${role} applications now.`);
  return cohort;
};

/**
 * Stores an application as a version of its own. The work is the same for a new and a known address – one list of
 * cohorts, one transaction of puts – so neither the answer nor its time tells whether somebody has applied. `send-mail`
 * finds out later which mail the owner of the address gets. Nothing is discarded: a machine's application waits for a
 * confirmation that does not come.
 * @throws Refusal `field-invalid`, `application-period-closed`, `idempotency-key-reused`
 */
export const apply = async (posted: Posted, deps: ApplyDeps): Promise<void> => {
  const { store, clock, ids, keys } = deps;
  const { id: programmeId } = deps.programme;
  const now = clock.now();
  const { envelope, form } = formOf(posted.body, deps.programme, now);
  await deps.admit(form.answers.email);
  const cohort = await cohortFor(deps, form.role, envelope.cohortId, now);
  const emailHash = (await keys()).emailHash(programmeId, form.answers.email);
  const { application, facts } = submit({ id: ids('app'), emailHash, form }, cohort, now);
  const reminder = scheduleReminder(
    {
      id: ids('rem'),
      programmeId,
      kind: 'CONFIRM_APPLICATION',
      aboutId: application.id,
      applicationIds: [application.id],
    },
    remindersFor.CONFIRM_APPLICATION(now),
  );
  const cause: Cause = {
    now,
    actor: 'applicant',
    programmeId,
    correlationId: posted.correlationId,
    depth: 0,
  };
  const request = { ...posted, route: 'applications' };
  try {
    await store.commit(
      [
        ...idempotencyRecord(request, now),
        create(applications, application, facts),
        ...(reminder ? [create(reminders, reminder)] : []),
      ],
      cause,
    );
  } catch (error) {
    if (!previousRequest(error, request)) throw error;
  }
};

import { type Application, repeat, submit } from '../../shared/domain/applications/application.ts';
import { readEnvelope } from '../../shared/domain/applications/forms/envelope.ts';
import { readForm } from '../../shared/domain/applications/forms/read.ts';
import { remindersFor, scheduleReminder } from '../../shared/domain/follow-up/reminder.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { acceptsApplications, type Cohort, cohortOpenFor } from '../../shared/domain/programme/cohort.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { FingerprintKeys } from '../../shared/runtime/keys.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { idempotencyRecord, previousRequest } from '../../shared/store/idempotency.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import {
  applications,
  openApplications,
  repeatedApplications,
} from '../../shared/store/kinds/applications.ts';
import { reminders } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { type Cause, type Change, create, type Store } from '../../shared/store/store.ts';
import type { StoredRecord } from '../../shared/store/table.ts';

export type ApplyDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: () => Promise<FingerprintKeys>;
  readonly programmeId: string;
};

const DAY = 86_400_000;

export type Posted = {
  readonly body: unknown;
  /** The `Idempotency-Key` header: the same key and body are carried out once. */
  readonly idempotencyKey?: string;
  readonly correlationId: string;
};

const formOf = (body: unknown) => {
  const opened = readEnvelope(body);
  if (!opened.ok) throw new Refusal('field-invalid', 'The application has no role.', opened.faults);
  const { envelope, form } = opened.answers;
  const read =
    envelope.role === 'mentor'
      ? { role: 'mentor' as const, result: readForm('mentor', form) }
      : { role: 'student' as const, result: readForm('student', form) };
  if (!read.result.ok)
    throw new Refusal('field-invalid', 'The application is not complete.', read.result.faults);
  return { envelope, form: { role: read.role, answers: read.result.answers } as Application['form'] };
};

const cohortFor = async (
  { store, programmeId }: ApplyDeps,
  role: 'mentor' | 'student',
  cohortId: string | undefined,
  now: Date,
): Promise<Cohort> => {
  const all = (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).map(({ state }) => state);
  const cohort =
    cohortId === undefined ? cohortOpenFor(all, role, now) : all.find(({ id }) => id === cohortId);
  if (!cohort || !acceptsApplications(cohort, role, now))
    throw new Refusal('application-period-closed', `No cohort takes ${role} applications now.`);
  return cohort;
};

/** A person takes longer than this to fill in the form. */
const QUICKEST_MS = 3000;

/** When a form was shown, for the page to send back. */
export const formTimeAt = (now: Date, keys: FingerprintKeys): string =>
  `${now.getTime()}.${keys.sign(String(now.getTime()))}`;

/** A page with JavaScript tells when it was opened. Nobody is refused for a slow hand, only for an impossible one. */
const looksHuman = (formTime: string | undefined, keys: FingerprintKeys, now: Date): boolean => {
  if (formTime === undefined) return true;
  const [shownAt = '', signature = ''] = formTime.split('.');
  return keys.isSigned(shownAt, signature) && now.getTime() - Number(shownAt) >= QUICKEST_MS;
};

/**
 * Stores changes together with the key of the request that asks for them.
 * @returns what stands in their way; undefined where they are stored, now or by the same request before
 * @throws Refusal `idempotency-key-reused`
 */
const carryOut = async (
  changes: readonly Change[],
  posted: Posted,
  cause: Cause,
  store: Store,
): Promise<StoredRecord | undefined> => {
  const asked = { ...posted, route: 'applications' };
  try {
    await store.commit([...idempotencyRecord(asked, cause.now), ...changes], cause);
    return undefined;
  } catch (error) {
    if (previousRequest(error, asked)) return undefined;
    if (!(error instanceof CommitConflict) || !error.existing) throw error;
    return error.existing;
  }
};

/**
 * Takes an application. A new and a known address, a person and a trapped machine are answered alike: nothing here
 * tells whether somebody has applied.
 *
 * 1. Read the form; refuse every fault with its pointer.
 * 2. One transaction: the request's key, the address's place in this cohort, the application, its reminder, its fact.
 * 3. The address has applied before: at most once a day a fact says so, and a mail tells its owner.
 *
 * @throws Refusal `field-invalid`, `application-period-closed`, `idempotency-key-reused`
 */
export const apply = async (posted: Posted, deps: ApplyDeps): Promise<void> => {
  const { store, clock, ids, keys, programmeId } = deps;
  const now = clock.now();
  const { envelope, form } = formOf(posted.body);
  const cohort = await cohortFor(deps, form.role, envelope.cohortId, now);
  if (envelope.website || !looksHuman(envelope.formTime, await keys(), now)) return;

  const emailHash = (await keys()).emailHash(programmeId, form.answers.email);
  const { application, facts } = submit({ id: ids('app'), emailHash, form }, cohort, now);
  const place = { programmeId, emailHash, cohortId: cohort.id, role: form.role };
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
  const taken = await carryOut(
    [
      create(openApplications, { ...place, applicationId: application.id, expiresAt: application.expiresAt }),
      create(applications, application, facts),
      ...(reminder ? [create(reminders, reminder)] : []),
    ],
    posted,
    cause,
    store,
  );
  if (!taken) return;
  const { applicationId } = parseItem(openApplications, taken).state;
  const told = repeat({ id: applicationId, cohortId: cohort.id }, form.role, now);
  const repetition = create(
    repeatedApplications,
    {
      applicationId,
      localDate: String(told.data['localDate']),
      expiresAt: new Date(now.getTime() + 2 * DAY).toISOString(),
    },
    [told],
  );
  // The second repetition of one day leaves nothing behind but the key of its request.
  if (await carryOut([repetition], posted, cause, store)) await carryOut([], posted, cause, store);
};

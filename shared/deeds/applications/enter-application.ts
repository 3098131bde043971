import { type Application, submit } from '../../domain/applications/application.ts';
import { requireForm } from '../../domain/applications/require-form.ts';
import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { applications } from '../../store/kinds/applications.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { type Change, create, type Store } from '../../store/store.ts';
import { confirming } from './confirm-application.ts';

export type Entered = Pick<OnBehalf, 'channel' | 'reason'> & {
  readonly role: Role;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Way in which the person has consented. Absent: they confirm the address by a link. */
  readonly consent?: string | undefined;
};

type Deps = {
  readonly store: Store;
  readonly ids: Ids;
  readonly programmes: Programmes;
  readonly emailHash: (programmeId: string, email: string) => string;
};

const formOf = ({ role, answers }: Entered, cohort: Cohort, now: Date, programmes: Programmes) => {
  const offer = programmes.of(cohort.programmeId);
  const given = { ...answers, noticeVersion: offer.noticeVersion };
  return requireForm(offer, role, given, now, '/answers');
};

/**
 * An application from the word of the person, with the writes that store it. With a consent it counts at once; otherwise its
 * owner confirms the address by the link that every applicant gets.
 * @throws Refusal `field-invalid`, `cohort-archived`, `applied-again`
 */
export const enterApplication = async (
  entered: Entered,
  cohort: Cohort,
  cause: { readonly now: Date; readonly actor: string },
  { store, ids, programmes, emailHash }: Deps,
): Promise<{ readonly application: Application; readonly changes: readonly Change[] }> => {
  const { now } = cause;
  const { channel, reason, consent } = entered;
  if (cohort.archivedAt !== undefined) throw new Refusal('cohort-archived', `${cohort.id} is archived.`);
  const form = formOf(entered, cohort, now, programmes);
  const submitted = submit(
    {
      id: ids('app'),
      emailHash: emailHash(cohort.programmeId, form.answers.email),
      form,
      entered: { by: cause.actor, channel, reason, ...(consent === undefined ? {} : { consent }) },
    },
    cohort,
    now,
  );
  if (consent === undefined) {
    const { id, programmeId } = submitted.application;
    const reminder = scheduleReminder(
      { id: ids('rem'), programmeId, kind: 'CONFIRM_APPLICATION', aboutId: id, applicationIds: [id] },
      remindersFor.CONFIRM_APPLICATION(now),
    );
    return {
      application: submitted.application,
      changes: [
        create(applications, submitted.application, submitted.facts),
        ...(reminder ? [create(reminders, reminder)] : []),
      ],
    };
  }
  try {
    return await confirming(
      submitted.application,
      ({ application, facts }) => create(applications, application, [...submitted.facts, ...facts]),
      now,
      { store, ids },
    );
  } catch (error) {
    if (isRefusal(error, 'application-gone'))
      throw new Refusal('applied-again', `The owner of ${submitted.application.id} has applied already.`);
    throw error;
  }
};

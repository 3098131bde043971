import type { Application } from '../../domain/applications/application.ts';
import { FORMS } from '../../domain/applications/forms/read.ts';
import { openEnquiry, requestInfo as request } from '../../domain/applications/more-info.ts';
import { remindersFor } from '../../domain/follow-up/reminder.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { openRequest } from './open-request.ts';

export type Asked = { readonly question?: string | undefined; readonly fields: readonly string[] };

/** Answers that nobody completes by a link: they decide on the address, or are no answers. */
const NEVER_ASKED = ['email', 'locale', 'noticeVersion', 'noticeRead', 'consents'];

const requireFields = ({ form }: Application, fields: readonly string[]): void => {
  const known = Object.keys(FORMS[form.role].def.shape).filter((name) => !NEVER_ASKED.includes(name));
  const faults = fields.flatMap((name, place) =>
    known.includes(name) ? [] : [{ pointer: `/fields/${place}`, code: 'choice-unknown' }],
  );
  if (faults.length > 0) throw new Refusal('field-invalid', 'The form has no such answer.', faults);
};

/**
 * Asks an applicant for more: a question in the coordinator's own words, answers of the form to complete, or both. Asked already:
 * nothing happens.
 * @throws Refusal `field-invalid`, `enquiry-open`, by the application's status, `changed-meanwhile`
 */
export const requestInfo = async (
  held: Versioned<Application>,
  { question, fields }: Asked,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  requireFields(held.state, fields);
  const open = openEnquiry(held.state);
  const isSame = open && open.question === question && open.fields.join() === fields.join();
  if (isSame) return held;
  const asked = {
    askedBy: cause.actor,
    fields: [...fields],
    ...(question === undefined ? {} : { question }),
  };
  const { application, enquiry, facts } = request(held.state, asked, cause.now);
  const lapsesAt = enquiry.answerBy;
  const dueAts = remindersFor.ANSWER_QUESTION(cause.now, lapsesAt);
  await store.commit(
    [
      save(applications, held, application, facts),
      ...(await openRequest(application, { kind: 'ANSWER_QUESTION', lapsesAt, dueAts }, store)),
    ],
    { ...cause, programmeId: application.programmeId },
  );
  return { state: application, version: held.version + 1 };
};

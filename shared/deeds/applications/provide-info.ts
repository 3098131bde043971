import { isDeepStrictEqual } from 'node:util';
import type { Application } from '../../domain/applications/application.ts';
import { readInto, withDependent } from '../../domain/applications/forms/read.ts';
import { answeredEnquiry, openEnquiry, provideInfo as provide } from '../../domain/applications/more-info.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';

export type Provided = {
  readonly answer?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Present where staff enter the answer, who then need no task. */
  readonly onBehalf?: OnBehalf;
};

/**
 * Takes an applicant's answer in: text beside the question, completed answers as a new version of the form. A coordinator gets a task.
 * Entered by staff as it stands already: nothing happens.
 * @throws Refusal `field-invalid`, `already-done`, by the application's status, `changed-meanwhile`
 */
export const provideInfo = async (
  held: Versioned<Application>,
  { answer, answers, onBehalf }: Provided,
  cause: Press,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
): Promise<Versioned<Application>> => {
  const { state } = held;
  const { now } = cause;
  const enquiry = openEnquiry(state);
  const offer = programmes.of(state.programmeId);
  const { form } = state;
  const readAs = (fields: readonly string[], given: unknown) => {
    const into = { names: withDependent(fields), given, offer, now };
    return form.role === 'mentor'
      ? readInto('mentor', form.answers, into)
      : readInto('student', form.answers, into);
  };
  const before = onBehalf && answeredEnquiry(state);
  if (before && before.answer === answer) {
    const again = readAs(before.fields, answers);
    if (again.ok && isDeepStrictEqual(again.answers, form.answers)) return held;
  }
  // Refused below with the code of its status.
  const read = readAs(enquiry?.fields ?? [], enquiry ? answers : {});
  const faults: FieldFault[] = [
    ...(enquiry?.question !== undefined && answer === undefined
      ? [{ pointer: '/answer', code: 'required' }]
      : []),
    ...(read.ok ? [] : read.faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` }))),
  ];
  if (!read.ok || faults.length > 0)
    throw new Refusal('field-invalid', 'The answer is not complete.', faults);
  const next = { role: form.role, answers: read.answers } as Application['form'];
  const { application, facts } = provide(state, { form: next, answer, onBehalf }, now);
  const { id: aboutId, programmeId, cohortId, personId } = application;
  await store.commit(
    [
      save(applications, held, application, facts),
      ...(onBehalf === undefined
        ? await taskOpening({ programmeId, cohortId, kind: 'INFO_PROVIDED', aboutId }, now, store)
        : []),
    ],
    { ...cause, actor: onBehalf?.by ?? `person:${personId}`, programmeId },
  );
  return { state: application, version: held.version + 1 };
};

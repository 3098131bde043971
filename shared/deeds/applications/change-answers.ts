import type { Application, Submitted } from '../../domain/applications/application.ts';
import { changeAnswers as change } from '../../domain/applications/correction.ts';
import { readInto, withDependent } from '../../domain/applications/forms/read.ts';
import type { Channel } from '../../domain/kernel/channels.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

export type AnswerChange = {
  /** By name. `null` removes an answer. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly channel: Channel;
  readonly reason: string;
};

/** The person's record holds the contact details, and consents are given by the person alone. */
const NOT_HERE = [
  'firstName',
  'lastName',
  'email',
  'lastingEmail',
  'phone',
  'locale',
  'consents',
  'noticeVersion',
  'noticeRead',
  'commitment',
  'understandsNoJob',
];

const refuse = (faults: readonly { readonly pointer: string; readonly code: string }[]): never => {
  throw new Refusal(
    'field-invalid',
    'These answers cannot be so.',
    faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
  );
};

/**
 * Changes answers on the person's behalf, the capacity of a mentor among them. Changed already: nothing happens.
 * @throws Refusal `field-invalid`, `capacity-in-use`, by the application's status, `changed-meanwhile`
 */
export const changeAnswers = async (
  held: Versioned<Exclude<Application, Submitted>>,
  { answers, channel, reason }: AnswerChange,
  cause: RequestCause,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
): Promise<Versioned<Application>> => {
  const { state } = held;
  const { form } = state;
  const changed = Object.keys(answers);
  const elsewhere = changed.filter((name) => NOT_HERE.includes(name));
  if (elsewhere.length > 0) refuse(elsewhere.map((name) => ({ pointer: `/${name}`, code: 'unknown-field' })));
  const names = withDependent(changed);
  const kept = Object.entries(form.answers).filter(([name]) => names.includes(name));
  const given = Object.fromEntries(
    [...kept, ...Object.entries(answers)].filter(
      ([name, value]) => answers[name] !== null || value === undefined,
    ),
  );
  const asked = { names, given, offer: programmes.of(state.programmeId), now: cause.now };
  const read =
    form.role === 'mentor'
      ? readInto('mentor', form.answers, asked)
      : readInto('student', form.answers, asked);
  if (!read.ok) return refuse(read.faults);
  const next = { role: form.role, answers: read.answers } as Application['form'];
  const { application, facts } = change(state, next, { by: cause.actor, channel, reason }, cause.now);
  if (application === state) return held;
  await store.commit([save(applications, held, application, facts)], {
    ...cause,
    programmeId: state.programmeId,
  });
  return { state: application, version: held.version + 1 };
};

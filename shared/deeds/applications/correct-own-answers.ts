import type { Application, Submitted } from '../../domain/applications/application.ts';
import { changeAnswers } from '../../domain/applications/correction.ts';
import { LATER } from '../../domain/applications/forms/later.ts';
import { readInto } from '../../domain/applications/forms/read.ts';
import { isProfileMissing } from '../../domain/applications/profile.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { consentChanges } from '../../store/consent-logs.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type Cause, type Store, save, type Versioned } from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';

type Held = Versioned<Exclude<Application, Submitted>>;

/** Contact details are the person's and not the application's; a promise and the notice that was read are not taken back here. */
const ELSEWHERE = [
  'firstName',
  'lastName',
  'email',
  'lastingEmail',
  'phone',
  'locale',
  'noticeVersion',
  'noticeRead',
  'commitment',
  'understandsNoJob',
];

/** Whether the questions that follow an approval have been answered, and can be corrected. */
export const hasAnsweredLater = (application: Application): boolean =>
  (application.status === 'APPROVED' || application.status === 'PARTICIPATING') &&
  !isProfileMissing(application);

/** Answers that a correction takes in as a whole: one that is left out is removed. */
const namesIn = ({ form }: Application, given: object, later: boolean): readonly string[] =>
  [...new Set([...Object.keys(form.answers), ...Object.keys(given)])].filter(
    (name) => !ELSEWHERE.includes(name) && (later || !LATER[form.role].includes(name)),
  );

/**
 * The person corrects their answers. A proposal, a pair and a round that is proposed keep what they were made from; a coordinator gets a
 * task where the application was decided on already. Corrected already: nothing happens.
 * @throws Refusal `field-invalid`, `capacity-in-use`, by the application's status, `changed-meanwhile` where `seen` is an older version
 */
export const correctOwnAnswers = async (
  held: Held,
  { answers, seen }: { readonly answers: Readonly<Record<string, unknown>>; readonly seen: number },
  cause: Cause,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
): Promise<Held> => {
  const { state } = held;
  const { form, id: aboutId, programmeId, cohortId } = state;
  const names = namesIn(state, answers, hasAnsweredLater(state));
  const given = { names, given: answers, offer: programmes.of(programmeId), now: cause.now };
  const read =
    form.role === 'mentor'
      ? readInto('mentor', form.answers, given)
      : readInto('student', form.answers, given);
  if (!read.ok) throw new Refusal('field-invalid', 'These answers cannot be so.', read.faults);
  const next = { role: form.role, answers: read.answers } as Application['form'];
  const by = { by: cause.actor, channel: 'OWN_PAGE' } as const;
  const { application, facts } = changeAnswers(state, next, by, cause.now);
  if (application === state) return held;
  if (seen !== held.version) throw new Refusal('changed-meanwhile', `${aboutId} is at ${held.version}.`);
  const isDecided = state.status === 'APPROVED' || state.status === 'PARTICIPATING';
  const consents = await consentChanges(
    [{ before: form, application }],
    {
      by: cause.actor,
      channel: 'OWN_PAGE',
      language: form.answers.locale,
      noticeVersion: programmes.of(programmeId).noticeVersion,
    },
    cause.now,
    store,
  );
  await store.commit(
    [
      save(applications, held, application, facts),
      ...consents,
      ...(isDecided
        ? await taskOpening({ programmeId, cohortId, kind: 'ANSWERS_CHANGED', aboutId }, cause.now, store)
        : []),
    ],
    cause,
  );
  return { state: application, version: held.version + 1 };
};

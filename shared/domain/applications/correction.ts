import {
  ApplicationAnswersCorrected,
  ApplicationMoved,
  ApplicationNoted,
  ApplicationReopened,
  MentorCapacityAdjusted,
} from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import type { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Cohort } from '../programme/cohort.ts';
import {
  type Application,
  aboutPerson,
  type Confirmed,
  confirmedPart,
  type Decision,
  type Known,
  wrongStatus,
} from './application.ts';
import { reviseAnswers } from './revision.ts';

/** Notes of one application; an item holds 400 KB. */
export const MOST_NOTES = 100;

/** The same words of the same person as the last note are one note. @throws Refusal `notes-full` */
export const addNote = <One extends Known>(application: One, by: string, text: string, now: Date): One => {
  const notes = application.notes ?? [];
  const last = notes.at(-1);
  if (last?.by === by && last.text === text) return application;
  if (notes.length >= MOST_NOTES)
    throw new Refusal('notes-full', `${application.id} has ${MOST_NOTES} notes.`);
  return { ...application, notes: [...notes, { at: now.toISOString(), by, text }] };
};

/** Adds a note of staff. Noted already: nothing happens. @throws Refusal `notes-full` */
export const note = (application: Known, by: string, text: string, now: Date): Decision<Known> => {
  const next = addNote(application, by, text, now);
  return {
    application: next,
    facts: next === application ? [] : [fact(ApplicationNoted, aboutPerson(next))],
  };
};

/**
 * A rejection or a withdrawal was a mistake, or life has changed.
 * @throws Refusal by its status where it has not ended
 */
export const reopen = (application: Application): Decision<Confirmed> => {
  if (application.status !== 'REJECTED' && application.status !== 'WITHDRAWN') throw wrongStatus(application);
  const next: Confirmed = { ...confirmedPart(application), status: 'CONFIRMED' };
  return {
    application: next,
    facts: [fact(ApplicationReopened, { ...aboutPerson(next), from: application.status })],
  };
};

/**
 * Moves an undecided application to another cohort of its programme.
 * @throws Refusal by its status where it is decided, `not-found` for a cohort of another programme
 */
export const moveToCohort = (application: Application, cohort: Cohort): Decision<Known> => {
  if (application.status !== 'CONFIRMED' && application.status !== 'NEEDS_INFO')
    throw wrongStatus(application);
  if (cohort.programmeId !== application.programmeId)
    throw new Refusal('not-found', `${cohort.id} is of another programme.`);
  const next = { ...application, cohortId: cohort.id };
  return {
    application: next,
    facts: [fact(ApplicationMoved, { ...aboutPerson(next), fromCohortId: application.cohortId })],
  };
};

/** @throws Refusal `capacity-in-use` where more students are promised already */
const withCapacity = <One extends Known>(application: One): One => {
  const { form } = application;
  if (application.status !== 'PARTICIPATING' || form.role !== 'mentor') return application;
  const { capacity } = form.answers;
  const { proposed, formed } = application.partners;
  if (capacity < proposed.length + formed.length)
    throw new Refusal('capacity-in-use', `${application.id} has more than ${capacity} students.`);
  return { ...application, partners: { ...application.partners, capacity } };
};

const capacityOf = ({ form }: Application): number => (form.role === 'mentor' ? form.answers.capacity : 1);

/** A change by the person, who is asked for no reason. */
type Own = { readonly by: string; readonly channel: 'OWN_PAGE' };

/**
 * Changes answers: those of the person, or on their behalf. The former ones are kept with the channel and the reason. Nothing happens
 * where no answer differs.
 * @throws Refusal `capacity-in-use`, by its status where it has ended
 */
export const changeAnswers = (
  application: Known,
  form: Application['form'],
  by: OnBehalf | Own,
  now: Date,
): Decision<Known> => {
  if (application.status === 'REJECTED' || application.status === 'WITHDRAWN') throw wrongStatus(application);
  const at = now.toISOString();
  const { channel } = by;
  const note =
    by.channel === 'OWN_PAGE'
      ? { at, by: by.by, why: 'OWN' as const }
      : { at, why: 'ON_BEHALF' as const, ...by };
  const next = withCapacity<Known>(reviseAnswers<Known>(application, form, note));
  if (next.form === application.form) return { application, facts: [] };
  const capacity = capacityOf(next);
  return {
    application: next,
    facts: [
      fact(ApplicationAnswersCorrected, { ...aboutPerson(next), channel }),
      ...(capacity === capacityOf(application)
        ? []
        : [fact(MentorCapacityAdjusted, { ...aboutPerson(next), capacity })]),
    ],
  };
};

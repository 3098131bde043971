import { ApplicationInfoProvided, ApplicationInfoRequested } from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { lastMorningBefore } from '../follow-up/reminder.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import type { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  type Application,
  aboutPerson,
  type Confirmed,
  confirmedPart,
  type Decision,
  requireConfirmed,
  wrongStatus,
} from './application.ts';
import { ENQUIRY_DAYS, type Enquiry, MOST_ENQUIRIES } from './enquiry.ts';
import { reviseAnswers } from './revision.ts';

type NeedsInfo = Extract<Application, { status: 'NEEDS_INFO' }>;

/** The enquiry that waits for an answer. */
export const openEnquiry = (application: Application): Enquiry | undefined =>
  application.status === 'NEEDS_INFO' ? application.enquiries?.at(-1) : undefined;

/** The last enquiry, if it has its answer and no decision has followed. */
export const answeredEnquiry = (application: Application): Enquiry | undefined => {
  const last = application.status === 'CONFIRMED' ? application.enquiries?.at(-1) : undefined;
  return last?.answeredAt === undefined ? undefined : last;
};

/**
 * A coordinator asks for more before deciding.
 * @throws Refusal `enquiry-open` where another question waits, or by its status where it is decided
 */
export const requestInfo = (
  application: Application,
  asked: Pick<Enquiry, 'askedBy' | 'question' | 'fields'>,
  now: Date,
): Decision<NeedsInfo> & { readonly enquiry: Enquiry } => {
  if (openEnquiry(application))
    throw new Refusal('enquiry-open', `${application.id} waits for an answer already.`);
  const confirmed = requireConfirmed(application);
  const enquiry: Enquiry = {
    ...asked,
    fields: [...asked.fields],
    askedAt: now.toISOString(),
    answerBy: lastMorningBefore(addDays(localDateOf(now), ENQUIRY_DAYS + 1), now),
  };
  const next: NeedsInfo = {
    ...confirmed,
    status: 'NEEDS_INFO',
    enquiries: [...(confirmed.enquiries ?? []), enquiry].slice(-MOST_ENQUIRIES),
  };
  const about = { ...aboutPerson(next), askedAt: enquiry.askedAt };
  return { application: next, enquiry, facts: [fact(ApplicationInfoRequested, about)] };
};

/**
 * The applicant answers, or staff do on their behalf. The application waits for a decision again, with a former version of each answer that was completed.
 * @throws Refusal `already-done`, or by its status where it is decided
 */
export const provideInfo = (
  application: Application,
  given: {
    readonly form: Application['form'];
    readonly answer: string | undefined;
    /** Present if staff enter the person's words. */
    readonly onBehalf?: OnBehalf | undefined;
  },
  now: Date,
): Decision<Confirmed> => {
  const enquiry = openEnquiry(application);
  if (application.status !== 'NEEDS_INFO' || !enquiry) {
    if (answeredEnquiry(application)) throw new Refusal('already-done', `${application.id} has its answer.`);
    throw wrongStatus(application);
  }
  const at = now.toISOString();
  const answered = {
    ...enquiry,
    answeredAt: at,
    ...(given.answer === undefined ? {} : { answer: given.answer }),
    ...(given.onBehalf === undefined ? {} : { onBehalf: given.onBehalf }),
  };
  const by = { by: `person:${application.personId}`, ...given.onBehalf };
  const next: Confirmed = {
    ...reviseAnswers(confirmedPart(application), given.form, { at, ...by, why: 'INFO' }),
    status: 'CONFIRMED',
    enquiries: [...(application.enquiries ?? []).slice(0, -1), answered],
  };
  const about = { ...aboutPerson(next), askedAt: enquiry.askedAt };
  return { application: next, facts: [fact(ApplicationInfoProvided, about)] };
};

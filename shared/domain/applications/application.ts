import * as z from 'zod';
import {
  ApplicationConfirmed,
  ApplicationSubmitted,
  ApplicationWithdrawn,
} from '../../../events/applications.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { daysAfter } from '../kernel/dates.ts';
import { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { freePlaces, Partners } from '../pairs/partners.ts';
import { countOf } from '../privacy/retention.ts';
import { acceptsApplications, type Cohort, hasClosed } from '../programme/cohort.ts';
import { Aside } from './aside-reasons.ts';
import { CapacityAsk } from './capacity-ask.ts';
import { emptyForm } from './empty-form.ts';
import { Enquiry } from './enquiry.ts';
import { MentorForm } from './forms/mentor.ts';
import { StudentForm } from './forms/student.ts';
import { referenceTo } from './reference.ts';
import { REJECTION_REASONS } from './rejection-reasons.ts';
import { Revision } from './revision.ts';
import type { Standing } from './standing.ts';

/** Days after which an unconfirmed application is deleted. */
export const UNCONFIRMED_DAYS = countOf('UNCONFIRMED', 'days');

export const RejectionReason = z.enum(REJECTION_REASONS);
export type RejectionReason = z.output<typeof RejectionReason>;

const Note = z.strictObject({ at: z.iso.datetime(), by: z.string(), text: z.string() });

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  form: z.discriminatedUnion('role', [
    z.strictObject({ role: z.literal('mentor'), answers: MentorForm }),
    z.strictObject({ role: z.literal('student'), answers: StudentForm }),
  ]),
  submittedAt: z.iso.datetime(),
  /** Of an application that staff have entered from the word of the person. `consent` is how it was given, where no link asked for it. */
  entered: OnBehalf.extend({ consent: z.string().optional() }).optional(),
  /** It came after applications had closed. */
  isLate: z.literal(true).optional(),
};
const confirmed = {
  ...base,
  personId: z.string(),
  confirmedAt: z.iso.datetime(),
  /** Changes of answers since they were sent in. */
  revisions: z.array(Revision).optional(),
  /** Neutral words of staff to each other; gone with the person. */
  notes: z.array(Note).optional(),
  /** Questions of coordinators before the decision, the latest last. */
  enquiries: z.array(Enquiry).optional(),
  /** Present while the person's data is kept and not used; see `Person.restriction`. */
  restrictedSince: z.iso.datetime().optional(),
  /** Time at which retention removed texts and notes. */
  wordsErasedAt: z.iso.datetime().optional(),
  /** Time of the answers to the questions after approval. */
  profileAt: z.iso.datetime().optional(),
  /** All proposals so far, also those that came to nothing; a pair has the id of its proposal, see `pairIdOf`. */
  proposalIds: z.array(z.string()).optional(),
};
const approved = {
  ...confirmed,
  approvedAt: z.iso.datetime(),
  companyId: z.string().optional(),
  /** Rounds of former cohorts in which this person found no partner in this role. */
  waitedBefore: z.int().min(0).optional(),
};
const participating = {
  ...approved,
  readyAt: z.iso.datetime(),
  partners: Partners,
  /** Since when this person has waited for a partner after a round that found none. */
  waitingSince: z.iso.datetime().optional(),
  /** Rounds in which this person found no partner. */
  skippedIn: z.array(z.string()),
  /** The last pair of this person that ended early: a round seeks another partner for them first. */
  rematchOf: z.string().optional(),
  /** The last question to a mentor to take more students than offered. */
  capacityAsk: CapacityAsk.optional(),
  /** Present while this person is proposed to nobody. */
  aside: Aside.optional(),
};

export const Application = z.discriminatedUnion('status', [
  z.strictObject({
    ...base,
    status: z.literal('SUBMITTED'),
    /** Keyed hash of the address that has to confirm it. */
    emailHash: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  z.strictObject({ ...confirmed, status: z.literal('CONFIRMED') }),
  /** The last enquiry waits for an answer. */
  z.strictObject({ ...confirmed, status: z.literal('NEEDS_INFO') }),
  z.strictObject({ ...approved, status: z.literal('APPROVED') }),
  z.strictObject({ ...participating, status: z.literal('PARTICIPATING') }),
  z.strictObject({
    ...confirmed,
    status: z.literal('REJECTED'),
    rejectedAt: z.iso.datetime(),
    reason: RejectionReason,
  }),
  z.strictObject({
    ...confirmed,
    status: z.literal('WITHDRAWN'),
    withdrawnAt: z.iso.datetime(),
    /** The answers are nobody's any more: the person was erased. */
    erasedAt: z.iso.datetime().optional(),
  }),
]);
/**
 * One person's application for one role in one cohort, and from approval on their participation. Until one is confirmed an address
 * can have several: each is a version of its own.
 */
export type Application = z.output<typeof Application>;
export type Submitted = Extract<Application, { status: 'SUBMITTED' }>;
export type Confirmed = Extract<Application, { status: 'CONFIRMED' }>;
export type Approved = Extract<Application, { status: 'APPROVED' }>;
export type Participating = Extract<Application, { status: 'PARTICIPATING' }>;
/** An application whose address is confirmed. */
export type Known = Exclude<Application, Submitted>;

/** Whether it still waits for a coordinator to decide. */
export const isUndecided = ({ status }: Pick<Application, 'status'>): boolean =>
  status === 'SUBMITTED' || status === 'CONFIRMED' || status === 'NEEDS_INFO';

export type Decision<State> = { readonly application: State; readonly facts: NewFact[] };

const NOBODY = { proposed: [], formed: [] } as const;

const about = (application: Application) => ({
  applicationId: application.id,
  cohortId: application.cohortId,
  role: application.form.role,
});
/** Data of every fact about a known application. */
export const aboutPerson = (application: Known) => ({
  ...about(application),
  personId: application.personId,
});

export const referenceOf = ({ id, form }: Application): string => referenceTo(form.role, id);

/** First and last name, as the form gives them; mentors and students may leave out the last. */
export const fullNameOf = ({ form }: Application): string =>
  [form.answers.firstName, form.answers.lastName].filter((part) => part !== undefined).join(' ');

/** True where nobody decides on an open application and nobody is matched, because the person wants the data unused. */
export const isRestricted = (application: Application): boolean =>
  'restrictedSince' in application &&
  application.restrictedSince !== undefined &&
  application.status !== 'REJECTED' &&
  application.status !== 'WITHDRAWN';

/** An application as it stands under a restriction, or free of one. An erased one stays as it is. */
export const withRestriction = <One extends Known>(application: One, since: string | undefined): One => {
  if (isErased(application) || application.restrictedSince === since) return application;
  const { restrictedSince: _, ...free } = application;
  return (since === undefined ? free : { ...free, restrictedSince: since }) as One;
};

/** The standing of a participant, derived from the places so that it can never disagree with them. */
export const standingOf = (application: Application): Standing => {
  if (isRestricted(application)) return 'RESTRICTED';
  if (application.status !== 'PARTICIPATING') return application.status;
  const { partners, waitingSince, aside } = application;
  if (partners.proposed.length > 0) return 'PROPOSED';
  if (freePlaces(partners) <= 0) return 'FORMED';
  if (aside !== undefined) return 'ASIDE';
  return waitingSince === undefined ? 'READY' : 'WAITLISTED';
};

/**
 * Applications entered by staff are taken at any time, and so are those of people with a late invitation: marked if late.
 * @throws Refusal `application-period-closed`
 */
export const submit = (
  given: Pick<Submitted, 'id' | 'emailHash' | 'form' | 'entered'>,
  cohort: Cohort,
  now: Date,
  isInvited = false,
): Decision<Submitted> => {
  const isOpen = acceptsApplications(cohort, given.form.role, now);
  if (!isOpen && !isInvited && given.entered === undefined)
    throw new Refusal(
      'application-period-closed',
      `${cohort.id} takes no ${given.form.role} applications now.`,
    );
  const application: Submitted = {
    ...given,
    programmeId: cohort.programmeId,
    cohortId: cohort.id,
    submittedAt: now.toISOString(),
    ...(!isOpen && hasClosed(cohort, given.form.role, now) ? { isLate: true as const } : {}),
    status: 'SUBMITTED',
    expiresAt: daysAfter(now, UNCONFIRMED_DAYS).toISOString(),
  };
  return { application, facts: [fact(ApplicationSubmitted, about(application))] };
};

/** The same answers as a new version, at the same address or at a corrected one. */
export const copyOf = (
  submitted: Submitted,
  id: string,
  address: { readonly email: string; readonly emailHash: string } | undefined,
  now: Date,
): Decision<Submitted> => {
  const { form } = submitted;
  const { email = form.answers.email, emailHash = submitted.emailHash } = address ?? {};
  const application: Submitted = {
    ...submitted,
    id,
    emailHash,
    form: { ...form, answers: { ...form.answers, email } } as Submitted['form'],
    submittedAt: now.toISOString(),
    expiresAt: daysAfter(now, UNCONFIRMED_DAYS).toISOString(),
  };
  return { application, facts: [fact(ApplicationSubmitted, about(application))] };
};

/** @throws Refusal `link-expired` where the seven days are over, `already-done` where it is confirmed */
export const requireUnconfirmed = (application: Application, now: Date): Submitted => {
  if (application.status !== 'SUBMITTED')
    throw new Refusal('already-done', `${application.id} is ${application.status}.`);
  if (now >= new Date(application.expiresAt))
    throw new Refusal('link-expired', `${application.id} was not confirmed in time.`);
  return application;
};

/** From here on the application belongs to a person, and no longer to an address. */
export const confirm = (application: Submitted, personId: string, now: Date): Decision<Confirmed> => {
  const { expiresAt: _, emailHash: __, ...kept } = application;
  const next: Confirmed = { ...kept, status: 'CONFIRMED', personId, confirmedAt: now.toISOString() };
  return { application: next, facts: [fact(ApplicationConfirmed, aboutPerson(next))] };
};

type ConfirmedPart = Omit<Confirmed, 'status'>;

/** The members of every confirmed application, without those that a later status adds. */
export const confirmedPart = (application: Exclude<Application, Submitted>): ConfirmedPart =>
  Object.fromEntries(
    Object.entries(application).filter(([member]) => member in confirmed),
  ) as unknown as ConfirmedPart;

/** The refusal code for each status in which a deed is not possible. */
const STANDS_AS: Readonly<Record<Application['status'], RefusalCode>> = {
  SUBMITTED: 'application-unconfirmed',
  CONFIRMED: 'application-undecided',
  NEEDS_INFO: 'application-undecided',
  APPROVED: 'application-approved',
  PARTICIPATING: 'application-approved',
  REJECTED: 'application-rejected',
  WITHDRAWN: 'application-withdrawn',
};
/** The refusal that names the status of an application. */
export const wrongStatus = ({ id, status }: Application): Refusal =>
  new Refusal(STANDS_AS[status], `${id} is ${status}.`);

/** A decision does not have to wait for an answer. @throws Refusal `person-restricted`, or by its status */
export const requireConfirmed = (application: Application): Confirmed => {
  if (isRestricted(application))
    throw new Refusal('person-restricted', `${application.id} is kept and not used.`);
  if (application.status === 'CONFIRMED') return application;
  if (application.status === 'NEEDS_INFO') return { ...confirmedPart(application), status: 'CONFIRMED' };
  throw wrongStatus(application);
};

/** @throws Refusal `person-has-pair`, `person-has-proposal` */
export const requireFree = (application: Application): void => {
  const { formed, proposed } = application.status === 'PARTICIPATING' ? application.partners : NOBODY;
  if (formed.length + proposed.length > 0)
    throw new Refusal(
      formed.length > 0 ? 'person-has-pair' : 'person-has-proposal',
      `${application.id} is ${standingOf(application)}.`,
    );
};

/**
 * Before anybody is proposed to them, a person can step back and later apply again.
 * @throws Refusal by its status, `person-has-pair`, `person-has-proposal`
 */
export const withdraw = (
  application: Application,
  now: Date,
): Decision<Extract<Application, { status: 'WITHDRAWN' }>> => {
  if (
    application.status === 'SUBMITTED' ||
    application.status === 'REJECTED' ||
    application.status === 'WITHDRAWN'
  )
    throw wrongStatus(application);
  requireFree(application);
  const next = {
    ...confirmedPart(application),
    status: 'WITHDRAWN' as const,
    withdrawnAt: now.toISOString(),
  };
  return { application: next, facts: [fact(ApplicationWithdrawn, aboutPerson(next))] };
};

/** An application without a person behind it: its ids lead to nobody, and its answers are the same for everybody. */
export const eraseApplication = (
  { id, programmeId, cohortId, personId, submittedAt, confirmedAt, form, proposalIds }: Known,
  now: Date,
): Extract<Application, { status: 'WITHDRAWN' }> => ({
  id,
  programmeId,
  cohortId,
  personId,
  submittedAt,
  confirmedAt,
  form: emptyForm(form.role),
  ...(proposalIds === undefined ? {} : { proposalIds }),
  status: 'WITHDRAWN',
  withdrawnAt: now.toISOString(),
  erasedAt: now.toISOString(),
});

export const isErased = (application: Application): boolean =>
  application.status === 'WITHDRAWN' && application.erasedAt !== undefined;

/** The first name as people read it; undefined once the person is erased. */
export const firstNameOf = (application: Application | undefined): string | undefined =>
  application === undefined || isErased(application) ? undefined : application.form.answers.firstName;

/** @throws Refusal by its status where the person does not take part (any more) */
export const requireParticipating = (application: Application): Participating => {
  if (application.status === 'PARTICIPATING') return application;
  throw wrongStatus(application);
};

import type { Role } from '../../events/codes.ts';
import {
  type Application,
  firstNameOf,
  isErased,
  type Submitted,
} from '../domain/applications/application.ts';
import type { LateInvitation } from '../domain/applications/late-invitation.ts';
import type { Company } from '../domain/companies/company.ts';
import type { CompanyContact } from '../domain/companies/contact.ts';
import type { GroupMail } from '../domain/follow-up/group-mail.ts';
import type { MonthlyReport } from '../domain/funding/report.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { DayReview } from '../domain/operations/day-review.ts';
import type { PairHealth } from '../domain/pairs/health.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import type { Proposal } from '../domain/pairs/proposal.ts';
import type { AddressChange } from '../domain/people/address-change.ts';
import type { Person } from '../domain/people/person.ts';
import type { SignIn } from '../domain/people/sign-in.ts';
import type { Cohort } from '../domain/programme/cohort.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { GroupSession } from '../domain/sessions/group-session.ts';
import type { TrainingEnrolment, TrainingSession } from '../domain/sessions/training.ts';
import type { Subscription } from '../domain/subscriptions/subscription.ts';
import type { SurveyRequest } from '../domain/surveys/request.ts';
import type { Language } from '../text/language.ts';
import { unnamedPartner } from '../text/partner.ts';
import type { RecipientName } from './recipients.ts';

/** The reader of a mail, as the store knows them when it leaves. */
export type Reader =
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'subscription'; readonly subscription: Subscription }
  | { readonly kind: 'invitation'; readonly invitation: LateInvitation }
  | { readonly kind: 'company'; readonly contact: CompanyContact }
  | { readonly kind: 'reader' }
  | { readonly kind: 'office' | 'operator' };

/** The port that letters are made from. `send-mail` fills it from the store; a test fills it by hand. */
export type Sources = {
  readonly now: Date;
  readonly programme: Programme;
  readonly language: Language;
  readonly recipient: RecipientName;
  readonly reader: Reader;
  proposal(id: string): Promise<Proposal | undefined>;
  pair(id: string): Promise<Pair | undefined>;
  health(pairId: string): Promise<PairHealth | undefined>;
  meeting(id: string): Promise<Meeting | undefined>;
  /** Another application than the reader’s, such as the partner’s in a pair. */
  application(id: string): Promise<Application | undefined>;
  /** The confirmed application for which this one comes too late. */
  standing(application: Submitted): Promise<Application | undefined>;
  session(id: string): Promise<TrainingSession | undefined>;
  survey(id: string): Promise<SurveyRequest | undefined>;
  signIn(id: string): Promise<SignIn | undefined>;
  /** The address that a person wants, while it is not confirmed. */
  addressChange(personId: string): Promise<AddressChange | undefined>;
  /** Dots, except in a letter that leaves: nobody else reads the code. */
  signInCode(signInId: string): Promise<string>;
  groupMail(id: string): Promise<GroupMail | undefined>;
  monthlyReport(id: string): Promise<MonthlyReport | undefined>;
  dayReview(id: string): Promise<DayReview | undefined>;
  /** With the version that rises with every change of it. */
  enrolment(
    applicationId: string,
  ): Promise<{ readonly state: TrainingEnrolment; readonly version: number } | undefined>;
  cohort(id: string): Promise<Cohort | undefined>;
  company(id: string): Promise<Company | undefined>;
  /** Path of the form for a role, in the reader’s language. */
  applyPath(role: Role): string;
  /** Path of the finance page. */
  financePath(): string;
  /** Path of the own page. */
  myPagePath(): string;
  sessionsOf(cohortId: string): Promise<readonly TrainingSession[]>;
  groupSession(id: string): Promise<GroupSession | undefined>;
  /** In the order of their dates. */
  groupSessionsOf(cohortId: string): Promise<readonly GroupSession[]>;
};

/** @throws where the mail is written to somebody who has none */
export const ownApplication = ({ reader, recipient }: Sources): Application => {
  if (reader.kind !== 'application') throw new Error(`A mail to ${recipient} has no application to tell of.`);
  return reader.application;
};

/** @throws where the mail is written to somebody who is no person */
export const ownPerson = ({ reader, recipient }: Sources): Person => {
  if (reader.kind !== 'person') throw new Error(`A mail to ${recipient} has no person.`);
  return reader.person;
};

/** @throws where the mail is written to somebody who did not ask for it */
export const ownSubscription = ({ reader, recipient }: Sources): Subscription => {
  if (reader.kind !== 'subscription') throw new Error(`A mail to ${recipient} has no subscription.`);
  return reader.subscription;
};

/** @throws where the mail is written to somebody who is not invited */
export const ownInvitation = ({ reader, recipient }: Sources): LateInvitation => {
  if (reader.kind !== 'invitation') throw new Error(`A mail to ${recipient} has no invitation.`);
  return reader.invitation;
};

/** @throws where the mail is written to no company */
export const ownContact = ({ reader, recipient }: Sources): CompanyContact => {
  if (reader.kind !== 'company') throw new Error(`A mail to ${recipient} has no contact of a company.`);
  return reader.contact;
};

/** @throws where the mail is written to neither of a pair */
export const ownRole = ({ recipient }: Sources): 'mentor' | 'student' => {
  if (recipient !== 'mentor' && recipient !== 'student')
    throw new Error(`A mail to ${recipient} is for neither of a pair.`);
  return recipient;
};

/** The other of two people, emptied where they are erased. */
const partnerIn = (
  couple: Pick<Proposal, 'mentorApplicationId' | 'studentApplicationId'>,
  sources: Sources,
): Promise<Application | undefined> =>
  sources.application(
    ownRole(sources) === 'mentor' ? couple.studentApplicationId : couple.mentorApplicationId,
  );

/** A proposal and the other of the two; undefined where one of them is gone. */
export const proposalAndPartner = async (
  proposalId: string,
  sources: Sources,
): Promise<{ readonly proposal: Proposal; readonly partner: Application } | undefined> => {
  const proposal = await sources.proposal(proposalId);
  const partner = proposal && (await partnerIn(proposal, sources));
  return partner && !isErased(partner) ? { proposal, partner } : undefined;
};

/** A pair and its other half, who is called by their role once they are erased; undefined where the pair is gone. */
export const pairAndPartner = async (
  pairId: string,
  sources: Sources,
): Promise<
  { readonly pair: Pair; readonly partner: Application; readonly partnerFirstName: string } | undefined
> => {
  const pair = await sources.pair(pairId);
  const partner = pair && (await partnerIn(pair, sources));
  if (!partner) return undefined;
  const partnerFirstName = firstNameOf(partner) ?? unnamedPartner[sources.language][partner.form.role];
  return { pair, partner, partnerFirstName };
};

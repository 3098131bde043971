import type { GroupMail } from '../domain/follow-up/group-mail.ts';
import type { Addressee, MailMessage } from '../domain/follow-up/mail.ts';
import type { Reminder } from '../domain/follow-up/reminder.ts';
import { ROLES } from '../domain/kernel/role.ts';
import type { Proposal } from '../domain/pairs/proposal.ts';
import type { SignIn } from '../domain/people/sign-in.ts';
import { type GroupSession, toldOf } from '../domain/sessions/group-session.ts';
import type { TrainingSession } from '../domain/sessions/training.ts';
import type { SurveyRequest } from '../domain/surveys/request.ts';

export type RecipientName = MailMessage['recipient'];

/** Items that a recipient can be looked up in, where the fact itself does not name them. */
export type Lookup = {
  reminder(id: string): Promise<Reminder | undefined>;
  proposal(id: string): Promise<Proposal | undefined>;
  session(id: string): Promise<TrainingSession | undefined>;
  groupSession(id: string): Promise<GroupSession | undefined>;
  /** Applications of the people of a cohort who still need a seat in a module. */
  withoutSeat(cohortId: string, module: string): Promise<readonly string[]>;
  survey(id: string): Promise<SurveyRequest | undefined>;
  signIn(id: string): Promise<SignIn | undefined>;
  groupMail(id: string): Promise<GroupMail | undefined>;
  /** Whether a person can choose a training session now. */
  hasChoice(applicationId: string): Promise<boolean>;
  /** Whether word of another address can go to the former one. */
  hasFormerAddress(personId: string): Promise<boolean>;
  /** Applications of the people who have been approved in a cohort. */
  approvedIn(cohortId: string): Promise<readonly string[]>;
};

type Found = Addressee | readonly Addressee[] | undefined;

/** A kind of recipient, found from the data of a fact: one, several or none. */
export type Recipient<Data> = {
  readonly name: RecipientName;
  readonly find: (data: Data, lookup: Lookup) => Found | Promise<Found>;
};

const application = (id: string | undefined): Addressee | undefined =>
  id === undefined ? undefined : { kind: 'application', id };

export const applicant: Recipient<{ readonly applicationId: string }> = {
  name: 'applicant',
  find: ({ applicationId }) => application(applicationId),
};

/** An applicant who needs a training session, and for whom one is planned. */
export const applicantWithChoice: Recipient<{ readonly applicationId: string }> = {
  name: 'applicant',
  find: async ({ applicationId }, lookup) =>
    (await lookup.hasChoice(applicationId)) ? application(applicationId) : undefined,
};

export const bothOfPair: readonly Recipient<{
  readonly mentorApplicationId: string;
  readonly studentApplicationId: string;
}>[] = [
  { name: 'mentor', find: ({ mentorApplicationId }) => application(mentorApplicationId) },
  { name: 'student', find: ({ studentApplicationId }) => application(studentApplicationId) },
];

export const remindedApplicant: Recipient<{ readonly reminderId: string }> = {
  name: 'applicant',
  find: async ({ reminderId }, lookup) => application((await lookup.reminder(reminderId))?.applicationIds[0]),
};

export const remindedOfProposal: readonly Recipient<{ readonly aboutId: string }>[] = [
  {
    name: 'mentor',
    find: async ({ aboutId }, lookup) => application((await lookup.proposal(aboutId))?.mentorApplicationId),
  },
  {
    name: 'student',
    find: async ({ aboutId }, lookup) => application((await lookup.proposal(aboutId))?.studentApplicationId),
  },
];

/** Everybody who has been approved in a cohort, and knows its dates. */
export const approvedPeople: Recipient<{ readonly cohortId: string }> = {
  name: 'applicant',
  find: async ({ cohortId }, lookup) =>
    (await lookup.approvedIn(cohortId)).map((id) => ({ kind: 'application' as const, id })),
};

/** Everybody whom a coordinator has written to. */
export const peopleOfGroup: Recipient<{ readonly groupMailId: string }> = {
  name: 'applicant',
  find: async ({ groupMailId }, lookup) =>
    ((await lookup.groupMail(groupMailId))?.to ?? []).map((id) => ({ kind: 'application' as const, id })),
};

/** Everybody who needs the module of a new session and has no seat for it. */
export const peopleWithoutSeat: Recipient<{ readonly cohortId: string; readonly module: string }> = {
  name: 'applicant',
  find: async ({ cohortId, module }, lookup) =>
    (await lookup.withoutSeat(cohortId, module)).map((id) => ({ kind: 'application' as const, id })),
};

/** Everybody who has a seat in a session, or had one when it was cancelled. */
export const peopleWithSeats: Recipient<{ readonly sessionId: string }> = {
  name: 'applicant',
  find: async ({ sessionId }, lookup) =>
    ((await lookup.session(sessionId))?.enrolled ?? []).map((id) => ({ kind: 'application' as const, id })),
};

/** Everybody who is invited to a joint session and has not said that they cannot come. */
export const groupGuests: Recipient<{ readonly sessionId: string }> = {
  name: 'applicant',
  find: async ({ sessionId }, lookup) => {
    const session = await lookup.groupSession(sessionId);
    return session && toldOf(session).map((id) => ({ kind: 'application' as const, id }));
  },
};

/**
 * A person with or without an application: an interested person, the contact of a company.
 */
export const person: Recipient<{ readonly personId: string }> = {
  name: 'person',
  find: ({ personId }) => ({ kind: 'person', id: personId }),
};

/** The person whose link was too old. A survey after half a year went to the address that they keep, and so does its new link. */
export const holderOfLink: Recipient<{ readonly applicationId: string; readonly aboutId: string }> = {
  name: 'applicant',
  find: async ({ applicationId, aboutId }, lookup) => {
    const survey = aboutId.startsWith('sur_') ? await lookup.survey(aboutId) : undefined;
    return survey === undefined ? application(applicationId) : surveyed(survey);
  },
};

/** The address that a person wants instead of the present one. */
export const wantedAddress: Recipient<{ readonly personId: string }> = {
  name: 'person',
  find: ({ personId }) => ({ kind: 'person', id: personId, wanted: true }),
};

/** The address that staff have replaced; nobody where the person has done so, who was told before. */
export const formerAddress: Recipient<{ readonly personId: string }> = {
  name: 'person',
  find: async ({ personId }, lookup) =>
    (await lookup.hasFormerAddress(personId)) ? { kind: 'person', id: personId, former: true } : undefined,
};

/** The owner of the address that somebody has typed; nobody where we do not know it. */
export const personSigningIn: Recipient<{ readonly signInId: string }> = {
  name: 'person',
  find: async ({ signInId }, lookup) => {
    const personId = (await lookup.signIn(signInId))?.personId;
    return personId === undefined ? undefined : { kind: 'person', id: personId };
  },
};

/** Somebody who wants to know when applications open, and need not have applied. */
export const subscriber: Recipient<{ readonly subscriptionId: string }> = {
  name: 'subscriber',
  find: ({ subscriptionId }) => ({ kind: 'subscription', id: subscriptionId }),
};

/** Somebody whom staff have given leave to apply late. */
export const latecomer: Recipient<{ readonly invitationId: string }> = {
  name: 'latecomer',
  find: ({ invitationId }) => ({ kind: 'invitation', id: invitationId }),
};

/** The contact of a company; nobody where it has none any more. */
export const companyContact: Recipient<{ readonly companyId: string }> = {
  name: 'company',
  find: ({ companyId }) => ({ kind: 'company', id: companyId }),
};

/** Everybody on the list of a monthly report when it was made, without those taken off since. */
export const reportReader: Recipient<{ readonly readerIds: readonly string[] }> = {
  name: 'reader',
  find: ({ readerIds }) => readerIds.map((id) => ({ kind: 'reader' as const, id })),
};

/**
 * The mailbox that coordinators read.
 * @public No mail of the catalogue has this reader yet.
 */
export const office: Recipient<unknown> = { name: 'office', find: () => ({ kind: 'office' }) };

/** The person on duty, at the address of the alarms. */
export const operator: Recipient<unknown> = { name: 'operator', find: () => ({ kind: 'operator' }) };

const surveyed = ({ applicationId, kind }: Pick<SurveyRequest, 'applicationId' | 'kind'>): Addressee => ({
  kind: 'application',
  id: applicationId,
  // After half a year the address of the school may be gone.
  ...(kind === 'FOLLOWUP6' ? { lasting: true } : {}),
});

/** One of a pair, as somebody who is asked a survey. */
export const surveyedPerson: readonly Recipient<{ readonly surveyId: string }>[] = ROLES.map((name) => ({
  name,
  find: async ({ surveyId }, lookup) => {
    const survey = await lookup.survey(surveyId);
    return survey?.role === name ? surveyed(survey) : undefined;
  },
}));

export const remindedOfSurvey: readonly Recipient<{ readonly aboutId: string }>[] = ROLES.map((name) => ({
  name,
  find: async ({ aboutId }, lookup) => {
    const survey = await lookup.survey(aboutId);
    return survey?.role === name ? surveyed(survey) : undefined;
  },
}));

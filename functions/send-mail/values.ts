import type { Application } from '../../shared/domain/applications/application.ts';
import { referenceOf, standingOf } from '../../shared/domain/applications/application.ts';
import type { Pair } from '../../shared/domain/pairs/pair.ts';
import { programmeOf } from '../../shared/domain/programme/catalogue.ts';
import type { TrainingSession } from '../../shared/domain/sessions/training.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import type { MailId, ValuesOf } from '../../shared/mail/catalogue.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import type { Store } from '../../shared/store/store.ts';
import { introduce } from '../../shared/text/introduction.ts';
import type { Language } from '../../shared/text/language.ts';
import { shortSentence } from '../../shared/text/reason/short-sentence.ts';

/** What a mail can be made from: the fact's data, the reader, and whatever the store says now. */
export type MailContext = {
  readonly store: Store;
  readonly now: Date;
  readonly data: Readonly<Record<string, unknown>>;
  readonly application: Application;
  readonly recipient: 'applicant' | 'mentor' | 'mentee';
  readonly language: Language;
};

/** Undefined where the mail would no longer be true: it is then not sent at all. */
type Values<Id extends MailId> = (context: MailContext) => Promise<ValuesOf<Id> | undefined>;

const firstNameOf = ({ form }: Application): string => form.answers.firstName;
const roleOf = ({ form }: Application): 'mentor' | 'student' => form.role;
const sideOfReader = ({ recipient }: MailContext): 'mentor' | 'mentee' =>
  recipient === 'mentor' ? 'mentor' : 'mentee';

const pairIn = async ({ store, data }: MailContext): Promise<Pair | undefined> =>
  (await store.find(pairs, String(data['pairId'] ?? data['aboutId'])))?.state;

const partnerIn = async (context: MailContext, pair: Pair): Promise<Application | undefined> =>
  (
    await context.store.find(
      applications,
      sideOfReader(context) === 'mentor' ? pair.studentApplicationId : pair.mentorApplicationId,
    )
  )?.state;

const moduleName = (context: MailContext, module: string): string =>
  programmeOf(context.application.programmeId).modules[module]?.name[context.language] ?? module;

const sessionValues = (context: MailContext, session: TrainingSession): ValuesOf<'training-enrolled'> => ({
  firstName: firstNameOf(context.application),
  module: moduleName(context, session.module),
  startsAt: session.startsAt,
  minutes: session.minutes,
  mode: session.mode,
  place: session.place,
});

/** The session, as long as the reader has a seat in it and it lies ahead. */
const seatIn = async (
  context: MailContext,
  sessionId: unknown,
): Promise<ValuesOf<'training-enrolled'> | undefined> => {
  const { store, application, now } = context;
  const [session, enrolment] = await Promise.all([
    store.find(trainingSessions, String(sessionId)),
    store.find(trainingEnrolments, enrolmentIdOf(application.id)),
  ]);
  if (!session || enrolment?.state.seats[session.state.module] !== session.state.id) return undefined;
  return now < new Date(session.state.startsAt) ? sessionValues(context, session.state) : undefined;
};

const confirmBy = async ({ application }: MailContext) =>
  application.status === 'SUBMITTED' ? { confirmBy: application.expiresAt } : undefined;

/** One entry a mail: what its text is told, read when it leaves and not when it was asked for. */
export const VALUES: { readonly [Id in MailId]: Values<Id> } = {
  'confirm-application': confirmBy,
  'reminder-confirm': confirmBy,
  'already-applied': async ({ application }) =>
    application.status === 'SUBMITTED'
      ? { state: 'unconfirmed', confirmBy: application.expiresAt }
      : { state: 'received', reference: referenceOf(application) },
  'application-received': async ({ application }) => ({
    role: roleOf(application),
    firstName: firstNameOf(application),
    reference: referenceOf(application),
  }),
  'application-approved': async (context) => {
    const { application, store } = context;
    if (application.status !== 'APPROVED' && application.status !== 'PARTICIPATING') return undefined;
    const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(application.id));
    return {
      role: roleOf(application),
      firstName: firstNameOf(application),
      modules: (enrolment?.state.required ?? []).map((module) => moduleName(context, module)),
    };
  },
  'application-rejected': async ({ application }) =>
    application.status === 'REJECTED'
      ? {
          role: roleOf(application),
          firstName: firstNameOf(application),
          reference: referenceOf(application),
          reason: application.reason,
        }
      : undefined,
  'application-withdrawn': async ({ application }) => ({
    role: roleOf(application),
    firstName: firstNameOf(application),
    reference: referenceOf(application),
  }),
  'training-enrolled': (context) => seatIn(context, context.data['sessionId']),
  'reminder-training': (context) => seatIn(context, context.data['aboutId']),
  'training-completed': async ({ application, data }) => ({
    role: roleOf(application),
    firstName: firstNameOf(application),
    completedOn: String(data['completedOn']),
  }),
  'waiting-list': async ({ application }) =>
    standingOf(application) === 'WAITLISTED'
      ? { role: roleOf(application), firstName: firstNameOf(application) }
      : undefined,
  'pair-proposed': async (context) => {
    const pair = await pairIn(context);
    const partner = pair && (await partnerIn(context, pair));
    if (!partner || (pair.status !== 'PROPOSED' && pair.status !== 'HALF_ACCEPTED')) return undefined;
    const { firstName, fields, title, sharedLanguages } = introduce(
      partner,
      context.application,
      context.language,
    );
    return {
      side: sideOfReader(context),
      firstName: firstNameOf(context.application),
      partner: { firstName, field: fields.join(', '), occupation: title },
      languages: sharedLanguages,
      reasons: (pair.reasons ?? []).map((reason) =>
        shortSentence(reason, { to: sideOfReader(context), partner: firstName }, context.language),
      ),
      answerBy: pair.answerBy,
    };
  },
  'reminder-answer-proposal': async (context) => {
    const pair = await pairIn(context);
    const partner = pair && (await partnerIn(context, pair));
    const side = sideOfReader(context);
    const isOpen =
      pair?.status === 'PROPOSED' || (pair?.status === 'HALF_ACCEPTED' && pair.acceptedBy !== side);
    return pair && partner && isOpen
      ? {
          side,
          firstName: firstNameOf(context.application),
          partnerFirstName: firstNameOf(partner),
          answerBy: pair.answerBy,
        }
      : undefined;
  },
  'pair-formed': async (context) => {
    const pair = await pairIn(context);
    const partner = pair && (await partnerIn(context, pair));
    if (!partner || pair.status !== 'ACCEPTED') return undefined;
    const { firstName, lastName, email, phone } = partner.form.answers;
    return {
      side: sideOfReader(context),
      firstName: firstNameOf(context.application),
      partner: {
        firstName,
        fullName: lastName === undefined ? firstName : `${firstName} ${lastName}`,
        email,
        ...(phone === undefined ? {} : { phone }),
      },
    };
  },
  'proposal-declined': async (context) => ({
    side: sideOfReader(context),
    firstName: firstNameOf(context.application),
  }),
  'proposal-lapsed': async (context) => {
    const pair = await pairIn(context);
    if (pair?.status !== 'LAPSED') return undefined;
    const side = sideOfReader(context);
    return { side, firstName: firstNameOf(context.application), answered: pair.acceptedBy === side };
  },
};

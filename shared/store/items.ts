import * as z from 'zod';
import { Application } from '../domain/applications/application.ts';
import { Company } from '../domain/companies/company.ts';
import { Link } from '../domain/follow-up/link.ts';
import { MailMessage, nextLook } from '../domain/follow-up/mail.ts';
import { nextDue, Reminder } from '../domain/follow-up/reminder.ts';
import { Task } from '../domain/follow-up/task.ts';
import { Metric } from '../domain/funding/metric.ts';
import { instantAt } from '../domain/kernel/dates.ts';
import { rulesOf } from '../domain/matching/presets.ts';
import { Pair } from '../domain/pairs/pair.ts';
import { KnownCouple } from '../domain/pairs/pairing-note.ts';
import { Person } from '../domain/people/person.ts';
import { Cohort, nextRoundDay } from '../domain/programme/cohort.ts';
import { RunChunk } from '../domain/rounds/chunk.ts';
import { poolKeyOf } from '../domain/rounds/participants.ts';
import { PoolApplication, PoolChunk } from '../domain/rounds/pool-chunk.ts';
import { MatchingRound, OpenRound } from '../domain/rounds/round.ts';
import { MatchingRun } from '../domain/rounds/run.ts';
import { TrainingEnrolment, TrainingSession } from '../domain/sessions/training.ts';
import type { ItemKind } from './store.ts';

/** Partitions of the index `listing`. */
export const LISTING = {
  cohorts: (programmeId: string) => `PROGRAMME#${programmeId}#COHORT`,
  companies: (programmeId: string) => `PROGRAMME#${programmeId}#COMPANY`,
  mails: (programmeId: string) => `PROGRAMME#${programmeId}#MAIL`,
  tasks: (programmeId: string) => `PROGRAMME#${programmeId}#TASK`,
  metrics: (programmeId: string, decisionId: string) => `PROGRAMME#${programmeId}#METRIC#${decisionId}`,
  applications: (cohortId: string) => `COHORT#${cohortId}#APPLICATION`,
  sessions: (cohortId: string) => `COHORT#${cohortId}#SESSION`,
  enrolments: (cohortId: string) => `COHORT#${cohortId}#ENROLMENT`,
  knownCouples: (cohortId: string) => `COHORT#${cohortId}#KNOWN`,
  rounds: (cohortId: string) => `COHORT#${cohortId}#ROUND`,
  pairs: (cohortId: string) => `COHORT#${cohortId}#PAIR`,
} as const;

/** Partitions of the index `agenda`. */
export const AGENDA = {
  rounds: 'ROUND-DAY',
  publications: 'PUBLICATION',
  proposals: 'PROPOSAL',
  mails: 'MAIL',
  reminders: 'REMINDER',
} as const;

export const cohorts: ItemKind<Cohort> = {
  name: 'Cohort',
  schemaVersion: 2,
  schema: Cohort,
  upcast: {
    // A cohort named its floor, and was matched by what was balanced.
    1: ({ floor, ...old }) => ({ ...old, rules: rulesOf('balanced', Number(floor)) }),
  },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COHORT#${id}`, sk: 'META' }),
  listing: ({ programmeId, openedAt, id }) => ({ pk: LISTING.cohorts(programmeId), sk: `${openedAt}#${id}` }),
  agenda: (cohort) => {
    const day = nextRoundDay(cohort);
    return day === undefined
      ? undefined
      : { pk: AGENDA.rounds, sk: `${instantAt(day, '00:00').toISOString()}#${cohort.id}` };
  },
};

export const applications: ItemKind<Application> = {
  name: 'Application',
  schemaVersion: 1,
  schema: Application,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `APP#${id}`, sk: 'META' }),
  // Coordinators never see an application whose address nobody has confirmed.
  listing: (application) =>
    application.status === 'SUBMITTED'
      ? undefined
      : {
          pk: LISTING.applications(application.cohortId),
          sk: `${application.form.role}#${application.confirmedAt}#${application.id}`,
        },
  expiresAt: (application) => (application.status === 'SUBMITTED' ? application.expiresAt : undefined),
};

/** The same items, for whom nothing but matching is to be known of them. */
export const poolApplications: ItemKind<PoolApplication> = {
  name: applications.name,
  schemaVersion: applications.schemaVersion,
  ...(applications.upcast && { upcast: applications.upcast }),
  schema: PoolApplication,
  idOf: ({ id }) => id,
  key: applications.key,
};

const OpenApplication = z.strictObject({
  emailHash: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  role: z.enum(['mentor', 'student']),
  applicationId: z.string(),
  expiresAt: z.iso.datetime().optional(),
});
/** One open application per address, role and cohort: this item stands while there is one. */
export type OpenApplication = z.output<typeof OpenApplication>;

export const openApplicationId = (of: Omit<OpenApplication, 'applicationId' | 'expiresAt'>): string =>
  `${of.programmeId}.${of.emailHash}.${of.cohortId}.${of.role}`;

export const openApplications: ItemKind<OpenApplication> = {
  name: 'OpenApplication',
  schemaVersion: 1,
  schema: OpenApplication,
  idOf: openApplicationId,
  key: (id) => {
    const [programmeId, emailHash, cohortId, role] = id.split('.');
    return { pk: `P#${programmeId}#EMAIL#${emailHash}#${cohortId}#${role}`, sk: 'UNIQ' };
  },
  expiresAt: ({ expiresAt }) => expiresAt,
};

const RepeatedApplication = z.strictObject({
  applicationId: z.string(),
  localDate: z.iso.date(),
  expiresAt: z.iso.datetime(),
});
/** An address has applied again on this day: the second time on one day is not even remembered. */
export type RepeatedApplication = z.output<typeof RepeatedApplication>;

export const repeatedApplications: ItemKind<RepeatedApplication> = {
  name: 'RepeatedApplication',
  schemaVersion: 1,
  schema: RepeatedApplication,
  idOf: ({ applicationId, localDate }) => `${applicationId}.${localDate}`,
  key: (id) => {
    const [applicationId, localDate] = id.split('.');
    return { pk: `APP#${applicationId}#REPEAT#${localDate}`, sk: 'META' };
  },
  expiresAt: ({ expiresAt }) => expiresAt,
};

const IdempotentRequest = z.strictObject({
  route: z.string(),
  key: z.string(),
  requestHash: z.string(),
  /** What it brought into being, where the answer shows that. */
  resultId: z.string().optional(),
  expiresAt: z.iso.datetime(),
});
/** A request that was carried out, so that a repetition is answered and not carried out again. */
export type IdempotentRequest = z.output<typeof IdempotentRequest>;

export const idempotentRequests: ItemKind<IdempotentRequest> = {
  name: 'IdempotentRequest',
  schemaVersion: 1,
  schema: IdempotentRequest,
  idOf: ({ route, key }) => `${route}.${key}`,
  key: (id) => ({ pk: `IDEM#${id.replace('.', '#')}`, sk: 'REQ' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const persons: ItemKind<Person> = {
  name: 'Person',
  schemaVersion: 1,
  schema: Person,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'META' }),
};

export const companies: ItemKind<Company> = {
  name: 'Company',
  schemaVersion: 1,
  schema: Company,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COMPANY#${id}`, sk: 'META' }),
  listing: ({ programmeId, joinedAt, id }) => ({
    pk: LISTING.companies(programmeId),
    sk: `${joinedAt}#${id}`,
  }),
};

export const trainingSessions: ItemKind<TrainingSession> = {
  name: 'TrainingSession',
  schemaVersion: 1,
  schema: TrainingSession,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TRAINING#${id}`, sk: 'META' }),
  listing: ({ cohortId, startsAt, id }) => ({ pk: LISTING.sessions(cohortId), sk: `${startsAt}#${id}` }),
};

export const trainingEnrolments: ItemKind<TrainingEnrolment> = {
  name: 'TrainingEnrolment',
  schemaVersion: 1,
  schema: TrainingEnrolment,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ENROLMENT#${id}`, sk: 'META' }),
  listing: ({ cohortId, id }) => ({ pk: LISTING.enrolments(cohortId), sk: id }),
};

export const knownCoupleId = (cohortId: string, mentorId: string, studentId: string): string =>
  `${cohortId}.${mentorId}.${studentId}`;

export const knownCouples: ItemKind<KnownCouple> = {
  name: 'KnownCouple',
  schemaVersion: 1,
  schema: KnownCouple,
  idOf: ({ cohortId, mentorApplicationId, studentApplicationId }) =>
    knownCoupleId(cohortId, mentorApplicationId, studentApplicationId),
  key: (id) => ({ pk: `KNOWN#${id}`, sk: 'META' }),
  listing: ({ cohortId, mentorApplicationId, studentApplicationId, known }) =>
    known === 'NOTHING'
      ? undefined
      : { pk: LISTING.knownCouples(cohortId), sk: `${mentorApplicationId}#${studentApplicationId}` },
};

export const matchingRounds: ItemKind<MatchingRound> = {
  name: 'MatchingRound',
  schemaVersion: 2,
  schema: MatchingRound,
  // One round was open for a whole cohort, whomever its runs were for.
  upcast: { 1: (old) => ({ ...old, pool: { only: 'ALL' } }) },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ROUND#${id}`, sk: 'META' }),
  listing: ({ cohortId, requestedAt, id }) => ({ pk: LISTING.rounds(cohortId), sk: `${requestedAt}#${id}` }),
  agenda: (round) =>
    round.status === 'APPROVED' && round.publishAt !== undefined
      ? { pk: AGENDA.publications, sk: `${round.publishAt}#${round.id}` }
      : undefined,
};

export const matchingRunId = (roundId: string, runId: string): string => `${roundId}.${runId}`;

export const matchingRuns: ItemKind<MatchingRun> = {
  name: 'MatchingRun',
  schemaVersion: 1,
  schema: MatchingRun,
  idOf: ({ roundId, id }) => matchingRunId(roundId, id),
  key: (id) => {
    const [roundId, runId] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}` };
  },
};

/** Items that hold a part of a run each. */
export const runChunkId = (roundId: string, runId: string, index: number): string =>
  `${roundId}.${runId}.${index}`;

export const runChunks: ItemKind<RunChunk> = {
  name: 'RunChunk',
  schemaVersion: 1,
  schema: RunChunk,
  asText: true,
  idOf: ({ roundId, runId, index }) => runChunkId(roundId, runId, index),
  key: (id) => {
    const [roundId, runId, index] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}#CHUNK#${String(index).padStart(4, '0')}` };
  },
};

export const poolChunks: ItemKind<PoolChunk> = {
  name: 'PoolChunk',
  schemaVersion: 1,
  schema: PoolChunk,
  asText: true,
  idOf: ({ roundId, runId, index }) => runChunkId(roundId, runId, index),
  key: (id) => {
    const [roundId, runId, index] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}#POOL#${String(index).padStart(4, '0')}` };
  },
};

const WHOLE_COHORT = poolKeyOf({ only: 'ALL' });

export const openRounds: ItemKind<OpenRound> = {
  name: 'OpenRound',
  schemaVersion: 2,
  schema: OpenRound,
  upcast: { 1: (old) => ({ ...old, pool: WHOLE_COHORT }) },
  idOf: ({ cohortId, pool }) => `${cohortId}.${pool}`,
  key: (id) => {
    const [cohortId, pool] = id.split('.');
    return { pk: `COHORT#${cohortId}`, sk: pool === WHOLE_COHORT ? 'OPENROUND' : `OPENROUND#${pool}` };
  },
};

export const pairs: ItemKind<Pair> = {
  name: 'Pair',
  schemaVersion: 1,
  schema: Pair,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'META' }),
  listing: ({ cohortId, proposedAt, id }) => ({ pk: LISTING.pairs(cohortId), sk: `${proposedAt}#${id}` }),
  agenda: ({ status, answerBy, id }) =>
    status === 'PROPOSED' || status === 'HALF_ACCEPTED'
      ? { pk: AGENDA.proposals, sk: `${answerBy}#${id}` }
      : undefined,
};

export const links: ItemKind<Link> = {
  name: 'Link',
  schemaVersion: 1,
  schema: Link,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TOK#${id}`, sk: 'T' }),
  expiresAt: ({ expiresAt }) =>
    // Kept a month longer than it works, so that an old link is answered with what became of it.
    new Date(Date.parse(expiresAt) + 30 * 86_400_000).toISOString(),
};

export const mailMessages: ItemKind<MailMessage> = {
  name: 'MailMessage',
  schemaVersion: 1,
  schema: MailMessage,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `MAIL#${id}`, sk: 'M' }),
  listing: ({ programmeId, createdAt, id }) => ({ pk: LISTING.mails(programmeId), sk: `${createdAt}#${id}` }),
  agenda: (mail) => {
    const look = nextLook(mail);
    return look === undefined ? undefined : { pk: AGENDA.mails, sk: `${look}#${mail.id}` };
  },
};

const Suppression = z.strictObject({
  emailHash: z.string(),
  reason: z.enum(['BOUNCED', 'COMPLAINED']),
  since: z.iso.datetime(),
});
/** An address that refuses our mail. */
export type Suppression = z.output<typeof Suppression>;

export const suppressions: ItemKind<Suppression> = {
  name: 'Suppression',
  schemaVersion: 1,
  schema: Suppression,
  idOf: ({ emailHash }) => emailHash,
  key: (id) => ({ pk: `SUPPRESSED#${id}`, sk: 'S' }),
};

export const reminders: ItemKind<Reminder> = {
  name: 'Reminder',
  schemaVersion: 1,
  schema: Reminder,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `REM#${id}`, sk: 'META' }),
  agenda: (reminder) => {
    const due = nextDue(reminder);
    return due === undefined ? undefined : { pk: AGENDA.reminders, sk: `${due}#${reminder.id}` };
  },
};

export const tasks: ItemKind<Task> = {
  name: 'Task',
  schemaVersion: 1,
  schema: Task,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TASK#${id}`, sk: 'META' }),
  listing: ({ programmeId, openedAt, doneAt, id }) =>
    doneAt === undefined ? { pk: LISTING.tasks(programmeId), sk: `${openedAt}#${id}` } : undefined,
};

export const metricId = (of: Pick<Metric, 'programmeId' | 'decisionId' | 'indicator'>): string =>
  `${of.programmeId}/${of.decisionId}/${of.indicator}`;

export const metrics: ItemKind<Metric> = {
  name: 'Metric',
  schemaVersion: 1,
  schema: Metric,
  idOf: metricId,
  key: (id) => ({ pk: `METRIC#${id}`, sk: 'TOTAL' }),
  listing: ({ programmeId, decisionId, indicator }) => ({
    pk: LISTING.metrics(programmeId, decisionId),
    sk: indicator,
  }),
};

const CountedKey = z.strictObject({ metric: z.string(), key: z.string(), date: z.iso.date() });
/** A person or company that an indicator has counted, and counts once only: on the earliest date that is known. */
export type CountedKey = z.output<typeof CountedKey>;

export const countedKeys: ItemKind<CountedKey> = {
  name: 'CountedKey',
  schemaVersion: 1,
  schema: CountedKey,
  idOf: ({ metric, key }) => `${metric}#${key}`,
  key: (id) => ({ pk: `METRIC#${id}`, sk: 'KEY' }),
};

const SeenFact = z.strictObject({ consumer: z.string(), factId: z.string() });
/** A listener has had the effect of this fact: written in the same transaction as the effect. */
export type SeenFact = z.output<typeof SeenFact>;

export const seenFacts: ItemKind<SeenFact> = {
  name: 'SeenFact',
  schemaVersion: 1,
  schema: SeenFact,
  idOf: ({ consumer, factId }) => `${consumer}#${factId}`,
  key: (id) => ({ pk: `SEEN#${id}`, sk: 'S' }),
};

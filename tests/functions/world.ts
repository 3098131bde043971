import { vi } from 'vitest';
import { MatchingRoundReleased, MatchingRoundRequested } from '../../events/rounds.ts';
import { applyRetention } from '../../functions/apply-retention/apply.ts';
import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import type { RunCache } from '../../functions/coordinator-api/run-cache.ts';
import { financeRoutes } from '../../functions/finance-api/routes.ts';
import { makeDocument } from '../../functions/make-document/make.ts';
import { myPageRoutes } from '../../functions/my-page-api/routes.ts';
import { calendarRoutes } from '../../functions/participant-api/calendar.ts';
import { certificateRoutes } from '../../functions/participant-api/certificates.ts';
import { newLinkRoutes } from '../../functions/participant-api/new-link.ts';
import { pageRoutes } from '../../functions/participant-api/pages.ts';
import { linkRoutes } from '../../functions/participant-api/routes.ts';
import { publicRoutes } from '../../functions/public-api/routes.ts';
import { publish as publishRound } from '../../functions/publish-round/publish.ts';
import { recount } from '../../functions/rebuild-metrics/recount.ts';
import { type MailReport, recordReport } from '../../functions/record-mail-outcome/record.ts';
import { run as runMatching } from '../../functions/run-matching/run.ts';
import { sendMail } from '../../functions/send-mail/send.ts';
import { remind } from '../../functions/send-reminders/remind.ts';
import { startDueRounds } from '../../functions/start-due-rounds/start.ts';
import { sweep } from '../../functions/sweep-outbox/sweep.ts';
import { track } from '../../functions/track-metrics/track.ts';
import { watchPairs } from '../../functions/watch-pairs/watch.ts';
import type { FunctionName } from '../../infra/aws/function-names.ts';
import { type Depths, reviewWhereDue } from '../../shared/deeds/operations/review-day.ts';
import { DOCUMENT_TRIGGERS } from '../../shared/domain/documents/triggers.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { metricTriggers } from '../../shared/domain/funding/metric.ts';
import { RECOUNT_TRIGGERS } from '../../shared/domain/funding/triggers.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { PROGRAMMES, type Programmes } from '../../shared/domain/programme/catalogue.ts';
import { STAFF_ROLES, type StaffRole } from '../../shared/domain/staff/roles.ts';
import { MAILS, mailTriggers } from '../../shared/mail/catalogue.ts';
import type { Mail } from '../../shared/mail/definition.ts';
import { refusalPageOf } from '../../shared/pages/refusal-page.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { doorOf } from '../../shared/runtime/door.ts';
import { causeOfClock, jobLambda } from '../../shared/runtime/jobs.ts';
import {
  auditKeysFrom,
  cursorKeysFrom,
  doorKeysFrom,
  fingerprintKeysFrom,
  linkKeysFrom,
  sessionKeysFrom,
} from '../../shared/runtime/keys.ts';
import { staffDoor } from '../../shared/runtime/staff-door.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { fundingCalendars, fundingDecisions } from '../../shared/store/kinds/funding.ts';
import { programmeAdmins, staffMembers } from '../../shared/store/kinds/staff.ts';
import { create, type Outbox, type Store } from '../../shared/store/store.ts';
import type { StoredRecord } from '../../shared/store/table.ts';
import { calendarOf, DECISIONS } from '../domain/funding/decisions.ts';
import {
  permittedLog,
  permittedOutbox,
  permittedStore,
  permittedTally,
} from '../infra/aws/permitted-store.ts';
import { rowAllows } from '../infra/aws/row-allows.ts';
import { memoryStore } from '../store/memory-store.ts';
import { apiOf, staffIdOf } from './api.ts';
import { breakableStore } from './breakable-store.ts';
import { busOf, hearing } from './bus.ts';
import { fonts } from './fonts.ts';
import { mailbox } from './mailbox.ts';
import { accountsInMemory } from './staff-accounts.ts';
import { tellingStore } from './telling-store.ts';
import { watchedStore } from './watched-store.ts';

export const WEB_ORIGIN = 'https://mentoring.example';
/** The person on duty. */
export const OPERATOR = 'on-call@mentoring.example';
/** A Monday, noon in Finland. */
export const MONDAY = new Date('2027-01-18T10:00:00.000Z');

/** Every line that the system has logged in this file: what a log shows, it shows here. */
export const logged: string[] = [];
const listenToLogs = (): void => {
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line: unknown) => {
      logged.push(String(line));
    });
};

type Moving = { now: Date };

const countingIds = (): Ids => {
  let made = 0;
  return (prefix) => {
    made += 1;
    return `${prefix}_${String(made).padStart(6, '0')}`;
  };
};

const jobsOf = (deps: {
  as: (name: FunctionName) => { readonly store: Store; readonly outbox: Outbox };
  programmes: Programmes;
  clock: Clock;
  ids: Ids;
  publish: ReturnType<typeof busOf>['publish'];
}) => {
  const job = (
    name: FunctionName,
    run: Parameters<typeof jobLambda<typeof deps & ReturnType<typeof deps.as>>>[1],
  ) => {
    const lambda = jobLambda(name, run, { ...deps, ...deps.as(name) });
    return () => lambda({ job: name, at: deps.clock.now().toISOString() });
  };
  return {
    sweepOutbox: job('sweep-outbox', sweep),
    sendReminders: job('send-reminders', remind),
    startDueRounds: job('start-due-rounds', startDueRounds),
    watchPairs: job('watch-pairs', watchPairs),
    applyRetention: job('apply-retention', applyRetention),
  };
};

/** Finance has entered the decisions long ago. */
const fund = (
  store: Store,
  programmes: Programmes,
  decisions: readonly FundingDecision[],
  now: Date,
): void => {
  for (const { id: programmeId } of programmes.all) {
    const own = decisions.filter((decision) => decision.programmeId === programmeId);
    if (own.length === 0) continue;
    void store.commit(
      [
        create(fundingCalendars, calendarOf(programmeId, own)),
        ...own.map((decision) => create(fundingDecisions, decision)),
      ],
      { now, actor: 'staff:d4f0', programmeId, correlationId: 'entered', depth: 0 },
    );
  }
};

/** Kinds of what a world begins with. */
const STAFF_KINDS: ReadonlySet<string> = new Set([staffMembers.name, programmeAdmins.name]);

/** Every set of roles. */
const ROLE_SETS: readonly (readonly StaffRole[])[] = Array.from(
  { length: 2 ** STAFF_ROLES.length - 1 },
  (_, index) => STAFF_ROLES.filter((_role, place) => (((index + 1) >> place) & 1) === 1),
);

/** Somebody with roles in these programmes works here. */
export const employ = (
  store: Pick<Store, 'commit'>,
  { id, name = 'Anna Back' }: { readonly id: string; readonly name?: string },
  roles: Readonly<Record<string, readonly StaffRole[]>>,
  now: Date,
): Promise<unknown> => {
  const since = now.toISOString();
  const programmes = Object.fromEntries(
    Object.entries(roles).map(([programmeId, own]) => [programmeId, { roles: [...own], since }]),
  );
  return store.commit([create(staffMembers, { id, name, knownSince: since, programmes })], {
    now,
    actor: 'staff:d4f0',
    programmeId: 'staff',
    correlationId: 'employed',
    depth: 0,
  });
};

/** One member of staff for each set of roles, in every programme. */
const employEverybody = (store: Store, programmes: Programmes, now: Date): void => {
  for (const roles of ROLE_SETS)
    void employ(
      store,
      { id: staffIdOf(roles) },
      Object.fromEntries(programmes.all.map(({ id }) => [id, roles])),
      now,
    );
  for (const { id: programmeId } of programmes.all)
    void store.commit([create(programmeAdmins, { programmeId, adminIds: [staffIdOf(['admin'])] })], {
      now,
      actor: 'staff:d4f0',
      programmeId,
      correlationId: 'employed',
      depth: 0,
    });
};

/** Mails as in life, or each as soon as its reason is there: tests of deeds and pages look at mails one by one. */
type Pace = 'in-digests' | 'one-by-one';

/** The whole system but for its wires: the real deeds on the twin store, with a clock, a bus and a mailbox to play with. */
export const aWorld = (
  begins: Date = MONDAY,
  catalogue: readonly Mail[] = MAILS,
  programmes = PROGRAMMES,
  decisions: readonly FundingDecision[] = DECISIONS,
  /** A table that is there already. */
  records: readonly StoredRecord[] = [],
  pace: Pace = 'one-by-one',
) => {
  const letters =
    pace === 'in-digests' ? catalogue : catalogue.map((mail): Mail => ({ ...mail, leaves: 'at-once' }));
  listenToLogs();
  const time: Moving = { now: begins };
  const clock: Clock = { now: () => time.now };
  const twin = memoryStore(records);
  if (records.length === 0) {
    fund(twin, programmes, decisions, begins);
    employEverybody(twin, programmes, begins);
  }
  const { telling, requireTold } = tellingStore(twin);
  const { store: breakable, breaking, healed } = breakableStore(telling);
  const { store, watching } = watchedStore(breakable);
  const ids = countingIds();
  const secret = 'a key for tests, sixty-four characters long in the real system..';
  /** Content of Secrets Manager. */
  const ring = { secret };
  const keys = () =>
    Promise.resolve({
      ...fingerprintKeysFrom(ring.secret),
      ...linkKeysFrom(ring.secret),
      ...sessionKeysFrom(ring.secret),
      ...cursorKeysFrom(ring.secret, clock),
    });
  const mails = mailbox();
  const staff = accountsInMemory();
  /** Empty it, and the coordinators’ Lambda starts cold. */
  const cache: RunCache = new Map();
  const base = { clock, ids, keys, programmes, webOrigin: WEB_ORIGIN };
  /** The table as a function sees it, by its permissions. */
  const as = (name: FunctionName) => ({
    ...base,
    store: permittedStore(store, name, rowAllows(name)),
    outbox: permittedOutbox(twin, name, rowAllows(name)),
    log: permittedLog(twin, name, rowAllows(name)),
    door: doorOf({
      tally: permittedTally(twin, name, rowAllows(name)),
      keys: () => Promise.resolve(doorKeysFrom(ring.secret, clock)),
    }),
  });

  /** The table as a door for staff sees it, and the audit that it keeps. */
  const asStaff = (name: FunctionName) => {
    const seen = as(name);
    return {
      ...seen,
      ...staffDoor({ ...seen, keys: () => Promise.resolve(auditKeysFrom(ring.secret)) }),
    };
  };

  const refusalPage = refusalPageOf({ programmes });

  let waiting: (ms: number) => Promise<unknown> = async () => undefined;
  const waits = (ms: number): Promise<unknown> => waiting(ms);

  const bus = busOf(twin, permittedOutbox(twin, 'relay-events', rowAllows('relay-events')), clock, [
    hearing('send-mail', mailTriggers(letters), sendMail, {
      ...as('send-mail'),
      transport: mails.transport,
      pause: waits,
      mails: letters,
      from: 'no-reply@mentoring.example',
      operatorEmail: OPERATOR,
      operatorLanguage: 'sv' as const,
    }),
    hearing('track-metrics', metricTriggers(), track, as('track-metrics')),
    hearing('rebuild-metrics', RECOUNT_TRIGGERS, recount, as('rebuild-metrics')),
    hearing('make-document', DOCUMENT_TRIGGERS, makeDocument, { ...as('make-document'), fonts }),
    hearing('run-matching', [MatchingRoundRequested], runMatching, as('run-matching')),
    hearing('publish-round', [MatchingRoundReleased], publishRound, as('publish-round')),
  ]);

  return {
    twin,
    store,
    as,
    breaking,
    watching,
    healed,
    keys: fingerprintKeysFrom(secret),
    /** Another key signs from now on, or soon. */
    rotate: (rotated: (secret: string, now: Date) => string): void => {
      ring.secret = rotated(ring.secret, time.now);
    },
    mails,
    bus,
    deliver: bus.deliver,
    now: () => time.now,
    setClock: (instant: Date | string): void => {
      time.now = new Date(instant);
    },
    pass: (of: { days?: number; hours?: number; minutes?: number; seconds?: number }): void => {
      const { days = 0, hours = 0, minutes = 0, seconds = 0 } = of;
      time.now = new Date(time.now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
    },
    publicApi: apiOf(publicRoutes, {
      ...as('public-api'),
      refusalPage,
      signIn: {
        issuer: 'https://issuer.example',
        domain: 'https://sign-in.example',
        clientId: 'staff-pages',
      },
    }),
    participantApi: apiOf(
      [...pageRoutes, ...certificateRoutes, ...calendarRoutes, ...linkRoutes, ...newLinkRoutes],
      { ...as('participant-api'), refusalPage },
    ),
    myPageApi: apiOf(myPageRoutes, { ...as('my-page-api'), refusalPage }),
    coordinatorApi: apiOf(
      coordinatorRoutes,
      { ...asStaff('coordinator-api'), cache, accounts: staff.accounts, refusalPage },
      requireTold,
    ),
    financeApi: apiOf(financeRoutes, { ...asStaff('finance-api'), refusalPage }, requireTold),
    cache,
    /** Accounts of staff, as the user pool has them. */
    staff,
    jobs: jobsOf({
      as,
      programmes,
      clock,
      ids,
      publish: bus.publish,
    }),
    /** The look of a morning, with queues of these depths. */
    reviewDay: (depths: Depths = { letters: [], mailQueue: 0 }, drilledOn?: string) =>
      reviewWhereDue(
        () => Promise.resolve(depths),
        causeOfClock('sweep-outbox', programmes.home.id, time.now),
        { ...as('sweep-outbox'), stage: 'prod', drilledOn },
      ),
    /** Effect of the functions' own pauses; by default time stands still. */
    waitingBy: (pause: typeof waiting): void => {
      waiting = pause;
    },
    reports: (report: MailReport): Promise<void> =>
      recordReport(report, { ...as('record-mail-outcome'), pause: waits }),
    /** All that is stored but the audit, which keeps every look, and the staff. */
    records: () =>
      twin.records().filter(({ kind }) => kind !== auditEntries.name && !STAFF_KINDS.has(String(kind))),
    /** Without the audit, and the staff and decisions that the world begins with. */
    added: () =>
      twin
        .records()
        .filter(
          ({ kind }) =>
            kind !== auditEntries.name &&
            !STAFF_KINDS.has(String(kind)) &&
            !String(kind).startsWith('Funding'),
        ),
    factsOf: (name: string) => twin.allFacts().filter(({ type }) => type.startsWith(`${name}.`)),
  };
};
export type World = ReturnType<typeof aWorld>;

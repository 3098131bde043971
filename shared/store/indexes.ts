type Versions = {
  readonly programmeId: string;
  readonly emailHash: string;
  readonly cohortId: string;
  readonly role: string;
};

/** Partitions of the collection index. */
export const COLLECTION = {
  cohorts: (programmeId: string) => `PROGRAMME#${programmeId}#COHORT`,
  people: (programmeId: string) => `PROGRAMME#${programmeId}#PERSON`,
  spokenNames: (programmeId: string) => `PROGRAMME#${programmeId}#SPOKEN-NAME`,
  references: (programmeId: string) => `PROGRAMME#${programmeId}#REFERENCE`,
  companies: (programmeId: string) => `PROGRAMME#${programmeId}#COMPANY`,
  companyContacts: (programmeId: string) => `PROGRAMME#${programmeId}#COMPANY-CONTACT`,
  mails: (programmeId: string) => `PROGRAMME#${programmeId}#MAIL`,
  /** Mails to one application or person. */
  mailsTo: (readerId: string) => `READER#${readerId}#MAIL`,
  suppressions: (programmeId: string) => `PROGRAMME#${programmeId}#SUPPRESSION`,
  tasks: (programmeId: string) => `PROGRAMME#${programmeId}#TASK`,
  quarantinedFacts: (programmeId: string) => `PROGRAMME#${programmeId}#QUARANTINE`,
  /** `month` is `YYYY-MM`, UTC. */
  facts: (programmeId: string, month: string) => `PROGRAMME#${programmeId}#FACT#${month}`,
  metricEntries: (programmeId: string, decisionId: string, indicator: string, generation: number | string) =>
    `PROGRAMME#${programmeId}#ENTRY#${decisionId}#${indicator}#${generation}`,
  metrics: (programmeId: string, decisionId: string) => `PROGRAMME#${programmeId}#METRIC#${decisionId}`,
  metricTallies: (programmeId: string, decisionId: string) => `PROGRAMME#${programmeId}#TALLY#${decisionId}`,
  applications: (cohortId: string) => `COHORT#${cohortId}#APPLICATION`,
  unconfirmed: ({ programmeId, emailHash, cohortId, role }: Versions) =>
    `P#${programmeId}#EMAIL#${emailHash}#${cohortId}#${role}`,
  lateInvitations: (cohortId: string) => `COHORT#${cohortId}#LATE-INVITATION`,
  sessions: (cohortId: string) => `COHORT#${cohortId}#SESSION`,
  groupSessions: (cohortId: string) => `COHORT#${cohortId}#GROUP-SESSION`,
  reportReaders: (programmeId: string) => `PROGRAMME#${programmeId}#REPORT-READER`,
  monthlyReports: (programmeId: string) => `PROGRAMME#${programmeId}#MONTHLY-REPORT`,
  signedSheets: (cohortId: string) => `COHORT#${cohortId}#SIGNED-SHEET`,
  inspections: (programmeId: string) => `PROGRAMME#${programmeId}#INSPECTION`,
  enrolments: (cohortId: string) => `COHORT#${cohortId}#ENROLMENT`,
  pairingNotes: (cohortId: string) => `COHORT#${cohortId}#PAIRING-NOTE`,
  rounds: (cohortId: string) => `COHORT#${cohortId}#ROUND`,
  proposals: (cohortId: string) => `COHORT#${cohortId}#PROPOSAL`,
  pairs: (cohortId: string) => `COHORT#${cohortId}#PAIR`,
  groupMails: (cohortId: string) => `COHORT#${cohortId}#GROUP-MAIL`,
  mailParagraphs: (cohortId: string) => `COHORT#${cohortId}#MAIL-PARAGRAPH`,
  certificates: (cohortId: string) => `COHORT#${cohortId}#CERTIFICATE`,
  surveys: (cohortId: string) => `COHORT#${cohortId}#SURVEY`,
  subscriptions: (programmeId: string, role: string) => `PROGRAMME#${programmeId}#SUBSCRIPTION#${role}`,
  /** Wishes of one address that are not confirmed, or served. */
  subscriptionsOf: (programmeId: string, emailHash: string) =>
    `P#${programmeId}#EMAIL#${emailHash}#SUBSCRIPTION`,
  health: (cohortId: string) => `COHORT#${cohortId}#HEALTH`,
  meetings: (pairId: string) => `PAIR#${pairId}#MEETING`,
  holds: (programmeId: string) => `PROGRAMME#${programmeId}#HOLD`,
  staff: () => 'STAFF#ALL',
  /** `month` is `YYYY-MM`, UTC. */
  audit: (programmeId: string, month: string) => `PROGRAMME#${programmeId}#AUDIT#${month}`,
  /** The audit by one person whom it names. */
  auditOf: (personId: string) => `PERSON#${personId}#AUDIT`,
  /** Records that were merged into one person's. */
  formerIds: (personId: string) => `PERSON#${personId}#FORMER`,
} as const;

/** Partitions of the due index. Each programme has its own, so that one in a busy season holds up no other. */
export const DUE = {
  rounds: (programmeId: string) => `PROGRAMME#${programmeId}#ROUND-DAY`,
  publications: (programmeId: string) => `PROGRAMME#${programmeId}#PUBLICATION`,
  /** All agendas of the daily look at pairs, which asks for them in one request. */
  watched: (programmeId: string) => `PROGRAMME#${programmeId}#WATCH`,
  mails: (programmeId: string) => `PROGRAMME#${programmeId}#MAIL`,
  reminders: (programmeId: string) => `PROGRAMME#${programmeId}#REMINDER`,
  erasures: (programmeId: string) => `PROGRAMME#${programmeId}#ERASURE`,
  lifts: (programmeId: string) => `PROGRAMME#${programmeId}#LIFT`,
  outbox: (part: number | string) => `OUTBOX#${part}`,
  returns: (programmeId: string) => `PROGRAMME#${programmeId}#RETURN`,
} as const;

/** Agendas in the partition `DUE.watched`; each entry names its own. */
export type WatchedAgenda = 'PROPOSAL' | 'PAUSE' | 'ASIDE' | 'CLOSING' | 'SURVEY' | 'HEALTH' | 'REPORT';

/** Place of an item that the daily look at pairs takes up from an instant on. */
export const watchedFrom = (
  instant: string,
  agenda: WatchedAgenda,
  { programmeId, id }: { readonly programmeId: string; readonly id: string },
): { readonly pk: string; readonly sk: string } => ({
  pk: DUE.watched(programmeId),
  sk: `${instant}#${agenda}#${id}`,
});

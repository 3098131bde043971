/** Partitions of the collection index. */
export const COLLECTION = {
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

/** Partitions of the due index. */
export const DUE = {
  rounds: 'ROUND-DAY',
  publications: 'PUBLICATION',
  proposals: 'PROPOSAL',
  mails: 'MAIL',
  reminders: 'REMINDER',
} as const;

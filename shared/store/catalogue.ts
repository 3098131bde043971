import {
  applicationReferences,
  applications,
  lateInvitations,
  openApplications,
} from './kinds/applications.ts';
import { auditEntries, auditIndexMarks, auditMentions } from './kinds/audit.ts';
import { companies, companyAliases, companyContacts, companyKeys } from './kinds/companies.ts';
import { certificateNumbers, certificates, documentFiles } from './kinds/documents.ts';
import { visitCounts } from './kinds/door.ts';
import {
  groupMails,
  links,
  mailboxSlots,
  mailMessages,
  mailParagraphs,
  mailsToReaders,
  newLinkRequests,
  quarantinedFacts,
  reminders,
  suppressions,
  tasks,
} from './kinds/follow-up.ts';
import {
  claimPacks,
  claimPeriods,
  costLedgers,
  costParts,
  fundingCalendars,
  fundingDecisions,
  metricEntries,
  metricGenerations,
  metrics,
  metricTallies,
  monthlyReports,
  packParts,
  periodSnapshots,
  reportReaders,
  snapshotDays,
  snapshotParts,
} from './kinds/funding.ts';
import { idempotentRequests } from './kinds/idempotency.ts';
import { meetings } from './kinds/meetings.ts';
import { dayReviews } from './kinds/operations.ts';
import { agreements, pairHealths, pairingNotes, pairs, proposals } from './kinds/pairs.ts';
import {
  addressChanges,
  addressOwners,
  erasures,
  personAliases,
  personSessions,
  persons,
  signInCodes,
  signIns,
  spokenNames,
} from './kinds/people.ts';
import { consentLogs, retentionHolds, retentionRuns } from './kinds/privacy.ts';
import { cohorts } from './kinds/programme.ts';
import { matchingRounds, matchingRuns, openRounds, poolChunks, runChunks, runParts } from './kinds/rounds.ts';
import {
  groupSessions,
  inspections,
  signedSheetParts,
  signedSheets,
  trainingEnrolments,
  trainingSessions,
} from './kinds/sessions.ts';
import { programmeAdmins, staffMembers } from './kinds/staff.ts';
import { subscriptions } from './kinds/subscriptions.ts';
import { surveyRequests } from './kinds/surveys.ts';
import type { AnyKind } from './store.ts';

/** Personal data in an item: typed words or contact data, an id or a fingerprint alone, or none. */
type PersonalData = 'plain' | 'pseudonymous' | 'none';

/**
 * End of an item's life. `expires`: by itself, at its `expiresAt`. `erased`: with the person it is about. `kept`: as
 * long as the programme must account for it.
 */
type Ending = 'expires' | 'erased' | 'kept';

export type CatalogueEntry = {
  readonly kind: AnyKind;
  /** Start of the partition keys, as access policies name it. */
  readonly prefix: string;
  readonly personalData: PersonalData;
  readonly ending: Ending;
};

const entry = (
  kind: AnyKind,
  prefix: string,
  ending: Ending,
  /** Of a kind that is not plain. */
  otherData: Exclude<PersonalData, 'plain'> = 'none',
): CatalogueEntry => ({
  kind,
  prefix,
  personalData: kind.isPlain === true ? 'plain' : otherData,
  ending,
});

/** Every kind of item: the data map, the order of erasure and the prefixes of access in one list. */
export const KINDS: readonly CatalogueEntry[] = [
  entry(cohorts, 'COHORT#', 'kept'),
  entry(companies, 'COMPANY#', 'kept'),
  entry(companyAliases, 'COMPANY#', 'kept'),
  entry(companyContacts, 'COMPANYCONTACT#', 'expires'),
  entry(companyKeys, 'P#', 'kept'),
  entry(persons, 'PERSON#', 'erased'),
  entry(spokenNames, 'PERSON#', 'erased'),
  entry(personAliases, 'PERSON#', 'erased', 'pseudonymous'),
  entry(addressOwners, 'P#', 'erased', 'pseudonymous'),
  entry(addressChanges, 'PERSON#', 'expires'),
  entry(signIns, 'SIGNIN#', 'expires', 'pseudonymous'),
  entry(signInCodes, 'SIGNIN#', 'expires', 'pseudonymous'),
  entry(personSessions, 'OWNPAGE#', 'expires', 'pseudonymous'),
  entry(erasures, 'ERASURE#', 'kept', 'pseudonymous'),
  entry(retentionHolds, 'HOLD#', 'erased'),
  entry(retentionRuns, 'RETENTION#', 'kept'),
  entry(consentLogs, 'CONSENT#', 'expires', 'pseudonymous'),
  entry(staffMembers, 'STAFF#', 'kept'),
  entry(programmeAdmins, 'ADMINS#', 'kept', 'pseudonymous'),
  entry(applications, 'APP#', 'erased'),
  entry(applicationReferences, 'APP#', 'erased', 'pseudonymous'),
  entry(openApplications, 'PERSON#', 'erased', 'pseudonymous'),
  entry(idempotentRequests, 'IDEM#', 'expires'),
  entry(visitCounts, 'DOOR#', 'expires', 'pseudonymous'),
  entry(trainingSessions, 'TRAINING#', 'kept'),
  entry(trainingEnrolments, 'ENROLMENT#', 'erased'),
  entry(groupSessions, 'GROUP#', 'kept', 'pseudonymous'),
  entry(signedSheets, 'SIGNEDSHEET#', 'kept', 'pseudonymous'),
  entry(signedSheetParts, 'SCAN#', 'kept'),
  entry(inspections, 'INSPECTION#', 'expires'),
  entry(pairingNotes, 'PAIRING#', 'erased'),
  entry(matchingRounds, 'ROUND#', 'kept', 'pseudonymous'),
  entry(matchingRuns, 'ROUND#', 'kept'),
  entry(runParts, 'ROUND#', 'kept'),
  entry(runChunks, 'ROUND#', 'kept', 'pseudonymous'),
  entry(poolChunks, 'ROUND#', 'kept', 'pseudonymous'),
  entry(openRounds, 'COHORT#', 'kept'),
  entry(proposals, 'PROPOSAL#', 'kept'),
  entry(pairs, 'PAIR#', 'kept'),
  entry(certificates, 'CERTIFICATE#', 'erased'),
  entry(certificateNumbers, 'CERTNUMBER#', 'erased', 'pseudonymous'),
  entry(documentFiles, 'DOCUMENT#', 'erased'),
  entry(surveyRequests, 'SURVEY#', 'erased'),
  entry(agreements, 'AGREEMENT#', 'erased'),
  entry(pairHealths, 'HEALTH#', 'kept', 'pseudonymous'),
  entry(meetings, 'MEETING#', 'kept'),
  entry(links, 'TOK#', 'expires', 'pseudonymous'),
  entry(newLinkRequests, 'NEWLINK#', 'expires', 'pseudonymous'),
  entry(mailMessages, 'MAIL#', 'expires', 'pseudonymous'),
  entry(subscriptions, 'SUBSCRIPTION#', 'expires'),
  entry(lateInvitations, 'LATE#', 'expires'),
  entry(groupMails, 'GROUPMAIL#', 'expires'),
  entry(mailParagraphs, 'PARAGRAPH#', 'kept'),
  entry(mailsToReaders, 'MAIL#', 'expires', 'pseudonymous'),
  entry(suppressions, 'SUPPRESSED#', 'expires', 'pseudonymous'),
  entry(mailboxSlots, 'MAILBOX#', 'expires', 'pseudonymous'),
  entry(reminders, 'REM#', 'expires', 'pseudonymous'),
  entry(tasks, 'TASK#', 'expires', 'pseudonymous'),
  entry(quarantinedFacts, 'QUARANTINE#', 'expires', 'pseudonymous'),
  entry(auditEntries, 'AUDIT#', 'expires', 'pseudonymous'),
  entry(auditMentions, 'AUDITOF#', 'expires', 'pseudonymous'),
  entry(auditIndexMarks, 'AUDITMARK#', 'kept'),
  entry(dayReviews, 'DAYREVIEW#', 'expires'),
  entry(metrics, 'METRIC#', 'kept'),
  entry(metricTallies, 'METRIC#', 'kept'),
  entry(metricEntries, 'METRIC#', 'kept', 'pseudonymous'),
  entry(metricGenerations, 'METRICS#', 'kept'),
  entry(fundingDecisions, 'FUNDING#', 'kept'),
  entry(fundingCalendars, 'FUNDINGCALENDAR#', 'kept'),
  entry(costLedgers, 'COSTS#', 'kept'),
  entry(costParts, 'COSTS#', 'kept'),
  entry(claimPeriods, 'CLAIMPERIOD#', 'kept'),
  entry(periodSnapshots, 'SNAPSHOT#', 'kept', 'pseudonymous'),
  entry(snapshotDays, 'SNAPSHOT#', 'kept'),
  entry(snapshotParts, 'SNAPSHOT#', 'kept', 'pseudonymous'),
  entry(reportReaders, 'REPORTREADER#', 'kept'),
  entry(monthlyReports, 'REPORT#', 'kept'),
  entry(claimPacks, 'PACK#', 'kept'),
  entry(packParts, 'PACK#', 'kept', 'pseudonymous'),
];

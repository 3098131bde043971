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
  monthlyReports,
  packParts,
  periodSnapshots,
  reportReaders,
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
import type { ItemKind } from './store.ts';

/** Personal data in an item: typed words or contact data, an id or a fingerprint alone, or none. */
type PersonalData = 'plain' | 'pseudonymous' | 'none';

/**
 * End of an item's life. `expires`: by itself, at its `expiresAt`. `erased`: with the person it is about. `kept`: as
 * long as the programme must account for it.
 */
type Ending = 'expires' | 'erased' | 'kept';

export type CatalogueEntry = {
  readonly kind: ItemKind<unknown>;
  /** Start of the partition keys, as access policies name it. */
  readonly prefix: string;
  readonly personalData: PersonalData;
  readonly ending: Ending;
};

const entry = <State>(
  kind: ItemKind<State>,
  prefix: string,
  personalData: PersonalData,
  ending: Ending,
): CatalogueEntry => ({ kind: kind as unknown as ItemKind<unknown>, prefix, personalData, ending });

/** Every kind of item: the data map, the order of erasure and the prefixes of access in one list. */
export const KINDS: readonly CatalogueEntry[] = [
  entry(cohorts, 'COHORT#', 'none', 'kept'),
  entry(companies, 'COMPANY#', 'none', 'kept'),
  entry(companyAliases, 'COMPANY#', 'none', 'kept'),
  entry(companyContacts, 'COMPANYCONTACT#', 'plain', 'expires'),
  entry(companyKeys, 'P#', 'none', 'kept'),
  entry(persons, 'PERSON#', 'plain', 'erased'),
  entry(spokenNames, 'PERSON#', 'plain', 'erased'),
  entry(personAliases, 'PERSON#', 'pseudonymous', 'erased'),
  entry(addressOwners, 'P#', 'pseudonymous', 'erased'),
  entry(addressChanges, 'PERSON#', 'plain', 'expires'),
  entry(signIns, 'SIGNIN#', 'pseudonymous', 'expires'),
  entry(signInCodes, 'SIGNIN#', 'pseudonymous', 'expires'),
  entry(personSessions, 'OWNPAGE#', 'pseudonymous', 'expires'),
  entry(erasures, 'ERASURE#', 'pseudonymous', 'kept'),
  entry(retentionHolds, 'HOLD#', 'plain', 'erased'),
  entry(retentionRuns, 'RETENTION#', 'none', 'kept'),
  entry(consentLogs, 'CONSENT#', 'pseudonymous', 'expires'),
  entry(staffMembers, 'STAFF#', 'plain', 'kept'),
  entry(programmeAdmins, 'ADMINS#', 'pseudonymous', 'kept'),
  entry(applications, 'APP#', 'plain', 'erased'),
  entry(applicationReferences, 'APP#', 'pseudonymous', 'erased'),
  entry(openApplications, 'PERSON#', 'pseudonymous', 'erased'),
  entry(idempotentRequests, 'IDEM#', 'none', 'expires'),
  entry(visitCounts, 'DOOR#', 'pseudonymous', 'expires'),
  entry(trainingSessions, 'TRAINING#', 'none', 'kept'),
  entry(trainingEnrolments, 'ENROLMENT#', 'plain', 'erased'),
  entry(groupSessions, 'GROUP#', 'pseudonymous', 'kept'),
  entry(signedSheets, 'SIGNEDSHEET#', 'pseudonymous', 'kept'),
  entry(signedSheetParts, 'SCAN#', 'plain', 'kept'),
  entry(inspections, 'INSPECTION#', 'plain', 'expires'),
  entry(pairingNotes, 'PAIRING#', 'plain', 'erased'),
  entry(matchingRounds, 'ROUND#', 'pseudonymous', 'kept'),
  entry(matchingRuns, 'ROUND#', 'plain', 'kept'),
  entry(runParts, 'ROUND#', 'plain', 'kept'),
  entry(runChunks, 'ROUND#', 'pseudonymous', 'kept'),
  entry(poolChunks, 'ROUND#', 'pseudonymous', 'kept'),
  entry(openRounds, 'COHORT#', 'none', 'kept'),
  entry(proposals, 'PROPOSAL#', 'plain', 'kept'),
  entry(pairs, 'PAIR#', 'plain', 'kept'),
  entry(certificates, 'CERTIFICATE#', 'plain', 'erased'),
  entry(certificateNumbers, 'CERTNUMBER#', 'pseudonymous', 'erased'),
  entry(documentFiles, 'DOCUMENT#', 'plain', 'erased'),
  entry(surveyRequests, 'SURVEY#', 'plain', 'erased'),
  entry(agreements, 'AGREEMENT#', 'plain', 'erased'),
  entry(pairHealths, 'HEALTH#', 'pseudonymous', 'kept'),
  entry(meetings, 'MEETING#', 'plain', 'kept'),
  entry(links, 'TOK#', 'pseudonymous', 'expires'),
  entry(newLinkRequests, 'NEWLINK#', 'pseudonymous', 'expires'),
  entry(mailMessages, 'MAIL#', 'pseudonymous', 'expires'),
  entry(subscriptions, 'SUBSCRIPTION#', 'plain', 'expires'),
  entry(lateInvitations, 'LATE#', 'plain', 'expires'),
  entry(groupMails, 'GROUPMAIL#', 'plain', 'expires'),
  entry(mailParagraphs, 'PARAGRAPH#', 'none', 'kept'),
  entry(mailsToReaders, 'MAIL#', 'pseudonymous', 'expires'),
  entry(suppressions, 'SUPPRESSED#', 'pseudonymous', 'expires'),
  entry(mailboxSlots, 'MAILBOX#', 'pseudonymous', 'expires'),
  entry(reminders, 'REM#', 'pseudonymous', 'expires'),
  entry(tasks, 'TASK#', 'pseudonymous', 'expires'),
  entry(quarantinedFacts, 'QUARANTINE#', 'pseudonymous', 'expires'),
  entry(auditEntries, 'AUDIT#', 'pseudonymous', 'expires'),
  entry(auditMentions, 'AUDITOF#', 'pseudonymous', 'expires'),
  entry(auditIndexMarks, 'AUDITMARK#', 'none', 'kept'),
  entry(dayReviews, 'DAYREVIEW#', 'none', 'expires'),
  entry(metrics, 'METRIC#', 'none', 'kept'),
  entry(metricEntries, 'METRIC#', 'pseudonymous', 'kept'),
  entry(metricGenerations, 'METRICS#', 'none', 'kept'),
  entry(fundingDecisions, 'FUNDING#', 'none', 'kept'),
  entry(fundingCalendars, 'FUNDINGCALENDAR#', 'none', 'kept'),
  entry(costLedgers, 'COSTS#', 'none', 'kept'),
  entry(costParts, 'COSTS#', 'none', 'kept'),
  entry(claimPeriods, 'CLAIMPERIOD#', 'none', 'kept'),
  entry(periodSnapshots, 'SNAPSHOT#', 'pseudonymous', 'kept'),
  entry(snapshotParts, 'SNAPSHOT#', 'pseudonymous', 'kept'),
  entry(reportReaders, 'REPORTREADER#', 'plain', 'kept'),
  entry(monthlyReports, 'REPORT#', 'none', 'kept'),
  entry(claimPacks, 'PACK#', 'none', 'kept'),
  entry(packParts, 'PACK#', 'pseudonymous', 'kept'),
];

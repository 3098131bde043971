import { COLLECTION } from '../../../shared/store/indexes.ts';
import { applications, lateInvitations, openApplications } from '../../../shared/store/kinds/applications.ts';
import { auditEntries, auditIndexMarks } from '../../../shared/store/kinds/audit.ts';
import {
  companies,
  companyAliases,
  companyContacts,
  companyKeys,
} from '../../../shared/store/kinds/companies.ts';
import { certificateNumbers, certificates } from '../../../shared/store/kinds/documents.ts';
import {
  groupMails,
  mailMessages,
  mailParagraphs,
  quarantinedFacts,
  reminders,
  suppressions,
  tasks,
} from '../../../shared/store/kinds/follow-up.ts';
import {
  claimPacks,
  claimPeriods,
  costLedgers,
  costParts,
  fundingCalendars,
  fundingDecisions,
  metricEntries,
  metricGenerations,
  monthlyReports,
  packParts,
  periodSnapshots,
  reportReaders,
  snapshotDays,
  snapshotParts,
} from '../../../shared/store/kinds/funding.ts';
import { idempotentRequests } from '../../../shared/store/kinds/idempotency.ts';
import { dayReviews } from '../../../shared/store/kinds/operations.ts';
import { pairingNotes, pairs, proposals } from '../../../shared/store/kinds/pairs.ts';
import {
  addressChanges,
  addressOwners,
  erasures,
  persons,
  signIns,
} from '../../../shared/store/kinds/people.ts';
import { consentLogs, retentionHolds, retentionRuns } from '../../../shared/store/kinds/privacy.ts';
import { cohorts } from '../../../shared/store/kinds/programme.ts';
import {
  matchingRounds,
  matchingRuns,
  openRounds,
  poolChunks,
  runChunks,
  runParts,
} from '../../../shared/store/kinds/rounds.ts';
import {
  groupSessions,
  inspections,
  signedSheetParts,
  signedSheets,
  trainingEnrolments,
  trainingSessions,
} from '../../../shared/store/kinds/sessions.ts';
import { programmeAdmins, staffMembers } from '../../../shared/store/kinds/staff.ts';
import { subscriptions } from '../../../shared/store/kinds/subscriptions.ts';
import { surveyRequests } from '../../../shared/store/kinds/surveys.ts';
import {
  type Access,
  ANY,
  formed,
  listing,
  listsOfPair,
  people,
  reading,
  readingFacts,
  readingMany,
  removing,
  writing,
} from './table-use.ts';

/** Rights of the doors for staff. */
export const STAFF_DOORS = {
  'coordinator-api': {
    table: [
      reading(
        ...[applications, ...people, addressChanges, companies, companyAliases, companyContacts, companyKeys],
        ...[cohorts, trainingSessions, trainingEnrolments, groupSessions, pairingNotes],
        ...[matchingRounds, matchingRuns, runParts, runChunks, poolChunks, openRounds],
        ...[proposals, ...formed, mailMessages, reminders, suppressions, tasks],
        ...[quarantinedFacts, idempotentRequests, staffMembers, surveyRequests, subscriptions, erasures],
        ...[groupMails, mailParagraphs, retentionHolds, retentionRuns, programmeAdmins, consentLogs],
        ...[signedSheets, inspections, reportReaders, monthlyReports, lateInvitations, dayReviews],
        auditIndexMarks,
        // The letter with a code shows until when it was good, and no code.
        ...[signIns, certificates],
      ),
      readingMany(
        ...[signedSheetParts, auditEntries],
        ...[
          applications,
          persons,
          companies,
          trainingEnrolments,
          matchingRuns,
          runParts,
          runChunks,
          poolChunks,
        ],
        ...[cohorts, matchingRounds, proposals, pairs, mailMessages, quarantinedFacts, staffMembers],
        ...[trainingSessions, groupSessions, tasks, suppressions, erasures, lateInvitations],
      ),
      writing(
        ...[
          applications,
          ...people,
          addressChanges,
          companies,
          companyContacts,
          companyKeys,
          idempotentRequests,
        ],
        ...[cohorts, trainingSessions, trainingEnrolments, groupSessions, pairingNotes],
        ...[matchingRounds, matchingRuns, runParts, runChunks, openRounds],
        ...[proposals, ...formed, mailMessages, reminders, suppressions, tasks, quarantinedFacts],
        ...[staffMembers, programmeAdmins, surveyRequests, auditEntries, erasures],
        ...[groupMails, mailParagraphs, retentionHolds, consentLogs, lateInvitations],
        ...[signedSheets, signedSheetParts, inspections],
        // A final survey that is entered for somebody earns the certificate.
        ...[certificates, certificateNumbers],
      ),
      removing(
        retentionHolds,
        consentLogs,
        signedSheetParts,
        applications,
        openApplications,
        addressOwners,
        openRounds,
        trainingEnrolments,
        companies,
        companyContacts,
        companyKeys,
      ),
      listing(
        ...[COLLECTION.cohorts(ANY), COLLECTION.applications(ANY), COLLECTION.sessions(ANY)],
        ...[COLLECTION.groupSessions(ANY), COLLECTION.lateInvitations(ANY)],
        ...[COLLECTION.enrolments(ANY), COLLECTION.pairingNotes(ANY), COLLECTION.rounds(ANY)],
        ...[COLLECTION.proposals(ANY), COLLECTION.pairs(ANY), COLLECTION.health(ANY)],
        ...[...listsOfPair, COLLECTION.mails(ANY), COLLECTION.tasks(ANY)],
        ...[COLLECTION.quarantinedFacts(ANY), COLLECTION.suppressions(ANY), COLLECTION.staff()],
        ...[COLLECTION.companies(ANY), COLLECTION.people(ANY), COLLECTION.spokenNames(ANY)],
        COLLECTION.surveys(ANY),
        COLLECTION.unconfirmed({ programmeId: ANY, emailHash: ANY, cohortId: ANY, role: ANY }),
        ...[COLLECTION.facts(ANY, ANY), COLLECTION.mailsTo(ANY), COLLECTION.references(ANY)],
        ...[COLLECTION.audit(ANY, ANY), COLLECTION.auditOf(ANY)],
        ...[COLLECTION.groupMails(ANY), COLLECTION.mailParagraphs(ANY), COLLECTION.holds(ANY)],
        ...[COLLECTION.signedSheets(ANY), COLLECTION.inspections(ANY)],
      ),
      readingFacts(
        ...[applications, persons, companies, cohorts, trainingSessions, trainingEnrolments, groupSessions],
        ...[matchingRounds, proposals, ...formed],
        // Authors of changes made meanwhile.
        ...[tasks, staffMembers, pairingNotes, lateInvitations, mailParagraphs],
        ...[retentionHolds, surveyRequests],
      ),
    ],
    // Pages are addressed by sealed cursors.
    readsSecret: 'fingerprints',
    appointsStaff: true,
  },
  'finance-api': {
    table: [
      listing(COLLECTION.metrics(ANY, ANY), COLLECTION.metricTallies(ANY, ANY)),
      listing(COLLECTION.metricEntries(ANY, ANY, ANY, ANY)),
      // Evidence that is missing. Items of people and applications cannot be read.
      listing(COLLECTION.cohorts(ANY), COLLECTION.sessions(ANY), COLLECTION.companies(ANY)),
      // Whether signed sheets are attached, and not what is on them.
      listing(COLLECTION.signedSheets(ANY)),
      // Readers of the monthly report are entered here, and what has left to them.
      listing(COLLECTION.reportReaders(ANY), COLLECTION.monthlyReports(ANY)),
      removing(reportReaders),
      // The generation of figures that is in force.
      reading(
        metricGenerations,
        fundingDecisions,
        fundingCalendars,
        claimPeriods,
        claimPacks,
        periodSnapshots,
        costLedgers,
      ),
      reading(idempotentRequests, staffMembers, reportReaders),
      readingMany(
        fundingDecisions,
        claimPeriods,
        snapshotParts,
        snapshotDays,
        costParts,
        claimPacks,
        packParts,
      ),
      // Lacks of a thing that counts: its agreement, or the company's business id.
      readingMany(metricEntries, companies),
      writing(fundingDecisions, fundingCalendars, claimPeriods, periodSnapshots, snapshotParts, snapshotDays),
      writing(costLedgers, costParts, idempotentRequests, auditEntries, claimPacks, reportReaders),
      // Authors of changes made meanwhile.
      readingFacts(fundingDecisions, claimPeriods),
    ],
    // Hashes of the audit.
    readsSecret: 'fingerprints',
  },
} as const satisfies Readonly<Record<string, Access>>;

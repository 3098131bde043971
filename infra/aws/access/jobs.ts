import { COLLECTION, DUE } from '../../../shared/store/indexes.ts';
import { applications, lateInvitations, openApplications } from '../../../shared/store/kinds/applications.ts';
import { auditIndexMarks, auditMentions } from '../../../shared/store/kinds/audit.ts';
import { companies, companyAliases, companyContacts } from '../../../shared/store/kinds/companies.ts';
import { certificateNumbers, certificates, documentFiles } from '../../../shared/store/kinds/documents.ts';
import { mailMessages, reminders, tasks } from '../../../shared/store/kinds/follow-up.ts';
import {
  claimPeriods,
  fundingCalendars,
  fundingDecisions,
  metricGenerations,
  monthlyReports,
  periodSnapshots,
} from '../../../shared/store/kinds/funding.ts';
import { meetings } from '../../../shared/store/kinds/meetings.ts';
import {
  agreements,
  pairHealths,
  pairingNotes,
  pairs,
  proposals,
} from '../../../shared/store/kinds/pairs.ts';
import { addressOwners, erasures, persons } from '../../../shared/store/kinds/people.ts';
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
  signedSheetParts,
  signedSheets,
  trainingEnrolments,
  trainingSessions,
} from '../../../shared/store/kinds/sessions.ts';
import { subscriptions } from '../../../shared/store/kinds/subscriptions.ts';
import { surveyRequests } from '../../../shared/store/kinds/surveys.ts';
import {
  type Access,
  ANY,
  formed,
  listing,
  listsOfPair,
  lookingForDue,
  people,
  reading,
  readingMany,
  removing,
  writing,
} from './table-use.ts';

/** Rights of rounds, and of work that the clock starts. */
export const JOBS = {
  'run-matching': {
    table: [
      reading(matchingRounds, matchingRuns, openRounds, tasks),
      readingMany(runParts, runChunks, poolChunks),
      writing(matchingRounds, matchingRuns, runParts, runChunks, poolChunks, tasks),
      removing(openRounds),
      // What the same people were to each other in other cohorts.
      readingMany(applications),
      listing(
        COLLECTION.cohorts(ANY),
        COLLECTION.applications(ANY),
        COLLECTION.enrolments(ANY),
        COLLECTION.proposals(ANY),
        COLLECTION.pairingNotes(ANY),
      ),
    ],
  },
  'publish-round': {
    table: [
      reading(matchingRounds, matchingRuns, openRounds, cohorts, applications, proposals),
      readingMany(runParts, runChunks),
      writing(matchingRounds, runChunks, applications, proposals, reminders),
      removing(openRounds),
      listing(COLLECTION.proposals(ANY), COLLECTION.pairingNotes(ANY)),
    ],
  },
  'start-due-rounds': {
    table: [writing(cohorts, matchingRounds, matchingRuns, openRounds), lookingForDue(DUE.rounds(ANY))],
  },
  'send-reminders': {
    table: [
      reading(applications, proposals, trainingSessions, trainingEnrolments, tasks, surveyRequests, cohorts),
      // The monthly report: figures as they may leave the house, and its readers.
      reading(fundingCalendars, metricGenerations, monthlyReports),
      readingMany(fundingDecisions, claimPeriods, periodSnapshots),
      listing(COLLECTION.metricTallies(ANY, ANY), COLLECTION.reportReaders(ANY)),
      listing(COLLECTION.monthlyReports(ANY)),
      writing(monthlyReports),
      writing(reminders, mailMessages, matchingRounds, tasks, subscriptions),
      // Repeated wishes of one address are one mail.
      removing(subscriptions),
      listing(COLLECTION.cohorts(ANY), COLLECTION.subscriptions(ANY, ANY), COLLECTION.groupSessions(ANY)),
      lookingForDue(DUE.reminders(ANY), DUE.mails(ANY), DUE.publications(ANY)),
    ],
  },
  'watch-pairs': {
    table: [
      reading(proposals, applications, pairs, pairHealths, tasks, agreements, cohorts),
      writing(proposals, pairs, pairHealths, meetings, applications, tasks, surveyRequests, reminders),
      // The thanks to a mentor's employer.
      reading(companies, companyAliases, companyContacts),
      writing(companies),
      listing(
        COLLECTION.cohorts(ANY),
        COLLECTION.pairs(ANY),
        COLLECTION.surveys(ANY),
        COLLECTION.meetings(ANY),
        COLLECTION.tasks(ANY),
      ),
      lookingForDue(DUE.watched(ANY)),
    ],
  },
  'apply-retention': {
    table: [
      reading(
        erasures,
        ...people,
        applications,
        proposals,
        ...formed,
        trainingEnrolments,
        trainingSessions,
        groupSessions,
        matchingRuns,
        surveyRequests,
        certificates,
        certificateNumbers,
        documentFiles,
        pairingNotes,
        tasks,
        subscriptions,
        retentionHolds,
        retentionRuns,
        fundingCalendars,
        consentLogs,
        lateInvitations,
        companyContacts,
        auditIndexMarks,
      ),
      readingMany(signedSheetParts, runParts, tasks, mailMessages, applications, persons, erasures, pairs),
      writing(
        erasures,
        applications,
        proposals,
        ...formed,
        trainingSessions,
        matchingRuns,
        runParts,
        groupSessions,
        surveyRequests,
        tasks,
        reminders,
        retentionRuns,
        retentionHolds,
        persons,
        consentLogs,
        signedSheets,
        auditMentions,
        auditIndexMarks,
      ),
      removing(
        persons,
        addressOwners,
        openApplications,
        applications,
        trainingEnrolments,
        certificates,
        certificateNumbers,
        documentFiles,
        surveyRequests,
        pairingNotes,
        subscriptions,
        retentionHolds,
        lateInvitations,
        signedSheetParts,
        companyContacts,
      ),
      // A fact of a removed item lies where the item lay.
      listing(
        COLLECTION.cohorts(ANY),
        COLLECTION.rounds(ANY),
        ...listsOfPair,
        COLLECTION.surveys(ANY),
        COLLECTION.certificates(ANY),
        COLLECTION.pairingNotes(ANY),
        COLLECTION.applications(ANY),
        COLLECTION.holds(ANY),
        COLLECTION.groupSessions(ANY),
        COLLECTION.signedSheets(ANY),
        COLLECTION.mailsTo(ANY),
        COLLECTION.subscriptions(ANY, ANY),
        COLLECTION.subscriptionsOf(ANY, ANY),
        COLLECTION.lateInvitations(ANY),
        COLLECTION.companyContacts(ANY),
        COLLECTION.audit(ANY, ANY),
        COLLECTION.unconfirmed({ programmeId: ANY, emailHash: ANY, cohortId: ANY, role: ANY }),
      ),
      lookingForDue(DUE.erasures(ANY), DUE.lifts(ANY)),
    ],
  },
} as const satisfies Readonly<Record<string, Access>>;

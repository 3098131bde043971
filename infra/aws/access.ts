import { KINDS } from '../../shared/store/catalogue.ts';
import { COLLECTION, DUE } from '../../shared/store/indexes.ts';
import { applications, lateInvitations, openApplications } from '../../shared/store/kinds/applications.ts';
import { auditEntries, auditIndexMarks, auditMentions } from '../../shared/store/kinds/audit.ts';
import {
  companies,
  companyAliases,
  companyContacts,
  companyKeys,
} from '../../shared/store/kinds/companies.ts';
import { certificateNumbers, certificates, documentFiles } from '../../shared/store/kinds/documents.ts';
import { visitCounts } from '../../shared/store/kinds/door.ts';
import {
  groupMails,
  links,
  mailboxSlots,
  mailMessages,
  mailParagraphs,
  newLinkRequests,
  quarantinedFacts,
  reminders,
  suppressions,
  tasks,
} from '../../shared/store/kinds/follow-up.ts';
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
} from '../../shared/store/kinds/funding.ts';
import { idempotentRequests } from '../../shared/store/kinds/idempotency.ts';
import { meetings } from '../../shared/store/kinds/meetings.ts';
import { dayReviews } from '../../shared/store/kinds/operations.ts';
import { agreements, pairHealths, pairingNotes, pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import {
  addressOwners,
  erasures,
  personAliases,
  personSessions,
  persons,
  signInCodes,
  signIns,
  spokenNames,
} from '../../shared/store/kinds/people.ts';
import { consentLogs, retentionHolds, retentionRuns } from '../../shared/store/kinds/privacy.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import {
  matchingRounds,
  matchingRuns,
  openRounds,
  poolChunks,
  runChunks,
  runParts,
} from '../../shared/store/kinds/rounds.ts';
import {
  groupSessions,
  inspections,
  signedSheetParts,
  signedSheets,
  trainingEnrolments,
  trainingSessions,
} from '../../shared/store/kinds/sessions.ts';
import { programmeAdmins, staffMembers } from '../../shared/store/kinds/staff.ts';
import { subscriptions } from '../../shared/store/kinds/subscriptions.ts';
import { surveyRequests } from '../../shared/store/kinds/surveys.ts';
import { PAIR_THINGS } from '../../shared/store/of-pair.ts';
import type { FunctionName } from './function-names.ts';

/**
 * Actions on the table. `Scan` is not among them. A transaction needs the actions that it consists of; the store's
 * consist of whole items: put and delete.
 */
type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

export type TableUse = {
  readonly actions: readonly TableAction[];
  readonly on: readonly ('table' | 'collection' | 'due')[];
  /** Only items whose partition key, in the index that is asked, looks like one of these. */
  readonly keys?: readonly string[];
};

type Access = {
  readonly table: readonly TableUse[];
  /** Each function derives keys from a secret of its own: a stolen one makes no keys of another function. */
  readonly readsSecret?: 'fingerprints' | 'links';
  readonly publishes?: true;
  readonly sendsMail?: true;
  /** Makes, opens and closes accounts of staff. */
  readonly appointsStaff?: true;
};

type Kinds = readonly { readonly name: string }[];

/** Partition keys of kinds of items. Facts lie with the item that they are about. @throws where the catalogue lacks a kind */
const keysOf = (kinds: Kinds): readonly string[] => [
  ...new Set(
    kinds.map(({ name }) => {
      const entry = KINDS.find(({ kind }) => kind.name === name);
      if (!entry) throw new Error(`The catalogue has no ${name}.`);
      return `${entry.prefix}*`;
    }),
  ),
];

const onItems =
  (...actions: TableAction[]) =>
  (...kinds: Kinds): TableUse => ({ actions, on: ['table'], keys: keysOf(kinds) });

const reading = onItems('GetItem');
const readingMany = onItems('BatchGetItem');
const writing = onItems('PutItem');
const removing = onItems('DeleteItem');
/** Figures are added to where they stand. */
const counting = onItems('UpdateItem');
/** A published fact is marked so, with whichever item it lies. */
const marking: TableUse = { actions: ['UpdateItem'], on: ['table'] };
const listing = (...keys: string[]): TableUse => ({ actions: ['Query'], on: ['collection'], keys });
/** Facts lie with the item that they are about. */
const readingFacts = onItems('Query');
const lookingForDue = (...keys: string[]): TableUse => ({ actions: ['Query'], on: ['due'], keys });

/** Any id, in a pattern of keys. */
const ANY = '*';

/** A formed pair, with what has come of it. */
const formed = [pairs, agreements, pairHealths, ...PAIR_THINGS.map(({ kind }) => kind)];
const listsOfPair = PAIR_THINGS.map(({ partition }) => partition(ANY));
/** People, and the ways that lead to one. */
const people = [persons, spokenNames, personAliases, addressOwners, openApplications];

/**
 * All permissions. The audience is the boundary: public-api can put an application and its facts and read public data,
 * and cannot read an application back.
 */
export const ACCESS: Readonly<Record<FunctionName, Access>> = {
  'public-api': {
    table: [
      // An application is these three: the request, itself, and the reminder to confirm it.
      writing(idempotentRequests, applications, reminders),
      // A wish to be told when one can apply.
      writing(subscriptions),
      // Adding to a count answers with it. Nothing else can be asked of it.
      counting(visitCounts),
      // Not all that begins with a cohort: under it the index lists a cohort's applications, answers and all.
      listing(COLLECTION.cohorts(ANY)),
    ],
    readsSecret: 'fingerprints',
  },
  'participant-api': {
    table: [
      reading(
        ...[links, applications, proposals, ...formed, ...people, companies, companyAliases, companyKeys],
        ...[trainingSessions, trainingEnrolments, groupSessions, surveyRequests, subscriptions, tasks],
        ...[certificates, certificateNumbers, documentFiles, personSessions, consentLogs],
        // A late application belongs to a cohort that may be archived.
        ...[lateInvitations, cohorts],
      ),
      writing(
        ...[applications, proposals, ...formed, ...people, companies, companyKeys, tasks, surveyRequests],
        ...[certificates, certificateNumbers, newLinkRequests, consentLogs, lateInvitations],
        // A seat is a session, a person's training and a reminder to come.
        ...[trainingSessions, trainingEnrolments, reminders, subscriptions, groupSessions],
      ),
      counting(visitCounts),
      // Unconfirmed versions of one application, of which the confirmation of one removes the others.
      // The mark of an open application goes where somebody leaves by their answer, and a former address with its change.
      removing(applications, subscriptions, openApplications, addressOwners),
      listing(
        COLLECTION.unconfirmed({ programmeId: ANY, emailHash: ANY, cohortId: ANY, role: ANY }),
        COLLECTION.sessions(ANY),
        COLLECTION.groupSessions(ANY),
        ...listsOfPair,
        COLLECTION.surveys(ANY),
      ),
    ],
    // Networks from which tokens are guessed are counted by a keyed hash.
    readsSecret: 'fingerprints',
  },
  // A person's own things, and the way to each as a link that ends with the session.
  'my-page-api': {
    table: [
      reading(
        ...[signIns, signInCodes, personSessions, ...people, applications, cohorts, proposals, ...formed],
        ...[trainingSessions, trainingEnrolments, certificates, mailMessages, erasures, tasks],
        ...[retentionHolds, consentLogs, surveyRequests],
        // Mails are written anew for their reader.
        ...[groupSessions, groupMails, mailParagraphs, reminders, subscriptions],
        // How much of the audit is not filed by person yet.
        auditIndexMarks,
      ),
      // The mails that others travelled in.
      readingMany(mailMessages),
      // Besides the way in: a withdrawal, which frees seats, corrections of answers and contact, and the wish to be erased.
      writing(signIns, personSessions, links, persons, applications, trainingSessions, erasures, tasks),
      // A restriction ends open proposals and lets pairs rest.
      writing(proposals, pairs, pairHealths),
      // A consent and what rested on it.
      writing(consentLogs, surveyRequests),
      counting(visitCounts),
      removing(personSessions, openApplications, trainingEnrolments),
      listing(
        ...[COLLECTION.sessions(ANY), ...listsOfPair, COLLECTION.surveys(ANY)],
        ...[COLLECTION.mailsTo(ANY), COLLECTION.groupSessions(ANY), COLLECTION.audit(ANY, ANY)],
        ...[COLLECTION.auditOf(ANY), COLLECTION.formerIds(ANY)],
      ),
    ],
    readsSecret: 'fingerprints',
  },
  'coordinator-api': {
    table: [
      reading(
        ...[applications, ...people, companies, companyAliases, companyContacts, companyKeys],
        ...[cohorts, trainingSessions, trainingEnrolments, groupSessions, pairingNotes],
        ...[matchingRounds, matchingRuns, runParts, runChunks, poolChunks, openRounds],
        ...[proposals, ...formed, mailMessages, reminders, suppressions, tasks],
        ...[quarantinedFacts, idempotentRequests, staffMembers, surveyRequests, subscriptions, erasures],
        ...[groupMails, mailParagraphs, retentionHolds, retentionRuns, programmeAdmins, consentLogs],
        ...[signedSheets, inspections, reportReaders, monthlyReports, lateInvitations, dayReviews],
        auditIndexMarks,
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
        ...[applications, ...people, companies, companyContacts, companyKeys, idempotentRequests],
        ...[cohorts, trainingSessions, trainingEnrolments, groupSessions, pairingNotes],
        ...[matchingRounds, matchingRuns, runParts, runChunks, openRounds],
        ...[proposals, ...formed, mailMessages, reminders, suppressions, tasks, quarantinedFacts],
        ...[staffMembers, programmeAdmins, surveyRequests, auditEntries, erasures],
        ...[groupMails, mailParagraphs, retentionHolds, consentLogs, lateInvitations],
        ...[signedSheets, signedSheetParts, inspections],
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
        ...[COLLECTION.mailParagraphs(ANY), COLLECTION.holds(ANY)],
        ...[COLLECTION.signedSheets(ANY), COLLECTION.inspections(ANY)],
      ),
      readingFacts(
        ...[applications, persons, companies, cohorts, trainingSessions, trainingEnrolments, groupSessions],
        ...[matchingRounds, proposals, ...formed],
        // Who has changed what meanwhile.
        ...[tasks, staffMembers, pairingNotes, lateInvitations, mailParagraphs],
      ),
    ],
    // Pages are addressed by sealed cursors.
    readsSecret: 'fingerprints',
    appointsStaff: true,
  },
  // Figures, not the people behind them.
  'finance-api': {
    table: [
      listing(COLLECTION.metrics(ANY, ANY)),
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
      readingMany(fundingDecisions, claimPeriods, snapshotParts, costParts, claimPacks, packParts),
      // What a thing that counts lacks: its agreement, or the company's business id.
      readingMany(metricEntries, companies),
      writing(fundingDecisions, fundingCalendars, claimPeriods, periodSnapshots, snapshotParts, costLedgers),
      writing(costParts, idempotentRequests, auditEntries, claimPacks, reportReaders),
      // Who has changed what meanwhile.
      readingFacts(fundingDecisions, claimPeriods),
    ],
    // Hashes of the audit.
    readsSecret: 'fingerprints',
  },
  'relay-events': { table: [marking], publishes: true },
  'sweep-outbox': {
    table: [
      marking,
      reading(quarantinedFacts, tasks, dayReviews, retentionRuns),
      writing(mailMessages, quarantinedFacts, tasks, dayReviews),
      // Once a day: open tasks, and the mails of the day before.
      listing(COLLECTION.tasks(ANY), COLLECTION.mails(ANY)),
      lookingForDue(DUE.outbox(ANY), DUE.mails(ANY), DUE.returns(ANY)),
    ],
    publishes: true,
  },
  'send-mail': {
    table: [
      reading(
        ...[mailMessages, mailboxSlots, suppressions, reminders, subscriptions, lateInvitations],
        ...[applications, ...people, cohorts, proposals, pairs, pairHealths, meetings],
        ...[trainingSessions, trainingEnrolments],
        ...[surveyRequests, signIns, signInCodes, groupMails, mailParagraphs, groupSessions],
        ...[reportReaders, monthlyReports, dayReviews, companies, companyContacts, tasks],
      ),
      // The mails that travel in one, and their links.
      readingMany(mailMessages, links),
      writing(mailMessages, mailboxSlots, links, signInCodes, tasks),
      // People who are told that the kick-off has moved, or who need a seat, and the sessions that they can choose.
      listing(
        ...[COLLECTION.applications(ANY), COLLECTION.sessions(ANY), COLLECTION.enrolments(ANY)],
        COLLECTION.groupSessions(ANY),
      ),
    ],
    readsSecret: 'links',
    sendsMail: true,
  },
  'record-mail-outcome': {
    table: [
      reading(mailMessages, suppressions, tasks, applications, subscriptions, lateInvitations, reportReaders),
      reading(persons, personAliases, companyContacts),
      writing(mailMessages, suppressions, tasks),
    ],
  },
  'track-metrics': {
    table: [
      reading(metricEntries, metricGenerations, fundingCalendars),
      writing(metricEntries),
      counting(metrics),
    ],
  },
  'rebuild-metrics': {
    table: [
      onItems('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem')(metrics, metricEntries),
      reading(metricGenerations, fundingCalendars),
      writing(metricGenerations, fundingCalendars),
      listing(
        ...[COLLECTION.metrics(ANY, ANY), COLLECTION.facts(ANY, ANY)],
        COLLECTION.metricEntries(ANY, ANY, ANY, ANY),
      ),
    ],
  },
  'make-document': {
    table: [
      reading(certificates, applications, persons, personAliases, trainingEnrolments, tasks),
      // A claim pack is made of what a lock has kept.
      reading(claimPacks, fundingDecisions, fundingCalendars, periodSnapshots),
      readingMany(claimPeriods, snapshotParts, packParts),
      // What has left the house before it, so that no small number is found as a difference.
      readingMany(fundingDecisions, periodSnapshots),
      listing(COLLECTION.monthlyReports(ANY)),
      writing(certificates, certificateNumbers, documentFiles, tasks, claimPacks, packParts),
    ],
  },
  'run-matching': {
    table: [
      reading(matchingRounds, matchingRuns, openRounds, tasks),
      readingMany(runParts, runChunks, poolChunks),
      writing(matchingRounds, matchingRuns, runParts, runChunks, poolChunks, tasks),
      removing(openRounds),
      listing(
        ...[COLLECTION.applications(ANY), COLLECTION.enrolments(ANY)],
        ...[COLLECTION.proposals(ANY), COLLECTION.pairingNotes(ANY)],
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
      reading(applications, proposals, trainingSessions, trainingEnrolments, tasks, surveyRequests),
      // The monthly report: figures as they may leave the house, and its readers.
      reading(fundingCalendars, metricGenerations, monthlyReports),
      readingMany(fundingDecisions, claimPeriods, periodSnapshots),
      listing(COLLECTION.metricEntries(ANY, ANY, ANY, ANY), COLLECTION.reportReaders(ANY)),
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
        ...[COLLECTION.cohorts(ANY), COLLECTION.pairs(ANY), COLLECTION.surveys(ANY)],
        COLLECTION.meetings(ANY),
      ),
      lookingForDue(
        ...[DUE.proposals(ANY), DUE.pauses(ANY), DUE.health(ANY), DUE.reports(ANY)],
        ...[DUE.surveys(ANY), DUE.closings(ANY), DUE.asides(ANY)],
      ),
    ],
  },
  // The one function that removes people.
  'apply-retention': {
    table: [
      reading(
        ...[erasures, ...people, applications, proposals, ...formed, trainingEnrolments, trainingSessions],
        groupSessions,
        ...[matchingRuns, surveyRequests, certificates, certificateNumbers, documentFiles, pairingNotes],
        ...[
          tasks,
          subscriptions,
          retentionHolds,
          retentionRuns,
          fundingCalendars,
          consentLogs,
          lateInvitations,
          companyContacts,
          auditIndexMarks,
        ],
      ),
      readingMany(signedSheetParts, runParts, tasks, mailMessages, applications, persons, erasures, pairs),
      writing(
        ...[erasures, applications, proposals, ...formed, trainingSessions, matchingRuns, runParts],
        groupSessions,
        ...[surveyRequests, tasks, reminders, retentionRuns, retentionHolds, persons, consentLogs],
        ...[signedSheets, auditMentions, auditIndexMarks],
      ),
      removing(
        ...[persons, addressOwners, openApplications, applications, trainingEnrolments],
        ...[certificates, certificateNumbers, documentFiles, surveyRequests, pairingNotes, subscriptions],
        ...[retentionHolds, lateInvitations, signedSheetParts, companyContacts],
      ),
      // A fact of a removed item lies where the item lay.
      listing(
        ...[COLLECTION.cohorts(ANY), COLLECTION.rounds(ANY), ...listsOfPair],
        ...[COLLECTION.surveys(ANY), COLLECTION.certificates(ANY), COLLECTION.pairingNotes(ANY)],
        ...[COLLECTION.applications(ANY), COLLECTION.holds(ANY), COLLECTION.groupSessions(ANY)],
        COLLECTION.signedSheets(ANY),
        ...[COLLECTION.mailsTo(ANY), COLLECTION.subscriptions(ANY, ANY)],
        ...[COLLECTION.subscriptionsOf(ANY, ANY), COLLECTION.lateInvitations(ANY)],
        ...[COLLECTION.companyContacts(ANY), COLLECTION.audit(ANY, ANY)],
        COLLECTION.unconfirmed({ programmeId: ANY, emailHash: ANY, cohortId: ANY, role: ANY }),
      ),
      lookingForDue(DUE.erasures(ANY), DUE.lifts(ANY)),
    ],
  },
  // No item: its queues and functions are named where they are made.
  redrive: { table: [] },
};

import { COLLECTION, DUE } from '../../../shared/store/indexes.ts';
import { applications, lateInvitations } from '../../../shared/store/kinds/applications.ts';
import { companies, companyContacts } from '../../../shared/store/kinds/companies.ts';
import {
  groupMails,
  links,
  mailboxSlots,
  mailMessages,
  mailParagraphs,
  quarantinedFacts,
  reminders,
  suppressions,
  tasks,
} from '../../../shared/store/kinds/follow-up.ts';
import { monthlyReports, reportReaders } from '../../../shared/store/kinds/funding.ts';
import { meetings } from '../../../shared/store/kinds/meetings.ts';
import { dayReviews } from '../../../shared/store/kinds/operations.ts';
import { pairHealths, pairs, proposals } from '../../../shared/store/kinds/pairs.ts';
import {
  erasures,
  personAliases,
  persons,
  signInCodes,
  signIns,
} from '../../../shared/store/kinds/people.ts';
import { retentionRuns } from '../../../shared/store/kinds/privacy.ts';
import { cohorts } from '../../../shared/store/kinds/programme.ts';
import { groupSessions, trainingEnrolments, trainingSessions } from '../../../shared/store/kinds/sessions.ts';
import { subscriptions } from '../../../shared/store/kinds/subscriptions.ts';
import { surveyRequests } from '../../../shared/store/kinds/surveys.ts';
import {
  type Access,
  ANY,
  listing,
  lookingForDue,
  marking,
  people,
  reading,
  readingMany,
  writing,
} from './table-use.ts';

/** Rights of what carries facts and mails on. */
export const MAILS_AND_FACTS = {
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
        mailMessages,
        mailboxSlots,
        suppressions,
        reminders,
        subscriptions,
        lateInvitations,
        applications,
        ...people,
        erasures,
        cohorts,
        proposals,
        pairs,
        pairHealths,
        meetings,
        trainingSessions,
        trainingEnrolments,
        surveyRequests,
        signIns,
        signInCodes,
        groupMails,
        mailParagraphs,
        groupSessions,
        reportReaders,
        monthlyReports,
        dayReviews,
        companies,
        companyContacts,
        tasks,
      ),
      // The mails that travel in one, and their links.
      readingMany(mailMessages, links),
      writing(mailMessages, mailboxSlots, links, signInCodes, tasks),
      // People who are told that the kick-off has moved, or who need a seat, and the sessions that they can choose.
      listing(
        COLLECTION.applications(ANY),
        COLLECTION.sessions(ANY),
        COLLECTION.enrolments(ANY),
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
  redrive: { table: [] },
} as const satisfies Readonly<Record<string, Access>>;

import { COLLECTION } from '../../../shared/store/indexes.ts';
import { applications, lateInvitations, openApplications } from '../../../shared/store/kinds/applications.ts';
import { auditIndexMarks } from '../../../shared/store/kinds/audit.ts';
import { companies, companyAliases, companyKeys } from '../../../shared/store/kinds/companies.ts';
import { certificateNumbers, certificates, documentFiles } from '../../../shared/store/kinds/documents.ts';
import { visitCounts } from '../../../shared/store/kinds/door.ts';
import {
  groupMails,
  links,
  mailMessages,
  mailParagraphs,
  newLinkRequests,
  reminders,
  tasks,
} from '../../../shared/store/kinds/follow-up.ts';
import { idempotentRequests } from '../../../shared/store/kinds/idempotency.ts';
import { pairHealths, pairs, proposals } from '../../../shared/store/kinds/pairs.ts';
import {
  addressOwners,
  erasures,
  personSessions,
  persons,
  signInCodes,
  signIns,
} from '../../../shared/store/kinds/people.ts';
import { consentLogs, retentionHolds } from '../../../shared/store/kinds/privacy.ts';
import { cohorts } from '../../../shared/store/kinds/programme.ts';
import { groupSessions, trainingEnrolments, trainingSessions } from '../../../shared/store/kinds/sessions.ts';
import { subscriptions } from '../../../shared/store/kinds/subscriptions.ts';
import { surveyRequests } from '../../../shared/store/kinds/surveys.ts';
import {
  type Access,
  ANY,
  counting,
  formed,
  listing,
  listsOfPair,
  people,
  reading,
  readingMany,
  removing,
  writing,
} from './table-use.ts';

/** Rights of the doors for people. */
export const DOORS = {
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
        links,
        applications,
        proposals,
        ...formed,
        ...people,
        companies,
        companyAliases,
        companyKeys,
        trainingSessions,
        trainingEnrolments,
        groupSessions,
        surveyRequests,
        subscriptions,
        tasks,
        certificates,
        certificateNumbers,
        documentFiles,
        personSessions,
        consentLogs,
        // A late application belongs to a cohort that may be archived.
        lateInvitations,
        cohorts,
      ),
      writing(
        applications,
        proposals,
        ...formed,
        ...people,
        companies,
        companyKeys,
        tasks,
        surveyRequests,
        certificates,
        certificateNumbers,
        newLinkRequests,
        consentLogs,
        lateInvitations,
        // A seat is a session, a person's training and a reminder to come.
        trainingSessions,
        trainingEnrolments,
        reminders,
        subscriptions,
        groupSessions,
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
  'my-page-api': {
    table: [
      reading(
        signIns,
        signInCodes,
        personSessions,
        ...people,
        applications,
        cohorts,
        proposals,
        ...formed,
        trainingSessions,
        trainingEnrolments,
        certificates,
        mailMessages,
        erasures,
        tasks,
        retentionHolds,
        consentLogs,
        surveyRequests,
        // Mails are written anew for their reader.
        groupSessions,
        groupMails,
        mailParagraphs,
        reminders,
        subscriptions,
        // Part of the audit that is not filed by person yet.
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
        COLLECTION.sessions(ANY),
        ...listsOfPair,
        COLLECTION.surveys(ANY),
        COLLECTION.mailsTo(ANY),
        COLLECTION.groupSessions(ANY),
        COLLECTION.audit(ANY, ANY),
        COLLECTION.auditOf(ANY),
        COLLECTION.formerIds(ANY),
      ),
    ],
    readsSecret: 'fingerprints',
  },
} as const satisfies Readonly<Record<string, Access>>;

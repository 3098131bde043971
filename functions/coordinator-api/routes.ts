import { appointmentRoutes } from './appointments.ts';
import { attendanceRoutes } from './attendance.ts';
import { auditRoutes } from './audit.ts';
import { capacityAskRoutes } from './capacity-asks.ts';
import { cohortRoutes } from './cohorts.ts';
import { companyRoutes } from './companies.ts';
import { companyContactRoutes } from './company-contacts.ts';
import { consentRoutes } from './consents.ts';
import { correctionRoutes } from './corrections.ts';
import { decisionRoutes } from './decisions.ts';
import type { CoordinatorRoute } from './deps.ts';
import { enteredRoutes } from './entered.ts';
import { erasureRoutes } from './erasures.ts';
import { explanationRoutes } from './explanations.ts';
import { groupMailRoutes } from './group-mails.ts';
import { groupSessionRoutes } from './group-sessions.ts';
import { historyRoutes } from './history.ts';
import { inspectionRoutes } from './inspections.ts';
import { lateInvitationRoutes } from './late-invitations.ts';
import { letterRoutes } from './letters.ts';
import { mailParagraphRoutes } from './mail-paragraphs.ts';
import { mailRoutes } from './mails.ts';
import { oversightRoutes } from './oversight.ts';
import { ownPageMailRoutes } from './own-page-mails.ts';
import { pairCourseRoutes } from './pair-course.ts';
import { pairingNoteRoutes } from './pairing-notes.ts';
import { pairRoutes } from './pairs.ts';
import { personRoutes } from './persons.ts';
import { publicationRoutes } from './publication.ts';
import { restrictionRoutes } from './restrictions.ts';
import { retentionRoutes } from './retention.ts';
import { reviewRoutes } from './review.ts';
import { roundPeopleRoutes } from './round-people.ts';
import { roundRoutes } from './rounds.ts';
import { runRoutes } from './runs.ts';
import { signedSheetRoutes } from './signed-sheets.ts';
import { staffRoutes } from './staff.ts';
import { successRoutes } from './success.ts';
import { surveyRoutes } from './surveys.ts';
import { taskRoutes } from './tasks.ts';
import { trainingRoutes } from './training.ts';
import { waitingRoutes } from './waiting.ts';
import { wordOfMouthRoutes } from './word-of-mouth.ts';

/** All routes of coordinator-api, for its Lambda, for tests and for the OpenAPI document. */
export const coordinatorRoutes: readonly CoordinatorRoute[] = [
  ...staffRoutes,
  ...appointmentRoutes,
  ...cohortRoutes,
  ...reviewRoutes,
  ...capacityAskRoutes,
  ...correctionRoutes,
  ...enteredRoutes,
  ...lateInvitationRoutes,
  ...trainingRoutes,
  ...groupSessionRoutes,
  ...attendanceRoutes,
  ...signedSheetRoutes,
  ...inspectionRoutes,
  ...pairingNoteRoutes,
  ...roundRoutes,
  ...roundPeopleRoutes,
  ...publicationRoutes,
  ...runRoutes,
  ...decisionRoutes,
  ...explanationRoutes,
  ...pairRoutes,
  ...pairCourseRoutes,
  ...surveyRoutes,
  ...successRoutes,
  ...companyRoutes,
  ...companyContactRoutes,
  ...personRoutes,
  ...ownPageMailRoutes,
  ...erasureRoutes,
  ...restrictionRoutes,
  ...consentRoutes,
  ...retentionRoutes,
  ...historyRoutes,
  ...auditRoutes,
  ...oversightRoutes,
  ...taskRoutes,
  ...waitingRoutes,
  ...wordOfMouthRoutes,
  ...mailRoutes,
  ...letterRoutes,
  ...groupMailRoutes,
  ...mailParagraphRoutes,
];

import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import { MailReleased } from '../../events/follow-up.ts';
import type { Mail } from './definition.ts';
import { addressChangeAsked } from './mails/address-change-asked/mail.ts';
import { addressReceipt } from './mails/address-receipt/mail.ts';
import { addressReplaced } from './mails/address-replaced/mail.ts';
import { agreementChanged } from './mails/agreement-changed/mail.ts';
import { applicationApproved } from './mails/application-approved/mail.ts';
import { applicationMoved } from './mails/application-moved/mail.ts';
import { applicationReceived } from './mails/application-received/mail.ts';
import { applicationRejected } from './mails/application-rejected/mail.ts';
import { applicationReopened } from './mails/application-reopened/mail.ts';
import { applicationWithdrawn } from './mails/application-withdrawn/mail.ts';
import { applicationsOpen } from './mails/applications-open/mail.ts';
import { capacityAsk } from './mails/capacity-ask/mail.ts';
import { certificateReady } from './mails/certificate-ready/mail.ts';
import { chooseSession } from './mails/choose-session/mail.ts';
import { companyThanks } from './mails/company-thanks/mail.ts';
import { confirmAddress } from './mails/confirm-address/mail.ts';
import { confirmApplication } from './mails/confirm-application/mail.ts';
import { confirmSubscription } from './mails/confirm-subscription/mail.ts';
import { consentReceipt } from './mails/consent-receipt/mail.ts';
import { contactCheck } from './mails/contact-check/mail.ts';
import { contactReceipt } from './mails/contact-receipt/mail.ts';
import { dailyReview } from './mails/daily-review/mail.ts';
import { erasureReceipt } from './mails/erasure-receipt/mail.ts';
import { groupInvitation } from './mails/group-invitation/mail.ts';
import { groupMail } from './mails/group-mail/mail.ts';
import { groupSeatOffered } from './mails/group-seat-offered/mail.ts';
import { groupSessionCancelled } from './mails/group-session-cancelled/mail.ts';
import { groupSessionMoved } from './mails/group-session-moved/mail.ts';
import { infoRequested } from './mails/info-requested/mail.ts';
import { kickOffMoved } from './mails/kick-off-moved/mail.ts';
import { lateInvitation } from './mails/late-invitation/mail.ts';
import { meetingCancelled } from './mails/meeting-cancelled/mail.ts';
import { meetingMoved } from './mails/meeting-moved/mail.ts';
import { meetingPlanned } from './mails/meeting-planned/mail.ts';
import { meetingReported } from './mails/meeting-reported/mail.ts';
import { monthlyReport } from './mails/monthly-report/mail.ts';
import { newLink } from './mails/new-link/mail.ts';
import { ownPageMail } from './mails/own-page-mail/mail.ts';
import { pairEnded } from './mails/pair-ended/mail.ts';
import { pairFormed } from './mails/pair-formed/mail.ts';
import { pairPaused } from './mails/pair-paused/mail.ts';
import { pairProposed } from './mails/pair-proposed/mail.ts';
import { pairReopened } from './mails/pair-reopened/mail.ts';
import { pairResumed } from './mails/pair-resumed/mail.ts';
import { proposalDeclined } from './mails/proposal-declined/mail.ts';
import { proposalLapsed } from './mails/proposal-lapsed/mail.ts';
import { pulse } from './mails/pulse/mail.ts';
import { reminderAgreement } from './mails/reminder-agreement/mail.ts';
import { reminderAnswerProposal } from './mails/reminder-answer-proposal/mail.ts';
import { reminderAnswerQuestion } from './mails/reminder-answer-question/mail.ts';
import { reminderCapacity } from './mails/reminder-capacity/mail.ts';
import { reminderChooseSession } from './mails/reminder-choose-session/mail.ts';
import { reminderCompleteProfile } from './mails/reminder-complete-profile/mail.ts';
import { reminderConfirm } from './mails/reminder-confirm/mail.ts';
import { reminderFirstDate } from './mails/reminder-first-date/mail.ts';
import { reminderQuiet } from './mails/reminder-quiet/mail.ts';
import { reminderSessions } from './mails/reminder-sessions/mail.ts';
import { reminderSurvey } from './mails/reminder-survey/mail.ts';
import { reminderTraining } from './mails/reminder-training/mail.ts';
import { restrictionLift } from './mails/restriction-lift/mail.ts';
import { restrictionLifted } from './mails/restriction-lifted/mail.ts';
import { restrictionReceipt } from './mails/restriction-receipt/mail.ts';
import { sessionsOpened } from './mails/sessions-opened/mail.ts';
import { signInCode } from './mails/sign-in-code/mail.ts';
import { surveyOpened } from './mails/survey-opened/mail.ts';
import { trainingCompleted } from './mails/training-completed/mail.ts';
import { trainingEnrolled } from './mails/training-enrolled/mail.ts';
import { trainingSeatReleased } from './mails/training-seat-released/mail.ts';
import { trainingSessionCancelled } from './mails/training-session-cancelled/mail.ts';
import { trainingSessionMoved } from './mails/training-session-moved/mail.ts';
import { trainingWaived } from './mails/training-waived/mail.ts';
import { waitingList } from './mails/waiting-list/mail.ts';

/** Every mail that the programme sends, in the order of a season. */
export const MAILS: readonly Mail[] = [
  confirmSubscription,
  applicationsOpen,
  confirmApplication,
  reminderConfirm,
  lateInvitation,
  applicationReceived,
  infoRequested,
  reminderAnswerQuestion,
  applicationApproved,
  reminderCompleteProfile,
  applicationRejected,
  applicationWithdrawn,
  erasureReceipt,
  consentReceipt,
  contactReceipt,
  addressReceipt,
  addressReplaced,
  ownPageMail,
  restrictionReceipt,
  restrictionLift,
  restrictionLifted,
  applicationReopened,
  applicationMoved,
  chooseSession,
  sessionsOpened,
  reminderChooseSession,
  trainingEnrolled,
  trainingSessionMoved,
  trainingSessionCancelled,
  trainingSeatReleased,
  reminderTraining,
  trainingCompleted,
  trainingWaived,
  kickOffMoved,
  groupInvitation,
  reminderSessions,
  groupSessionMoved,
  groupSessionCancelled,
  groupSeatOffered,
  waitingList,
  capacityAsk,
  reminderCapacity,
  pairProposed,
  reminderAnswerProposal,
  pairFormed,
  reminderFirstDate,
  contactCheck,
  agreementChanged,
  reminderAgreement,
  meetingPlanned,
  meetingMoved,
  meetingCancelled,
  meetingReported,
  pulse,
  reminderQuiet,
  proposalDeclined,
  proposalLapsed,
  pairPaused,
  pairResumed,
  pairEnded,
  pairReopened,
  surveyOpened,
  reminderSurvey,
  certificateReady,
  companyThanks,
  signInCode,
  newLink,
  confirmAddress,
  addressChangeAsked,
  groupMail,
  monthlyReport,
  dailyReview,
];

/** Facts that send-mail hears, each once: those that mails name, and that one may leave. */
export const mailTriggers = (mails: readonly Mail[] = MAILS): readonly EventDefinition[] => [
  ...new Set([...mails.map(({ on }) => on), MailReleased]),
];

/** The mails that listen to a detail-type. */
export const mailsOn = (detailType: string, mails: readonly Mail[] = MAILS): readonly Mail[] =>
  mails.filter(({ on }) => detailTypeOf(on) === detailType);

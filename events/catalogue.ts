import {
  ApplicationApproved,
  ApplicationConfirmed,
  ApplicationDecisionUndone,
  ApplicationInfoProvided,
  ApplicationInfoRequested,
  ApplicationRejected,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  ParticipantReadyForMatching,
  ParticipantReturnedToTraining,
  ParticipantWaitlisted,
  ProfileCompleted,
} from './applications.ts';
import { CompaniesMerged, CompanyJoined } from './companies.ts';
import { detailTypeOf, type EventDefinition } from './define.ts';
import { MailReleased, MailResent, ReminderDue, SuppressionLifted, TaskOpened } from './follow-up.ts';
import {
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairDeclined,
  PairEndedEarly,
  PairFormed,
  PairPaused,
  PairProposalLapsed,
  PairProposed,
  PairReopened,
  PairResumed,
} from './pairs.ts';
import { PersonAddressReplaced, PersonContactCorrected, PersonsMerged } from './people.ts';
import {
  CohortApplicationsClosed,
  CohortApplicationsReopened,
  CohortArchived,
  CohortEdited,
  CohortOpened,
  CohortRestored,
  KickOffMoved,
} from './programme.ts';
import {
  MatchingRoundApproved,
  MatchingRoundCancelled,
  MatchingRoundPublished,
  MatchingRoundReleased,
  MatchingRoundReopened,
  MatchingRoundRequested,
  MatchingRoundScheduled,
  MatchingRunChosen,
  MatchingRunCompleted,
  MatchingRunFailed,
  MatchOverridden,
  PairingNoted,
} from './rounds.ts';
import {
  TrainingCompleted,
  TrainingEnrolled,
  TrainingSessionAttended,
  TrainingSessionCancelled,
  TrainingSessionEdited,
  TrainingSessionMissed,
  TrainingSessionMoved,
  TrainingSessionOpened,
  TrainingWaived,
  TrainingWaiverWithdrawn,
} from './sessions.ts';

/** All facts, in the order of a season. A new fact is one definition and one line here. */
export const CATALOGUE: readonly EventDefinition[] = [
  CohortOpened,
  CohortEdited,
  KickOffMoved,
  CohortApplicationsClosed,
  CohortApplicationsReopened,
  CohortArchived,
  CohortRestored,
  CompanyJoined,
  CompaniesMerged,
  PersonAddressReplaced,
  PersonContactCorrected,
  PersonsMerged,
  ApplicationSubmitted,
  ApplicationConfirmed,
  ApplicationInfoRequested,
  ApplicationInfoProvided,
  ApplicationApproved,
  ApplicationRejected,
  ApplicationDecisionUndone,
  ApplicationWithdrawn,
  ProfileCompleted,
  ParticipantReadyForMatching,
  ParticipantReturnedToTraining,
  ParticipantWaitlisted,
  TrainingSessionOpened,
  TrainingSessionEdited,
  TrainingSessionMoved,
  TrainingSessionCancelled,
  TrainingEnrolled,
  TrainingSessionAttended,
  TrainingSessionMissed,
  TrainingCompleted,
  TrainingWaived,
  TrainingWaiverWithdrawn,
  PairingNoted,
  MatchingRoundRequested,
  MatchingRunCompleted,
  MatchingRunFailed,
  MatchingRunChosen,
  MatchOverridden,
  MatchingRoundApproved,
  MatchingRoundReopened,
  MatchingRoundScheduled,
  MatchingRoundReleased,
  MatchingRoundPublished,
  MatchingRoundCancelled,
  PairProposed,
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairFormed,
  PairDeclined,
  PairProposalLapsed,
  PairPaused,
  PairResumed,
  PairEndedEarly,
  PairReopened,
  ReminderDue,
  MailReleased,
  MailResent,
  SuppressionLifted,
  TaskOpened,
] as unknown as readonly EventDefinition[];

const byType = new Map(CATALOGUE.map((event) => [detailTypeOf(event), event]));

/** @throws where no definition has this detail-type */
export const definitionOf = (type: string): EventDefinition => {
  const event = byType.get(type);
  if (!event) throw new Error(`No event is defined as ${type}.`);
  return event;
};

import type { NewFact } from '../../events/fact.ts';
import { approveApplication } from '../../shared/deeds/applications/approve-application.ts';
import { rejectApplication } from '../../shared/deeds/applications/end-application.ts';
import {
  type Application,
  type RejectionReason,
  requireParticipating,
  type Submitted,
} from '../../shared/domain/applications/application.ts';
import type { GroupMail } from '../../shared/domain/follow-up/group-mail.ts';
import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import type { ParagraphTexts } from '../../shared/domain/follow-up/mail-paragraph.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { propose } from '../../shared/domain/pairs/proposal.ts';
import { withPlace } from '../../shared/domain/rounds/publication.ts';
import type { MatchingRound } from '../../shared/domain/rounds/round.ts';
import {
  type NoLetter,
  type PreviewedLetter,
  previewDeed,
  previewMail,
} from '../../shared/letters/preview.ts';
import type { ParagraphPreview } from '../../shared/letters/preview-paragraph.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { groupMail } from '../../shared/mail/mails/group-mail/mail.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { groupMails } from '../../shared/store/kinds/follow-up.ts';
import { proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { loadDoneRun } from '../../shared/store/runs.ts';
import { type Cause, create, type RequestCause, save, type Versioned } from '../../shared/store/store.ts';
import type { CoordinatorDeps } from './deps.ts';

export type AskedDecision =
  | { readonly decision: 'APPROVE' }
  | { readonly decision: 'REJECT'; readonly reason: RejectionReason };

const withMails = (deps: CoordinatorDeps) => ({ ...deps, mails: MAILS });

/** A stored mail as it would be sent now. */
export const previewStored = (
  mail: MailMessage,
  deps: CoordinatorDeps,
  now: Date,
): Promise<PreviewedLetter | NoLetter> => previewMail(mail, withMails(deps), now);

/** The mails of a decision that is not made yet. @throws as the decision itself */
export const previewDecision = (
  held: Versioned<Exclude<Application, Submitted>>,
  asked: AskedDecision,
  cause: RequestCause,
  deps: CoordinatorDeps,
): Promise<readonly PreviewedLetter[]> =>
  previewDeed(
    (store) =>
      asked.decision === 'APPROVE'
        ? approveApplication(held, cause, { store, ids: deps.ids })
        : rejectApplication(held, asked.reason, cause, store),
    withMails(deps),
    cause.now,
  );

/** The mails to both people of one of a round's pairs. @throws Refusal `not-found` where the student has none in it */
export const previewPair = async (
  round: MatchingRound,
  studentApplicationId: string,
  cause: RequestCause,
  deps: CoordinatorDeps,
): Promise<readonly PreviewedLetter[]> => {
  const { state: run } = await loadDoneRun(round, round.runId, deps.store);
  const chunks = await chunksOf(run, deps.store);
  const pair = chunks
    .flatMap(({ state }) => state.pairs)
    .find((each) => each.studentApplicationId === studentApplicationId);
  if (!pair) throw new Refusal('not-found', `${studentApplicationId} has no mentor in ${round.id}.`);
  const { state: cohort } = await deps.store.get(cohorts, round.cohortId);
  return previewDeed(
    async (store) => {
      const [mentor, student] = await Promise.all([
        store.get(applications, pair.mentorApplicationId),
        store.get(applications, pair.studentApplicationId),
      ]);
      const taking = requireParticipating(mentor.state);
      const proposed = propose(
        {
          mentor: { ...taking, partners: withPlace(taking.partners) },
          student: student.state,
        },
        {
          proposalId: 'prp_preview',
          roundId: round.id,
          score: pair.score,
          reasons: pair.reasons ?? [],
          answerDays: cohort.answerDays,
        },
        cause.now,
      );
      await store.commit(
        [
          create(proposals, proposed.proposal, proposed.facts),
          save(applications, mentor, proposed.mentor),
          save(applications, student, proposed.student),
        ],
        { ...cause, programmeId: round.programmeId },
      );
    },
    withMails(deps),
    cause.now,
  );
};

/** A mail to a group before it is written, one for each application that it names. */
export const previewGroupMail = (
  mail: GroupMail,
  facts: readonly NewFact[],
  cause: Cause,
  deps: CoordinatorDeps,
): Promise<readonly PreviewedLetter[]> =>
  previewDeed((store) => store.commit([create(groupMails, mail, facts)], cause), withMails(deps), cause.now);

/** A mail with the paragraph of a cohort before it is saved. @throws Refusal `not-found` */
export const previewParagraphOf = async (
  template: string,
  texts: ParagraphTexts,
  programmeId: string,
  deps: CoordinatorDeps,
): Promise<readonly ParagraphPreview[]> => {
  requireMail(template);
  // It brings an example of every mail.
  const { previewParagraph } = await import('../../shared/letters/preview-paragraph.ts');
  return previewParagraph(template, texts, deps.programmes.of(programmeId), withMails(deps));
};

/**
 * Mails that a cohort may add a paragraph to are all but what coordinators write themselves.
 * @throws Refusal `not-found` where no such mail has this name
 */
export const requireMail = (template: string): void => {
  if (!MAILS.some(({ id }) => id === template && id !== groupMail.id))
    throw new Refusal('not-found', 'No mail has this name.');
};

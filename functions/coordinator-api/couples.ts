import * as z from 'zod';
import type { Application } from '../../shared/domain/applications/application.ts';
import { pairIdOf } from '../../shared/domain/pairs/pair.ts';
import { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { proposals } from '../../shared/store/kinds/pairs.ts';
import type { Store } from '../../shared/store/store.ts';
import { ParticipantView, participantsOf } from './people-views.ts';

const PROPOSAL_STATUSES = Proposal.options.map(({ shape }) => shape.status.value);

/** A proposal of an application, and the pair that came of it, with the other person. */
export const CoupleView = z.object({
  proposalId: z.string(),
  pairId: z.string().optional(),
  status: z.enum(PROPOSAL_STATUSES),
  other: ParticipantView,
});

/** Ids of an application's proposals. Those before they were noted are known as long as they stand. */
export const proposalIdsOf = (application: Application): readonly string[] => {
  if (application.status === 'SUBMITTED') return [];
  const { proposed, formed } =
    application.status === 'PARTICIPATING' ? application.partners : { proposed: [], formed: [] };
  const standing = [...proposed, ...formed.map((pairId) => pairId.replace(/^pai_/, 'prp_'))];
  return [...new Set([...(application.proposalIds ?? []), ...standing])];
};

/** Ids of the pairs that an application has had, also of those that ended early; some of them were never formed. */
export const pairIdsOf = (application: Application): readonly string[] =>
  proposalIdsOf(application).map(pairIdOf);

/** Proposals and pairs of an application, with the other person of each. */
export const couplesOf = async (
  application: Application,
  store: Store,
): Promise<readonly z.output<typeof CoupleView>[]> => {
  const held = [...(await batchOf(store, proposals, proposalIdsOf(application))).values()];
  const otherOf = (proposal: Proposal): string =>
    application.form.role === 'mentor' ? proposal.studentApplicationId : proposal.mentorApplicationId;
  const participantOf = await participantsOf(store, held.map(otherOf));
  return held.map((proposal) => ({
    proposalId: proposal.id,
    pairId: 'pairId' in proposal ? proposal.pairId : undefined,
    status: proposal.status,
    other: participantOf(otherOf(proposal)),
  }));
};

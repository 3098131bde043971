import type { NewFact } from '../../events/fact.ts';
import type { Application } from '../domain/applications/application.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import type { Proposal } from '../domain/pairs/proposal.ts';
import { applications } from './kinds/applications.ts';
import { pairs } from './kinds/pairs.ts';
import { retryOnConflict } from './retry.ts';
import { type Change, type Store, save, type Versioned } from './store.ts';

/** A proposal's three items as they were read. */
export type VersionedProposal = {
  readonly pair: Versioned<Pair>;
  readonly mentor: Versioned<Application>;
  readonly student: Versioned<Application>;
};

/**
 * Reads a proposal as of one moment: where an answer comes in between, it is read again.
 * @throws Refusal `not-found`, `changed-meanwhile` where others never pause
 */
export const loadProposal = async (store: Store, pairId: string): Promise<VersionedProposal> =>
  retryOnConflict(async () => {
    const pair = await store.get(pairs, pairId);
    const [mentor, student] = await Promise.all([
      store.get(applications, pair.state.mentorApplicationId),
      store.get(applications, pair.state.studentApplicationId),
    ]);
    const { version } = await store.get(pairs, pairId);
    if (version !== pair.version) throw new Refusal('changed-meanwhile', `${pairId} was answered meanwhile.`);
    return { pair, mentor, student };
  });

export const statesOf = ({ pair, mentor, student }: VersionedProposal): Proposal => ({
  pair: pair.state,
  mentor: mentor.state,
  student: student.state,
});

/** Saves all three over the versions that were read, so that no place can change under a decision. */
export const saveProposal = (
  held: VersionedProposal,
  next: Proposal & { readonly facts: readonly NewFact[] },
): Change[] => [
  save(pairs, held.pair, next.pair, next.facts),
  save(applications, held.mentor, next.mentor),
  save(applications, held.student, next.student),
];

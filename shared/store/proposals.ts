import type { NewFact } from '../../events/fact.ts';
import type { Application } from '../domain/applications/application.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import type { Proposal } from '../domain/pairs/proposal.ts';
import { applications, pairs } from './items.ts';
import { again } from './retry.ts';
import { type Change, type Held, type Store, save } from './store.ts';

/** A proposal's three items as they were read. */
export type HeldProposal = {
  readonly pair: Held<Pair>;
  readonly mentor: Held<Application>;
  readonly student: Held<Application>;
};

/**
 * Reads a proposal as it stood at one moment: whoever answers in between moves the pair on, and it is read again.
 * @throws Refusal `not-found`, `changed-meanwhile` where others never pause
 */
export const loadProposal = async (store: Store, pairId: string): Promise<HeldProposal> =>
  again(async () => {
    const pair = await store.get(pairs, pairId);
    const [mentor, student] = await Promise.all([
      store.get(applications, pair.state.mentorApplicationId),
      store.get(applications, pair.state.studentApplicationId),
    ]);
    const { version } = await store.get(pairs, pairId);
    if (version !== pair.version) throw new Refusal('changed-meanwhile', `${pairId} was answered meanwhile.`);
    return { pair, mentor, student };
  });

export const statesOf = ({ pair, mentor, student }: HeldProposal): Proposal => ({
  pair: pair.state,
  mentor: mentor.state,
  student: student.state,
});

/** All three are saved over what was read, so that nobody's place can change under a decision. */
export const saveProposal = (
  held: HeldProposal,
  next: Proposal & { readonly facts: readonly NewFact[] },
): Change[] => [
  save(pairs, held.pair, next.pair, next.facts),
  save(applications, held.mentor, next.mentor),
  save(applications, held.student, next.student),
];

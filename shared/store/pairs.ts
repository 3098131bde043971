import type { NewFact } from '../../events/fact.ts';
import type { Application } from '../domain/applications/application.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { openAgreement } from '../domain/pairs/agreement.ts';
import { beginHealth } from '../domain/pairs/health.ts';
import type { ChangedPair, Pair, PairAndPeople } from '../domain/pairs/pair.ts';
import { applications } from './kinds/applications.ts';
import { agreements, pairHealths, pairs } from './kinds/pairs.ts';
import { retryOnConflict } from './retry.ts';
import { type Change, create, type Store, save, type Versioned } from './store.ts';

/** A pair's three items as they were read. */
export type VersionedPair = {
  readonly pair: Versioned<Pair>;
  readonly mentor: Versioned<Application>;
  readonly student: Versioned<Application>;
};

/** False where a place was read before or after the end of the pair, and the pair not. */
const agrees = (pair: Pair, { state }: Versioned<Application>): boolean =>
  state.status !== 'PARTICIPATING' ||
  state.partners.formed.includes(pair.id) === (pair.status !== 'ENDED_EARLY');

/** @throws Refusal `not-found`, `changed-meanwhile` where others never pause */
export const loadPair = async (store: Store, pairId: string): Promise<VersionedPair> =>
  retryOnConflict(async () => {
    const pair = await store.get(pairs, pairId);
    const [mentor, student] = await Promise.all([
      store.get(applications, pair.state.mentorApplicationId),
      store.get(applications, pair.state.studentApplicationId),
    ]);
    if (!agrees(pair.state, mentor) || !agrees(pair.state, student))
      throw new Refusal('changed-meanwhile', `${pairId} has changed meanwhile.`);
    return { pair, mentor, student };
  });

export const pairStatesOf = ({ pair, mentor, student }: VersionedPair): PairAndPeople => ({
  pair: pair.state,
  mentor: mentor.state,
  student: student.state,
});

/** Saves the pair, and the places that change with it. */
export const savePair = (held: VersionedPair, next: ChangedPair): Change[] => [
  save(pairs, held.pair, next.pair, next.facts),
  ...(next.mentor ? [save(applications, held.mentor, next.mentor, next.said?.mentor)] : []),
  ...(next.student ? [save(applications, held.student, next.student, next.said?.student)] : []),
];

/** A pair with what belongs to every one: an agreement to be written, and the watch over its course. */
export const pairBirth = ({ pair, facts }: { readonly pair: Pair; readonly facts: NewFact[] }): Change[] => [
  create(pairs, pair, facts),
  create(agreements, openAgreement(pair)),
  create(pairHealths, beginHealth(pair)),
];

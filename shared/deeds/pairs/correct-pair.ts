import {
  type ChangedPair,
  type Ending,
  endPair as end,
  type Pair,
  type PairAndPeople,
  type PauseReason,
  pausePair as pause,
  reopenPair as reopen,
  resumePair as resume,
} from '../../domain/pairs/pair.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { pairStatesOf, savePair, type VersionedPair } from '../../store/pairs.ts';
import type { Cause, Store, Versioned } from '../../store/store.ts';

/** Commits what was decided. A repetition has no facts, and answers what stands. */
const correct = async (
  held: VersionedPair,
  decide: (states: PairAndPeople) => ChangedPair,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<Pair>> => {
  const next = decide(pairStatesOf(held));
  if (next.facts.length === 0) return held.pair;
  const course = await healthChanges(next.pair, cause.now, store);
  await store.commit([...savePair(held, next), ...course], { ...cause, programmeId: next.pair.programmeId });
  return { state: next.pair, version: held.pair.version + 1 };
};

type Correction = [cause: Omit<Cause, 'programmeId'>, store: Store];

/** Lets a pair rest until the end of a day. @throws Refusal `pair-ended`, `field-invalid`, `changed-meanwhile` */
export const pausePair = (
  held: VersionedPair,
  given: { readonly until: string; readonly reason: PauseReason },
  ...[cause, store]: Correction
): Promise<Versioned<Pair>> =>
  correct(held, ({ pair }) => pause(pair, { ...given, enteredBy: cause.actor }, cause.now), cause, store);

/** @throws Refusal `pair-ended`, `changed-meanwhile` */
export const resumePair = (held: VersionedPair, ...[cause, store]: Correction): Promise<Versioned<Pair>> =>
  correct(held, ({ pair }) => resume(pair), cause, store);

/** Ends a pair early and frees both places. @throws Refusal `pair-ended`, `changed-meanwhile` */
export const endPair = (
  held: VersionedPair,
  ending: Ending,
  ...[cause, store]: Correction
): Promise<Versioned<Pair>> =>
  correct(held, (states) => end(states, { ...ending, enteredBy: cause.actor }, cause.now), cause, store);

/** Takes an end back. @throws Refusal `reopening-too-late`, `capacity-full`, `changed-meanwhile` */
export const reopenPair = (held: VersionedPair, ...[cause, store]: Correction): Promise<Versioned<Pair>> =>
  correct(held, (states) => reopen(states, cause.now), cause, store);

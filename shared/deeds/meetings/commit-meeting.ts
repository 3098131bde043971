import type { NewFact } from '../../../events/fact.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Sign } from '../../domain/pairs/health.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { healthChanges } from '../../store/pair-health.ts';
import {
  type Change,
  create,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

/**
 * Stores a meeting with the news that it is for the course of the pair. A repetition has no facts, and answers what stands.
 * @throws Refusal `changed-meanwhile`, `exists-already`
 */
export const commitMeeting = async (
  pair: Pair,
  before: Versioned<Meeting> | undefined,
  { meeting, facts }: { readonly meeting: Meeting; readonly facts: readonly NewFact[] },
  { sign, more = [] }: { readonly sign?: Sign | undefined; readonly more?: readonly Change[] },
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  if (before !== undefined && facts.length === 0) return before;
  const change =
    before === undefined ? create(meetings, meeting, facts) : save(meetings, before, meeting, facts);
  const course = sign === undefined ? [] : await healthChanges(pair, cause.now, store, sign);
  await store.commit([change, ...course, ...more], { ...cause, programmeId: pair.programmeId });
  return { state: meeting, version: (before?.version ?? 0) + 1 };
};

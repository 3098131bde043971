import * as z from 'zod';
import { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { MatchingRound } from '../../shared/domain/rounds/round.ts';
import { Price } from '../../shared/domain/rounds/run.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import type { AskedAbout } from './deps.ts';

/** A computed run's price, in numbers and as a sentence. */
export const PriceView = Price.extend({ sentence: z.string() });

/** The pairs and the unmatched of a run; none before it is done. */
export const ResultView = RunChunk.pick({ pairs: true, unmatched: true }).shape;

/** A request about a round. */
export type AboutRound = AskedAbout<{ readonly roundId: string }>;

/** The round in the address, as long as it is the version that the caller has seen. */
export const askedRound = async (
  request: Pick<AboutRound, 'headers' | 'params'>,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const held = await store.get(matchingRounds, request.params.roundId);
  requireSeen(request, held);
  return held;
};

export const roundAnswer = (status: 200 | 202, { state, version }: Versioned<MatchingRound>): Reply =>
  json(status, state, etag(version));

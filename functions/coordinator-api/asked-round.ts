import * as z from 'zod';
import { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import { MatchingRound } from '../../shared/domain/rounds/round.ts';
import { type MatchingRun, Price } from '../../shared/domain/rounds/run.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, sawCurrent } from '../../shared/runtime/http/request.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import type { AskedAbout } from './deps.ts';
import { Authors, authorsOf } from './people-views.ts';

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
  requireSeen(request, matchingRounds, held);
  return held;
};

/**
 * The round in the address. A caller who has seen an older version gets it only where the request repeats what stands:
 * a second press is answered as the first.
 * @throws Refusal `changed-meanwhile`
 */
export const roundOrRepetition = async (
  request: Pick<AboutRound, 'headers' | 'params'>,
  store: Store,
  stands: (round: MatchingRound) => boolean | Promise<boolean>,
): Promise<{ readonly held: Versioned<MatchingRound>; readonly stands: boolean }> => {
  const held = await store.get(matchingRounds, request.params.roundId);
  sawCurrent(request, held);
  if (await stands(held.state)) return { held, stands: true };
  requireSeen(request, matchingRounds, held, true);
  return { held, stands: false };
};

/** A round, with those who have asked for it and approved it. */
export const RoundAnswer = z.union(
  MatchingRound.options.map((option) => option.extend({ authors: Authors })),
);

export const authorsOfRound = (round: MatchingRound): readonly (string | undefined)[] => [
  round.requestedBy,
  'approvedBy' in round ? round.approvedBy : undefined,
];

export const authorsOfRun = ({ requestedBy, overrides }: MatchingRun): readonly string[] => [
  requestedBy,
  ...overrides.map(({ by }) => by),
];

export const withAuthors = async (store: Store, round: MatchingRound) => ({
  ...round,
  authors: await authorsOf(store, authorsOfRound(round)),
});

export const roundAnswer = async (
  status: 200 | 202,
  { state, version }: Versioned<MatchingRound>,
  store: Store,
): Promise<Reply> => json(status, await withAuthors(store, state), etag(version));

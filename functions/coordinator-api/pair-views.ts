import * as z from 'zod';
import { answersOf } from '../../shared/domain/pairs/given-answers.ts';
import { Pair } from '../../shared/domain/pairs/pair.ts';
import { DeclineReason, OnBehalf, Proposal } from '../../shared/domain/pairs/proposal.ts';
import type { MatchingRound } from '../../shared/domain/rounds/round.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store } from '../../shared/store/store.ts';
import { ActorView, actorsOf, ParticipantView, withBothPeople } from './people-views.ts';

const both = { mentor: ParticipantView, student: ParticipantView };

/** The answer of one side; `onBehalf` marks one that a coordinator has entered. */
const AnswerView = z.object({
  said: z.enum(['YES', 'NO']),
  at: z.iso.datetime().optional(),
  reason: DeclineReason.optional(),
  onBehalf: z.object({ ...OnBehalf.shape, by: ActorView }).optional(),
});

/** A proposal with both people by name, and with each one's answer. */
export const ProposalView = z.union(
  Proposal.options.map(({ shape: { onBehalfOf: _shownWithAnswers, ...shape } }) =>
    z.object({
      ...shape,
      ...both,
      /** Absent where it is gone. */
      round: z.object({ id: z.string(), requestedAt: z.iso.datetime() }).optional(),
      answers: z.object({ mentor: AnswerView.optional(), student: AnswerView.optional() }),
    }),
  ),
);

/** A pair with both people by name, and the member of staff who paused or ended it. */
export const PairView = z.union(
  Pair.options.map(({ shape }) =>
    z.object({ ...shape, ...both, ...('enteredBy' in shape ? { enteredBy: ActorView.optional() } : {}) }),
  ),
);

const authorOf = (pair: Pair): string | undefined => ('enteredBy' in pair ? pair.enteredBy : undefined);

export const toPairViews = async (store: Store, pairs: readonly Pair[]) => {
  const [named, actorOf] = await Promise.all([
    withBothPeople(store, pairs),
    actorsOf(store, pairs.map(authorOf)),
  ]);
  return named.map((pair) => {
    const author = authorOf(pair);
    return author === undefined ? pair : { ...pair, enteredBy: actorOf(author) };
  });
};

const roundIn = (round: MatchingRound | undefined) =>
  round && { id: round.id, requestedAt: round.requestedAt };

export const toProposalViews = async (store: Store, proposals: readonly Proposal[]) => {
  const [named, rounds, actorOf] = await Promise.all([
    withBothPeople(store, proposals),
    batchOf(
      store,
      matchingRounds,
      proposals.map(({ roundId }) => roundId),
    ),
    actorsOf(
      store,
      proposals.flatMap(({ onBehalfOf = {} }) => Object.values(onBehalfOf).map((entered) => entered?.by)),
    ),
  ]);
  return named.map(({ onBehalfOf: _shownWithAnswers, ...proposal }, place) => ({
    ...proposal,
    round: roundIn(rounds.get(proposal.roundId)),
    answers: Object.fromEntries(
      Object.entries(answersOf(proposals[place] as Proposal)).map(([role, { onBehalf, ...answer }]) => [
        role,
        { ...answer, onBehalf: onBehalf && { ...onBehalf, by: actorOf(onBehalf.by) } },
      ]),
    ),
  }));
};

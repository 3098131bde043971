import { createHash } from 'node:crypto';
import type { Fact } from '../../events/fact.ts';
import { dataOf } from '../../events/fact.ts';
import { MatchingRoundReleased } from '../../events/rounds.ts';
import {
  type Application,
  isRestricted,
  requireParticipating,
} from '../../shared/domain/applications/application.ts';
import { waitlist } from '../../shared/domain/applications/readiness.ts';
import { remindersFor, scheduleReminder } from '../../shared/domain/follow-up/reminder.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { pairIdOf } from '../../shared/domain/pairs/pair.ts';
import { freePlaces } from '../../shared/domain/pairs/partners.ts';
import { propose } from '../../shared/domain/pairs/proposal.ts';
import type { LeftOutReason, RunChunk } from '../../shared/domain/rounds/chunk.ts';
import { leftOutFor, type Terms, withPlace } from '../../shared/domain/rounds/publication.ts';
import { finishPublication, type MatchingRound } from '../../shared/domain/rounds/round.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { failuresOverEach, throwFailures } from '../../shared/store/each.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { reminders } from '../../shared/store/kinds/follow-up.ts';
import { proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds, runChunks } from '../../shared/store/kinds/rounds.ts';
import { publicationTerms } from '../../shared/store/publication-terms.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { roundEnd } from '../../shared/store/round-end.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { loadRun } from '../../shared/store/runs.ts';
import { type Cause, create, type Store, save } from '../../shared/store/store.ts';

export type PublishDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

type ChunkPair = RunChunk['pairs'][number];

/** The id follows from round and people: publishing again after a crash finds the stored proposal. */
const proposalIdOf = (roundId: string, { mentorApplicationId, studentApplicationId }: ChunkPair): string =>
  `prp_${createHash('sha256').update(`${roundId}|${mentorApplicationId}|${studentApplicationId}`).digest('hex').slice(0, 26)}`;

type Publication = {
  readonly round: MatchingRound;
  readonly answerDays: number;
  readonly terms: Terms;
  /** The ids that a mentor's proposals and pairs of this round have, or will have. */
  readonly ofMentor: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Number of a mentor's partners, proposed or formed, that belong to this round. */
const minePartnersOf = (mentor: Application, ofMentor: Publication['ofMentor']): number => {
  if (mentor.status !== 'PARTICIPATING') return 0;
  const { proposed, formed } = mentor.partners;
  return [...proposed, ...formed].filter((id) => ofMentor.get(mentor.id)?.has(id)).length;
};

const publicationOf = async (
  round: MatchingRound,
  chunks: readonly RunChunk[],
  store: Store,
): Promise<Publication> => {
  const [run, cohort] = await Promise.all([
    loadRun(round, round.runId, store),
    store.get(cohorts, round.cohortId),
  ]);
  const ofMentor = new Map<string, Set<string>>();
  for (const pair of chunks.flatMap((chunk) => chunk.pairs)) {
    const ids = ofMentor.get(pair.mentorApplicationId) ?? new Set();
    const proposalId = proposalIdOf(round.id, pair);
    ofMentor.set(pair.mentorApplicationId, ids.add(proposalId).add(pairIdOf(proposalId)));
  }
  const terms = await publicationTerms(run.state, store);
  return { round, answerDays: cohort.state.answerDays, terms, ofMentor };
};

/** One transaction: the proposal, both people's places, the reminder to answer. */
const publishPair = async (
  pair: ChunkPair,
  { round, answerDays, terms, ofMentor }: Publication,
  cause: Cause,
  { store, ids }: PublishDeps,
): Promise<'PROPOSED' | LeftOutReason> =>
  retryOnConflict(async () => {
    const proposalId = proposalIdOf(round.id, pair);
    if (await store.find(proposals, proposalId)) return 'PROPOSED';
    const [mentor, student] = await Promise.all([
      store.get(applications, pair.mentorApplicationId),
      store.get(applications, pair.studentApplicationId),
    ]);
    const mine = minePartnersOf(mentor.state, ofMentor);
    const reason = leftOutFor(mentor.state, student.state, mine, terms);
    if (reason) return reason;
    const { partners, ...rest } = requireParticipating(mentor.state);
    const proposed = propose(
      { mentor: { ...rest, partners: withPlace(partners) }, student: student.state },
      { proposalId, roundId: round.id, score: pair.score, reasons: pair.reasons ?? [], answerDays },
      cause.now,
    );
    const reminder = scheduleReminder(
      {
        id: ids('rem'),
        programmeId: round.programmeId,
        kind: 'ANSWER_PROPOSAL',
        aboutId: proposalId,
        applicationIds: [mentor.state.id, student.state.id],
      },
      remindersFor.ANSWER_PROPOSAL(cause.now, answerDays),
    );
    await store.commit(
      [
        create(proposals, proposed.proposal, proposed.facts),
        save(applications, mentor, proposed.mentor),
        save(applications, student, proposed.student),
        ...(reminder ? [create(reminders, reminder)] : []),
      ],
      cause,
    );
    return 'PROPOSED';
  });

/** Participants without a partner get a mail, and come first in the next round. @returns errors */
const waitlistTheRest = async (
  round: MatchingRound,
  applicationIds: readonly string[],
  cause: Cause,
  store: Store,
): Promise<readonly unknown[]> =>
  failuresOverEach(applicationIds, (applicationId) =>
    retryOnConflict(async () => {
      const held = await store.get(applications, applicationId);
      const { state } = held;
      if (state.status !== 'PARTICIPATING' || freePlaces(state.partners) < 1) return;
      if (state.skippedIn.includes(round.id) || state.aside !== undefined || isRestricted(state)) return;
      const { application, facts } = waitlist(state, round.id, cause.now);
      await store.commit([save(applications, held, application, facts)], cause);
    }),
  );

/** Pairs with their outcomes. One that fails stops no other one, and stays without an outcome. */
const settle = async (
  pairs: readonly ChunkPair[],
  publishOne: (pair: ChunkPair) => Promise<'PROPOSED' | LeftOutReason>,
): Promise<{ readonly settled: ChunkPair[]; readonly failures: readonly unknown[] }> => {
  const settled = [...pairs];
  const failures = await failuresOverEach(pairs.entries(), async ([index, pair]) => {
    settled[index] = { ...pair, outcome: pair.outcome ?? (await publishOne(pair)) };
  });
  return { settled, failures };
};

const openIn = (pairs: readonly ChunkPair[]): number =>
  pairs.filter(({ outcome }) => outcome === undefined).length;

/**
 * The saga of publication. Pairs are settled one transaction each, outcomes are kept chunk by chunk, and the round is
 * published when nothing is open. Dying anywhere is harmless: the next delivery goes on where this one stopped.
 * @throws the first error, when all others have been told
 */
export const publish = async (fact: Fact, deps: PublishDeps): Promise<void> => {
  const { store, clock } = deps;
  const { roundId } = dataOf(MatchingRoundReleased, fact);
  const held = await store.get(matchingRounds, roundId);
  const round = held.state;
  if (round.status !== 'PUBLISHING') return;
  const chunks = await chunksOf({ roundId, id: round.runId, chunks: round.chunks }, store);
  const publication = await publicationOf(
    round,
    chunks.map(({ state }) => state),
    store,
  );
  const cause = causeAfter(fact, 'publish-round', clock.now());
  let proposed = 0;
  let leftOut = 0;
  const alone: string[] = [];
  const failures: unknown[] = [];
  for (const chunk of chunks) {
    const { pairs } = chunk.state;
    const { settled, failures: unsettled } = await settle(pairs, (pair) =>
      publishPair(pair, publication, cause, deps),
    );
    failures.push(...unsettled);
    if (openIn(settled) < openIn(pairs))
      await store.commit([save(runChunks, chunk, { ...chunk.state, pairs: settled })], cause);
    const dropped = settled.filter(({ outcome }) => outcome !== undefined && outcome !== 'PROPOSED');
    proposed += settled.length - openIn(settled) - dropped.length;
    leftOut += dropped.length;
    alone.push(...chunk.state.unmatched.map(({ applicationId }) => applicationId));
    // A pair that a coordinator held back is the coordinator's to decide on: no waiting list, no mail.
    alone.push(
      ...dropped
        .filter(({ outcome }) => outcome !== 'NOT_APPROVED')
        .map(({ studentApplicationId }) => studentApplicationId),
    );
  }
  failures.push(...(await waitlistTheRest(round, alone, cause, store)));
  throwFailures(failures);
  const done = finishPublication(round, { proposed, leftOut }, cause.now);
  const changes = [save(matchingRounds, held, done.round, done.facts), ...(await roundEnd(round, store))];
  try {
    await store.commit(changes, cause);
  } catch (error) {
    // A second delivery was faster and has stated the same facts.
    if (!isRefusal(error, 'changed-meanwhile')) throw error;
  }
};

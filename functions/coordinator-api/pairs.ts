import * as z from 'zod';
import { answerOnBehalf } from '../../shared/deeds/pairs/answer-proposal.ts';
import {
  closePair,
  endPair,
  pausePair,
  reopenPair,
  resumePair,
} from '../../shared/deeds/pairs/correct-pair.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { Closing, EndedBy, EndReason, Pair, PauseReason } from '../../shared/domain/pairs/pair.ts';
import { DeclineReason, OnBehalf, Proposal } from '../../shared/domain/pairs/proposal.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { loadPair, type VersionedPair } from '../../shared/store/pairs.ts';
import { loadProposal } from '../../shared/store/proposals.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';
import { PairView, ProposalView, toPairViews, toProposalViews } from './pair-views.ts';

/** In neutral words: the people it is about may ask to read it. */
const note = z.string().trim().min(3).max(200);

const behalf = { channel: OnBehalf.shape.channel, note };
const AnswerOnBehalf = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('accept'), ...behalf }),
  z.strictObject({ verb: z.literal('decline'), reason: DeclineReason, ...behalf }),
]);
const Pause = z.strictObject({ until: z.iso.date(), reason: PauseReason });
const End = z.strictObject({ by: EndedBy, reason: EndReason, note: note.optional() });

const PROPOSAL_STATUSES = Proposal.options.map(({ shape }) => shape.status.value);
const PAIR_STATUSES = Pair.options.map(({ shape }) => shape.status.value);

const answeredPair = async (store: Store, { state, version }: Versioned<Pair>): Promise<Reply> => {
  const [view] = await toPairViews(store, [state]);
  return json(200, view, etag(version));
};

const answeredProposal = async (store: Store, { state, version }: Versioned<Proposal>): Promise<Reply> => {
  const [view] = await toProposalViews(store, [state]);
  return json(200, view, etag(version));
};

/** The pair in the address. @throws where it has changed since the coordinator has seen it */
const asked = async (
  request: AskedAbout<{ readonly pairId: string }>,
  store: Store,
): Promise<VersionedPair> => {
  const held = await loadPair(store, request.params.pairId);
  requireSeen(request, pairs, held.pair);
  return held;
};

/** Proposals and pairs, with their corrections. */
export const pairRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/proposals',
    who: 'coordinator',
    does: 'Lists the proposals of a cohort with their people, the newest first.',
    query: pageQueryWith({ state: z.enum(PROPOSAL_STATUSES).optional() }),
    answers: { 200: pageOf(ProposalView) },
    async handle(request, deps) {
      const { state: status } = request.query;
      const { state: cohort } = await deps.store.get(cohorts, request.params.cohortId);
      const { items, next } = await listPage(request, deps, proposals, COLLECTION.proposals(cohort.id), {
        order: 'descending',
        where: status && ((proposal) => proposal.status === status),
      });
      return json(200, { items: await toProposalViews(deps.store, items), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/proposals/{proposalId}',
    who: 'coordinator',
    does: 'Shows a proposal.',
    answers: { 200: ProposalView },
    async handle(request, { store }) {
      return answeredProposal(store, await store.get(proposals, request.params.proposalId));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/proposals/{proposalId}/answers/{role}',
    who: 'coordinator',
    does: 'Enters the answer of a mentor or a student who has given it by phone, by mail or in person.',
    body: AnswerOnBehalf,
    ifMatch: true,
    answers: { 200: ProposalView },
    async handle(request, { store }) {
      const { proposalId, role: named } = request.params;
      const role = ROLES.find((known) => known === named);
      if (!role) throw new Refusal('not-found', `A proposal has no ${named}.`);
      const held = await loadProposal(store, proposalId);
      requireSeen(request, proposals, held.proposal);
      const { channel, note, ...given } = request.body;
      return answeredProposal(
        store,
        await answerOnBehalf(held, { role, given, channel, note }, request.cause, store),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/pairs',
    who: 'coordinator',
    does: 'Lists the pairs of a cohort with their people, running and ended, the newest first.',
    query: pageQueryWith({ state: z.enum(PAIR_STATUSES).optional() }),
    answers: { 200: pageOf(PairView) },
    async handle(request, deps) {
      const { state: status } = request.query;
      const { state: cohort } = await deps.store.get(cohorts, request.params.cohortId);
      const { items, next } = await listPage(request, deps, pairs, COLLECTION.pairs(cohort.id), {
        order: 'descending',
        where: status && ((pair) => pair.status === status),
      });
      return json(200, { items: await toPairViews(deps.store, items), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/pairs/{pairId}',
    who: 'coordinator',
    does: 'Shows a pair.',
    answers: { 200: PairView },
    async handle(request, { store }) {
      return answeredPair(store, await store.get(pairs, request.params.pairId));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/pause',
    who: 'coordinator',
    does: 'Lets a pair rest until the end of a day, and tells both.',
    body: Pause,
    ifMatch: true,
    answers: { 200: PairView },
    async handle(request, { store }) {
      return answeredPair(
        store,
        await pausePair(await asked(request, store), request.body, request.cause, store),
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/resumption',
    who: 'coordinator',
    does: 'Ends the pause of a pair, and tells both.',
    ifMatch: true,
    answers: { 200: PairView },
    async handle(request, { store }) {
      return answeredPair(store, await resumePair(await asked(request, store), request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/end',
    who: 'coordinator',
    does: 'Ends a pair early, frees both places and tells both, without the reason.',
    body: End,
    ifMatch: true,
    answers: { 200: PairView },
    async handle(request, { store }) {
      return answeredPair(
        store,
        await endPair(await asked(request, store), request.body, request.cause, store),
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/closing',
    who: 'coordinator',
    does: 'Closes a pair whose work is done, and asks both how it was.',
    body: z.strictObject({ how: Closing }),
    ifMatch: true,
    answers: { 200: PairView },
    async handle(request, { store }) {
      const { how } = request.body;
      return answeredPair(store, await closePair(await asked(request, store), how, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/reopening',
    who: 'coordinator',
    does: 'Takes the end of a pair back within two weeks, or its closing, and tells both.',
    ifMatch: true,
    answers: { 200: PairView },
    async handle(request, { store }) {
      return answeredPair(store, await reopenPair(await asked(request, store), request.cause, store));
    },
  }),
];

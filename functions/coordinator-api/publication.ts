import * as z from 'zod';
import { approveRound, isApproved, takeApprovalBack } from '../../shared/deeds/rounds/approve-round.ts';
import { askPublication } from '../../shared/deeds/rounds/ask-publication.ts';
import { foreseePublication } from '../../shared/deeds/rounds/foresee-publication.ts';
import { Approval } from '../../shared/domain/rounds/approval.ts';
import { LEFT_OUT_REASONS } from '../../shared/domain/rounds/chunk.ts';
import { isPublicationAsked, wrongRoundStatus } from '../../shared/domain/rounds/round.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { loadDoneRun } from '../../shared/store/runs.ts';
import { askedRound, RoundAnswer, roundAnswer, roundOrRepetition } from './asked-round.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ParticipantView, withBothPeople } from './people-views.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** A list of thousands of pairs, in bytes. */
const MOST_OF_AN_APPROVAL = 2 * 1024 * 1024;

/** At once, or at an instant that lies ahead. */
const Publication = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() });

/** Effects of a publication now. */
const Preview = z.strictObject({
  status: z.enum(['PROPOSED', 'APPROVED']),
  publishAt: z.iso.datetime().optional(),
  proposed: z.int(),
  leftOut: z.array(
    z.strictObject({
      mentorApplicationId: z.string(),
      studentApplicationId: z.string(),
      outcome: z.enum(LEFT_OUT_REASONS),
      mentor: ParticipantView,
      student: ParticipantView,
    }),
  ),
});

/** From a proposal to the people: approve it or a part of it, look once more, tell them at once or at an hour, or take it back. */
export const publicationRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: `${ROUND}/approval`,
    who: 'coordinator',
    does: 'Freezes a round or a part of it.',
    body: Approval,
    mostBytes: MOST_OF_AN_APPROVAL,
    ifMatch: true,
    answers: { 200: RoundAnswer },
    async handle(request, { store }) {
      const { held, stands } = await roundOrRepetition(request, store, (round) =>
        isApproved(round, request.body, store),
      );
      return roundAnswer(
        200,
        stands ? held : await approveRound(held, request.body, request.cause, store),
        store,
      );
    },
  }),
  route({
    method: 'DELETE',
    path: `${ROUND}/approval`,
    who: 'coordinator',
    does: 'Takes an approval back, as long as nobody has been told.',
    ifMatch: true,
    answers: { 200: RoundAnswer },
    async handle(request, { store }) {
      const { held, stands } = await roundOrRepetition(request, store, ({ status }) => status === 'PROPOSED');
      return roundAnswer(200, stands ? held : await takeApprovalBack(held, request.cause, store), store);
    },
  }),
  route({
    method: 'GET',
    path: `${ROUND}/publication`,
    who: 'coordinator',
    does: 'Says who would be left out by now.',
    ifMatch: true,
    answers: { 200: Preview },
    async handle(request, { store }) {
      const { state: round, version } = await askedRound(request, store);
      if (round.status !== 'PROPOSED' && round.status !== 'APPROVED') throw wrongRoundStatus(round);
      const { state: run } = await loadDoneRun(round, round.runId, store);
      const outcomes = await foreseePublication(round, run, store);
      const leftOut = outcomes.filter(({ outcome }) => outcome !== 'PROPOSED');
      return json(
        200,
        {
          status: round.status,
          publishAt: round.status === 'APPROVED' ? round.publishAt : undefined,
          proposed: outcomes.length - leftOut.length,
          leftOut: await withBothPeople(store, leftOut),
        },
        etag(version),
      );
    },
  }),
  route({
    method: 'POST',
    path: `${ROUND}/publication`,
    who: 'coordinator',
    does: 'Tells the people of an approved round, at once or at an hour.',
    body: Publication,
    ifMatch: true,
    answers: { 202: RoundAnswer },
    async handle(request, { store }) {
      const { at } = request.body;
      const instant = at === undefined ? undefined : new Date(at);
      const { held, stands } = await roundOrRepetition(request, store, (round) =>
        isPublicationAsked(round, instant, request.now),
      );
      return roundAnswer(
        202,
        stands ? held : await askPublication(held, instant, request.cause, store),
        store,
      );
    },
  }),
];

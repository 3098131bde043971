import * as z from 'zod';
import { type Application, standingOf } from '../../shared/domain/applications/application.ts';
import { MatchingRound } from '../../shared/domain/rounds/round.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';

/** Most that are counted: beyond it a list says more than a number. */
const MOST = 100;
/** Latest rounds among which an open one is looked for. */
const ROUNDS = 5;

const WaitingView = z.object({
  /** Applications to review, as far as they are counted. */
  toReview: z.int(),
  hasMoreToReview: z.boolean(),
  /** The next session. */
  session: z
    .object({
      id: z.string(),
      title: z.string().optional(),
      module: z.string(),
      startsAt: z.iso.datetime({ offset: true }),
    })
    .optional(),
  /** The latest round that waits for a coordinator. */
  round: z
    .object({
      id: z.string(),
      requestedAt: z.iso.datetime(),
      status: z.enum(MatchingRound.options.map(({ shape }) => shape.status.value)),
    })
    .optional(),
});

const OPEN: ReadonlySet<MatchingRound['status']> = new Set(['RUNNING', 'PROPOSED', 'APPROVED', 'PUBLISHING']);

type Pages<State> = (after: string | undefined) => Promise<{
  readonly items: readonly Versioned<State>[];
  readonly next?: string | undefined;
}>;

/** The first page with something on it: a page of a rare filter may be empty and lead on. */
const pageWithItems = async <State>(load: Pages<State>) => {
  let page = await load(undefined);
  while (page.items.length === 0 && page.next !== undefined) page = await load(page.next);
  return page;
};

const toReview = (cohortId: string, store: Store, now: Date) =>
  pageWithItems<Application>((after) =>
    store.list(applications, COLLECTION.applications(cohortId), {
      limit: MOST,
      after,
      now,
      where: (application) => standingOf(application) === 'CONFIRMED',
    }),
  );

/** Everything that a cohort waits for, in one answer. */
export const waitingRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/waiting',
    who: 'coordinator',
    does: 'Counts what a cohort waits for: applications to review, the next session, an open round.',
    answers: { 200: WaitingView },
    async handle(request, { store }) {
      const { now } = request;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const [review, sessions, rounds] = await Promise.all([
        toReview(cohort.id, store, now),
        pageWithItems((after) =>
          store.list(trainingSessions, COLLECTION.sessions(cohort.id), {
            limit: 1,
            after,
            now,
            where: ({ startsAt, cancelled }) => cancelled === undefined && new Date(startsAt) > now,
          }),
        ),
        store.list(matchingRounds, COLLECTION.rounds(cohort.id), { limit: ROUNDS, order: 'descending', now }),
      ]);
      const [session] = sessions.items;
      const round = rounds.items.find(({ state }) => OPEN.has(state.status));
      return json(200, {
        toReview: review.items.length,
        hasMoreToReview: review.next !== undefined,
        ...(session && {
          session: {
            id: session.state.id,
            title: session.state.title,
            module: session.state.module,
            startsAt: session.state.startsAt,
          },
        }),
        ...(round && {
          round: {
            id: round.state.id,
            requestedAt: round.state.requestedAt,
            status: round.state.status,
          },
        }),
      });
    },
  }),
];

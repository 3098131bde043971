import * as z from 'zod';
import { Id } from '../../events/codes.ts';
import { Decisions, VETO_CODES } from '../../shared/domain/matching/decisions.ts';
import {
  changeRoom,
  type Decided,
  liftVeto,
  lockPair,
  restoreRoom,
  swapPartners,
  unlockStudent,
  vetoPair,
} from '../../shared/domain/rounds/edits.ts';
import { type AboutRound, PriceView, RoundAnswer } from './asked-round.ts';
import type { decide as decideEagerly } from './decide.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { Authors } from './people-views.ts';
import { DifferenceView } from './run-views.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** In neutral words: the person it is about may ask to read it. */
const reason = z.string().trim().min(3).max(200);
const mentorApplicationId = Id;
const studentApplicationId = Id;

const LockBody = z.strictObject({ mentorApplicationId, studentApplicationId, reason });
const VetoBody = z.strictObject({
  code: z.enum(VETO_CODES).default('VETO_COORDINATOR'),
  studentApplicationId,
  against: z.union([z.strictObject({ mentorApplicationId }), z.strictObject({ companyId: Id })]),
  reason,
});
const RoomBody = z.strictObject({ mentorApplicationId, room: z.int().min(0).max(3), reason });
const SwapBody = z
  .strictObject({ students: z.tuple([studentApplicationId, studentApplicationId]), reason })
  .refine(({ students: [one, other] }) => one !== other, { message: 'repeated', path: ['students'] });

/**
 * The answer to a decision: the round, all current decisions, students who change mentor, and the price of all
 * decisions.
 */
const Decision = z.object({
  round: RoundAnswer,
  authors: Authors,
  decisions: Decisions,
  difference: DifferenceView,
  price: PriceView,
});

/** Members that all routes about decisions share. */
const deciding = {
  who: 'coordinator',
  ifMatch: true,
  answers: { 200: Decision },
} as const;

/** The solver is loaded with the first decision. */
const decide: typeof decideEagerly = async (...given) => (await import('./decide.ts')).decide(...given);

/** Author and time of a decision. */
const decided = ({ actor, now }: AboutRound): Omit<Decided, 'reason'> => ({
  by: actor,
  at: now.toISOString(),
});

/** Decisions of a coordinator about a proposed round. Each answers with the round after it. */
export const decisionRoutes: readonly CoordinatorRoute[] = [
  route({
    ...deciding,
    method: 'POST',
    path: `${ROUND}/locks`,
    does: 'Locks a pair.',
    body: LockBody,
    handle: (request, deps) => {
      const { mentorApplicationId: mentorId, studentApplicationId: studentId, reason } = request.body;
      return decide(request, deps, ({ decisions }) =>
        lockPair(decisions, { mentorId, studentId }, { ...decided(request), reason }),
      );
    },
  }),
  route({
    ...deciding,
    method: 'DELETE',
    path: `${ROUND}/locks/{studentApplicationId}`,
    does: 'Takes a lock back.',
    handle: (request, deps) =>
      decide(request, deps, (run) =>
        unlockStudent(run, request.params.studentApplicationId, decided(request)),
      ),
  }),
  route({
    ...deciding,
    method: 'POST',
    path: `${ROUND}/vetoes`,
    does: 'Rules a pair out.',
    body: VetoBody,
    handle: (request, deps) => {
      const { code, studentApplicationId: studentId, against, reason } = request.body;
      const side = 'companyId' in against ? against : { mentorId: against.mentorApplicationId };
      return decide(request, deps, ({ decisions }) =>
        vetoPair(decisions, { code, studentId, against: side }, { ...decided(request), reason }),
      );
    },
  }),
  route({
    ...deciding,
    method: 'DELETE',
    path: `${ROUND}/vetoes/{studentApplicationId}/{againstId}`,
    does: 'Takes a veto back.',
    handle: (request, deps) =>
      decide(request, deps, (run) =>
        liftVeto(run, request.params.studentApplicationId, request.params.againstId, decided(request)),
      ),
  }),
  route({
    ...deciding,
    method: 'POST',
    path: `${ROUND}/rooms`,
    does: 'Changes how many students a mentor may get.',
    body: RoomBody,
    handle: (request, deps) => {
      const { mentorApplicationId: mentorId, room, reason } = request.body;
      return decide(request, deps, ({ decisions }) =>
        changeRoom(decisions, { mentorId, room }, { ...decided(request), reason }),
      );
    },
  }),
  route({
    ...deciding,
    method: 'DELETE',
    path: `${ROUND}/rooms/{mentorApplicationId}`,
    does: 'Gives a mentor the offered places back.',
    handle: (request, deps) =>
      decide(request, deps, (run) => restoreRoom(run, request.params.mentorApplicationId, decided(request))),
  }),
  route({
    ...deciding,
    method: 'POST',
    path: `${ROUND}/swaps`,
    does: 'Lets two students change mentors.',
    body: SwapBody,
    handle: (request, deps) => {
      const { students, reason } = request.body;
      return decide(request, deps, (run, pairs, saw) =>
        swapPartners(run, pairs, students, { ...decided(request), reason }, saw),
      );
    },
  }),
];

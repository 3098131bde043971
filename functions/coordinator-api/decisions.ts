import * as z from 'zod';
import { Id } from '../../events/codes.ts';
import { type Decisions, VETO_CODES } from '../../shared/domain/matching/decisions.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import {
  changeRoom,
  type Decided,
  type Edit,
  liftVeto,
  lockPair,
  restoreRoom,
  swapPartners,
  unlockStudent,
  vetoPair,
} from '../../shared/domain/rounds/edits.ts';
import { type HttpRequest, readBody } from '../../shared/runtime/http.ts';
import { requireStaff } from '../../shared/runtime/staff.ts';
import { decide } from './decide.ts';
import type { CoordinatorRoute } from './deps.ts';

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

type Editing = (decisions: Decisions, pairs: RunChunk['pairs']) => Edit;

/** A route that changes the decisions in one way: the body is read before anything else is looked at. */
const route = (
  method: 'POST' | 'DELETE',
  path: string,
  editing: (request: HttpRequest, who: Omit<Decided, 'reason'>) => Editing,
): CoordinatorRoute => ({
  method,
  path: `${ROUND}${path}`,
  handle: (request, deps) => {
    const actor = requireStaff(request, 'coordinator');
    const edit = editing(request, { by: actor, at: request.now.toISOString() });
    return decide(request, deps, actor, edit);
  },
});

const param = ({ params }: HttpRequest, name: string): string => params[name] ?? '';

/** What a coordinator decides about a proposed round. Each answers with the round as it is then. */
export const decisionRoutes: readonly CoordinatorRoute[] = [
  route('POST', '/locks', (request, who) => {
    const body = readBody(request, LockBody);
    const couple = { mentorId: body.mentorApplicationId, studentId: body.studentApplicationId };
    return (decisions) => lockPair(decisions, couple, { ...who, reason: body.reason });
  }),
  route(
    'DELETE',
    '/locks/{studentApplicationId}',
    (request, who) => (decisions) => unlockStudent(decisions, param(request, 'studentApplicationId'), who),
  ),
  route('POST', '/vetoes', (request, who) => {
    const { code, studentApplicationId: studentId, against, ...body } = readBody(request, VetoBody);
    const side = 'companyId' in against ? against : { mentorId: against.mentorApplicationId };
    return (decisions) =>
      vetoPair(decisions, { code, studentId, against: side }, { ...who, reason: body.reason });
  }),
  route(
    'DELETE',
    '/vetoes/{studentApplicationId}/{againstId}',
    (request, who) => (decisions) =>
      liftVeto(decisions, param(request, 'studentApplicationId'), param(request, 'againstId'), who),
  ),
  route('POST', '/rooms', (request, who) => {
    const { mentorApplicationId: mentorId, room, ...body } = readBody(request, RoomBody);
    return (decisions) => changeRoom(decisions, { mentorId, room }, { ...who, reason: body.reason });
  }),
  route(
    'DELETE',
    '/rooms/{mentorApplicationId}',
    (request, who) => (decisions) => restoreRoom(decisions, param(request, 'mentorApplicationId'), who),
  ),
  route('POST', '/swaps', (request, who) => {
    const { students, ...body } = readBody(request, SwapBody);
    return (decisions, pairs) => swapPartners(decisions, pairs, students, { ...who, reason: body.reason });
  }),
];

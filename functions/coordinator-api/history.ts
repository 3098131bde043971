import * as z from 'zod';
import type { Fact } from '../../events/fact.ts';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { PageQuery, pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { positionIn, sealedCursor } from '../../shared/runtime/http/cursors.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { type AskedAbout, type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { pageOfProgramme, pageOfSources } from './history-log.ts';
import { type HistoryOf, sourcesOf } from './history-sources.ts';
import { HistoryEntry, toHistory } from './history-views.ts';
import { allOf } from './list-page.ts';
import { programmeIn } from './programme-in.ts';

const HistoryPage = pageOf(HistoryEntry);

/** Answers with a page of one thing's history. */
const answered = async (
  request: AskedAbout<unknown> & { readonly query: z.output<typeof PageQuery> },
  deps: CoordinatorDeps,
  kind: HistoryOf,
  id: string,
) => {
  const sources = await sourcesOf(kind, id, deps);
  const after = await positionIn(request, deps.keys);
  const { facts, next } = await pageOfSources(deps.log, sources, { limit: request.query.limit, after });
  return json(200, {
    items: await toHistory(deps.store, facts),
    next: await sealedCursor(request, next, deps.keys),
  });
};

const contract = {
  method: 'GET',
  who: 'coordinator',
  query: PageQuery,
  answers: { 200: HistoryPage },
} as const;

/** Areas of the desk that a fact can be of, by the kind of the changed thing. */
const AREA_OF = {
  Cohort: 'cohorts',
  Company: 'companies',
  Person: 'people',
  Application: 'applications',
  TrainingSession: 'sessions',
  TrainingEnrolment: 'sessions',
  GroupSession: 'sessions',
  MatchingRound: 'matching',
  PairingNote: 'matching',
  Proposal: 'pairs',
  Pair: 'pairs',
  SurveyRequest: 'pairs',
  MailMessage: 'messages',
  GroupMail: 'messages',
  MailParagraph: 'messages',
  Reminder: 'messages',
  Task: 'today',
  StaffMember: 'staff',
} as const;
const AREAS = [...new Set(Object.values(AREA_OF))];
const areaOf = ({ subject }: Fact): string | undefined =>
  (AREA_OF as Readonly<Record<string, string>>)[subject.kind];

const AUTHORS = ['staff', 'person', 'system'] as const;

const isBy = ({ actor }: Fact, author: (typeof AUTHORS)[number]): boolean =>
  author === 'person'
    ? !actor.startsWith('staff:') && !actor.startsWith('system:')
    : actor.startsWith(`${author}:`);

/** The first instant of which there can be a fact: cohorts come first. */
const beginOf = async (programmeId: string, { store, clock }: CoordinatorDeps): Promise<string> => {
  const { items } = await store.list(cohorts, COLLECTION.cohorts(programmeId), { limit: 1 });
  return items[0]?.state.openedAt ?? clock.now().toISOString();
};

/** Routes of the history: of one thing, and of a whole programme. */
export const historyRoutes: readonly CoordinatorRoute[] = [
  route({
    ...contract,
    path: '/api/coordinator/applications/{applicationId}/history',
    does: 'Tells what happened to an application, its training, proposals and pairs, and the tasks about them; the newest first.',
    handle: (request, deps) => answered(request, deps, 'applications', request.params.applicationId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/people/{personId}/history',
    does: 'Tells what happened to a person, in all roles and cohorts; the newest first.',
    handle: (request, deps) => answered(request, deps, 'people', request.params.personId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/training-sessions/{sessionId}/history',
    does: 'Tells what happened to a session, with seats and attendance; the newest first.',
    handle: (request, deps) => answered(request, deps, 'sessions', request.params.sessionId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/group-sessions/{groupSessionId}/history',
    does: 'Tells what happened to a joint session, with answers and attendance; the newest first.',
    handle: (request, deps) => answered(request, deps, 'groupSessions', request.params.groupSessionId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/rounds/{roundId}/history',
    does: 'Tells what happened to a matching round; the newest first.',
    handle: (request, deps) => answered(request, deps, 'rounds', request.params.roundId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/proposals/{proposalId}/history',
    does: 'Tells what happened to a proposal and the pair that came of it; the newest first.',
    handle: (request, deps) => answered(request, deps, 'proposals', request.params.proposalId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/pairs/{pairId}/history',
    does: 'Tells what happened to a pair and its proposal; the newest first.',
    handle: (request, deps) => answered(request, deps, 'pairs', request.params.pairId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/cohorts/{cohortId}/history',
    does: 'Tells what happened to a cohort itself; the newest first.',
    handle: (request, deps) => answered(request, deps, 'cohorts', request.params.cohortId),
  }),
  route({
    ...contract,
    path: '/api/coordinator/companies/{companyId}/history',
    does: 'Tells what happened to a company and the records merged into it; the newest first.',
    handle: (request, deps) => answered(request, deps, 'companies', request.params.companyId),
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/history',
    who: 'coordinator',
    does: 'Tells everything that happened in a programme, the newest first. A page reads at most 1,000 facts: with filters it may be short, and `searchedTo` says how far back it has looked.',
    query: pageQueryWith({
      /** The last day that is wanted, on Finnish clocks. */
      until: z.iso.date().optional(),
      area: z.enum(AREAS).optional(),
      by: z.enum(AUTHORS).optional(),
      /** Id of a member of staff. */
      staff: z.string().max(80).optional(),
      cohortId: z.string().max(80).optional(),
    }),
    answers: { 200: HistoryPage.extend({ searchedTo: z.iso.datetime() }) },
    async handle(request, deps) {
      const programmeId = programmeIn(request, deps);
      const { until, area, by, staff, cohortId, limit } = request.query;
      const dayAfter = until === undefined ? request.now : instantAt(addDays(until, 1), '00:00');
      const start = until === undefined ? `${request.now.toISOString()}~` : dayAfter.toISOString();
      const { facts, next, searchedTo } = await pageOfProgramme(
        deps.log,
        { programmeId, since: await beginOf(programmeId, deps) },
        {
          limit,
          from: (await positionIn(request, deps.keys)) ?? start,
          where: allOf<Fact>(
            area && ((fact) => areaOf(fact) === area),
            by && ((fact) => isBy(fact, by)),
            staff !== undefined && (({ actor }) => actor === `staff:${staff}`),
            cohortId !== undefined && (({ data }) => data['cohortId'] === cohortId),
          ),
        },
      );
      return json(200, {
        items: await toHistory(deps.store, facts),
        next: await sealedCursor(request, next, deps.keys),
        searchedTo,
      });
    },
  }),
];

import * as z from 'zod';
import {
  changeCohortTo,
  findingsOfChange,
  findingsOfNew,
} from '../../shared/deeds/programme/change-cohort.ts';
import { requireAccepted } from '../../shared/domain/kernel/finding.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import {
  Cohort,
  CohortEdit,
  CohortPlan,
  Confirmed,
  openCohort,
} from '../../shared/domain/programme/cohort.ts';
import {
  archiveCohort,
  changeCohort,
  closeApplications,
  planOfNextYear,
  reopenApplications,
  restoreCohort,
} from '../../shared/domain/programme/cohort-changes.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, seenVersion } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { create, type Versioned } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { FindingView, refusingInWords, toFindingViews } from './findings.ts';
import { listPage } from './list-page.ts';
import { programmeIn } from './programme-in.ts';

const Roles = z.array(z.enum(ROLES)).min(1).max(2);

const Plan = z.strictObject({ ...CohortPlan.shape, confirmed: Confirmed });
const Edit = z.strictObject({ ...CohortEdit.shape, confirmed: Confirmed });

type Changed = Parameters<typeof changeCohortTo>[1];
type AskedCohort = AskedAbout<{ readonly cohortId: string }>;

/** Changes the cohort of a request. A repetition answers what stands, whichever earlier version it has seen. */
const change = async (
  request: AskedCohort,
  { store }: CoordinatorDeps,
  decide: (before: Cohort) => Changed,
  confirmed: readonly string[] = [],
): Promise<Reply> => {
  const held: Versioned<Cohort> = await store.get(cohorts, request.params.cohortId);
  const decided = decide(held.state);
  const isRepeated = decided.cohort === held.state && (seenVersion(request) ?? 0) <= held.version;
  if (!isRepeated) requireSeen(request, cohorts, held);
  const { state, version } = await refusingInWords(request, () =>
    changeCohortTo(held, decided, confirmed, request.cause, store),
  );
  return json(200, state, etag(version));
};

export const cohortRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    who: 'coordinator',
    does: 'Opens a cohort. Remarks on its dates are refused, or wait to be confirmed.',
    body: Plan,
    once: true,
    answers: { 201: Cohort },
    async handle(request, { store, programmes, ids }) {
      const programme = programmes.of(request.params.programmeId);
      const { confirmed, ...plan } = request.body;
      const { cohort, facts } = openCohort(programme, plan, ids('coh'), request.now);
      const opened = {
        state: cohort,
        changes: [create(cohorts, cohort, facts)],
        location: (id: string) => `/api/coordinator/cohorts/${id}`,
      };
      const cause = { ...request.cause, programmeId: programme.id };
      const beforehand = () =>
        refusingInWords(request, async () =>
          requireAccepted(await findingsOfNew(cohort, request.now, store), confirmed),
        );
      return createOnce(request, store, cohorts, opened, cause, beforehand);
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    who: 'trainer',
    does: 'Lists the cohorts of a programme, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(Cohort) },
    async handle(request, deps) {
      const partition = COLLECTION.cohorts(programmeIn(request, deps));
      return json(200, await listPage(request, deps, cohorts, partition, { order: 'descending' }));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}',
    who: 'coordinator',
    does: 'Shows a cohort.',
    answers: { 200: Cohort },
    async handle(request, { store }) {
      const held = await store.get(cohorts, request.params.cohortId);
      return json(200, held.state, etag(held.version));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/cohorts/{cohortId}/settings',
    who: 'coordinator',
    does: 'Changes settings of a cohort; those that are left out stay. Moving the kick-off tells the people who know it.',
    body: Edit,
    ifMatch: true,
    answers: { 200: Cohort },
    handle(request, deps) {
      const { confirmed, ...edit } = request.body;
      return change(
        request,
        deps,
        (before) => changeCohort(deps.programmes.of(before.programmeId), before, edit),
        confirmed,
      );
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/settings-preview',
    who: 'coordinator',
    does: 'Shows the remarks on changed settings, and how many people would get a mail. Changes nothing.',
    body: Edit,
    answers: { 200: z.object({ cohort: Cohort, findings: z.array(FindingView) }) },
    async handle(request, { store, programmes }) {
      const { confirmed: _, ...edit } = request.body;
      const { state } = await store.get(cohorts, request.params.cohortId);
      const decided = changeCohort(programmes.of(state.programmeId), state, edit);
      const findings = await findingsOfChange(state, decided, request.now, store);
      return json(200, { cohort: decided.cohort, findings: toFindingViews(findings, request.language) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/next-year',
    who: 'coordinator',
    does: 'Shows the plan of a cohort like this one a year later, with remarks, to be looked at and opened.',
    answers: { 200: z.object({ plan: CohortPlan, findings: z.array(FindingView) }) },
    async handle(request, { store, programmes, ids }) {
      const { state } = await store.get(cohorts, request.params.cohortId);
      const plan = planOfNextYear(state);
      const { cohort } = openCohort(programmes.of(state.programmeId), plan, ids('coh'), request.now);
      const findings = await findingsOfNew(cohort, request.now, store);
      return json(200, { plan, findings: toFindingViews(findings, request.language) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/applications-closing',
    who: 'coordinator',
    does: 'Closes applications now, before their last day.',
    body: z.strictObject({ roles: Roles }),
    ifMatch: true,
    answers: { 200: Cohort },
    handle: (request, deps) =>
      change(request, deps, (before) => closeApplications(before, request.body.roles, request.now)),
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/applications-reopening',
    who: 'coordinator',
    does: 'Opens applications again, until their last day or a new one.',
    body: z.strictObject({ roles: Roles, closes: z.iso.date().optional(), confirmed: Confirmed }),
    ifMatch: true,
    answers: { 200: Cohort },
    handle: (request, deps) =>
      change(
        request,
        deps,
        (before) => reopenApplications(before, request.body.roles, request.body.closes, request.now),
        request.body.confirmed,
      ),
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/cohorts/{cohortId}/archive',
    who: 'coordinator',
    does: 'Archives a cohort: nobody can apply to it, and no round starts by itself.',
    ifMatch: true,
    answers: { 200: Cohort },
    handle: (request, deps) => change(request, deps, (before) => archiveCohort(before, request.now)),
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/cohorts/{cohortId}/archive',
    who: 'coordinator',
    does: 'Takes a cohort out of the archive. Remarks on its dates wait to be confirmed by `?confirmed=`.',
    query: z.strictObject({ confirmed: z.string().max(400).default('') }),
    ifMatch: true,
    answers: { 200: Cohort },
    handle: (request, deps) => change(request, deps, restoreCohort, request.query.confirmed.split(',')),
  }),
];

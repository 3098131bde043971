import * as z from 'zod';
import { findRemovals } from '../../shared/deeds/privacy/find-removals.ts';
import { holdData, releaseHold, type Standing } from '../../shared/deeds/privacy/hold-data.ts';
import { daysAfter } from '../../shared/domain/kernel/dates.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { HoldRequest, isHolding, RetentionHold } from '../../shared/domain/privacy/hold.ts';
import { REMOVAL_RULES } from '../../shared/domain/privacy/removal.ts';
import { RETENTION, RETENTION_RULES, type RetentionRule } from '../../shared/domain/privacy/retention.ts';
import { RetentionRun } from '../../shared/domain/privacy/run.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, requireSeenIfAny } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { retentionHolds, retentionRuns } from '../../shared/store/kinds/privacy.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf, Named, personNames } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

/** Most removals that are shown by name; the counts are of all. */
const MOST_SHOWN = 300;

const { aboutId, scope, reason, until, since } = RetentionHold.shape;
const HoldView = z.object({
  aboutId,
  scope,
  reason,
  until,
  since,
  name: z.string().optional(),
  by: ActorView,
  version: z.int(),
});

const RuleView = z.object({
  rule: z.enum(RETENTION_RULES as [RetentionRule, ...RetentionRule[]]),
  keep: z.object({ count: z.int(), unit: z.enum(['minutes', 'days', 'months', 'years']) }).optional(),
  way: z.enum(['EXPIRES', 'NIGHTLY', 'ACCOUNT']),
});

const KEPT = ['HOLD', 'RUNNING_PAIR'] as const;

const RemovalView = z.object({
  rule: z.enum(REMOVAL_RULES),
  dueAt: z.iso.datetime(),
  applicationId: z.string(),
  personId: z.string(),
  name: z.string().optional(),
  role: z.enum(ROLES),
  cohort: Named,
  /** True where the person goes with all applications. */
  isWholePerson: z.boolean(),
  kept: z.enum(KEPT).optional(),
});

const RetentionView = z.object({
  rules: z.array(RuleView),
  lastRun: RetentionRun.optional(),
  holds: z.array(HoldView),
  counts: z.array(z.object({ rule: z.enum(REMOVAL_RULES), going: z.int(), kept: z.int() })),
  going: z.array(RemovalView),
  /** Removals beyond those that are shown. */
  more: z.int(),
});

const holdViews = async (
  holds: readonly Versioned<RetentionHold>[],
  store: Store,
): Promise<z.output<typeof HoldView>[]> => {
  const idsOf = (wanted: RetentionHold['scope']) =>
    holds.flatMap(({ state }) => (state.scope === wanted ? [state.aboutId] : []));
  const [people, found, actorOf] = await Promise.all([
    personNames(store, idsOf('PERSON')),
    batchOf(store, cohorts, idsOf('COHORT')),
    actorsOf(
      store,
      holds.map(({ state }) => state.by),
    ),
  ]);
  return holds.map(({ state: { by, aboutId, scope, reason, until, since }, version }) => ({
    aboutId,
    scope,
    reason,
    until,
    since,
    version,
    name: scope === 'PERSON' ? people.get(aboutId) : found.get(aboutId)?.name,
    by: actorOf(by),
  }));
};

const about = async (kind: RetentionHold['scope'], id: string, store: Store) => {
  const { state } = kind === 'PERSON' ? await loadPerson(store, id) : await store.get(cohorts, id);
  return { aboutId: state.id, scope: kind, programmeId: state.programmeId };
};

/** Another hold may have come meanwhile, and a longer one is not to be shortened unseen. */
const lookFor = (request: Pick<HttpRequest, 'headers'>) => (standing: Standing) =>
  requireSeenIfAny(request, retentionHolds, standing);

const theHold = async (hold: Versioned<RetentionHold>, store: Store) => {
  const [view] = await holdViews([hold], store);
  return json(200, view);
};

/** Times of retention, their next removals, and holds. */
export const retentionRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/retention',
    who: 'coordinator',
    does: 'Shows the times for which data is kept, what will go within some days, and what is held.',
    query: z.strictObject({
      days: z
        .string()
        .regex(/^\d{1,3}$/)
        .default('30'),
    }),
    answers: { 200: RetentionView },
    async handle(request, deps) {
      const { store } = deps;
      const { now } = request;
      const programmeId = programmeIn(request, deps);
      const until = daysAfter(now, Number(request.query.days));
      const [run, held, removals] = await Promise.all([
        store.find(retentionRuns, programmeId),
        listAll(store, retentionHolds, COLLECTION.holds(programmeId)),
        findRemovals(store, programmeId, { now, until }),
      ]);
      const shown = removals.slice(0, MOST_SHOWN);
      const [nameOf, cohortOf, holds] = await Promise.all([
        personNames(
          store,
          shown.map(({ application }) => application.personId),
        ),
        batchOf(
          store,
          cohorts,
          shown.map(({ application }) => application.cohortId),
        ),
        holdViews(
          held.filter(({ state }) => isHolding(state, now)),
          store,
        ),
      ]);
      return json(200, {
        rules: RETENTION_RULES.map((rule) => ({
          rule,
          keep: RETENTION[rule].keep,
          way: RETENTION[rule].way,
        })),
        lastRun: run?.state,
        holds,
        counts: REMOVAL_RULES.map((rule) => {
          const of = removals.filter((removal) => removal.rule === rule);
          const kept = of.filter((removal) => removal.kept !== undefined).length;
          return { rule, going: of.length - kept, kept };
        }),
        going: shown.map(({ rule, dueAt, application, isWholePerson, kept }) => ({
          rule,
          isWholePerson,
          kept,
          dueAt: dueAt.toISOString(),
          applicationId: application.id,
          personId: application.personId,
          name: nameOf.get(application.personId),
          role: application.form.role,
          cohort: { id: application.cohortId, name: cohortOf.get(application.cohortId)?.name },
        })),
        more: removals.length - shown.length,
      });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/people/{personId}/retention-hold',
    who: 'coordinator',
    does: 'Keeps a person beyond the times of retention until a day, for a written reason. Nobody can erase them meanwhile.',
    body: HoldRequest,
    ifMatch: true,
    answers: { 200: HoldView },
    async handle(request, { store }) {
      const held = await about('PERSON', request.params.personId, store);
      const cause = { ...request.cause, look: lookFor(request) };
      return theHold(await holdData(held, request.body, cause, store), store);
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/people/{personId}/retention-hold',
    who: 'coordinator',
    does: 'Ends the hold of a person.',
    ifMatch: true,
    answers: { 204: 'nothing' },
    async handle(request, { store }) {
      const { state } = await loadPerson(store, request.params.personId);
      await releaseHold(state.id, { ...request.cause, look: lookFor(request) }, store);
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/cohorts/{cohortId}/retention-hold',
    who: 'coordinator',
    does: 'Keeps the people of a cohort beyond the times of retention until a day, for a written reason.',
    body: HoldRequest,
    ifMatch: true,
    answers: { 200: HoldView },
    async handle(request, { store }) {
      const held = await about('COHORT', request.params.cohortId, store);
      const cause = { ...request.cause, look: lookFor(request) };
      return theHold(await holdData(held, request.body, cause, store), store);
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/cohorts/{cohortId}/retention-hold',
    who: 'coordinator',
    does: 'Ends the hold of a cohort.',
    ifMatch: true,
    answers: { 204: 'nothing' },
    async handle(request, { store }) {
      const { state } = await store.get(cohorts, request.params.cohortId);
      await releaseHold(state.id, { ...request.cause, look: lookFor(request) }, store);
      return { status: 204 };
    },
  }),
];

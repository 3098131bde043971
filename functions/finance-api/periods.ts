import * as z from 'zod';
import { loadCorrections, loadDays, loadEvidence } from '../../shared/deeds/funding/counted.ts';
import {
  keep,
  keepPlaced,
  loadMost,
  loadPeriod,
  loadPrevious,
  lock,
  type Placed,
} from '../../shared/deeds/funding/periods.ts';
import { correctionsOf, linesOf, loadSnapshotParts } from '../../shared/deeds/funding/snapshots.ts';
import { isOfAnswers } from '../../shared/domain/funding/actual.ts';
import {
  answerClaim,
  ClaimAnswer,
  ClaimMade,
  ClaimPeriod,
  cancelPeriod,
  claimPeriod,
  editPeriod,
  isLocked,
  openPeriod,
  Payment,
  type PeriodChange,
  PeriodPlan,
  PeriodReturn,
  payPeriod,
  placePeriod,
  requireLock,
  returnPeriod,
  reviewPeriod,
} from '../../shared/domain/funding/claim-period.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { UNITS } from '../../shared/domain/funding/indicators/indicator.ts';
import { isReleased, isTelling } from '../../shared/domain/funding/release.ts';
import {
  Correction,
  EvidenceLine,
  figuresOf,
  linesFor,
  PeriodFigure,
  PeriodSnapshot,
  shownCorrections,
  shownLines,
} from '../../shared/domain/funding/snapshot.ts';
import { isItself, partsOfCorrections } from '../../shared/domain/funding/snapshot-proof.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { pageWithin } from '../../shared/runtime/http/cursors.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, seenVersion } from '../../shared/runtime/http/request.ts';
import type { Asked } from '../../shared/runtime/http/route.ts';
import { claimPeriods, fundingDecisions, periodSnapshots } from '../../shared/store/kinds/funding.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { create, type Store, save, type Versioned } from '../../shared/store/store.ts';
import { type FinanceDeps, type FinanceRoute, route } from './deps.ts';

const ListedPeriod = ClaimPeriod.extend({
  version: z.int(),
  /** Whether its figures are frozen. */
  isLocked: z.boolean(),
});
export const PeriodView = ListedPeriod.extend({
  /** The highest sum that can be claimed for it, in cents. */
  most: z.int(),
});

/** Ids alone: a person or company is known to finance by what it has done. */
const LineView = EvidenceLine.omit({ key: true, indicator: true });
const CorrectionView = Correction.omit({ key: true });

const FiguresView = z.strictObject({
  /** Final figures are those of the lock in force; others move with every fact. */
  final: z.boolean(),
  asOf: z.iso.datetime(),
  /** SHA-256 of the lock in force. */
  hash: z.string().max(64).nullable(),
  revision: z.int().nullable(),
  /** Name of the decision, also for the paper. */
  decision: Trilingual,
  terms: PeriodSnapshot.shape.terms.nullable(),
  figures: z.array(
    PeriodFigure.extend({ /** Could tell of few: paper does not show it. */ staysHere: z.boolean() }),
  ),
  corrections: z.array(CorrectionView),
});

const PeriodEvidenceView = pageOf(LineView).extend({
  final: z.boolean(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Of a mean or a share the answers are listed, each as one and without its value. */
  indicator: z.strictObject({ key: z.string(), label: Trilingual, unit: z.enum(UNITS) }),
  /** Could tell of few: paper does not show it. */
  staysHere: z.boolean(),
});

const DifferenceView = z.strictObject({
  asOf: z.iso.datetime(),
  /** Things that count otherwise now than when the period was locked, the period's own and earlier ones. */
  items: z.array(CorrectionView),
});

const withoutKey = <Line extends { readonly key: string }>({ key: _, ...line }: Line): Omit<Line, 'key'> =>
  line;

const toCorrections = (corrections: readonly Correction[]) => shownCorrections(corrections).map(withoutKey);

const toFigure = (figure: PeriodFigure) => ({ ...figure, staysHere: isTelling(figure.key) });

export const toListed = ({ state, version }: Versioned<ClaimPeriod>) => ({
  ...state,
  version,
  isLocked: isLocked(state),
});

type Request = Asked<{ readonly periodId: string }, unknown, unknown>;

const load = async (request: Request, { store }: FinanceDeps) => {
  const placed = await loadPeriod(request.params.periodId, store);
  requireSeen(request, claimPeriods, placed.held);
  return { placed, cause: { ...request.cause, programmeId: placed.held.state.programmeId } };
};

const mostFor = (placed: Placed, { store, programmes }: FinanceDeps): Promise<number> =>
  loadMost(placed, programmes.of(placed.held.state.programmeId).countsSince, store);

const answer = async (held: Versioned<ClaimPeriod>, placed: Placed, deps: FinanceDeps): Promise<Reply> => {
  const most = await mostFor({ ...placed, held }, deps);
  return json(200, { ...toListed(held), most }, etag(held.version));
};

/** Moves a period on, whatever happens to the others meanwhile. */
const step = async (
  request: Request,
  deps: FinanceDeps,
  change: (period: ClaimPeriod) => PeriodChange,
): Promise<Reply> => {
  const { placed, cause } = await load(request, deps);
  return answer(await keep(placed.held, change(placed.held.state), cause, deps.store), placed, deps);
};

const figuresNow = async (placed: Placed, request: Request, { store, programmes }: FinanceDeps) => {
  const { state: period } = placed.held;
  const { state: decision } = placed.decision;
  const days = await loadDays(decision, store);
  const previous = await loadPrevious(period, placed.others, store);
  const { countsSince } = programmes.of(period.programmeId);
  const figures = figuresOf(decision, period, days, previous, countsSince);
  const corrections = previous ? await loadCorrections(decision, previous, days, store) : [];
  return json(200, {
    final: false,
    asOf: request.now.toISOString(),
    hash: null,
    revision: null,
    terms: null,
    decision: decision.label,
    figures: figures.map(toFigure),
    corrections: toCorrections(corrections),
  });
};

/** The lock in force. @throws Refusal `period-not-locked`; where a byte of it is not what its hash says */
const loadLock = async (period: ClaimPeriod, store: Store) => {
  const held = requireLock(period);
  const { state: snapshot } = await store.get(periodSnapshots, held.snapshotId);
  if (held.hash !== snapshot.hash || !isItself(snapshot, sha256))
    throw new Error(`The snapshot ${snapshot.id} is not what its hash says.`);
  return { held, snapshot };
};

/** Periods of a decision: opened, reviewed, locked, claimed, answered and paid. */
export const periodRoutes: readonly FinanceRoute[] = [
  route({
    method: 'POST',
    path: '/api/finance/decisions/{decisionId}/periods',
    who: 'finance',
    does: 'Opens a period of a decision. Its days are days of the decision, and of no other period.',
    body: PeriodPlan,
    once: true,
    answers: { 201: ListedPeriod },
    async handle(request, { store, ids }) {
      const id = ids('prd');
      const held = await store.get(fundingDecisions, request.params.decisionId);
      const cause = { ...request.cause, programmeId: held.state.programmeId };
      const { period, facts } = openPeriod(held.state, request.body, id, cause);
      const made = {
        state: period,
        changes: async () => [
          create(claimPeriods, period, facts),
          save(fundingDecisions, held, placePeriod(held.state, period)),
        ],
        location: (periodId: string) => `/api/finance/periods/${periodId}`,
        view: (state: ClaimPeriod) => toListed({ state, version: 1 }),
      };
      return createOnce(request, store, claimPeriods, made, cause);
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}',
    who: 'finance',
    does: 'Shows a period, what happened to it, and the highest sum that can be claimed.',
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const placed = await loadPeriod(request.params.periodId, deps.store);
      return answer(placed.held, placed, deps);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/finance/periods/{periodId}',
    who: 'finance',
    does: 'Changes the dates of a period before its first lock, and the last day for its claim.',
    body: PeriodPlan,
    ifMatch: true,
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const { placed, cause } = await load(request, deps);
      const next = editPeriod(placed.decision.state, placed.held.state, request.body);
      return answer(await keepPlaced(placed, next, cause, deps.store), placed, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/cancellation',
    who: 'finance',
    does: 'Takes away a period that was opened by mistake and never locked.',
    ifMatch: true,
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const { placed, cause } = await load(request, deps);
      const next = cancelPeriod(placed.decision.state, placed.held.state, cause);
      return answer(await keepPlaced(placed, next, cause, deps.store), placed, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/review',
    who: 'finance',
    does: 'Puts a period into review. A returned one can be locked anew after it, unless a later one is locked.',
    ifMatch: true,
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const { placed, cause } = await load(request, deps);
      const next = reviewPeriod(placed.held.state, placed.others, cause);
      // No later period is locked at the same moment.
      const after = { ...next, decision: placed.decision.state };
      return answer(await keepPlaced(placed, after, cause, deps.store), placed, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/lock',
    who: 'finance',
    does: 'Locks a reviewed period: figures, terms, evidence and corrections are kept as they are, with a hash.',
    ifMatch: true,
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const now = await loadPeriod(request.params.periodId, deps.store);
      // A lock asked for once more by an older version stands; a caller who sees it is refused.
      const isDone =
        now.held.state.status === 'LOCKED' && (seenVersion(request) ?? Infinity) < now.held.version;
      if (isDone) return answer(now.held, now, deps);
      const { placed, cause } = await load(request, deps);
      const programme = deps.programmes.of(placed.held.state.programmeId);
      return answer(await lock(placed, programme, deps.ids, cause, deps.store), placed, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/claim',
    who: 'finance',
    does: 'Notes the claim of a locked or returned period: its number and sum, up to what is left.',
    body: ClaimMade,
    ifMatch: true,
    answers: { 200: PeriodView },
    async handle(request, deps) {
      const { placed, cause } = await load(request, deps);
      const { held, decision } = placed;
      const most = await mostFor(placed, deps);
      const next = claimPeriod(held.state, request.body, most, cause);
      // The grant is shared by all periods: two claims at a time may not use the same part of it.
      const after = { ...next, decision: decision.state };
      return answer(await keepPlaced(placed, after, cause, deps.store), placed, deps);
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/return',
    who: 'finance',
    does: 'Returns a locked or claimed period with a reason: the only way to contest it. Its figures stay.',
    body: PeriodReturn,
    ifMatch: true,
    answers: { 200: PeriodView },
    handle: (request, deps) =>
      step(request, deps, (period) => returnPeriod(period, request.body, request.cause)),
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/answer',
    who: 'finance',
    does: 'Notes the funder’s answer to a claim: accepted as a whole, or in part.',
    body: ClaimAnswer,
    ifMatch: true,
    answers: { 200: PeriodView },
    handle: (request, deps) =>
      step(request, deps, (period) => answerClaim(period, request.body, request.cause)),
  }),
  route({
    method: 'POST',
    path: '/api/finance/periods/{periodId}/payment',
    who: 'finance',
    does: 'Notes that an accepted sum has been paid.',
    body: Payment,
    ifMatch: true,
    answers: { 200: PeriodView },
    handle: (request, deps) =>
      step(request, deps, (period) => payPeriod(period, request.body, request.cause)),
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}/figures',
    who: 'finance',
    does: 'Shows the figures of a period: those of its lock, or as they are now. `final=true` refuses an open one.',
    query: z.strictObject({ final: z.enum(['true', 'false']).optional() }),
    answers: { 200: FiguresView },
    async handle(request, deps) {
      const placed = await loadPeriod(request.params.periodId, deps.store);
      const period = placed.held.state;
      if (!isLocked(period) && request.query.final !== 'true') return figuresNow(placed, request, deps);
      const { held, snapshot } = await loadLock(period, deps.store);
      const parts = await loadSnapshotParts(snapshot, deps.store, partsOfCorrections(snapshot));
      return json(200, {
        final: true,
        asOf: held.at,
        hash: held.hash,
        revision: held.revision,
        decision: snapshot.terms.label,
        terms: snapshot.terms,
        figures: snapshot.figures.map(toFigure),
        corrections: toCorrections(correctionsOf(parts)),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}/evidence/{indicator}',
    who: 'finance',
    does: 'Lists what a figure of a period counts, by the ids that prove it: as it was locked, or as it is now.',
    query: PageQuery,
    answers: { 200: PeriodEvidenceView },
    async handle(request, { store, keys }) {
      const placed = await loadPeriod(request.params.periodId, store);
      const { state: period } = placed.held;
      const indicator = INDICATORS.find(({ key }) => key === request.params.indicator);
      if (indicator === undefined)
        throw new Refusal('not-found', `No indicator ${request.params.indicator} is counted.`);
      const { key, label, unit } = indicator;
      const final = isLocked(period);
      const lines = final
        ? linesOf(await loadSnapshotParts((await loadLock(period, store)).snapshot, store))
        : await loadEvidence(placed.decision.state, period.to, store, [linesFor(key)]);
      const own = shownLines(lines, key).filter(({ date }) => date >= period.from);
      const page = await pageWithin(request, keys, own, (line) => line.key);
      return json(200, {
        final,
        from: period.from,
        to: period.to,
        staysHere: !isReleased(key),
        indicator: { key, label, unit: isOfAnswers(indicator) ? 'COUNT' : unit },
        ...page,
        items: page.items.map(({ key: _, indicator: __, ...line }) => line),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/periods/{periodId}/difference',
    who: 'finance',
    does: 'Lists what counts otherwise now than when the period was locked. It appears in the next period.',
    answers: { 200: DifferenceView },
    async handle(request, { store }) {
      const { held, decision } = await loadPeriod(request.params.periodId, store);
      const { snapshot } = await loadLock(held.state, store);
      const days = await loadDays(decision.state, store);
      const items = await loadCorrections(decision.state, snapshot, days, store);
      return json(200, { asOf: request.now.toISOString(), items: toCorrections(items) });
    },
  }),
];

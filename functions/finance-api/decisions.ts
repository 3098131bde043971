import * as z from 'zod';
import { changed, entering, loadDecisions } from '../../shared/deeds/funding/decisions.ts';
import { loadPeriods } from '../../shared/deeds/funding/snapshots.ts';
import { isLocked } from '../../shared/domain/funding/claim-period.ts';
import {
  carriesOver,
  DecisionEdit,
  FundingDecision,
  isOver,
  NewDecision,
} from '../../shared/domain/funding/decision.ts';
import {
  COST_MODEL_DATA,
  COST_MODELS,
  FUNDER_PROFILES,
  FUNDERS,
} from '../../shared/domain/funding/funders.ts';
import { MAIN_INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { UNITS } from '../../shared/domain/funding/indicators/indicator.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { asChangedMeanwhile } from '../../shared/store/conflict.ts';
import { fundingCalendars, fundingDecisions } from '../../shared/store/kinds/funding.ts';
import type { Versioned } from '../../shared/store/store.ts';
import { type FinanceRoute, route } from './deps.ts';

const STATUSES = ['OPEN', 'CLOSED'] as const;

/** Authors are members of staff by their pseudonymous id: finance reads no names. */
const DecisionView = FundingDecision.extend({
  version: z.int(),
  /** CLOSED from the day after the last of its days. */
  status: z.enum(STATUSES),
  carriesOver: z.boolean(),
  /** Its dates are new: until all facts are counted by them, no figure is shown. */
  isBeingCounted: z.boolean(),
});

const Choices = z.strictObject({
  funders: z.array(
    z.strictObject({
      profile: z.enum(FUNDERS),
      name: Trilingual,
      usual: z.strictObject({ costModel: z.enum(COST_MODELS).nullable(), supportRate: z.int().nullable() }),
      source: Trilingual,
    }),
  ),
  costModels: z.array(
    z.strictObject({
      costModel: z.enum(COST_MODELS),
      label: Trilingual,
      byReceipt: z.enum(['NONE', 'WAGES', 'ALL']),
      base: z.enum(['WAGES', 'DIRECT']).nullable(),
      rate: z.int(),
    }),
  ),
  indicators: z.array(z.strictObject({ key: z.string(), label: Trilingual, unit: z.enum(UNITS) })),
});

const toView = ({ state, version }: Versioned<FundingDecision>, today: string, isBeingCounted: boolean) => ({
  ...state,
  version,
  status: isOver(state, today) ? ('CLOSED' as const) : ('OPEN' as const),
  carriesOver: carriesOver(state),
  isBeingCounted,
});

/** Funding decisions as finance enters them: terms and targets with their sources, and what stood before. */
export const decisionRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/funding-choices',
    who: 'finance',
    does: 'Lists funders with their usual terms, cost models, and the indicators that can have a target.',
    answers: { 200: Choices },
    async handle() {
      return json(200, {
        funders: FUNDERS.map((profile) => ({ profile, ...FUNDER_PROFILES[profile] })),
        costModels: COST_MODELS.map((costModel) => ({ costModel, ...COST_MODEL_DATA[costModel] })),
        indicators: MAIN_INDICATORS.map(({ key, label, unit }) => ({
          key,
          label,
          unit,
        })),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/finance/programmes/{programmeId}/decisions',
    who: 'finance',
    does: 'Enters a funding decision. Facts of its days count for it, also those from before it was entered.',
    body: NewDecision,
    once: true,
    answers: { 201: DecisionView },
    async handle(request, { store, programmes, ids }) {
      const programme = programmes.of(request.params.programmeId);
      const cause = { ...request.cause, programmeId: programme.id };
      const id = ids('dec');
      const plan = entering(request.body, { id, programmeId: programme.id }, cause, store);
      const today = localDateOf(request.now);
      const made = {
        ...plan,
        location: (decisionId: string) => `/api/finance/decisions/${decisionId}`,
        view: (state: FundingDecision) => toView({ state, version: 1 }, today, true),
      };
      try {
        return await createOnce(request, store, fundingDecisions, made, cause);
      } catch (error) {
        throw asChangedMeanwhile(error, fundingCalendars);
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/decisions/{decisionId}',
    who: 'finance',
    does: 'Shows a funding decision with the former values of everything in it.',
    answers: { 200: DecisionView },
    async handle(request, { store }) {
      const held = await store.get(fundingDecisions, request.params.decisionId);
      const { isBeingCounted } = await loadDecisions(held.state.programmeId, store);
      const view = toView(held, localDateOf(request.now), isBeingCounted(held.state.id));
      return json(200, view, etag(held.version));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/finance/decisions/{decisionId}',
    who: 'finance',
    does: 'Changes values of a funding decision; those that are left out stay, and each keeps what stood before.',
    body: DecisionEdit,
    ifMatch: true,
    answers: { 200: DecisionView },
    async handle(request, { store }) {
      const held = await store.get(fundingDecisions, request.params.decisionId);
      requireSeen(request, fundingDecisions, held);
      const cause = { ...request.cause, programmeId: held.state.programmeId };
      const periods = await loadPeriods(held.state, store);
      const hasLockedPeriod = periods.some(({ state }) => isLocked(state));
      const next = await changed(held, request.body, { hasLockedPeriod }, cause, store);
      const { isBeingCounted } = await loadDecisions(held.state.programmeId, store);
      const view = toView(next, localDateOf(request.now), isBeingCounted(held.state.id));
      return json(200, view, etag(next.version));
    },
  }),
];

import { placeDecision } from '../../domain/funding/calendar.ts';
import {
  changeDecision,
  type DecisionEdit,
  enterDecision,
  type FundingDecision,
  funderKeyOf,
  type NewDecision,
} from '../../domain/funding/decision.ts';
import { fundingDecisions } from '../../store/kinds/funding.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';
import { loadCalendar, putCalendar } from './calendar.ts';

const datesOf = (decision: FundingDecision) => {
  const { from, to } = decision.eligible.value;
  return { decisionId: decision.id, funderKey: funderKeyOf(decision), from, to };
};

/** A new decision, and the changes that enter it with its place in the calendar: two cannot take the same days. */
export const entering = (
  plan: NewDecision,
  ids: { readonly id: string; readonly programmeId: string },
  cause: Cause,
  store: Store,
): { readonly state: FundingDecision; readonly changes: () => Promise<readonly Change[]> } => {
  const { decision, facts } = enterDecision(plan, ids, cause);
  return {
    state: decision,
    /** @throws Refusal `decision-overlaps` */
    changes: async () => {
      const calendar = await loadCalendar(ids.programmeId, store);
      const placed = placeDecision(calendar.state, datesOf(decision));
      return [create(fundingDecisions, decision, facts), putCalendar(calendar, placed)];
    },
  };
};

/** @throws Refusal `decision-overlaps`, `period-outside-decision`, `decision-claimed`, `field-invalid` */
export const changed = async (
  held: Versioned<FundingDecision>,
  edit: DecisionEdit,
  standing: { readonly hasLockedPeriod: boolean },
  cause: Cause,
  store: Store,
): Promise<Versioned<FundingDecision>> => {
  const { decision, facts } = changeDecision(held.state, edit, cause, standing);
  if (decision === held.state) return held;
  const calendar = await loadCalendar(decision.programmeId, store);
  const placed = placeDecision(calendar.state, datesOf(decision));
  await store.commit([save(fundingDecisions, held, decision, facts), putCalendar(calendar, placed)], cause);
  return { state: decision, version: held.version + 1 };
};

/** The decisions of a programme, in the order of their dates. */
export const loadDecisions = async (
  programmeId: string,
  store: Store,
): Promise<{
  readonly decisions: readonly Versioned<FundingDecision>[];
  readonly isBeingCounted: (decisionId: string) => boolean;
}> => {
  const { state: calendar } = await loadCalendar(programmeId, store);
  const held = await store.findAll(
    fundingDecisions,
    calendar.decisions.map(({ decisionId }) => decisionId),
  );
  return {
    decisions: held.flatMap((each) => each ?? []),
    isBeingCounted: (id) =>
      calendar.decisions.some(({ decisionId, isBeingCounted }) => decisionId === id && isBeingCounted),
  };
};

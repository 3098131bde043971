import * as application from './application.ts';
import * as cohort from './cohort.ts';
import { detailTypeOf, type EventDefinition } from './define.ts';
import * as followThrough from './follow-through.ts';
import * as matchingRound from './matching-round.ts';
import * as pair from './pair.ts';
import * as training from './training.ts';

/** Everything that can happen, in the order of a season. */
export const CATALOGUE: readonly EventDefinition[] = [
  cohort,
  application,
  training,
  matchingRound,
  pair,
  followThrough,
].flatMap((room) => Object.values(room) as unknown as EventDefinition[]);

const byType = new Map(CATALOGUE.map((event) => [detailTypeOf(event), event]));

/** @throws where no definition has this detail-type: a fact that nobody defined must not pass unseen. */
export const definitionOf = (type: string): EventDefinition => {
  const event = byType.get(type);
  if (!event) throw new Error(`No event is defined as ${type}.`);
  return event;
};

import type { EventDefinition } from '../../../../events/define.ts';
import type { Fact } from '../../../../events/fact.ts';
import { localDateOf } from '../../kernel/dates.ts';
import type { Programme, Trilingual } from '../../programme/programme.ts';
import type { EVIDENCE } from './evidence.ts';

export type Evidence = { readonly kind: keyof typeof EVIDENCE; readonly id: string };

/** The amount that one fact adds to an indicator. */
export type Contribution = {
  /** The Finnish date that it counts for, which is when it happened and not when it was entered. */
  readonly date: string;
  readonly amount: number;
  /** Key of a person or thing that counts once: a second fact about the same key adds nothing. */
  readonly distinct?: string;
  readonly evidence: Evidence;
  /** Names what it counts, so that a later fact can take it back; by default the id of the evidence. */
  readonly claim?: string;
  /** The claim that it takes back, of the same key and the same date; it counts nothing itself. */
  readonly revokes?: string;
};

/**
 * `HOURS` are counted in minutes. `MEAN` counts the sum of the answers, `SHARE` the answers that say so: both are divided by the number
 * of answers.
 */
export const UNITS = ['COUNT', 'HOURS', 'MEAN', 'SHARE'] as const;
export type Unit = (typeof UNITS)[number];

/** A figure that finance sees. Its definition is text and rule in one place, with a version. */
export type Indicator = {
  readonly key: string;
  readonly version: number;
  readonly label: Trilingual;
  readonly definition: Trilingual;
  readonly unit: Unit;
  /** Facts that it counts. */
  readonly on: readonly EventDefinition[];
  readonly count: (fact: Fact, programme: Pick<Programme, 'regions'>) => Contribution | undefined;
  /** Kind of record that `distinct` names. Two records that turn out to be one count once. */
  readonly distinctBy?: 'person' | 'company';
  /** The place of a figure that is shown beside another one and never alone. `GROSS` counts every time what the other counts once. */
  readonly beside?: { readonly key: string; readonly as: 'GROSS' | 'OF_WHICH' | 'ANSWERS' };
  /** Figures that say how many people were asked and have answered, for one that is made of their answers. */
  readonly responses?: { readonly answers: string; readonly asked: string };
  /**
   * The people or firms of another figure by a trait of theirs: small ones are kept back in what leaves the house. Parts that exclude each
   * other never hold the same person. By default a figure of which another consists is such a part.
   */
  readonly trait?: { readonly of: string; readonly isExclusive?: true };
  /** A part by how well it is proved: it tells nothing of people. */
  readonly isProof?: true;
  /** The owner of the programme has not decided on the definition yet. */
  readonly isProposal?: true;
};

/** The trait by which a figure tells people or firms apart; undefined for the others. */
export const traitOf = ({
  trait,
  beside,
  isProof,
}: Pick<Indicator, 'trait' | 'beside' | 'isProof'>): Indicator['trait'] => {
  if (trait !== undefined || isProof === true) return trait;
  return beside?.as === 'OF_WHICH' ? { of: beside.key, isExclusive: true } : undefined;
};

/** Counts every time what `indicator` counts once for each person or firm. */
export const everyTime = (indicator: Indicator, definition: Trilingual): Indicator => {
  const { key, version, label, unit, on, count, isProposal } = indicator;
  return {
    ...(isProposal === undefined ? {} : { isProposal }),
    key: `${key}.gross`,
    version,
    label,
    definition,
    unit,
    on,
    beside: { key, as: 'GROSS' },
    count: (fact, programme) => {
      const contribution = count(fact, programme);
      if (contribution === undefined) return undefined;
      const { date, amount, evidence, revokes } = contribution;
      return { date, evidence, amount: revokes === undefined ? amount : -1 };
    },
  };
};

export const onItsDay = (fact: Fact): string => localDateOf(new Date(fact.at));

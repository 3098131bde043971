import { topics } from '../vocabularies/topics.ts';
import type { CodeOf } from '../vocabularies/vocabulary.ts';
import type { Pool } from './pool.ts';
import { missingCounts, type Rules } from './rules.ts';

export type Topic = CodeOf<typeof topics>;

/** The context of scores: the rules of the round, and figures of the pool as a whole. */
export type ScoringContext = {
  readonly rules: Rules;
  /** Whether a missing answer counts as {@link NEUTRAL}, by the version of the rules. */
  readonly missingCounts: boolean;
  readonly before: Pool['before'];
  readonly wishes: NonNullable<Pool['wishes']>;
  /**
   * Extra weight of a need that few mentors can meet, in per cent: 100 where all can (or nobody), nearly 200 where one
   * can.
   */
  readonly rarity: ReadonlyMap<Topic, number>;
};

export const scoringContextOf = (pool: Pool, rules: Rules): ScoringContext => {
  const rarity = topics.codes.map((topic): [Topic, number] => {
    const offered = pool.mentors.filter(({ answers }) => answers.expertise.includes(topic)).length;
    return [topic, offered === 0 ? 100 : 200 - Math.round((100 * offered) / pool.mentors.length)];
  });
  return {
    rules,
    missingCounts: missingCounts(rules),
    before: pool.before,
    wishes: pool.wishes ?? new Map(),
    rarity: new Map(rarity),
  };
};

import type { PoolMentor, PoolStudent } from './pool.ts';
import { isShareable, type Reason, type ShareableSaid } from './reasons.ts';
import type { CriterionKey } from './rules.ts';
import { SAY, SPEAKS_FOR } from './say.ts';
import { type Part, partsOf, scoreOf } from './score.ts';
import type { ScoringContext } from './scoring-context.ts';
import { unanswered } from './unanswered.ts';

/** Criteria that a score could not take into account, and the side whose answer is missing. */
export type Missing = { readonly criterion: CriterionKey; readonly sides: readonly ('mentor' | 'student')[] };

export type Explanation = {
  readonly score: number;
  readonly parts: readonly Part[];
  /** At most three, by their contribution to the score. */
  readonly strong: readonly Reason[];
  /** All reasons against the pair, by their loss. */
  readonly weak: readonly Reason[];
  readonly missing: readonly Missing[];
  /** The share of what counts that both have answered, in per cent. */
  readonly known: number;
  /** Notes about the pair as a whole. */
  readonly general: readonly General[];
};

export const GENERAL = ['NOTHING_STRONG', 'LITTLE_KNOWN'] as const;
export type General = (typeof GENERAL)[number];

/** Below this share of answered weight a score says little. In per cent. */
export const LITTLE = 60;

const knownShare = (parts: readonly Part[]): number => {
  const sum = (counting: readonly Part[]) => counting.reduce((all, { weight }) => all + weight, 0);
  const asked = sum(parts.filter(({ fit, counted }) => (counted ?? fit) !== undefined));
  return asked === 0 ? 0 : Math.round((100 * sum(parts.filter(({ fit }) => fit !== undefined))) / asked);
};

const STRONGEST = 3;

/** The explanation of a score: reasons as codes, computed only for a pair that is looked at. */
export const explain = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent): Explanation => {
  const parts = partsOf(context, mentor, student);
  const reasons = parts.flatMap(({ key, weight, fit }) => {
    if (fit === undefined || weight === 0) return [];
    const said = SAY[key](context, mentor, student, fit);
    return [{ weight, reason: { criterion: key, fit, said, shareable: isShareable(said) } }];
  });
  const strong = reasons
    .filter(({ reason }) => reason.fit >= SPEAKS_FOR)
    .sort((a, b) => b.weight * b.reason.fit - a.weight * a.reason.fit)
    .slice(0, STRONGEST)
    .map(({ reason }) => reason);
  const known = knownShare(parts);
  return {
    score: scoreOf(context, mentor, student),
    parts,
    strong,
    known,
    general: [
      ...(strong.length === 0 ? (['NOTHING_STRONG'] as const) : []),
      ...(known < LITTLE ? (['LITTLE_KNOWN'] as const) : []),
    ],
    weak: reasons
      .filter(({ reason }) => reason.fit < SPEAKS_FOR)
      .sort((a, b) => b.weight * (1000 - b.reason.fit) - a.weight * (1000 - a.reason.fit))
      .map(({ reason }) => reason),
    missing: parts.flatMap(({ key, fit }): Missing[] => {
      const [ofMentor, ofStudent] = unanswered[key](mentor, student);
      const sides = [
        ...(ofMentor ? (['mentor'] as const) : []),
        ...(ofStudent ? (['student'] as const) : []),
      ];
      return fit === undefined && sides.length > 0 ? [{ criterion: key, sides }] : [];
    }),
  };
};

const WHOLE_ROUND: ShareableSaid = { code: 'WHOLE_ROUND' };

/** The reasons that both people may read: the strongest that is no secret, never a score, and never an empty list. */
export const shareableReasons = ({ strong }: Explanation): readonly ShareableSaid[] => {
  const shareable = strong.map(({ said }) => said).filter(isShareable);
  return shareable.length === 0 ? [WHOLE_ROUND] : shareable;
};

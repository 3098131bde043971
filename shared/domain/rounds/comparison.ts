import type { RunChunk } from './chunk.ts';

type ResultPair = RunChunk['pairs'][number];
type With = { readonly mentorApplicationId: string; readonly score: number };

/** Two results side by side, student by student. */
export type Comparison = {
  /** Number of students with the same mentor in both. */
  readonly same: number;
  /** Another mentor in B than in A; the gain or loss of the student's own score. */
  readonly changed: readonly {
    readonly studentApplicationId: string;
    readonly a: With;
    readonly b: With;
    readonly gain: number;
  }[];
  readonly onlyA: readonly (With & { readonly studentApplicationId: string })[];
  readonly onlyB: readonly (With & { readonly studentApplicationId: string })[];
  /** B minus A. */
  readonly pairs: number;
  readonly total: number;
};

const byStudent = (pairs: readonly ResultPair[]): ReadonlyMap<string, With> =>
  new Map(
    pairs.map(({ studentApplicationId, mentorApplicationId, score }) => [
      studentApplicationId,
      { mentorApplicationId, score },
    ]),
  );

const onlyIn = (mine: ReadonlyMap<string, With>, other: ReadonlyMap<string, With>) =>
  [...mine].flatMap(([studentApplicationId, pair]) =>
    other.has(studentApplicationId) ? [] : [{ studentApplicationId, ...pair }],
  );

const totalOf = (pairs: readonly ResultPair[]): number => pairs.reduce((sum, { score }) => sum + score, 0);

export const comparisonOf = (a: readonly ResultPair[], b: readonly ResultPair[]): Comparison => {
  const [inA, inB] = [byStudent(a), byStudent(b)];
  const both = [...inA].flatMap(([studentApplicationId, before]) => {
    const after = inB.get(studentApplicationId);
    return after === undefined
      ? []
      : [{ studentApplicationId, a: before, b: after, gain: after.score - before.score }];
  });
  return {
    same: both.filter((each) => each.a.mentorApplicationId === each.b.mentorApplicationId).length,
    changed: both
      .filter((each) => each.a.mentorApplicationId !== each.b.mentorApplicationId)
      .sort((one, other) => other.gain - one.gain),
    onlyA: onlyIn(inA, inB),
    onlyB: onlyIn(inB, inA),
    pairs: b.length - a.length,
    total: totalOf(b) - totalOf(a),
  };
};

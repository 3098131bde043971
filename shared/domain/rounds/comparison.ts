import type { RunChunk } from './chunk.ts';

type ResultPair = RunChunk['pairs'][number];
type With = { readonly mentorId: string; readonly score: number };

/** Two results side by side, student by student. */
export type Comparison = {
  /** How many students have the same mentor in both. */
  readonly same: number;
  /** Another mentor in B than in A; what the student's own score gains by it, or loses. */
  readonly changed: readonly {
    readonly studentId: string;
    readonly a: With;
    readonly b: With;
    readonly gain: number;
  }[];
  readonly onlyA: readonly (With & { readonly studentId: string })[];
  readonly onlyB: readonly (With & { readonly studentId: string })[];
  /** B minus A. */
  readonly pairs: number;
  readonly total: number;
};

const byStudent = (pairs: readonly ResultPair[]): ReadonlyMap<string, With> =>
  new Map(
    pairs.map(({ studentApplicationId, mentorApplicationId, score }) => [
      studentApplicationId,
      { mentorId: mentorApplicationId, score },
    ]),
  );

const onlyIn = (mine: ReadonlyMap<string, With>, other: ReadonlyMap<string, With>) =>
  [...mine].flatMap(([studentId, pair]) => (other.has(studentId) ? [] : [{ studentId, ...pair }]));

const totalOf = (pairs: readonly ResultPair[]): number => pairs.reduce((sum, { score }) => sum + score, 0);

export const comparisonOf = (a: readonly ResultPair[], b: readonly ResultPair[]): Comparison => {
  const [inA, inB] = [byStudent(a), byStudent(b)];
  const both = [...inA].flatMap(([studentId, before]) => {
    const after = inB.get(studentId);
    return after === undefined ? [] : [{ studentId, a: before, b: after, gain: after.score - before.score }];
  });
  return {
    same: both.filter((each) => each.a.mentorId === each.b.mentorId).length,
    changed: both
      .filter((each) => each.a.mentorId !== each.b.mentorId)
      .sort((one, other) => other.gain - one.gain),
    onlyA: onlyIn(inA, inB),
    onlyB: onlyIn(inB, inA),
    pairs: b.length - a.length,
    total: totalOf(b) - totalOf(a),
  };
};

import * as z from 'zod';
import { flawIn } from '../../shared/domain/matching/solver/check.ts';
import { instanceFromTriples } from '../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../shared/domain/matching/solver/refused.ts';
import { solve } from '../../shared/domain/matching/solver/solve.ts';

/**
 * An abstract matching problem: people by id, scores by index, absent pairs infeasible. This schema checks the shape;
 * the builder checks the numbers and names the conflict.
 */
const Pairs = z.array(z.tuple([z.number(), z.number()]));
const Shape = z.object({
  mentors: z.array(z.object({ id: z.string(), capacity: z.number() })),
  students: z.array(z.object({ id: z.string(), waiting: z.union([z.boolean(), z.int().min(0)]).optional() })),
  locks: Pairs.optional(),
  vetoes: Pairs.optional(),
});

export type AbstractResult = {
  readonly pairs: readonly { readonly mentor: string; readonly student: string; readonly score: number }[];
  readonly cardinality: number;
  /** Rounds waited by all students in a pair, `true` being one; absent where the problem has no waiting list. */
  readonly waiting?: number;
  readonly total: number;
  readonly verified: boolean;
  /** From the parsed problem to the verified pairs. */
  readonly ms: number;
};

type Triple = readonly [mentor: number, student: number, score: number];

/** Millions of triples pass here: a loop, not a schema. */
const triplesIn = (json: unknown): readonly Triple[] => {
  const scores = (json as { scores?: unknown } | null)?.scores;
  if (!Array.isArray(scores)) throw new RefusedInstance('malformed', '/scores is no list');
  for (let k = 0; k < scores.length; k += 1) {
    const triple: unknown = scores[k];
    if (
      !Array.isArray(triple) ||
      triple.length !== 3 ||
      typeof triple[0] !== 'number' ||
      typeof triple[1] !== 'number' ||
      typeof triple[2] !== 'number'
    )
      throw new RefusedInstance('malformed', `/scores/${k} is not [mentor, student, score]`);
  }
  return scores as readonly Triple[];
};

/**
 * Solves a problem in the abstract form: most pairs, then most rounds waited, then the greatest total.
 * @throws RefusedInstance
 */
export const solveAbstract = (json: unknown, triples?: Int32Array): AbstractResult => {
  const shape = Shape.safeParse(json);
  if (!shape.success) {
    const [issue] = shape.error.issues;
    throw new RefusedInstance('malformed', `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { mentors, students, locks = [], vetoes = [] } = shape.data;
  const scores = triples ?? triplesIn(json);
  const began = performance.now();
  const instance = instanceFromTriples({
    mentors,
    students: students.map(({ id, waiting = false }) => ({ id, waiting })),
    scores,
    locks,
    vetoes,
  });
  const solution = solve(instance, { aim: 'total' });
  const ms = performance.now() - began;
  return {
    pairs: solution.pairs.map(({ student, mentor, score }) => ({
      mentor: instance.mentors[mentor] as string,
      student: instance.students[student] as string,
      score,
    })),
    cardinality: solution.cardinality,
    ...(students.some(({ waiting }) => waiting !== undefined) ? { waiting: solution.waitingMatched } : {}),
    total: solution.total,
    verified: flawIn(instance, solution) === undefined,
    ms: Math.round(ms * 1000) / 1000,
  };
};

/** One line of JSON for one problem in the abstract form. @throws RefusedInstance */
export const matchAbstract = (json: unknown, triples?: Int32Array): string =>
  JSON.stringify(solveAbstract(json, triples));

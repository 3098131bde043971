import { Refusal, type RefusalCode } from '../../domain/kernel/refusal.ts';
import { retryOnConflict } from '../../store/retry.ts';

/** Outcomes for the people of a list: one refusal does not stop the others. */
export type Outcome = { readonly applicationId: string; readonly result: 'DONE' | RefusalCode };

/** Tells a refusal as an outcome, a repetition as done. @throws `error` where it is none */
export const outcomeOfRefusal = (applicationId: string, error: unknown): Outcome => {
  if (!(error instanceof Refusal)) throw error;
  return { applicationId, result: error.code === 'already-done' ? 'DONE' : error.code };
};

/**
 * People in one transaction: each has an enrolment, an application or a reminder, at most one session to leave and at most three
 * facts, five records in all; the session and its own fact come on top, and 100 records fit.
 */
const AT_ONCE = 19;

/** Decides about a list of people, some in a transaction. Another writer in between makes those be decided anew. */
export const inTransactions = async (
  applicationIds: readonly string[],
  decideSome: (some: readonly string[]) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < applicationIds.length; from += AT_ONCE)
    outcomes.push(...(await retryOnConflict(() => decideSome(applicationIds.slice(from, from + AT_ONCE)))));
  return outcomes;
};

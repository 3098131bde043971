import type { Pair, Result } from './pair.ts';

export type SuccessDefinition = {
  readonly version: number;
  /** Confirmed meetings that it takes, where the two have not both reached their goals before. */
  readonly fewestMeetings: number;
  readonly needsAgreement: boolean;
  /** From this answer on, of five, a side has reached its goals. */
  readonly goalReachedFrom: number;
  /** The owner of the programme has decided on it. */
  readonly isConfirmed: boolean;
};

/** Every definition of a successful pair. A changed one is a new version; cohorts keep theirs. */
export const SUCCESS_DEFINITIONS: readonly SuccessDefinition[] = [
  { version: 1, fewestMeetings: 4, needsAgreement: true, goalReachedFrom: 4, isConfirmed: false },
];

/** @throws where there is no such version: a bug */
export const successDefinition = (version = 1): SuccessDefinition => {
  const found = SUCCESS_DEFINITIONS.find((definition) => definition.version === version);
  if (!found) throw new Error(`Success has no definition ${version}.`);
  return found;
};

/** Everything that success is judged by, as it stands now. */
export type SuccessEvidence = {
  readonly pair: Pick<Pair, 'status'> & { readonly reason?: string | undefined };
  /** Both have confirmed what they agree on. */
  readonly isAgreed: boolean;
  /** Meetings that one has reported and the other has not contradicted. */
  readonly meetings: number;
  /** Answers about the goals in the final survey, of five. */
  readonly goals: { readonly mentor?: number | undefined; readonly student?: number | undefined };
  readonly finalAnswers: number;
};

export const SUCCESS_CHECKS = ['AGREEMENT', 'MEETINGS', 'GOALS', 'NO_COMPLAINT', 'FINAL_SURVEY'] as const;
export type SuccessCheck = {
  readonly check: (typeof SUCCESS_CHECKS)[number];
  readonly holds: boolean;
  readonly has?: number;
  readonly needs?: number;
};

export const SUCCESS_STANDINGS = ['VERIFIED', 'UNVERIFIED', 'ON_COURSE', 'NOT_REACHED'] as const;
export type SuccessStanding = (typeof SUCCESS_STANDINGS)[number];

export type SuccessJudgement = {
  readonly definition: number;
  readonly standing: SuccessStanding;
  readonly checks: readonly SuccessCheck[];
};

/**
 * Judges a pair by a definition, from its evidence alone: the same evidence always gives the same. A running pair that lacks something is
 * on course, because it can still get it.
 */
export const judgeSuccess = (evidence: SuccessEvidence, definition: SuccessDefinition): SuccessJudgement => {
  const { pair, isAgreed, meetings, goals, finalAnswers } = evidence;
  const { version, fewestMeetings, needsAgreement, goalReachedFrom } = definition;
  const reached = (answer: number | undefined): boolean => answer !== undefined && answer >= goalReachedFrom;
  const bothReached = reached(goals.mentor) && reached(goals.student);
  const isComplaint = pair.status === 'ENDED_EARLY' && pair.reason === 'CONDUCT';
  const hasMet = meetings >= fewestMeetings;
  const isDone = (isAgreed || !needsAgreement) && (hasMet || bothReached) && !isComplaint;
  const isOver = pair.status === 'ENDED_EARLY' || pair.status === 'COMPLETED' || pair.status === 'CLOSING';
  const standing = (): SuccessStanding => {
    if (isDone && isOver) return finalAnswers > 0 ? 'VERIFIED' : 'UNVERIFIED';
    return pair.status === 'ENDED_EARLY' || pair.status === 'COMPLETED' ? 'NOT_REACHED' : 'ON_COURSE';
  };
  return {
    definition: version,
    standing: standing(),
    checks: [
      ...(needsAgreement ? [{ check: 'AGREEMENT' as const, holds: isAgreed }] : []),
      { check: 'MEETINGS', holds: hasMet, has: meetings, needs: fewestMeetings },
      { check: 'GOALS', holds: bothReached },
      { check: 'NO_COMPLAINT', holds: !isComplaint },
      { check: 'FINAL_SURVEY', holds: finalAnswers > 0, has: finalAnswers, needs: 1 },
    ],
  };
};

/** The result of a pair that is closed now, or has ended early. */
export const resultOf = (evidence: SuccessEvidence, definition: SuccessDefinition): Result => {
  const { pair } = evidence;
  const over = pair.status === 'ENDED_EARLY' ? pair : { status: 'COMPLETED' as const };
  const { standing } = judgeSuccess({ ...evidence, pair: over }, definition);
  if (standing === 'VERIFIED') return 'SUCCESS';
  return standing === 'UNVERIFIED' ? 'SUCCESS_UNVERIFIED' : 'NOT_REACHED';
};

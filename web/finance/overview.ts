import { type AnswerOf, call } from '../api/client.ts';
import { programmeId } from '../staff/programme.ts';
import { session } from '../staff/session.ts';
import type { Outcome } from '../ui/problem.ts';

/** Beginning of the page of a funding decision; its long lists come in pages. */
export type Overview = AnswerOf<'GET /api/finance/programmes/{programmeId}/overview'>;
export type Indicator = Overview['indicators'][number];
export type Period = Overview['periods'][number];
export type Missing = AnswerOf<'GET /api/finance/programmes/{programmeId}/missing-evidence'>['items'][number];

/** @param decision by default the one that is open */
export const loadOverview = async (decision: string | undefined): Promise<Outcome<Overview>> => {
  const outcome = await call('GET /api/finance/programmes/{programmeId}/overview', {
    params: { programmeId },
    query: { decision },
  });
  // Without any role in the programme it is not there.
  if (!outcome.ok && [403, 404].includes(outcome.problem.status)) session.value = 'forbidden';
  return outcome;
};

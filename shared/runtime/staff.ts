import { Refusal } from '../domain/kernel/refusal.ts';
import type { Cause } from '../store/store.ts';
import type { HttpRequest } from './http.ts';

export type StaffGroup = 'coordinator' | 'finance' | 'admin';

/** API Gateway writes the list as one string: `[coordinator admin]`. */
const groupsOf = (claim: string | undefined): string[] =>
  (claim ?? '').replace(/^\[|\]$/g, '').split(/[\s,]+/);

/**
 * The authorizer has verified the token; this asks whom it is for. An ID token is no access token, and being signed in
 * is not being allowed. @returns the actor for the log of facts @throws Refusal `forbidden`
 */
export const requireStaff = ({ claims }: HttpRequest, group: Exclude<StaffGroup, 'admin'>): string => {
  const groups = groupsOf(claims['cognito:groups']);
  if (claims['token_use'] !== 'access' || !(groups.includes(group) || groups.includes('admin')))
    throw new Refusal('forbidden', `Only a ${group} may.`);
  return `staff:${claims['sub'] ?? 'unknown'}`;
};

/** A deed of a member of staff: the start of a chain of causes. */
export const causeOfStaff = (request: HttpRequest, actor: string, programmeId: string): Cause => ({
  now: request.now,
  actor,
  programmeId,
  correlationId: request.correlationId,
  depth: 0,
});

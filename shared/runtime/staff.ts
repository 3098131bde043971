import { Refusal } from '../domain/kernel/refusal.ts';
import type { HttpRequest } from './http/request.ts';

export const STAFF_GROUPS = ['coordinator', 'finance', 'admin'] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];

const GROUP = /^[a-z]{1,40}$/;

/** API Gateway writes the list as one string: `[coordinator admin]`. A name with anything else in it is no group of ours. */
export const groupsOf = (claim: string | undefined): string[] =>
  (claim ?? '')
    .replace(/^\[|\]$/g, '')
    .split(' ')
    .filter((group) => GROUP.test(group));

/**
 * Checks the groups of a token that the authorizer has verified. An ID token is no access token, and being signed in is
 * not being allowed. An admin may do what a coordinator and finance may.
 * @returns the actor for the log of facts
 * @throws Refusal `forbidden`
 */
export const requireStaff = ({ claims }: Pick<HttpRequest, 'claims'>, group: StaffGroup): string => {
  const groups = groupsOf(claims['cognito:groups']);
  if (claims['token_use'] !== 'access' || !(groups.includes(group) || groups.includes('admin')))
    throw new Refusal('forbidden', `Only a ${group} may.`);
  return `staff:${claims['sub'] ?? 'unknown'}`;
};

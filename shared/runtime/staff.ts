import { Refusal } from '../domain/kernel/refusal.ts';
import { programmesOpenTo, rightsOf, type StaffRights } from '../domain/staff/member.ts';
import type { StaffAudience } from '../domain/staff/roles.ts';
import { staffMembers } from '../store/kinds/staff.ts';
import type { Store } from '../store/store.ts';
import type { HttpRequest } from './http/request.ts';

/** Who asks, and the programmes in which they may ask this. */
export type Authorised = {
  /** The actor for the log of facts. */
  readonly actor: string;
  readonly rights: StaffRights;
  readonly programmes: ReadonlySet<string>;
};

/**
 * Checks a token that the authorizer has verified against the member's record, which is read at each call: somebody whose membership has
 * ended is refused while the token still lasts. An ID token is no access token, and being signed in is not being allowed.
 * @throws Refusal `forbidden`; `not-found` for a programme in which the member has no role, as for one that does not exist
 */
export const requireStaff = async (
  { claims, params, now }: Pick<HttpRequest, 'claims' | 'params' | 'now'>,
  audience: StaffAudience,
  store: Pick<Store, 'find'>,
): Promise<Authorised> => {
  const { sub } = claims;
  if (claims['token_use'] !== 'access' || sub === undefined || sub === '')
    throw new Refusal('forbidden', 'Only staff may.');
  const rights = rightsOf((await store.find(staffMembers, sub, now))?.state, now);
  const programmes = programmesOpenTo(rights, audience);
  const { programmeId } = params;
  if (programmeId !== undefined && rights.size > 0 && !rights.has(programmeId))
    throw new Refusal('not-found', 'There is no such programme here.');
  if (programmes.size === 0 || (programmeId !== undefined && !programmes.has(programmeId)))
    throw new Refusal('forbidden', `Only a member of staff as ${audience} may.`);
  return { actor: `staff:${sub}`, rights, programmes };
};

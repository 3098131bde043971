import { Refusal } from '../domain/kernel/refusal.ts';
import { programmesOpenTo, rightsOf, type StaffRights } from '../domain/staff/member.ts';
import type { StaffAudience } from '../domain/staff/roles.ts';
import { staffMembers } from '../store/kinds/staff.ts';
import type { Store } from '../store/store.ts';
import type { HttpRequest } from './http/request.ts';
import { scopedStore } from './programme-scope.ts';

/** The caller and their rights. */
type Authorised<Deps> = {
  /** The actor for the log of facts. */
  readonly actor: string;
  readonly rights: StaffRights;
  /** With the store of the programmes in which they may ask this. */
  readonly deps: Deps;
};

/**
 * @throws Refusal `forbidden`; `not-found` for a programme in which the member has no role, as for one that does not exist
 */
export type Authorise = <Deps>(
  request: Pick<HttpRequest, 'claims' | 'params' | 'now'>,
  audience: StaffAudience,
  deps: Deps,
) => Promise<Authorised<Deps>>;

/**
 * Checks a token that the authorizer has verified against the member's record, which is read at each call: somebody whose membership has
 * ended is refused while the token still lasts. An ID token is no access token, and being signed in is not being allowed.
 */
export const authorisationBy =
  (store: Store): Authorise =>
  async ({ claims, params, now }, audience, deps) => {
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
    return { actor: `staff:${sub}`, rights, deps: { ...deps, store: scopedStore(store, programmes) } };
  };

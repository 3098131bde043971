import {
  type Application,
  copyOf,
  requireUnconfirmed,
  type Submitted,
} from '../../domain/applications/application.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { applications } from '../../store/kinds/applications.ts';
import { create, type RequestCause, remove, type Store, type Versioned } from '../../store/store.ts';

/**
 * A new version of an unconfirmed application, whose link goes out as with any other. At another address the old version is
 * gone: its link would confirm what its reader does not own.
 * @throws Refusal `already-done`, `link-expired`, `changed-meanwhile`
 */
export const copyUnconfirmed = async (
  held: Versioned<Application>,
  address: { readonly email: string; readonly emailHash: string } | undefined,
  cause: RequestCause,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<Versioned<Submitted>> => {
  const submitted = requireUnconfirmed(held.state, cause.now);
  const { application, facts } = copyOf(submitted, ids('app'), address, cause.now);
  const isElsewhere = address !== undefined && address.emailHash !== submitted.emailHash;
  await store.commit(
    [create(applications, application, facts), ...(isElsewhere ? [remove(applications, held)] : [])],
    { ...cause, programmeId: submitted.programmeId },
  );
  return { state: application, version: 1 };
};

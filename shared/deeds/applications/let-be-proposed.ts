import type { Application } from '../../domain/applications/application.ts';
import { requireParticipating } from '../../domain/applications/application.ts';
import { returnToPool } from '../../domain/applications/aside.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type Cause, type Store, save, type Versioned } from '../../store/store.ts';

/** Lets somebody who stands aside be proposed again. Nobody stands aside: nothing happens. @throws Refusal by the application's status, `changed-meanwhile` */
export const letBeProposed = async (
  held: Versioned<Application>,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<Application>> => {
  const { application, facts } = returnToPool(requireParticipating(held.state));
  if (facts.length === 0) return held;
  await store.commit([save(applications, held, application, facts)], {
    ...cause,
    programmeId: application.programmeId,
  });
  return { state: application, version: held.version + 1 };
};

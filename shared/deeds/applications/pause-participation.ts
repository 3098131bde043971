import { type Application, requireParticipating } from '../../domain/applications/application.ts';
import { pauseParticipation as pause } from '../../domain/applications/aside.ts';
import { canEndAlone } from '../../domain/applications/aside-reasons.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { letBeProposed } from './let-be-proposed.ts';

/** Leaves somebody out of rounds by their own wish. @throws Refusal as the domain says, `changed-meanwhile` */
export const pauseParticipation = async (
  held: Versioned<Application>,
  until: string | undefined,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { application, facts } = pause(requireParticipating(held.state), until, cause.now);
  if (facts.length === 0) return held;
  await store.commit([save(applications, held, application, facts)], {
    ...cause,
    programmeId: application.programmeId,
  });
  return { state: application, version: held.version + 1 };
};

/** Takes a pause back by a word of the person. @throws Refusal `no-pause` where a coordinator has to see to it */
export const endOwnPause = async (
  held: Versioned<Application>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { id, aside } = requireParticipating(held.state);
  if (aside !== undefined && !canEndAlone(aside))
    throw new Refusal('no-pause', `${id} stands aside as ${aside.why}.`);
  return letBeProposed(held, cause, store);
};

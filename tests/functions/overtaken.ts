import type { Change } from '../../shared/store/store.ts';
import type { World } from './world.ts';

/** Just before a job stores its next change, somebody else has stored theirs. */
export const overtaken = (world: World, job: string, changes: readonly Change[]): void => {
  world.breaking((_, cause) => {
    if (cause.actor !== `system:${job}`) return undefined;
    world.healed();
    void world.twin.commit(changes, { ...cause, actor: 'staff:d4f0', correlationId: 'overtaking' });
    return undefined;
  });
};

import type { Change } from '../../shared/store/store.ts';
import type { World } from './world.ts';

/** Just before a job stores its next change of such a kind, somebody else has stored theirs. */
export const overtaken = (world: World, job: string, changes: readonly Change[]): void => {
  const kinds = new Set(changes.map(({ kind }) => kind.name));
  world.breaking((own, cause) => {
    if (cause.actor !== `system:${job}` || !own.some(({ kind }) => kinds.has(kind.name))) return undefined;
    world.healed();
    void world.twin.commit(changes, { ...cause, actor: 'staff:d4f0', correlationId: 'overtaking' });
    return undefined;
  });
};

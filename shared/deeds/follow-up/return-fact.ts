import { askReturn, type QuarantinedFact } from '../../domain/follow-up/quarantined-fact.ts';
import { quarantinedFacts } from '../../store/kinds/follow-up.ts';
import { type RequestCause, type Store, save } from '../../store/store.ts';
import { taskSettling } from '../../store/tasks.ts';

/**
 * A coordinator asks for the return of a quarantined fact, which completes its task. The sweeper alone may touch facts: its next run
 * publishes this one. Asking twice is asking once. @throws Refusal `not-found`
 */
export const askFactReturn = async (
  id: string,
  store: Store,
  cause: RequestCause,
): Promise<QuarantinedFact> => {
  const held = await store.get(quarantinedFacts, id);
  const asked = askReturn(held.state, cause.actor, cause.now);
  if (asked === undefined) return held.state;
  const task = { kind: 'FACT_QUARANTINED', aboutId: id } as const;
  const settled = await taskSettling(task, cause.actor, cause.now, store);
  await store.commit([save(quarantinedFacts, held, asked), ...settled], {
    ...cause,
    programmeId: asked.programmeId,
  });
  return asked;
};

import { askReturn, type QuarantinedFact } from '../../domain/follow-up/quarantined-fact.ts';
import { completeTask, taskIdOf } from '../../domain/follow-up/task.ts';
import { quarantinedFacts, tasks } from '../../store/kinds/follow-up.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/**
 * A coordinator asks for the return of a quarantined fact, which completes its task. The sweeper alone may touch facts: its next run
 * publishes this one. Asking twice is asking once. @throws Refusal `not-found`
 */
export const askFactReturn = async (
  id: string,
  store: Store,
  cause: Omit<Cause, 'programmeId'>,
): Promise<QuarantinedFact> => {
  const [held, task] = await Promise.all([
    store.get(quarantinedFacts, id),
    store.find(tasks, taskIdOf('FACT_QUARANTINED', id)),
  ]);
  const asked = askReturn(held.state, cause.actor, cause.now);
  if (asked === undefined) return held.state;
  await store.commit(
    [
      save(quarantinedFacts, held, asked),
      ...(task ? [save(tasks, task, completeTask(task.state, cause.actor, cause.now))] : []),
    ],
    { ...cause, programmeId: asked.programmeId },
  );
  return asked;
};

import type { Application } from '../../domain/applications/application.ts';
import type { CapacityAsk } from '../../domain/applications/capacity-ask.ts';
import { answerCapacity as answer } from '../../domain/applications/raise-capacity.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';

/**
 * Takes a mentor's yes or no to more students in. A coordinator gets a task either way. A round that is proposed keeps its pool.
 * Entered by staff as it stands already: nothing happens.
 * @throws Refusal `already-done`, `link-expired`, by the application's status, `changed-meanwhile`
 */
export const answerCapacity = async (
  held: Versioned<Application>,
  given: NonNullable<CapacityAsk['answer']>,
  cause: Press,
  store: Store,
  onBehalf?: OnBehalf,
): Promise<Versioned<Application>> => {
  const { state } = held;
  const before = state.status === 'PARTICIPATING' ? state.capacityAsk?.answer : undefined;
  if (onBehalf && before === given) return held;
  const { application, facts } = answer(held.state, given, cause.now, onBehalf);
  const { id: aboutId, programmeId, personId } = application;
  const kind = given === 'YES' ? 'CAPACITY_RAISED' : 'CAPACITY_DECLINED';
  await store.commit(
    [
      save(applications, held, application, facts),
      ...(await taskOpening(
        { programmeId, kind, aboutId, cohortId: application.cohortId },
        cause.now,
        store,
      )),
    ],
    { ...cause, actor: onBehalf?.by ?? `person:${personId}`, programmeId },
  );
  return { state: application, version: held.version + 1 };
};

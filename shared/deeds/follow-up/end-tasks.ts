import { completeTask } from '../../domain/follow-up/task.ts';
import { canEndAlone, isTaskOver } from '../../domain/follow-up/task-end.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { closingOf, isSeasonOver } from '../../domain/programme/season-end.ts';
import { sumOverEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { TASK_STATES, tasks } from '../../store/kinds/follow-up.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/** Completes open tasks whose reason has gone by itself or with the season, and answers how many there were. */
export const endTasks = async (
  now: Date,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  sumOverEach(programmes.all, async ({ id: programmeId }) => {
    const open = await listAll(store, tasks, COLLECTION.tasks(programmeId), { prefix: TASK_STATES.open });
    const cause = causeIn(programmeId);
    return sumOverEach(
      open.filter(({ state }) => canEndAlone(state.kind)),
      async (held) => {
        const { kind, aboutId, cohortId } = held.state;
        const cohort = cohortId === undefined ? undefined : await store.find(cohorts, cohortId);
        const application = await store.find(applications, aboutId);
        const situation = {
          application: application?.state,
          isSeasonOver: cohort !== undefined && isSeasonOver(cohort.state, now),
          isPastClosing: cohort !== undefined && localDateOf(now) > closingOf(cohort.state),
        };
        if (!isTaskOver(kind, situation)) return 0;
        const { task, facts } = completeTask(held.state, cause.actor, now);
        try {
          await store.commit([save(tasks, held, task, facts)], cause);
          return 1;
        } catch (error) {
          // A coordinator was faster.
          if (!isRefusal(error, 'changed-meanwhile')) throw error;
          return 0;
        }
      },
    );
  });

import * as z from 'zod';
import { TrainingEnrolment } from '../../shared/domain/sessions/training.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import type { Store } from '../../shared/store/store.ts';
import { Authors, authorsOf, Named, personNames } from './people-views.ts';

/** A person's way through the training, with names for everything in it. */
export const EnrolmentView = TrainingEnrolment.extend({
  name: z.string().optional(),
  cohort: Named,
  company: Named.optional(),
  sessions: z.array(
    z.object({ id: z.string(), module: z.string(), startsAt: z.iso.datetime({ offset: true }) }),
  ),
  authors: Authors,
});

export const toEnrolmentView = async (
  enrolment: TrainingEnrolment,
  store: Store,
): Promise<z.output<typeof EnrolmentView>> => {
  const { cohortId, companyId, personId, seats, chosen = {}, attended, missed } = enrolment;
  const entries = [...Object.values(attended), ...missed];
  const named = [...Object.values(chosen), ...entries].map(({ sessionId }) => sessionId);
  const [names, cohort, firms, sessions, authors] = await Promise.all([
    personNames(store, [personId]),
    store.find(cohorts, cohortId),
    batchOf(store, companies, [companyId]),
    batchOf(store, trainingSessions, [...Object.values(seats), ...named]),
    authorsOf(
      store,
      entries.map(({ recordedBy }) => recordedBy),
    ),
  ]);
  return {
    ...enrolment,
    name: names.get(personId),
    cohort: { id: cohortId, name: cohort?.state.name },
    ...(companyId === undefined ? {} : { company: { id: companyId, name: firms.get(companyId)?.name } }),
    sessions: [...sessions.values()].map(({ id, module, startsAt }) => ({ id, module, startsAt })),
    authors,
  };
};

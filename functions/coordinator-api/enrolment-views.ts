import * as z from 'zod';
import type { Application } from '../../shared/domain/applications/application.ts';
import { enrolmentIdOf, TrainingEnrolment } from '../../shared/domain/sessions/training.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
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

/** The last training that somebody has completed in another cohort. */
export const TrainedBefore = z.object({
  applicationId: z.string(),
  cohort: Named,
  completedOn: z.iso.date(),
});

/** Training counts in the role that it was for: a mentor's is not a student's. */
export const trainedBefore = async (
  application: Application,
  store: Store,
): Promise<z.output<typeof TrainedBefore> | undefined> => {
  if (application.status === 'SUBMITTED') return undefined;
  const person = await store.find(persons, application.personId);
  const others = (person?.state.applicationIds ?? []).filter((id) => id !== application.id);
  const held = await batchOf(store, trainingEnrolments, others.map(enrolmentIdOf));
  const completed = [...held.values()].flatMap(({ applicationId, cohortId, role, outcome }) =>
    role === application.form.role && outcome.status === 'COMPLETED'
      ? [{ applicationId, cohortId, completedOn: outcome.completedOn }]
      : [],
  );
  const last = completed.toSorted((a, b) => (a.completedOn < b.completedOn ? 1 : -1))[0];
  if (last === undefined) return undefined;
  const cohort = await store.find(cohorts, last.cohortId);
  return {
    applicationId: last.applicationId,
    cohort: { id: last.cohortId, name: cohort?.state.name },
    completedOn: last.completedOn,
  };
};

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

import type { Application, Known } from '../../domain/applications/application.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { erasureIdOf } from '../../domain/people/erasure.ts';
import { isHolding } from '../../domain/privacy/hold.ts';
import {
  firstRemovalIn,
  type RemovalRule,
  removalsOf,
  wholeRemovalOf,
} from '../../domain/privacy/removal.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { batchOf } from '../../store/batch.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { erasures, persons } from '../../store/kinds/people.ts';
import { retentionHolds } from '../../store/kinds/privacy.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store } from '../../store/store.ts';

/** Something of an application that goes by a rule of retention. */
export type DueRemoval = {
  readonly rule: RemovalRule;
  readonly dueAt: Date;
  readonly application: Known;
  /** True where the person goes as a whole, with all applications. */
  readonly isWholePerson: boolean;
  /** The reason to keep it although its time is over. */
  readonly kept?: 'HOLD' | 'RUNNING_PAIR';
};

const knownIn = async (store: Store, cohortId: string): Promise<readonly Known[]> =>
  (await listAll(store, applications, COLLECTION.applications(cohortId))).flatMap(({ state }) =>
    state.status === 'SUBMITTED' ? [] : [state],
  );

/** With the whole its parts go too. */
const dueOf = (application: Known, cohort: Cohort, until: Date) => {
  const due = removalsOf(application, cohort).filter(({ dueAt }) => dueAt <= until);
  const whole = due.filter(({ rule }) => rule === 'CONTACT' || rule === 'UNSUCCESSFUL');
  return whole.length > 0 ? whole : due;
};

/** Everything of a programme that is to go by an instant, the oldest first; with what is held back. */
export const findRemovals = async (
  store: Store,
  programmeId: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<readonly DueRemoval[]> => {
  const all = (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).map(({ state }) => state);
  const cohortOf = new Map(all.map((cohort) => [cohort.id, cohort]));
  const holds = new Set(
    (await listAll(store, retentionHolds, COLLECTION.holds(programmeId)))
      .filter(({ state }) => isHolding(state, now))
      .map(({ state }) => state.aboutId),
  );
  const candidates: { application: Known; cohort: Cohort }[] = [];
  for (const cohort of all)
    if (firstRemovalIn(cohort) <= until)
      for (const application of await knownIn(store, cohort.id)) candidates.push({ application, cohort });
  const due = candidates.filter(({ application, cohort }) => dueOf(application, cohort, until).length > 0);
  const personIds = [...new Set(due.map(({ application }) => application.personId))];
  const [people, going] = await Promise.all([
    batchOf(store, persons, personIds),
    batchOf(store, erasures, personIds.map(erasureIdOf)),
  ]);
  const siblings = await batchOf(
    store,
    applications,
    [...people.values()].flatMap(({ applicationIds }) => applicationIds),
  );
  const formed = await batchOf(
    store,
    pairs,
    [...due.map(({ application }) => application), ...siblings.values()].flatMap((application) =>
      application.status === 'PARTICIPATING' ? application.partners.formed : [],
    ),
  );
  /** True where all applications of the person are to go by then. */
  const isLast = ({ personId }: Known): boolean =>
    (people.get(personId)?.applicationIds ?? []).every((id) => {
      const other = siblings.get(id);
      if (other === undefined || other.status === 'SUBMITTED') return true;
      const cohort = cohortOf.get(other.cohortId);
      return cohort !== undefined && wholeRemovalOf(other, cohort).dueAt <= until;
    });
  const isBusy = (application: Application): boolean =>
    application.status === 'PARTICIPATING' &&
    (application.partners.proposed.length > 0 ||
      application.partners.formed.some((id) => {
        const pair = formed.get(id);
        return pair !== undefined && isRunning(pair);
      }));
  /** The reason to keep an application of a person, who may have others. */
  const keptFor = (application: Known): DueRemoval['kept'] => {
    if (holds.has(application.personId) || holds.has(application.cohortId)) return 'HOLD';
    return isBusy(application) ? 'RUNNING_PAIR' : undefined;
  };
  /** A person with another application that is kept loses this one alone. */
  const isAlone = ({ personId }: Known): boolean =>
    (people.get(personId)?.applicationIds ?? []).every((id) => {
      const other = siblings.get(id);
      return other === undefined || other.status === 'SUBMITTED' || keptFor(other) === undefined;
    });
  return due
    .filter(({ application }) => !going.has(erasureIdOf(application.personId)))
    .flatMap(({ application, cohort }) => {
      const kept = keptFor(application);
      return dueOf(application, cohort, until).map(({ rule, dueAt }) => ({
        rule,
        dueAt,
        application,
        isWholePerson:
          (rule === 'CONTACT' || rule === 'UNSUCCESSFUL') &&
          isLast(application) &&
          (kept !== undefined || isAlone(application)),
        ...(kept === undefined ? {} : { kept }),
      }));
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
};

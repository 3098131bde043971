import { erasePerson } from '../../shared/deeds/people/erase-person.ts';
import { liftWhereDue } from '../../shared/deeds/people/restrict-person.ts';
import { applyRemovals } from '../../shared/deeds/privacy/apply-removals.ts';
import { indexAudit } from '../../shared/deeds/privacy/index-audit.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { jsonLog } from '../../shared/runtime/log.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { erasures, persons } from '../../shared/store/kinds/people.ts';
import type { Store } from '../../shared/store/store.ts';

export type RetentionDeps = { readonly store: Store; readonly programmes: Programmes; readonly clock: Clock };

/**
 * Carries out every erasure that was asked for, ends restrictions whose announced day has come, and once a day the rules of retention; then files
 * the audit by person. Work that died half-way goes on.
 */
export const applyRetention = async (now: Date, { store, programmes }: RetentionDeps): Promise<number> => {
  let done = 0;
  for (const { id: programmeId } of programmes.all) {
    const cause = causeOfClock('apply-retention', programmeId, now);
    for (const { state } of await store.due(erasures, DUE.erasures(programmeId), now))
      if (await erasePerson(state.id, cause, store)) {
        // The only list of erased people that a lost table leaves (infra/restore/README.md).
        jsonLog('info', 'person erased', { subjectId: state.personId });
        done += 1;
      }
    for (const { state } of await store.due(persons, DUE.lifts(programmeId), now))
      if (await liftWhereDue(state.id, cause, store)) done += 1;
    done += await applyRemovals({ cause, store });
    done += await indexAudit({ cause, store });
  }
  return done;
};

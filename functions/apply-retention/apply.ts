import { erasePerson } from '../../shared/deeds/people/erase-person.ts';
import { liftWhereDue } from '../../shared/deeds/people/restrict-person.ts';
import { applyRemovals } from '../../shared/deeds/privacy/apply-removals.ts';
import { indexAudit } from '../../shared/deeds/privacy/index-audit.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { jsonLog } from '../../shared/runtime/log.ts';
import { settleDue } from '../../shared/store/due.ts';
import { sumOverEach } from '../../shared/store/each.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { erasures, persons } from '../../shared/store/kinds/people.ts';
import type { Store } from '../../shared/store/store.ts';

export type RetentionDeps = { readonly store: Store; readonly programmes: Programmes; readonly clock: Clock };

const causeIn = (programmeId: string, now: Date) => causeOfClock('apply-retention', programmeId, now);

const ALL = Number.POSITIVE_INFINITY;
/** One after the other: people share companies, pairs and mails. */
const ONE_BY_ONE = 1;

const eraseDue = (now: Date, deps: RetentionDeps): Promise<number> =>
  settleDue(
    deps,
    erasures,
    DUE.erasures,
    now,
    ALL,
    async ({ state: { id, personId, programmeId } }) => {
      const isDone = await erasePerson(id, causeIn(programmeId, now), deps.store);
      // The only list of erased people that a lost table leaves (infra/restore/README.md).
      if (isDone) jsonLog('info', 'person erased', { subjectId: personId });
      return isDone;
    },
    ONE_BY_ONE,
  );

const liftDue = (now: Date, deps: RetentionDeps): Promise<number> =>
  settleDue(
    deps,
    persons,
    DUE.lifts,
    now,
    ALL,
    ({ state: { id, programmeId } }) => liftWhereDue(id, causeIn(programmeId, now), deps.store),
    ONE_BY_ONE,
  );

const removeOld = (now: Date, { store, programmes }: RetentionDeps): Promise<number> =>
  sumOverEach(programmes.all, ({ id }) => applyRemovals({ cause: causeIn(id, now), store }));

const fileAudit = (now: Date, { store, programmes }: RetentionDeps): Promise<number> =>
  sumOverEach(programmes.all, ({ id }) => indexAudit({ cause: causeIn(id, now), store }));

/**
 * Carries out every erasure that was asked for, ends restrictions whose announced day has come, and once a day the rules of retention; then files
 * the audit by person. Work that died half-way goes on, and a part that fails stops none of the next.
 */
export const applyRetention = (now: Date, deps: RetentionDeps): Promise<number> =>
  sumOverEach([eraseDue, liftDue, removeOld, fileAudit], (part) => part(now, deps));

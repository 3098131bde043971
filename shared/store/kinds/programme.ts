import { instantAt } from '../../domain/kernel/dates.ts';
import { rulesOf } from '../../domain/matching/presets.ts';
import { Cohort, nextRoundDay } from '../../domain/programme/cohort.ts';
import { COLLECTION, DUE } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const cohorts: ItemKind<Cohort> = {
  name: 'Cohort',
  schemaVersion: 3,
  schema: Cohort,
  upcast: {
    // v1 stored only `floor`; the rules were always the `balanced` preset.
    1: ({ floor, ...old }) => ({ ...old, rules: rulesOf('balanced', Number(floor)) }),
    // v2 could not be changed.
    2: (old) => ({ ...old, kickOffRevision: 0 }),
  },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COHORT#${id}`, sk: 'META' }),
  collection: ({ programmeId, openedAt, id }) => ({
    pk: COLLECTION.cohorts(programmeId),
    sk: `${openedAt}#${id}`,
  }),
  due: (cohort) => {
    const day = nextRoundDay(cohort);
    return day === undefined
      ? undefined
      : { pk: DUE.rounds(cohort.programmeId), sk: `${instantAt(day, '00:00').toISOString()}#${cohort.id}` };
  },
};

import type { Known } from '../../domain/applications/application.ts';
import { withoutNeeds, withoutWords } from '../../domain/applications/without-words.ts';
import { emptyCalendar } from '../../domain/funding/calendar.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import { erasureIdOf, requestErasure } from '../../domain/people/erasure.ts';
import { isHolding } from '../../domain/privacy/hold.ts';
import { firstRemovalIn, isEvidenceHeld, removed } from '../../domain/privacy/removal.ts';
import { beginRun, endRun, type RetentionCounts } from '../../domain/privacy/run.ts';
import { failuresOverEach, throwFailures } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { fundingCalendars } from '../../store/kinds/funding.ts';
import { erasures, persons } from '../../store/kinds/people.ts';
import { retentionHolds, retentionRuns } from '../../store/kinds/privacy.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { findPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { create, save } from '../../store/store.ts';
import {
  eraseApplicationData,
  eraseOldEvidence,
  eraseWordsAbout,
  type IsEvidence,
  type Work,
} from '../people/erase-application.ts';
import { erasePerson } from '../people/erase-person.ts';
import { removeOldScans } from '../sessions/signed-sheets.ts';
import { type DueRemoval, findRemovals } from './find-removals.ts';
import { endHold } from './hold-data.ts';

/** Holds whose last day is over end by themselves. @returns errors */
const endHolds = async ({ store, cause }: Work): Promise<readonly unknown[]> => {
  const all = await listAll(store, retentionHolds, COLLECTION.holds(cause.programmeId));
  const over = all.filter(({ state }) => !isHolding(state, cause.now));
  return failuresOverEach(over, ({ state }) => endHold(state.aboutId, cause, store));
};

/** The person stays and loses one application, before it is emptied: so no page shows it empty. */
const unlink = async ({ id, personId }: Known, { store, cause }: Work): Promise<void> =>
  retryOnConflict(async () => {
    const held = await findPerson(store, personId);
    if (!held?.state.applicationIds.includes(id)) return;
    const applicationIds = held.state.applicationIds.filter((each) => each !== id);
    await store.commit([save(persons, held, { ...held.state, applicationIds })], cause);
  });

/** Most removals of one run; the next hour goes on. */
const MOST_AT_ONCE = 200;

/** Words and needs go, answers by choice stay. */
const reduce = async ({ rule, application: { id } }: DueRemoval, work: Work): Promise<void> => {
  const { store, cause } = work;
  const found = await store.find(applications, id);
  if (!found || found.state.status === 'SUBMITTED') return;
  if (rule === 'WORDS') await eraseWordsAbout(found.state, work);
  await retryOnConflict(async () => {
    const held = await store.get(applications, id);
    if (held.state.status === 'SUBMITTED') return;
    const next: Known = rule === 'WORDS' ? withoutWords(held.state, cause.now) : withoutNeeds(held.state);
    const told = removed({ rule, personId: held.state.personId, applicationId: id });
    await store.commit([save(applications, held, next, [told])], cause);
  });
};

/** Without a receipt: the person was told of the times when they applied, and asks for nothing. */
const removePerson = async (
  { rule, application: { personId } }: DueRemoval,
  work: Work,
  isEvidence: IsEvidence,
): Promise<void> => {
  const { store, cause } = work;
  const person = await findPerson(store, personId);
  if (!person) return;
  const { erasure } = requestErasure(person.state, { by: cause.actor, cause: 'RETENTION' }, cause.now);
  const told = removed({ rule, personId });
  if (!(await store.find(erasures, erasure.id)))
    await store.commit([create(erasures, erasure, [told])], cause);
  await erasePerson(erasureIdOf(personId), cause, store, isEvidence);
};

const carryOut = async (
  removal: DueRemoval,
  counts: RetentionCounts,
  work: Work,
  isEvidence: IsEvidence,
): Promise<RetentionCounts> => {
  const { rule, application, isWholePerson } = removal;
  if (isWholePerson) {
    await removePerson(removal, work, isEvidence);
    return { ...counts, people: counts.people + 1 };
  }
  if (rule === 'NEEDS' || rule === 'WORDS') await reduce(removal, work);
  else {
    const { id: applicationId, personId } = application;
    const told = removed({ rule, personId, applicationId });
    await unlink(application, work);
    await eraseApplicationData(applicationId, work, isEvidence, [told]);
  }
  return { ...counts, reduced: counts.reduced + 1 };
};

/**
 * The removal of a night, once a Finnish day: everything whose time is over goes, but for what is held. Each step looks for what
 * is left, so one that dies is gone on with by the next hour. A thing that fails stops no other one, and leaves the night open.
 * @returns the number of things that went
 */
export const applyRemovals = async ({ cause, store }: Work): Promise<number> => {
  const { now, programmeId } = cause;
  const day = localDateOf(now);
  const found = await store.find(retentionRuns, programmeId);
  const begun = beginRun(found?.state, { programmeId, day }, now);
  if (!begun) return 0;
  await store.commit([found ? save(retentionRuns, found, begun) : create(retentionRuns, begun)], cause);
  const unreleased = await endHolds({ store, cause });
  const all = await listAll(store, cohorts, COLLECTION.cohorts(programmeId));
  const calendar = (await store.find(fundingCalendars, programmeId))?.state ?? emptyCalendar(programmeId);
  const held = new Set(
    all.filter(({ state }) => isEvidenceHeld(state, calendar.decisions, now)).map(({ state }) => state.id),
  );
  const isEvidence: IsEvidence = (cohortId) => held.has(cohortId);
  const due = (await findRemovals(store, programmeId, { now, until: now })).filter(
    ({ kept }) => kept === undefined,
  );
  const gone = new Set<string>();
  let { counts } = begun;
  const failures = [
    ...unreleased,
    ...(await failuresOverEach(due.slice(0, MOST_AT_ONCE), async (removal) => {
      if (gone.has(removal.application.personId)) return;
      counts = await carryOut(removal, counts, { cause, store }, isEvidence);
      if (removal.isWholePerson) gone.add(removal.application.personId);
    })),
    ...(await failuresOverEach(all, async ({ state: cohort }) => {
      if (held.has(cohort.id) || firstRemovalIn(cohort) > now) return;
      const certificates = await eraseOldEvidence(cohort.id, { cause, store });
      counts = { ...counts, certificates: counts.certificates + certificates };
    })),
    ...(await failuresOverEach(all, ({ state: cohort }) =>
      removeOldScans(cohort, calendar.decisions, cause, store),
    )),
  ];
  const run = await store.get(retentionRuns, programmeId);
  const isDone = due.length <= MOST_AT_ONCE && failures.length === 0;
  const { run: ended, facts } = endRun(run.state, counts, now);
  await store.commit(
    [isDone ? save(retentionRuns, run, ended, facts) : save(retentionRuns, run, { ...begun, counts })],
    cause,
  );
  throwFailures(failures);
  return counts.reduced + counts.people - begun.counts.reduced - begun.counts.people;
};

import type { NewFact } from '../../../events/fact.ts';
import { type Finding, requireAccepted } from '../../domain/kernel/finding.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { cohortFindings } from '../../domain/programme/cohort-findings.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { kickOffFollows } from '../sessions/group-sessions.ts';

type Decided = {
  readonly cohort: Cohort;
  readonly facts: readonly NewFact[];
  readonly findings?: readonly Finding[];
};

const othersIn = async (programmeId: string, store: Store): Promise<readonly Cohort[]> =>
  (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).map(({ state }) => state);

/** People who have been approved and know the dates of the cohort. */
const countApproved = async (cohortId: string, store: Store): Promise<number> =>
  (await listAll(store, applications, COLLECTION.applications(cohortId))).filter(
    ({ state: { status } }) => status === 'APPROVED' || status === 'PARTICIPATING',
  ).length;

/** Remarks on a cohort as it would be opened. */
export const findingsOfNew = async (cohort: Cohort, now: Date, store: Store): Promise<readonly Finding[]> =>
  cohortFindings(cohort, { others: await othersIn(cohort.programmeId, store), now });

/** Remarks on a change, before it is made: the preview of it. */
export const findingsOfChange = async (
  before: Cohort,
  { cohort, findings = [] }: Decided,
  now: Date,
  store: Store,
): Promise<readonly Finding[]> => {
  const [others, approved] = await Promise.all([
    othersIn(before.programmeId, store),
    countApproved(before.id, store),
  ]);
  return [...findings, ...cohortFindings(cohort, { others, now, before, approved })];
};

/**
 * Saves a changed cohort. A change that changes nothing answers what stands.
 * @throws FindingsRefused `plan-refused`, `confirmation-needed`; Refusal `changed-meanwhile`
 */
export const changeCohortTo = async (
  held: Versioned<Cohort>,
  decided: Decided,
  confirmed: readonly string[],
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Cohort>> => {
  if (decided.cohort === held.state) return held;
  requireAccepted(await findingsOfChange(held.state, decided, cause.now, store), confirmed);
  await store.commit(
    [save(cohorts, held, decided.cohort, decided.facts), ...(await kickOffFollows(decided.cohort, store))],
    { ...cause, programmeId: held.state.programmeId },
  );
  return { state: decided.cohort, version: held.version + 1 };
};

import type { Fact } from '../../events/fact.ts';
import { PersonsMerged } from '../../events/people.ts';
import { loadCompany } from '../../shared/deeds/companies/load-company.ts';
import type { Application } from '../../shared/domain/applications/application.ts';
import { type TASK_SUBJECTS, TASKS, TaskKind, taskIdOf } from '../../shared/domain/follow-up/task.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { agreementIdOf } from '../../shared/domain/pairs/agreement.ts';
import { healthIdOf } from '../../shared/domain/pairs/health.ts';
import { pairIdOf } from '../../shared/domain/pairs/pair.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { agreements, pairHealths, pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { groupSessions, trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { thingsOfPair } from '../../shared/store/of-pair.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { AnyKind } from '../../shared/store/store.ts';
import { proposalIdsOf } from './couples.ts';
import type { CoordinatorDeps } from './deps.ts';
import type { Source } from './history-log.ts';

const source = (kind: AnyKind, id: string, where?: Source['where']): Source => ({ kind, id, where });

/** A proposal, and the pair that came of it if there is one, with its agreement and its health. */
const coupleSources = (proposalId: string): Source[] => {
  const pairId = pairIdOf(proposalId);
  return [
    source(proposals, proposalId),
    source(pairs, pairId),
    source(agreements, agreementIdOf(pairId)),
    source(pairHealths, healthIdOf(pairId)),
  ];
};

const applicationSources = (application: Application): Source[] => [
  source(applications, application.id),
  source(trainingEnrolments, enrolmentIdOf(application.id)),
  ...proposalIdsOf(application).flatMap(coupleSources),
];

/** Kinds of things that a task can be about, by the one that is stored. */
const TASKED = new Map<AnyKind, (typeof TASK_SUBJECTS)[number]>([
  [applications, 'application'],
  [proposals, 'proposal'],
  [pairs, 'pair'],
  [matchingRounds, 'round'],
  [companies, 'company'],
]);

/** The sources, and the tasks that were ever opened about one of them: their ids follow from kind and thing. */
const withTasks = async (
  { store }: CoordinatorDeps,
  sources: readonly Source[],
): Promise<readonly Source[]> => {
  const ids = sources.flatMap(({ kind, id }) =>
    TaskKind.options.flatMap((each) => (TASKS[each].about === TASKED.get(kind) ? [taskIdOf(each, id)] : [])),
  );
  const opened = await batchOf(store, tasks, ids);
  return [...sources, ...[...opened.keys()].map((id) => source(tasks, id))];
};

/** Losing records of merges, whose facts are this person's as well. */
const mergedInto = async (personId: string, { log }: CoordinatorDeps): Promise<readonly string[]> => {
  const told = await log.factsOf(persons, personId, { limit: 100 });
  return told.flatMap(({ fact }) =>
    fact.type.startsWith(`${PersonsMerged.name}.`) ? [String(fact.data['mergedPersonId'])] : [],
  );
};

const THINGS = {
  applications: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    const { state: application } = await store.get(applications, id);
    // Unconfirmed applications are not shown to coordinators.
    if (application.status === 'SUBMITTED') throw new Refusal('not-found', `${id} is not confirmed.`);
    return applicationSources(application);
  },

  people: async (id: string, deps: CoordinatorDeps): Promise<readonly Source[]> => {
    const { state: person } = await loadPerson(deps.store, id);
    const [held, merged] = await Promise.all([
      batchOf(deps.store, applications, person.applicationIds),
      mergedInto(person.id, deps),
    ]);
    return [
      ...[person.id, ...merged].map((personId) => source(persons, personId)),
      ...[...held.values()].flatMap(applicationSources),
    ];
  },

  /** Facts of the session, and its seats and attendance from the people's own. */
  sessions: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    const { state: session } = await store.get(trainingSessions, id);
    const isOfSession = ({ data }: Fact): boolean => data['sessionId'] === id;
    return [
      source(trainingSessions, id),
      ...[...session.enrolled, ...session.guests].map((applicationId) =>
        source(trainingEnrolments, enrolmentIdOf(applicationId), isOfSession),
      ),
    ];
  },

  groupSessions: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    await store.get(groupSessions, id);
    return [source(groupSessions, id)];
  },

  rounds: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    await store.get(matchingRounds, id);
    return [source(matchingRounds, id)];
  },

  proposals: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    await store.get(proposals, id);
    return coupleSources(id);
  },

  pairs: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    const { state: pair } = await store.get(pairs, id);
    const things = await thingsOfPair(store, id);
    return [
      ...coupleSources(pair.proposalId),
      ...[...things].flatMap(([{ kind }, held]) => held.map(({ state }) => source(kind, kind.idOf(state)))),
    ];
  },

  cohorts: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    await store.get(cohorts, id);
    return [source(cohorts, id)];
  },

  companies: async (id: string, { store }: CoordinatorDeps): Promise<readonly Source[]> => {
    const { state: company } = await loadCompany(store, id);
    const ids = [company.id, ...company.former.flatMap(({ id: former }) => former ?? [])];
    return [...new Set(ids)].map((companyId) => source(companies, companyId));
  },
};

/** Items whose facts are the history of a thing, with its tasks. @throws Refusal `not-found` */
export const sourcesOf = async (
  kind: keyof typeof THINGS,
  id: string,
  deps: CoordinatorDeps,
): Promise<readonly Source[]> => withTasks(deps, await THINGS[kind](id, deps));

export type HistoryOf = keyof typeof THINGS;

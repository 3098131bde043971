import * as z from 'zod';
import { assignTask } from '../../shared/deeds/follow-up/assign-task.ts';
import { completeTask } from '../../shared/deeds/follow-up/complete-task.ts';
import { dueAtOf, TASK_SUBJECTS, TASKS, Task, TaskKind } from '../../shared/domain/follow-up/task.ts';
import type { Pair } from '../../shared/domain/pairs/pair.ts';
import type { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { mailMessages, quarantinedFacts, TASK_STATES, tasks } from '../../shared/store/kinds/follow-up.ts';
import { pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { allOf, versionedPage } from './list-page.ts';
import { addresseesOf } from './mails.ts';
import { ActorView, actorsOf, Named, ParticipantView, participantsOf } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const { id, programmeId, kind, aboutId, openedAt, doneAt } = Task.shape;

/** The thing that a task is about, with what happened to it. */
const Subject = z.object({
  kind: z.enum(TASK_SUBJECTS),
  id: z.string(),
  /** State of the thing now. */
  status: z.string().optional(),
  /** Code of the reason, where it has one. */
  reason: z.string().optional(),
  /** Subject line of a mail. */
  subject: z.string().optional(),
  /** Name of a company. */
  name: z.string().optional(),
  /** Type of a fact. */
  type: z.string().optional(),
});

/** A task with the names of everybody and everything that it concerns. */
const TaskView = z.object({
  id,
  programmeId,
  kind,
  aboutId,
  openedAt,
  doneAt,
  version: z.int(),
  dueAt: z.iso.datetime(),
  cohort: Named.optional(),
  owner: ActorView.optional(),
  doneBy: ActorView.optional(),
  subject: Subject,
  people: z.array(ParticipantView.partial()),
});
type TaskView = z.output<typeof TaskView>;

type SubjectKind = z.output<typeof Subject>['kind'];

type About = {
  readonly subject: Omit<TaskView['subject'], 'kind' | 'id'>;
  readonly people: TaskView['people'];
};

/** Subjects of a page of tasks: a batch for each kind of thing, then one of people. */
const subjectsOf = async (store: Store, page: readonly Task[]): Promise<(task: Task) => About> => {
  const idsOf = (wanted: SubjectKind) =>
    page.flatMap((task) => (TASKS[task.kind].about === wanted ? [task.aboutId] : []));
  const [mails, couples, formed, rounds, facts, firms] = await Promise.all([
    batchOf(store, mailMessages, idsOf('mail')),
    batchOf(store, proposals, idsOf('proposal')),
    batchOf(store, pairs, idsOf('pair')),
    batchOf(store, matchingRounds, idsOf('round')),
    batchOf(store, quarantinedFacts, idsOf('fact')),
    batchOf(store, companies, idsOf('company')),
  ]);
  const [addresseeOf, participantOf] = await Promise.all([
    addresseesOf(
      store,
      [...mails.values()].map(({ addressee }) => addressee),
    ),
    participantsOf(store, [
      ...idsOf('application'),
      ...[...couples.values(), ...formed.values()].flatMap((pair) => [
        pair.mentorApplicationId,
        pair.studentApplicationId,
      ]),
    ]),
  ]);
  const ofCouple = (couple: Proposal | Pair | undefined): About =>
    couple === undefined
      ? { subject: {}, people: [] }
      : {
          subject: { status: couple.status },
          people: [couple.mentorApplicationId, couple.studentApplicationId].map(participantOf),
        };
  const about: Readonly<Record<SubjectKind, (id: string) => About>> = {
    mail: (id) => {
      const mail = mails.get(id);
      if (!mail) return { subject: {}, people: [] };
      const { state, subject, addressee } = mail;
      const reader = addresseeOf(addressee);
      return {
        subject: { status: state.status, reason: 'reason' in state ? state.reason : undefined, subject },
        people:
          reader.kind !== 'application' && reader.kind !== 'person'
            ? []
            : [
                {
                  applicationId: reader.kind === 'application' ? reader.id : undefined,
                  personId: reader.personId,
                  name: reader.name,
                },
              ],
      };
    },
    proposal: (id) => ofCouple(couples.get(id)),
    pair: (id) => ofCouple(formed.get(id)),
    round: (id) => {
      const round = rounds.get(id);
      const reason = round?.status === 'FAILED' ? round.reason : undefined;
      return { subject: { status: round?.status, reason }, people: [] };
    },
    application: (id) => ({ subject: {}, people: [participantOf(id)] }),
    company: (id) => ({ subject: { name: firms.get(id)?.name }, people: [] }),
    fact: (id) => ({ subject: { type: facts.get(id)?.fact.type }, people: [] }),
  };
  return ({ kind, aboutId }) => about[TASKS[kind].about](aboutId);
};

const staffActor = (owner: string | undefined): string | undefined => owner && `staff:${owner}`;

const toViews = async (store: Store, page: readonly Versioned<Task>[]): Promise<TaskView[]> => {
  const states = page.map(({ state }) => state);
  const [subjectOf, actorOf, named] = await Promise.all([
    subjectsOf(store, states),
    actorsOf(
      store,
      states.flatMap(({ owner, doneBy }) => [staffActor(owner), doneBy]),
    ),
    batchOf(
      store,
      cohorts,
      states.map(({ cohortId }) => cohortId),
    ),
  ]);
  return page.map(({ state, version }) => {
    const { id, programmeId, kind, aboutId, openedAt, doneAt, doneBy, cohortId } = state;
    const owner = staffActor(state.owner);
    const { subject, people } = subjectOf(state);
    return {
      id,
      programmeId,
      kind,
      aboutId,
      openedAt,
      doneAt,
      version,
      people,
      dueAt: dueAtOf(state),
      cohort: cohortId === undefined ? undefined : { id: cohortId, name: named.get(cohortId)?.name },
      owner: owner === undefined ? undefined : actorOf(owner),
      doneBy: doneBy === undefined ? undefined : actorOf(doneBy),
      subject: { kind: TASKS[kind].about, id: aboutId, ...subject },
    };
  });
};

const answer = async (held: Versioned<Task>, store: Store): Promise<Reply> =>
  json(200, (await toViews(store, [held]))[0], etag(held.version));

const ME = 'me';

/** `null` gives the task back to everybody. */
const Ownership = z.strictObject({ owner: z.union([z.string().min(1).max(120), z.null()]) });

export const taskRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/tasks',
    who: 'coordinator',
    does: 'Lists the open tasks of a programme, the most urgent first, or the done ones, the latest first.',
    query: pageQueryWith({
      state: z.enum(['open', 'done']).default('open'),
      kind: TaskKind.optional(),
      cohort: z.string().max(80).optional(),
    }),
    answers: { 200: pageOf(TaskView) },
    async handle(request, deps) {
      const { state, kind, cohort } = request.query;
      const { items, next } = await versionedPage(
        request,
        deps,
        tasks,
        COLLECTION.tasks(programmeIn(request, deps)),
        {
          prefix: TASK_STATES[state],
          order: state === 'open' ? 'ascending' : 'descending',
          where: allOf(
            kind !== undefined && ((task) => task.kind === kind),
            cohort !== undefined && (({ cohortId }) => cohortId === cohort),
          ),
        },
      );
      return json(200, { items: await toViews(deps.store, items), next });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/tasks/{taskId}/completion',
    who: 'coordinator',
    does: 'Completes a task.',
    ifMatch: true,
    answers: { 200: TaskView },
    async handle(request, { store }) {
      const held = await store.get(tasks, request.params.taskId);
      requireSeen(request, tasks, held);
      return answer(await completeTask(held, request.cause, store), store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/tasks/{taskId}/owner',
    who: 'coordinator',
    does: 'Gives a task to a member of staff (`me` for oneself), or back to everybody.',
    body: Ownership,
    ifMatch: true,
    answers: { 200: TaskView },
    async handle(request, { store }) {
      const held = await store.get(tasks, request.params.taskId);
      requireSeen(request, tasks, held);
      const { owner } = request.body;
      const wanted = owner === ME ? request.actor.replace(/^staff:/, '') : (owner ?? undefined);
      return answer(await assignTask(held, wanted, request.cause, store), store);
    },
  }),
];

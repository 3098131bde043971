import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { todayText } from '../../../../shared/text/console/today/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { programmeId } from '../../../staff/programme.ts';
import { ownId } from '../../../staff/session.ts';
import { type Act, Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { type Paged, usePages } from '../../../ui/pages.ts';
import type { Screen } from '../../../ui/screens.ts';
import type { Column } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Sentence } from '../../../ui/told.tsx';
import { chosenCohort, cohorts } from '../../cohort.ts';
import { nextDates } from './calendar.ts';
import { Concerned, type Task } from './concerned.tsx';
import { Waiting } from './waiting.tsx';

type Given = { readonly of: Task; readonly act: Act; readonly pages: Paged<Task> };

const seen = ({ version }: Task): string => `"${version}"`;

/** Subject of a task by its people: two tasks of a kind are told apart when read aloud. */
const nameOf = (task: Task, kind: string): string =>
  [kind, ...task.people.map(({ name }) => name ?? ''), task.subject.name ?? ''].filter(Boolean).join(', ');

const Owner = ({ of: task, act, pages, myId }: Given & { readonly myId: string | undefined }) => {
  const text = inLanguage(todayText);
  const isMine = task.owner !== undefined && task.owner.id === myId;
  const give = (owner: string | null, said: Sentence): void =>
    void act.run(
      () =>
        call('PUT /api/coordinator/tasks/{taskId}/owner', {
          params: { taskId: task.id },
          body: { owner },
          version: seen(task),
        }),
      { said, take: (answer) => pages.change((each) => (each.id === answer.id ? answer : each)) },
    );
  const words = isMine ? text.giveBack : task.owner === undefined ? text.take : text.takeOver;
  return (
    <>
      <div>
        {isMine ? text.mine : task.owner === undefined ? text.nobody : (task.owner.name ?? task.owner.id)}
      </div>
      <Button
        small
        quiet
        isBusy={act.isBusy}
        name={`${words}: ${nameOf(task, text.kind[task.kind])}`}
        onPress={() =>
          isMine
            ? give(null, () => inLanguage(todayText).givenBack)
            : give('me', () => inLanguage(todayText).taken)
        }
      >
        {words}
      </Button>
    </>
  );
};

const Complete = ({ of: task, act, pages }: Given) => {
  const text = inLanguage(todayText);
  return (
    <Button
      small
      quiet
      isBusy={act.isBusy}
      name={`${text.done}: ${nameOf(task, text.kind[task.kind])}`}
      onPress={() =>
        void act.run(
          () =>
            call('PUT /api/coordinator/tasks/{taskId}/completion', {
              params: { taskId: task.id },
              version: seen(task),
            }),
          {
            said: () => inLanguage(todayText).completed,
            take: (answer) => pages.change((each) => (each.id === answer.id ? undefined : each)),
          },
        )
      }
    >
      {text.done}
    </Button>
  );
};

/** Why there is no task, and the next date that the coordinator should know. */
const Nothing = () => {
  const text = inLanguage(todayText);
  if (cohorts.value === undefined) return <Empty title={text.nothing} />;
  const next = nextDates(cohorts.value, localDateOf(serverNow()));
  return (
    <Empty title={text.nothing}>
      <p>
        {next[0]
          ? text.next(
              next.map(({ what, cohort }) => text.dates[what](cohort.name)).join(', '),
              formatDate(next[0].date, language.value),
            )
          : text.nextNone}
      </p>
      <p>{text.nothingWhy}</p>
    </Empty>
  );
};

export const Today: Screen = () => {
  const text = inLanguage(todayText);
  const kinds = Object.keys(text.kind) as Task['kind'][];
  const isDone = chosenIn('tasks', ['done']) === 'done';
  const kind = chosenIn('kind', kinds);
  const pages = usePages(`tasks ${isDone} ${kind}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/tasks', {
      params: { programmeId },
      query: { state: isDone ? 'done' : 'open', kind, after },
    }),
  );
  const act = useAct(pages.reload);
  const cohortId = chosenCohort.value;
  const now = serverNow().toISOString();
  const columns: readonly Column<Task>[] = [
    {
      head: text.what,
      cell: (task) => (
        <div class="what">
          {text.kind[task.kind]}
          {!isDone && <p class="hint">{text.todo[task.kind]}</p>}
        </div>
      ),
    },
    { head: text.whom, cell: (task) => <Concerned task={task} /> },
    { head: text.since, cell: ({ openedAt }) => <Moment at={openedAt} /> },
    ...(isDone
      ? [
          { head: text.doneAt, cell: ({ doneAt }: Task) => doneAt && <Moment at={doneAt} /> },
          { head: text.doneBy, cell: ({ doneBy }: Task) => doneBy?.name ?? doneBy?.id },
        ]
      : [
          {
            head: text.due,
            cell: ({ dueAt }: Task) => (
              <>
                <Moment at={localDateOf(new Date(dueAt))} />{' '}
                {dueAt < now && <Tag tone="bad">{text.overdue}</Tag>}
              </>
            ),
          },
          {
            head: text.owner,
            cell: (task: Task) => <Owner of={task} act={act} pages={pages} myId={ownId()} />,
          },
          { head: text.done, cell: (task: Task) => <Complete of={task} act={act} pages={pages} /> },
        ]),
  ];
  return (
    <Page title={text.title}>
      {cohortId !== undefined && <Waiting key={cohortId} cohortId={cohortId} />}
      <Section title={text.tasks}>
        <Filters names={['tasks', 'kind']}>
          <Filter
            name="tasks"
            label={text.show}
            none={text.showOpen}
            choices={[{ value: 'done', label: text.showDone }]}
          />
          <Filter
            name="kind"
            label={text.ofKind}
            choices={kinds.map((value) => ({ value, label: text.kind[value] }))}
          />
        </Filters>
        <Refusal of={act} />
        <PagedList
          of={pages}
          caption={text.tasks}
          keyOf={({ id }) => id}
          empty={
            kind !== undefined ? (
              <Empty title={text.noneOfKind} />
            ) : isDone ? (
              <Empty title={text.noneDone} />
            ) : (
              <Nothing />
            )
          }
          columns={columns}
        />
      </Section>
    </Page>
  );
};

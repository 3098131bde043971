import { todayText } from '../../../../shared/text/console/today/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { programmeId } from '../../programme.ts';
import type { Screen } from '../../screens.ts';

export const Today: Screen = () => {
  const text = inLanguage(todayText);
  const loaded = useLoaded('tasks', () =>
    call('GET /api/coordinator/programmes/{programmeId}/tasks', { params: { programmeId } }),
  );
  const act = useAct();
  return (
    <Page title={text.title}>
      <Section title={text.tasks}>
        <Refusal of={act} />
        <Show of={loaded}>
          {({ items }) => {
            const open = items.filter(({ doneAt }) => doneAt === undefined);
            return open.length === 0 ? (
              <Empty title={text.nothing}>
                <p>{text.nothingWhy}</p>
              </Empty>
            ) : (
              <Table
                caption={text.tasks}
                rows={open}
                keyOf={({ id }) => id}
                columns={[
                  { head: text.what, cell: ({ kind }) => text.kind[kind] },
                  { head: text.opened, cell: ({ openedAt }) => <Moment at={openedAt} /> },
                  {
                    head: text.done,
                    cell: ({ id, kind }) => (
                      <Button
                        small
                        quiet
                        isBusy={act.isBusy}
                        name={`${text.done}: ${text.kind[kind]}`}
                        onPress={() =>
                          void act.run(
                            () =>
                              call('PUT /api/coordinator/tasks/{taskId}/completion', {
                                params: { taskId: id },
                              }),
                            { said: text.completed, always: () => void loaded.reload() },
                          )
                        }
                      >
                        {text.done}
                      </Button>
                    ),
                  },
                ]}
              />
            );
          }}
        </Show>
      </Section>
    </Page>
  );
};

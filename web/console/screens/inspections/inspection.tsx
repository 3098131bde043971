import { formatDateTime, formatDays } from '../../../../shared/text/format.ts';
import { inspectionText } from '../../../../shared/text/inspection/text.ts';
import { type AnswerOf, call, fetchFile } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { download } from '../../../ui/csv.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';

const ROUTE = 'GET /api/coordinator/inspections/{inspectionId}';
type Inspection = AnswerOf<typeof ROUTE>;

const Buttons = ({ inspectionId }: { readonly inspectionId: string }) => {
  const text = inLanguage(inspectionText);
  const act = useAct();
  const save = (format: 'csv' | 'xlsx') =>
    act.run(
      () =>
        fetchFile('GET /api/coordinator/inspections/{inspectionId}/file', {
          params: { inspectionId },
          query: { format },
        }),
      { take: (file) => download(file.name, file.content) },
    );
  return (
    <div class="buttons screen-only">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button key={format} quiet isBusy={act.isBusy} onPress={() => void save(format)}>
          {text.save(format.toUpperCase())}
        </Button>
      ))}
      <Button quiet onPress={() => window.print()}>
        {text.print}
      </Button>
      <Refusal of={act} />
    </div>
  );
};

const Session = ({ of }: { readonly of: Inspection['sessions'][number] }) => {
  const text = inLanguage(inspectionText);
  const { name, kind, startsAt, minutes, mode, place, sheets, present } = of;
  const title = `${formatDateTime(startsAt, language.value)}: ${name[language.value]}`;
  return (
    <Section title={title}>
      <p>
        {text.kinds[kind]}, {text.modes[mode]}
        {place !== undefined && `, ${place}`}, {minutes} min. {text.sheetCount(sheets)}
      </p>
      <Table
        caption={title}
        rows={present}
        keyOf={({ applicationId }) => applicationId}
        columns={[
          { head: text.columns.name, cell: (person) => person.name ?? text.erased },
          {
            head: text.columns.role,
            cell: ({ role }) => (role === undefined ? '' : text.roles[role]),
          },
          { head: text.columns.organisation, cell: ({ organisation }) => organisation ?? '' },
          {
            head: text.columns.recordedBy,
            cell: ({ recordedBy, recordedAt }) =>
              [
                recordedBy?.name,
                recordedAt === undefined ? undefined : formatDateTime(recordedAt, language.value),
              ]
                .filter((part) => part !== undefined)
                .join(', '),
          },
        ]}
      />
    </Section>
  );
};

/** The attendance of an inspection by name, to be looked at, printed or saved. */
export const InspectionScreen: Screen = ({ params: { inspectionId = '' } }) => {
  const text = inLanguage(inspectionText);
  const loaded = useLoaded(inspectionId, () => call(ROUTE, { params: { inspectionId } }));
  return (
    <Page title={text.title} above={{ to: '/history/inspections', name: text.title }}>
      <Show of={loaded}>
        {({ id, from, to, reason, openedBy, openedAt, sessions }) => (
          <>
            <Facts
              of={[
                [text.about.days, formatDays(from, to, language.value)],
                [text.reason, reason],
                [text.about.openedBy, openedBy.name ?? openedBy.id],
                [text.about.openedAt, formatDateTime(openedAt, language.value)],
              ]}
            />
            {sessions.length === 0 ? (
              <p>{text.nothing}</p>
            ) : (
              <>
                <p>
                  {text.counts(
                    sessions.length,
                    sessions.reduce((sum, { present }) => sum + present.length, 0),
                  )}
                </p>
                <Buttons inspectionId={id} />
                {sessions.map((session) => (
                  <Session key={session.id} of={session} />
                ))}
              </>
            )}
          </>
        )}
      </Show>
    </Page>
  );
};

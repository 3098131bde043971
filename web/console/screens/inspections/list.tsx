import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { historyText } from '../../../../shared/text/console/history/text.ts';
import { formatDays } from '../../../../shared/text/format.ts';
import { inspectionText } from '../../../../shared/text/inspection/text.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { programmeId } from '../../../staff/programme.ts';
import { FormBox, TextArea, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { goTo, Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';

const Open = () => {
  const text = inLanguage(inspectionText);
  const today = localDateOf(serverNow());
  const form = useForm('inspection', { from: `${today.slice(0, 4)}-01-01`, to: today, reason: '' });
  return (
    <Section title={text.open}>
      <FormBox
        of={form}
        send={text.openNow}
        onSend={() =>
          void form.send(
            (body, once) =>
              call('POST /api/coordinator/programmes/{programmeId}/inspections', {
                params: { programmeId },
                body,
                once,
              }),
            ({ id }) => goTo(`/history/inspections/${id}`),
          )
        }
      >
        <TextField form={form} name="from" label={text.from} type="date" size="short" />
        <TextField form={form} name="to" label={text.to} type="date" size="short" />
        <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </FormBox>
    </Section>
  );
};

/** Attendance by name for an inspection: opened with a reason, and the list of everything that was opened. */
export const Inspections: Screen = () => {
  const text = inLanguage(inspectionText);
  const loaded = useLoaded('inspections', () =>
    call('GET /api/coordinator/programmes/{programmeId}/inspections', { params: { programmeId } }),
  );
  return (
    <Page title={text.title} lead={text.lead} above={{ to: '/history', name: inLanguage(historyText).title }}>
      <Open />
      <Section title={text.opened}>
        <Show of={loaded}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{text.none}</p>
            ) : (
              <Table
                caption={text.opened}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    head: text.columns.date,
                    cell: ({ id, from, to }) => (
                      <Link to={`/history/inspections/${id}`}>{formatDays(from, to, language.value)}</Link>
                    ),
                  },
                  { head: text.reason, cell: ({ reason }) => reason },
                  { head: text.by, cell: ({ openedBy }) => openedBy.name ?? openedBy.id },
                  { head: text.at, cell: ({ openedAt }) => <Moment at={openedAt} /> },
                ]}
              />
            )
          }
        </Show>
      </Section>
    </Page>
  );
};

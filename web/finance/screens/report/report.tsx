import { formatDate, formatMonth } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { reportText } from '../../../../shared/text/funding-report/text.ts';
import { LANGUAGES, type Language } from '../../../../shared/text/language.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useId, useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { LetterFrame } from '../../../ui/letter.tsx';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { hrefTo, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { tell } from '../../../ui/told.tsx';

type Of = AnswerOf<'GET /api/finance/programmes/{programmeId}/report'>;
type Reader = Of['readers'][number];
type Reload = { readonly reload: () => Promise<void> };

const languageChoices = () => LANGUAGES.map((value) => ({ value, label: inLanguage(LANGUAGE_NAMES)[value] }));

const close = (): void => setOpenDialog(undefined);

const AddReader = ({ reload }: Reload) => {
  const text = inLanguage(reportText);
  const form = useForm('report-reader', { name: '', email: '', language: language.value as string });
  return (
    <Dialog title={text.add} onClose={close}>
      <FormBox
        of={form}
        send={text.addNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ language: spoken, ...reader }, once) =>
              call('POST /api/finance/programmes/{programmeId}/report-readers', {
                params: { programmeId },
                once,
                body: { ...reader, language: spoken as Language },
              }),
            () => {
              tell(() => inLanguage(reportText).added);
              close();
              void reload();
            },
          )
        }
      >
        <TextField form={form} name="name" label={text.name} />
        <TextField form={form} name="email" label={text.email} type="email" />
        <SelectField form={form} name="language" label={text.language} choices={languageChoices()} />
      </FormBox>
    </Dialog>
  );
};

const RemoveReader = ({ of, reload }: Reload & { readonly of: Reader }) => {
  const text = inLanguage(reportText);
  const act = useAct();
  const remove = () =>
    act.run(() => call('DELETE /api/finance/report-readers/{readerId}', { params: { readerId: of.id } }), {
      said: () => inLanguage(reportText).removed,
      take: () => {
        close();
        void reload();
      },
    });
  return (
    <Dialog title={text.removeTitle} onClose={close}>
      <p>{text.removeLead(of.name)}</p>
      <div class="buttons">
        <Button danger isBusy={act.isBusy} onPress={() => void remove()}>
          {text.remove}
        </Button>
      </div>
      <Refusal of={act} />
    </Dialog>
  );
};

const Readers = ({ of, reload }: Reload & { readonly of: Of }) => {
  const text = inLanguage(reportText);
  const opened = openDialog();
  const leaving = of.readers.find(({ id }) => opened === `remove-${id}`);
  return (
    <Section
      title={text.readers}
      beside={
        <span class="screen-only">
          <Button quiet opens="add-reader">
            {text.add}
          </Button>
        </span>
      }
    >
      {of.readers.length === 0 ? (
        <Notice>{text.nobody}</Notice>
      ) : (
        <Table
          caption={text.readers}
          rows={of.readers}
          keyOf={({ id }) => id}
          columns={[
            { head: text.name, cell: ({ name }) => name },
            { head: text.email, cell: ({ email }) => email },
            { head: text.language, cell: ({ language: spoken }) => inLanguage(LANGUAGE_NAMES)[spoken] },
            { head: text.since, cell: ({ addedAt }) => <Moment at={addedAt} /> },
            {
              head: text.remove,
              hasButtons: true,
              cell: ({ id, name }) => (
                <span class="screen-only">
                  <Button small quiet name={text.removeOf(name)} opens={`remove-${id}`}>
                    {text.remove}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      {opened === 'add-reader' && <AddReader reload={reload} />}
      {leaving && <RemoveReader key={leaving.id} of={leaving} reload={reload} />}
    </Section>
  );
};

const Preview = ({ decision }: { readonly decision: string | undefined }) => {
  const text = inLanguage(reportText);
  const as = useSignal<Language>(language.value);
  const id = useId();
  const loaded = useLoaded(`${decision} ${as.value} ${language.value}`, () =>
    call('GET /api/finance/programmes/{programmeId}/report-preview', {
      params: { programmeId },
      query: { decision, as: as.value },
    }),
  );
  return (
    <Section title={text.preview}>
      <p>{text.previewLead}</p>
      <div class="filters screen-only">
        <div>
          <label for={id}>{text.language}</label>
          <select
            id={id}
            value={as.value}
            onChange={(event) => {
              as.value = event.currentTarget.value as Language;
            }}
          >
            {languageChoices().map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Show of={loaded}>
        {({ subject, html, keptBack }) => (
          <>
            <p>
              {text.subject}: <strong>{subject}</strong>
            </p>
            <p class="hint">{text.keptBack(keptBack)}</p>
            <LetterFrame html={html} title={subject} />
          </>
        )}
      </Show>
    </Section>
  );
};

const Sent = ({ of: { sent } }: { readonly of: Of }) => {
  const text = inLanguage(reportText);
  return (
    <Section title={text.sent}>
      {sent.length === 0 ? (
        <p>{text.noneSent}</p>
      ) : (
        <Table
          caption={text.sent}
          rows={sent}
          keyOf={({ id }) => id}
          columns={[
            { head: text.month, cell: ({ month }) => formatMonth(month, language.value) },
            { head: text.sentAt, cell: ({ madeAt }) => <Moment at={madeAt} /> },
            { head: text.readerCount, cell: ({ readers }) => readers, isNumber: true },
          ]}
        />
      )}
    </Section>
  );
};

/** The monthly report for the steering group. */
export const Report: Screen = () => {
  const text = inLanguage(reportText);
  const { decision } = place.value.query;
  const loaded = useLoaded('report', () =>
    call('GET /api/finance/programmes/{programmeId}/report', { params: { programmeId } }),
  );
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision })}>← {inLanguage(fundingText).toFigures}</a>
      </p>
      <Page title={text.title} lead={text.lead}>
        <Show of={loaded}>
          {(of) => (
            <>
              {of.readers.length > 0 && (
                <p>
                  {text.next(
                    formatMonth(of.next.month, language.value),
                    formatDate(of.next.day, language.value),
                  )}
                </p>
              )}
              <Readers of={of} reload={loaded.reload} />
              <Preview decision={decision} />
              <Sent of={of} />
            </>
          )}
        </Show>
      </Page>
    </>
  );
};

import { costsText } from '../../../../shared/text/costs/text.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { base64Of } from '../../../ui/base64.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { useId, useMemo, useSignal } from '../../../ui/framework.ts';
import { useHeld } from '../../../ui/held.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { goTo } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { euro } from '../../words.ts';

type Preview = AnswerOf<'POST /api/finance/periods/{periodId}/cost-preview'>;
type Sent = { readonly name: string; readonly content: string; readonly takesLate: boolean };

const Refused = ({ of }: { readonly of: Preview['refused'] }) => {
  const { accounts: text } = inLanguage(entryText);
  return (
    <>
      <Notice tone="bad" title={`${text.refusedTitle} (${formatNumber(of.length, language.value)})`}>
        <p>{text.refusedLead}</p>
      </Notice>
      <SavedTable
        caption={text.refusedTitle}
        rows={of}
        keyOf={({ row, column, code }) => `${row} ${column} ${code}`}
        columns={[
          { head: text.row, cell: ({ row }) => formatNumber(row, language.value) },
          { head: text.column, cell: ({ heading }) => heading },
          { head: text.why, cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
};

const Sums = ({ of: { byCategory } }: { readonly of: Preview }) => {
  const text = inLanguage(entryText);
  const categories = inLanguage(costsText).categories;
  const rows = (Object.keys(categories) as (keyof typeof categories)[])
    .map((name) => ({ name, sum: byCategory[name] }))
    .filter(({ sum }) => sum !== 0);
  return (
    <Table
      caption={text.accounts.preview}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { head: text.period.costLine, cell: ({ name }) => categories[name] },
        { head: text.accounts.costs, cell: ({ sum }) => euro(sum), isNumber: true },
      ]}
    />
  );
};

/** A file of the accounts: looked at with every refused row, then booked as a whole. */
export const Accounts: Screen = ({ params: { periodId = '' } }) => {
  const { accounts: text } = inLanguage(entryText);
  const id = useId();
  const file = useSignal<File | undefined>(undefined);
  const takesLate = useSignal(false);
  const isUnchosen = useSignal(false);
  const looked = useSignal<{ readonly sent: Sent; readonly preview: Preview } | undefined>(undefined);
  /** One booking for each file that was looked at: a second press is the same request. */
  const once = useMemo(() => crypto.randomUUID(), [looked.value?.preview.hash]);
  const act = useAct();
  const held = useHeld<HTMLFormElement>(act.isSending);
  const above = { to: `/periods/${periodId}`, name: inLanguage(entryText).period.claimPanel };
  const look = async (): Promise<void> => {
    looked.value = undefined;
    isUnchosen.value = file.value === undefined;
    if (file.value === undefined) return;
    const chosen = file.value;
    let sent = { name: chosen.name, content: '', takesLate: takesLate.value };
    await act.run(
      async () => {
        sent = { ...sent, content: await base64Of(chosen) };
        return call('POST /api/finance/periods/{periodId}/cost-preview', {
          params: { periodId },
          body: sent,
        });
      },
      {
        take: (preview) => {
          looked.value = { sent, preview };
        },
      },
    );
  };
  const book = (sent: Sent): Promise<boolean> =>
    act.run(
      () =>
        call('POST /api/finance/periods/{periodId}/cost-imports', { params: { periodId }, body: sent, once }),
      { said: () => inLanguage(entryText).accounts.booked, take: () => goTo(`/periods/${periodId}`) },
    );
  const fault = `${id}-fault`;
  const preview = looked.value?.preview;
  return (
    <Page title={text.title} above={above} lead={text.lead}>
      <form
        ref={held}
        class="desk-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="question">
          <label for={id}>{text.file}</label>
          {isUnchosen.value && (
            <p class="fault" id={fault} role="alert">
              {text.noFile}
            </p>
          )}
          <input
            id={id}
            type="file"
            accept=".csv,.txt,.xlsx"
            aria-invalid={isUnchosen.value ? 'true' : undefined}
            aria-describedby={isUnchosen.value ? fault : undefined}
            onChange={(event) => {
              file.value = event.currentTarget.files?.[0];
              looked.value = undefined;
              isUnchosen.value = false;
              act.forget();
            }}
          />
        </div>
        <div class="mark">
          <input
            id={`${id}-late`}
            type="checkbox"
            checked={takesLate.value}
            onChange={(event) => {
              takesLate.value = event.currentTarget.checked;
              looked.value = undefined;
            }}
          />
          <label for={`${id}-late`}>{text.takesLate}</label>
        </div>
        <div class="buttons">
          <Button isSubmit isBusy={act.isBusy} quiet={preview !== undefined}>
            {text.look}
          </Button>
        </div>
      </form>
      <Refusal of={act} />
      {looked.value && preview && (
        <Section title={text.preview}>
          <p role="status">
            {text.rows(preview.lines)} {preview.ignored > 0 && text.ignored(preview.ignored)}
          </p>
          {preview.isKnown && <Notice tone="bad">{text.known}</Notice>}
          {preview.unknownAccounts.length > 0 && (
            <Notice tone="bad">
              <p>{text.unknownAccounts(preview.unknownAccounts.join(', '))}</p>
              <ButtonLink quiet to={`/decisions/${preview.decisionId}`}>
                {text.openMap}
              </ButtonLink>
            </Notice>
          )}
          {preview.refused.length > 0 && <Refused of={preview.refused} />}
          {preview.lines > 0 && <Sums of={preview} />}
          {preview.refused.length === 0 && !preview.isKnown && preview.lines > 0 && (
            <Button isBusy={act.isBusy} onPress={() => void book(looked.value?.sent as Sent)}>
              {text.book}
            </Button>
          )}
        </Section>
      )}
    </Page>
  );
};

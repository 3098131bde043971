import { formatDateTime, formatMonth } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { useId } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { hrefTo, place, setQuery } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { MissingTable } from '../../missing-table.tsx';
import { SaveList } from '../../save-list.tsx';
import { countedAs, wordFor } from '../../words.ts';

type Evidence = AnswerOf<'GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence'>;

const MonthChoice = ({ of: { months, month, indicator } }: { readonly of: Evidence }) => {
  const text = inLanguage(fundingText);
  const id = useId();
  return (
    <div class="filters screen-only">
      <div>
        <label for={id}>{text.month}</label>
        <select id={id} value={month} onChange={(event) => setQuery({ month: event.currentTarget.value })}>
          {months.map((each) => (
            <option key={each.month} value={each.month}>
              {formatMonth(each.month, language.value)}: {countedAs(each.amount, indicator.unit)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

const Items = ({
  of: { items, indicator, canBeSaved, month },
  decision,
}: {
  readonly of: Evidence;
  readonly decision: string | undefined;
}) => {
  const text = inLanguage(fundingText);
  if (items.length === 0) return <p>{text.noEvidence}</p>;
  return (
    <>
      <p>{text.evidenceCaption}</p>
      <Table
        caption={text.evidenceTitle(indicator.label[language.value])}
        rows={items}
        keyOf={(item) => JSON.stringify(item)}
        isLong
        columns={[
          { head: text.date, cell: ({ date }) => <Moment at={date} /> },
          {
            head: text.proof,
            cell: ({ evidence: { kind, id } }) => (
              <>
                {wordFor(text.evidenceKinds, kind)} <code>{id}</code>
              </>
            ),
          },
          { head: text.counts, cell: ({ amount }) => countedAs(amount, indicator.unit), isNumber: true },
          {
            head: text.entered,
            cell: ({ toldAt, toldBy }) =>
              `${formatDateTime(toldAt, language.value)}, ${wordFor(text.tellers, toldBy)}`,
          },
        ]}
      />
      {canBeSaved ? (
        <SaveList list="evidence" decision={decision} indicator={indicator.key} month={month} />
      ) : (
        <p class="hint screen-only">{text.staysHere}</p>
      )}
    </>
  );
};

/** How a number was made: its definition, each thing that it counts, and what it counts without proof. */
export const Figure: Screen = ({ params: { indicator = '' } }) => {
  const text = inLanguage(fundingText);
  const { decision, month } = place.value.query;
  const evidence = useLoaded(`${indicator} ${decision} ${month}`, () =>
    call('GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence', {
      params: { programmeId, indicator },
      query: { decision, month },
    }),
  );
  const missing = useLoaded(decision ?? '', () =>
    call('GET /api/finance/programmes/{programmeId}/missing-evidence', {
      params: { programmeId },
      query: { decision },
    }),
  );
  const label = evidence.value?.indicator.label[language.value];
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision })}>← {text.toFigures}</a>
      </p>
      <Page title={label ?? text.definition}>
        <Show of={evidence}>
          {(of) => (
            <>
              <p class="lead">{of.indicator.definition[language.value]}</p>
              <Section title={text.evidenceTitle(of.indicator.label[language.value])}>
                {of.months.length > 0 && <MonthChoice of={of} />}
                <Items of={of} decision={decision} />
              </Section>
            </>
          )}
        </Show>
        <Section title={text.figureMissing}>
          <Show of={missing}>
            {({ items }) => {
              const own = items.filter((each) => each.indicator === indicator);
              return own.length === 0 ? (
                <p>{text.nothingMissing}</p>
              ) : (
                <MissingTable caption={text.figureMissing} of={own} />
              );
            }}
          </Show>
        </Section>
      </Page>
    </>
  );
};

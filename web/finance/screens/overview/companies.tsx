import { municipalities } from '../../../../shared/domain/vocabularies/municipalities.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';
import type { Overview } from '../../overview.ts';

/** Companies by municipality, small cells kept back; their list is for the screen alone. */
export const Companies = ({
  of: { items, byMunicipality },
}: {
  readonly of: NonNullable<Overview['companies']>;
}) => {
  const text = inLanguage(fundingText);
  if (items.length === 0) return null;
  const townOf = (code: string | null): string =>
    code === null ? text.notKnown : labelOf(municipalities, code, language.value);
  const most = Math.max(1, ...byMunicipality.map(({ count }) => count ?? 0));
  return (
    <Section title={text.byMunicipality}>
      <Table
        caption={text.byMunicipality}
        rows={byMunicipality}
        keyOf={({ municipality }) => municipality ?? ''}
        columns={[
          { head: text.municipality, cell: ({ municipality }) => townOf(municipality) },
          {
            head: text.companies,
            isNumber: true,
            cell: ({ count }) => (count === null ? text.keptBack : formatNumber(count, language.value)),
          },
          {
            head: text.share,
            cell: ({ count }) => (count === null ? '' : <Bar part={count} whole={most} />),
          },
        ]}
      />
      <p class="hint">{text.smallCells}</p>
      <details class="screen-only">
        <summary>{text.whichCompanies(formatNumber(items.length, language.value))}</summary>
        <Table
          caption={text.companies}
          rows={items}
          keyOf={({ id }) => id}
          columns={[
            { head: text.businessId, cell: ({ id, businessId }) => businessId ?? <code>{id}</code> },
            { head: text.municipality, cell: ({ municipality }) => townOf(municipality) },
            { head: text.countsFrom, cell: ({ since }) => <Moment at={since} /> },
          ]}
        />
      </details>
    </Section>
  );
};

import { costsText } from '../../../../shared/text/costs/text.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { call } from '../../../api/client.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Period } from '../../overview.ts';
import { euro } from '../../words.ts';

const SUMS = ['direct', 'flat', 'income', 'eligible', 'support', 'own'] as const;
const CATEGORIES = ['WAGES', 'SERVICES', 'TRAVEL', 'EQUIPMENT', 'OTHER', 'INCOME'] as const;

/** Costs of a period and until its end, with the way to import more while it is not locked. */
export const PeriodCosts = ({ of }: { readonly of: Period }) => {
  const text = inLanguage(entryText);
  const words = inLanguage(fundingText);
  const categories = inLanguage(costsText).categories;
  const loaded = useLoaded(`${of.id} ${of.version}`, () =>
    call('GET /api/finance/periods/{periodId}/costs', { params: { periodId: of.id } }),
  );
  const canImport = !of.isLocked && of.status !== 'CANCELLED';
  return (
    <Section
      title={text.period.costs}
      beside={canImport && <ButtonLink to={`/periods/${of.id}/accounts`}>{text.accounts.title}</ButtonLink>}
    >
      <Show of={loaded}>
        {({ period, until }) => (
          <Table
            caption={text.period.costs}
            rows={[
              ...CATEGORIES.map((name) => ({
                name: categories[name],
                period: period.byCategory[name],
                until: until.byCategory[name],
              })).filter((row) => row.until !== 0 || row.period !== 0),
              ...SUMS.map((name) => ({ name: words.sums[name], period: period[name], until: until[name] })),
            ]}
            keyOf={({ name }) => name}
            columns={[
              { head: text.period.costLine, cell: ({ name }) => name },
              { head: text.period.inPeriod, cell: (row) => euro(row.period), isNumber: true },
              { head: text.period.until, cell: (row) => euro(row.until), isNumber: true },
            ]}
          />
        )}
      </Show>
    </Section>
  );
};

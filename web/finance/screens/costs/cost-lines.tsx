import { costsText } from '../../../../shared/text/costs/text.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Page } from '../../../ui/page.tsx';
import { usePages } from '../../../ui/pages.ts';
import { PagesShown } from '../../../ui/pages-shown.tsx';
import { hrefTo } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { SaveList } from '../../save-list.tsx';
import { euro } from '../../words.ts';

/** The lines of the accounts of which the costs of a decision are made. */
export const CostLines: Screen = ({ params: { decisionId = '' } }) => {
  const text = inLanguage(fundingText);
  const { columns, categories } = inLanguage(costsText);
  const lines = usePages(decisionId, (after) =>
    call('GET /api/finance/decisions/{decisionId}/cost-lines', {
      params: { decisionId },
      query: { after },
    }),
  );
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision: decisionId })}>← {text.toFigures}</a>
      </p>
      <Page title={text.costLines}>
        <PagesShown
          of={lines}
          empty={<p>{text.noCosts}</p>}
          beside={<SaveList list="costs" decision={decisionId} />}
        >
          {(items) => (
            <Table
              caption={text.costLines}
              rows={items}
              keyOf={({ importId, row }) => `${importId} ${row}`}
              isLong
              columns={[
                { head: columns.date, cell: ({ date }) => <Moment at={date} /> },
                { head: columns.voucher, cell: ({ voucher }) => voucher },
                { head: columns.category, cell: ({ category }) => categories[category] },
                { head: columns.amount, cell: ({ amount }) => euro(amount), isNumber: true },
              ]}
            />
          )}
        </PagesShown>
      </Page>
    </>
  );
};

import { costsText } from '../../../../shared/text/costs/text.ts';
import { formatDate, formatPercent } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';
import type { Overview } from '../../overview.ts';
import { SaveList } from '../../save-list.tsx';
import { euro, percentOf, wordFor } from '../../words.ts';
import { Imports } from './imports.tsx';

const WHOLE = 10_000;

type CostsOf = { readonly of: Overview['costs'] };

const BudgetLines = ({ of: { lines } }: CostsOf) => {
  const text = inLanguage(fundingText);
  const names = inLanguage(costsText).categories;
  return (
    <Table
      caption={text.budget}
      hasCaption
      rows={lines.filter(({ budget, actual }) => budget !== null || actual !== 0)}
      keyOf={({ line }) => line}
      columns={[
        { head: text.costLine, cell: ({ line }) => names[line] },
        { head: text.budget, cell: ({ budget }) => euro(budget), isNumber: true },
        { head: text.accounts, cell: ({ actual }) => euro(actual), isNumber: true },
        {
          head: text.used,
          cell: ({ budget, actual }) =>
            budget === null || budget === 0 ? (
              '–'
            ) : (
              <>
                {formatPercent(Math.round((actual * 100) / budget), language.value)}{' '}
                <Bar part={actual} whole={budget} />
              </>
            ),
        },
      ]}
    />
  );
};

const Burn = ({ of: { burn } }: CostsOf) => {
  const text = inLanguage(fundingText);
  const rows = [
    { name: text.timePassed, share: burn.time },
    { name: text.moneyUsed, share: burn.money },
  ].filter(({ share }) => share !== null);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={text.burn}
      hasCaption
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { head: text.burn, cell: ({ name }) => name },
        { head: text.used, cell: ({ share }) => percentOf(share), isNumber: true },
        { head: text.share, cell: ({ share }) => <Bar part={share ?? 0} whole={WHOLE} /> },
      ]}
    />
  );
};

/** Money of the decision: the accounts beside the budget, eligible costs, payers, and money against time. */
export const Costs = ({
  of,
  decisionId,
  reload,
}: CostsOf & { readonly decisionId: string; readonly reload: () => Promise<void> }) => {
  const text = inLanguage(fundingText);
  const { costs, financing, perSuccessfulPair, successfulPairs, imports } = of;
  const last = imports.filter(({ withdrawn }) => withdrawn === null).at(-1);
  const hasMoney = of.lines.some(({ budget, actual }) => budget !== null || actual !== 0);
  const paid = financing.filter(({ planned, actual }) => planned !== null || actual !== null);
  return (
    <Section title={text.costs}>
      <p>{last === undefined ? text.noCosts : text.costsAsOf(formatDate(last.at, language.value))}</p>
      {hasMoney && <BudgetLines of={of} />}
      {costs.eligible === null ? (
        <p>{text.noCostModel}</p>
      ) : (
        <Facts
          of={(['direct', 'flat', 'income', 'eligible', 'support', 'own'] as const).map((name) => [
            text.sums[name],
            euro(costs[name]),
          ])}
        />
      )}
      {paid.length > 0 && (
        <Table
          caption={text.financing}
          hasCaption
          rows={paid}
          keyOf={({ source }) => source}
          columns={[
            { head: text.source, cell: ({ source }) => wordFor(text.sources, source) },
            { head: text.plannedSum, cell: ({ planned }) => euro(planned), isNumber: true },
            { head: text.actualSum, cell: ({ actual }) => euro(actual), isNumber: true },
          ]}
        />
      )}
      <Burn of={of} />
      <p>
        {successfulPairs === null || perSuccessfulPair === null
          ? text.noPerPair
          : text.perPair(euro(perSuccessfulPair), successfulPairs)}
      </p>
      {successfulPairs !== null && perSuccessfulPair !== null && <p class="hint">{text.proposal}</p>}
      {last !== undefined && (
        <>
          <p class="screen-only">
            <Link to={`/decisions/${decisionId}/cost-lines`}>{text.costLines}</Link>
          </p>
          <SaveList list="costs" decision={decisionId} />
        </>
      )}
      <Imports of={imports} decisionId={decisionId} reload={reload} />
    </Section>
  );
};

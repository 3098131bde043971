import { FUNNEL } from '../../../../shared/domain/funding/indicators/funnel.ts';
import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';
import type { Indicator } from '../../overview.ts';

/** From the application to the successful pair; each step says what it counts. */
export const Funnel = ({
  of,
  decision,
}: {
  readonly of: readonly Indicator[];
  readonly decision: string;
}) => {
  const text = inLanguage(fundingText);
  const rows = FUNNEL.flatMap((key) => {
    const step = of.find((each) => each.key === key);
    return step === undefined || step.actual === null ? [] : [{ ...step, actual: step.actual }];
  });
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ actual }) => actual));
  return (
    <Section title={text.funnel}>
      <Table
        caption={text.funnel}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: text.step, cell: ({ label }) => label[language.value] },
          { head: text.actual, cell: ({ actual }) => formatNumber(actual, language.value), isNumber: true },
          { head: text.share, cell: ({ actual }) => <Bar part={actual} whole={most} /> },
        ]}
      />
      <p class="screen-only">
        <Link to="/cohorts" query={{ decision }}>
          {text.byCohort}
        </Link>
      </p>
    </Section>
  );
};

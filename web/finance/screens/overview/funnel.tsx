import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';
import type { Indicator } from '../../overview.ts';

const STEPS = [
  'students.applied',
  'students.selected',
  'mentors.recruited',
  'mentors.trained',
  'pairs.formed',
  'pairs.started',
  'pairs.successful',
];

/** From the application to the successful pair; each step says what it counts. */
export const Funnel = ({ of }: { readonly of: readonly Indicator[] }) => {
  const text = inLanguage(fundingText);
  const rows = STEPS.flatMap((key) => {
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
    </Section>
  );
};

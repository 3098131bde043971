import { formatDate, formatNumber, formatPercent } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Section } from '../../../ui/page.tsx';
import { hrefTo } from '../../../ui/place.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Bar } from '../../bar.tsx';
import { KeptOnScreen } from '../../kept-on-screen.tsx';
import type { Indicator, Overview } from '../../overview.ts';
import { amountIn, spanName } from '../../spans.ts';
import { amountOf, isOfAnswers, wordFor } from '../../words.ts';
import { Trend } from './trend.tsx';

/** A sign with a shape of its own beside the word, so that print and colour blindness lose nothing. */
const SIGNS: Readonly<Record<Indicator['course'], string>> = {
  REACHED: '✔',
  ON_COURSE: '●',
  BEHIND: '▲',
  FAR_BEHIND: '■',
  NO_PLAN: '–',
  NO_TARGET: '–',
  UNKNOWN: '?',
};

/** A forecast as a range, with what it rests on and when the target is reached. */
const ForecastSaid = ({
  of: { low, high, paces, pairs, planned, reached },
  unit,
  until,
  isReached,
}: {
  readonly of: NonNullable<Indicator['forecast']>;
  readonly unit: string;
  readonly until: string;
  readonly isReached: boolean;
}) => {
  const text = inLanguage(fundingText);
  const on = (day: string | null): string => (day === null ? '' : formatDate(day, language.value));
  const pace = (tenths: number): string => amountOf(tenths / 10, unit);
  const number = (value: number): string => formatNumber(value, language.value);
  return (
    <p class="hint">
      {text.forecast(amountOf(low, unit), amountOf(high, unit), on(until))}{' '}
      {paces !== null && text.forecastPaces(pace(paces.whole), pace(paces.lately), on(paces.latelyFrom))}
      {pairs !== null &&
        text.forecastPairs(number(pairs.pending), number(pairs.ended), number(pairs.successful))}{' '}
      {planned !== null &&
        planned.cohorts > 0 &&
        text.forecastPlanned(number(planned.cohorts), number(planned.pairs))}{' '}
      {paces !== null &&
        !isReached &&
        (reached.early === null
          ? text.forecastMissed
          : text.forecastReached(on(reached.early), on(reached.late)))}
    </p>
  );
};

/** Progress of a figure in words; the drawings only repeat them. */
const Course = ({ of, dates }: { readonly of: Indicator; readonly dates: Overview['decision'] }) => {
  const text = inLanguage(fundingText);
  const { actual, target, plan, course, forecast, unit } = of;
  if (actual === null && isOfAnswers(unit)) return <>{text.tooFewAnswers}</>;
  if (actual === null) return <>{text.notEntered}</>;
  const isCounted = !isOfAnswers(unit);
  return (
    <>
      {target !== null && (
        <>
          <span class="course">
            <span aria-hidden="true" class={`sign ${course.toLowerCase()}`}>
              {SIGNS[course]}
            </span>{' '}
            <strong>{wordFor(text.courses, course)}</strong>
            {actual < target && `. ${text.toGo(amountOf(target - actual, unit))}`}
          </span>
          {isCounted && target > 0 && (
            <Bar part={actual} whole={Math.max(actual, target)} goal={plan ?? target} />
          )}
          {forecast !== null && dates.to !== undefined && (
            <ForecastSaid of={forecast} unit={unit} until={dates.to} isReached={actual >= target} />
          )}
        </>
      )}
      {isCounted && <Trend of={of} dates={dates} />}
    </>
  );
};

type Row =
  | { readonly is: 'main'; readonly of: Indicator }
  | { readonly is: 'part'; readonly of: Indicator['ofWhich'][number]; readonly unit: string };

/** The figure, which leads to what it counts. */
const Actual = ({
  of: { key, label, actual },
  unit,
  decision,
}: {
  readonly of: Pick<Indicator, 'key' | 'label' | 'actual'>;
  readonly unit: string;
  readonly decision: string;
}) => {
  if (actual === null) return <strong>–</strong>;
  const figure = amountOf(actual, unit);
  if (actual === 0) return <strong>{figure}</strong>;
  return (
    <a
      class="figure"
      href={hrefTo(`/figures/${key}`, { decision })}
      aria-label={inLanguage(fundingText).evidenceOf(label[language.value], figure)}
    >
      <strong>{figure}</strong>
    </a>
  );
};

const Responses = ({ of }: { readonly of: Indicator['responses'] }) => {
  const text = inLanguage(fundingText);
  if (of === null) return null;
  const { answers, asked } = of;
  const number = (value: number): string => formatNumber(value, language.value);
  return (
    <p class="hint">
      {asked === 0
        ? text.nobodyAsked
        : text.responses(
            number(answers),
            number(asked),
            formatPercent((answers / asked) * 100, language.value),
          )}
    </p>
  );
};

const Name = ({ of }: { readonly of: Indicator }) => {
  const text = inLanguage(fundingText);
  return (
    <>
      {of.label[language.value]}
      <details class="screen-only">
        <summary>{text.definition}</summary>
        <p>{of.definition[language.value]}</p>
        {!of.isConfirmed && (
          <p>
            <strong>{text.proposal}</strong>
          </p>
        )}
        {of.gross !== null && <p>{text.everyTime(of.gross.definition[language.value])}</p>}
        <p class="hint">{text.definitionVersion(of.definitionVersion)}</p>
      </details>
      <Responses of={of.responses} />
    </>
  );
};

type Parts = { readonly of: Overview; readonly span: string | undefined };

/** Columns of a table of figures: their names, amounts so far and in the chosen time. */
const columnsFor = ({
  of: { decision },
  span,
}: Parts): Readonly<Record<'name' | 'actual' | 'span', Column<Row>>> => {
  const text = inLanguage(fundingText);
  const unitOf = (row: Row): string => (row.is === 'main' ? row.of.unit : row.unit);
  const inSpan = (row: Row): string => {
    if (row.is === 'part') return span === undefined ? amountOf(row.of.thisMonth, row.unit) : '–';
    const { actual, thisMonth, unit } = row.of;
    const value = span !== undefined ? amountIn(row.of, span) : actual === null ? null : thisMonth;
    return value === null ? '–' : amountOf(value, unit);
  };
  const spanOf = (row: Row) => (
    <KeptOnScreen staysHere={row.of.staysHere} onPaper="">
      {inSpan(row)}
    </KeptOnScreen>
  );
  return {
    name: {
      head: text.indicator,
      cell: (row) =>
        row.is === 'main' ? (
          <Name of={row.of} />
        ) : (
          <span class="part">{text.ofWhich(row.of.label[language.value])}</span>
        ),
    },
    actual: {
      head: text.actual,
      isNumber: true,
      cell: (row) => (
        <KeptOnScreen staysHere={row.of.staysHere}>
          <Actual of={row.of} unit={unitOf(row)} decision={decision.id} />
          {row.is === 'main' && row.of.gross !== null && row.of.gross.actual !== null && (
            <p class="hint">{text.everyTime(amountOf(row.of.gross.actual, row.of.unit))}</p>
          )}
        </KeptOnScreen>
      ),
    },
    span: { head: span === undefined ? text.thisMonth : spanName(span), isNumber: true, cell: spanOf },
  };
};

const rowsOf = (indicators: readonly Indicator[]): readonly Row[] =>
  indicators.flatMap((indicator): Row[] => [
    { is: 'main', of: indicator },
    ...indicator.ofWhich
      .filter(({ actual, thisMonth }) => (actual ?? 0) !== 0 || thisMonth !== 0)
      .map((part): Row => ({ is: 'part', of: part, unit: indicator.unit })),
  ]);

const courseOf = (dates: Overview['decision']) => (row: Row) =>
  row.is === 'main' && (
    <KeptOnScreen staysHere={row.of.staysHere} onPaper="">
      <Course of={row.of} dates={dates} />
    </KeptOnScreen>
  );

/** Indicators with a target, against it and against the plan to date. */
const Targets = (parts: Parts) => {
  const text = inLanguage(fundingText);
  const { indicators, decision } = parts.of;
  const { name, actual, span } = columnsFor(parts);
  return (
    <Table
      caption={text.indicators}
      rows={rowsOf(indicators.filter(({ target }) => target !== null))}
      keyOf={({ of: { key } }) => key}
      columns={[
        name,
        {
          head: text.target,
          isNumber: true,
          cell: (row) =>
            row.is === 'main' &&
            row.of.target !== null && (
              <>
                {amountOf(row.of.target, row.of.unit)}
                {row.of.targetTerms?.confirmed === false && <p class="hint">{text.unconfirmed}</p>}
              </>
            ),
        },
        actual,
        span,
        {
          head: text.dueNow,
          isNumber: true,
          cell: (row) =>
            row.is === 'main' &&
            (row.of.plan === null || isOfAnswers(row.of.unit) ? '–' : amountOf(row.of.plan, row.of.unit)),
        },
        { head: text.course, cell: courseOf(decision) },
      ]}
    />
  );
};

/** Indicators that nobody has promised a number of. */
const Others = (parts: Parts) => {
  const text = inLanguage(fundingText);
  const { indicators, decision } = parts.of;
  const { name, actual, span } = columnsFor(parts);
  return (
    <Table
      caption={text.others}
      rows={rowsOf(indicators.filter(({ target }) => target === null))}
      keyOf={({ of: { key } }) => key}
      columns={[name, actual, span, { head: text.trend, cell: courseOf(decision) }]}
    />
  );
};

/** Definition of each figure, for the paper: on the screen it stands behind each name. */
export const Definitions = ({ of }: { readonly of: readonly Indicator[] }) => {
  const text = inLanguage(fundingText);
  return (
    <div class="print-only">
      <Section title={text.definition}>
        <Facts
          of={of.map(({ label, definition, definitionVersion }) => [
            label[language.value],
            `${definition[language.value]} ${text.definitionVersion(definitionVersion)}`,
          ])}
        />
      </Section>
    </div>
  );
};

/** Every indicator: first those with a target. */
export const Indicators = (parts: Parts) => {
  const text = inLanguage(fundingText);
  const hasTargets = parts.of.indicators.some(({ target }) => target !== null);
  return (
    <>
      {hasTargets && (
        <Section title={text.indicators}>
          <Targets {...parts} />
          <p class="hint">{text.assumptions}</p>
        </Section>
      )}
      <Section title={text.others}>
        <Others {...parts} />
        <p class="hint print-only">{text.notOnPaper}</p>
      </Section>
    </>
  );
};

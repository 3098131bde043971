import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { hrefTo } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { CorrectionTable } from '../../correction-table.tsx';
import { KeptOnScreen } from '../../kept-on-screen.tsx';
import type { Period } from '../../overview.ts';
import { amountOf, countedAs } from '../../words.ts';

type Figures = AnswerOf<'GET /api/finance/periods/{periodId}/figures'>;
type Figure = Figures['figures'][number];

/** A mean is kept in tenths. */
const actualOf = ({ actual, unit }: Figure): string =>
  actual === null ? '–' : amountOf(unit === 'MEAN' ? actual / 10 : actual, unit);

const Lock = ({ of: { hash, revision } }: { readonly of: Figures }) => {
  const text = inLanguage(entryText).period;
  if (hash === null) return null;
  return (
    <Facts
      of={[
        [text.revision, revision],
        [text.hash, <code key="hash">{hash}</code>],
      ]}
    />
  );
};

const InPeriod = ({
  of: { key, label, period, unit },
  periodId,
}: {
  readonly of: Figure;
  readonly periodId: string;
}) => {
  if (period === null) return <>–</>;
  const shown = countedAs(period, unit);
  if (period === 0) return <>{shown}</>;
  return (
    <a
      class="figure"
      href={hrefTo(`/periods/${periodId}/figures/${key}`)}
      aria-label={inLanguage(fundingText).evidenceOf(label[language.value], shown)}
    >
      {shown}
    </a>
  );
};

/** Parts of nobody say nothing, and answers stand beside what is made of them. */
const isShown = ({ beside, counted, before, corrections }: Figure): boolean =>
  beside === null ||
  (beside.as !== 'ANSWERS' && [counted, before, corrections].some((amount) => (amount ?? 0) !== 0));

const FigureTable = ({ of: { figures }, periodId }: { readonly of: Figures; readonly periodId: string }) => {
  const { period: text } = inLanguage(entryText);
  const words = inLanguage(fundingText);
  const partOf = (name: 'before' | 'corrections' | 'period') => ({
    isNumber: true as const,
    cell: (figure: Figure) => {
      const value = figure[name];
      return (
        <KeptOnScreen staysHere={figure.staysHere} onPaper="">
          {value === null ? '–' : countedAs(value, figure.unit)}
        </KeptOnScreen>
      );
    },
  });
  return (
    <Table
      caption={text.figures}
      rows={figures.filter(isShown)}
      keyOf={({ key }) => key}
      columns={[
        {
          head: words.indicator,
          cell: ({ label, beside }) => {
            const name = label[language.value];
            if (beside === null) return name;
            return (
              <span class="part">{beside.as === 'GROSS' ? words.everyTime(name) : words.ofWhich(name)}</span>
            );
          },
        },
        { head: text.before, ...partOf('before') },
        { head: text.corrections, ...partOf('corrections') },
        {
          head: text.inPeriod,
          isNumber: true,
          cell: (figure) => (
            <KeptOnScreen staysHere={figure.staysHere} onPaper="">
              <InPeriod of={figure} periodId={periodId} />
            </KeptOnScreen>
          ),
        },
        {
          head: text.until,
          isNumber: true,
          cell: (figure) => <KeptOnScreen staysHere={figure.staysHere}>{actualOf(figure)}</KeptOnScreen>,
        },
        {
          head: words.target,
          isNumber: true,
          cell: ({ target, unit }) => (target === null ? '–' : amountOf(target, unit)),
        },
      ]}
    />
  );
};

const Corrections = ({ of: { corrections, figures } }: { readonly of: Figures }) => {
  const { period: text } = inLanguage(entryText);
  const names = new Map(figures.map((figure) => [figure.key, figure]));
  if (corrections.length === 0) return <p>{text.noCorrections}</p>;
  return <CorrectionTable caption={text.correctionList} of={corrections} figures={names} />;
};

/** Figures of a period: those of its lock, or as they are now, with the corrections of earlier periods. */
export const PeriodFigures = ({ of }: { readonly of: Period }) => {
  const { period: text } = inLanguage(entryText);
  const loaded = useLoaded(`${of.id} ${of.version}`, () =>
    call('GET /api/finance/periods/{periodId}/figures', { params: { periodId: of.id } }),
  );
  return (
    <>
      <Section title={text.figures}>
        <Show of={loaded}>
          {(figures) => (
            <>
              <p>
                {figures.decision[language.value]}. {figures.final ? text.final : text.moving}
              </p>
              <Lock of={figures} />
              <FigureTable of={figures} periodId={of.id} />
            </>
          )}
        </Show>
      </Section>
      {loaded.value && (
        <Section title={text.correctionList}>
          <Corrections of={loaded.value} />
        </Section>
      )}
    </>
  );
};

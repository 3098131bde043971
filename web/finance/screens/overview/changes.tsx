import { formatDate } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Overview, Period } from '../../overview.ts';
import { countedAs, type Labels, wordFor } from '../../words.ts';
import { daysOf } from './periods.tsx';

type Correction = AnswerOf<'GET /api/finance/periods/{periodId}/difference'>['items'][number];

type Figure = { readonly label: Labels; readonly unit: string };

const figuresOf = (indicators: Overview['indicators']): ReadonlyMap<string, Figure> =>
  new Map(
    indicators.flatMap(({ key, label, unit, ofWhich }) => [
      [key, { label, unit }] as const,
      ...ofWhich.map((part) => [part.key, { label: part.label, unit }] as const),
    ]),
  );

export const CorrectionTable = ({
  caption,
  of,
  indicators,
}: {
  readonly caption: string;
  readonly of: readonly Correction[];
  readonly indicators: Overview['indicators'];
}) => {
  const text = inLanguage(fundingText);
  const figures = figuresOf(indicators);
  const sideOf = ({ indicator }: Correction, side: Correction['is'], none: string): string =>
    side === null
      ? none
      : text.counted(
          countedAs(side.amount, figures.get(indicator)?.unit ?? 'COUNT'),
          formatDate(side.date, language.value),
        );
  return (
    <SavedTable
      caption={caption}
      rows={of}
      keyOf={(each) => JSON.stringify([each.indicator, each.was, each.is])}
      columns={[
        {
          head: text.indicator,
          cell: ({ indicator }) => figures.get(indicator)?.label[language.value] ?? indicator,
        },
        {
          head: text.thing,
          cell: ({ was, is }) => {
            const { kind = '', id = '' } = (is ?? was)?.evidence ?? {};
            return (
              <>
                {wordFor(text.evidenceKinds, kind)} <code>{id}</code>
              </>
            );
          },
        },
        { head: text.was, cell: (each) => sideOf(each, each.was, text.nothing) },
        { head: text.is, cell: (each) => sideOf(each, each.is, text.noMore) },
      ]}
    />
  );
};

const Since = ({ of, indicators }: { readonly of: Period; readonly indicators: Overview['indicators'] }) => {
  const text = inLanguage(fundingText);
  const loaded = useLoaded(of.id, () =>
    call('GET /api/finance/periods/{periodId}/difference', { params: { periodId: of.id } }),
  );
  return (
    <Show of={loaded}>
      {({ items }) => (
        <>
          <p>{text.changesLead(daysOf(of))}</p>
          {items.length === 0 ? (
            <p>{text.noChanges}</p>
          ) : (
            <CorrectionTable caption={text.changes} of={items} indicators={indicators} />
          )}
        </>
      )}
    </Show>
  );
};

/** What has changed since the last lock: it stands in the next period as a correction. */
export const Changes = ({ of: { periods, indicators } }: { readonly of: Overview }) => {
  const text = inLanguage(fundingText);
  const last = periods.findLast(({ isLocked }) => isLocked);
  return (
    <Section title={text.changes}>
      {last === undefined ? <p>{text.noLock}</p> : <Since of={last} indicators={indicators} />}
    </Section>
  );
};

import { formatDate } from '../../shared/text/format.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import type { AnswerOf } from '../api/client.ts';
import { inLanguage, language } from '../ui/language.ts';
import { Table } from '../ui/table.tsx';
import { countedAs, evidenceName, type Labels } from './words.ts';

type Correction = AnswerOf<'GET /api/finance/periods/{periodId}/difference'>['items'][number];

/** Names and units of figures, by key. */
export type FigureNames = ReadonlyMap<string, { readonly label: Labels; readonly unit: string }>;

/** Things that count otherwise than a lock had shown. */
export const CorrectionTable = ({
  caption,
  of,
  figures,
}: {
  readonly caption: string;
  readonly of: readonly Correction[];
  readonly figures: FigureNames;
}) => {
  const text = inLanguage(fundingText);
  const sideOf = ({ indicator }: Correction, side: Correction['is'], none: string): string =>
    side === null
      ? none
      : text.counted(
          countedAs(side.amount, figures.get(indicator)?.unit ?? 'COUNT'),
          formatDate(side.date, language.value),
        );
  return (
    <Table
      caption={caption}
      rows={of}
      keyOf={(each) => JSON.stringify(each)}
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
                {evidenceName(kind)} <code>{id}</code>
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

import { formatDateTime } from '../../../shared/text/format.ts';
import { fundingText } from '../../../shared/text/funding/text.ts';
import type { AnswerOf } from '../../api/client.ts';
import type { Children } from '../../ui/framework.ts';
import { inLanguage, language } from '../../ui/language.ts';
import { Moment } from '../../ui/moment.tsx';
import type { Paged } from '../../ui/pages.ts';
import { PagesShown } from '../../ui/pages-shown.tsx';
import { Table } from '../../ui/table.tsx';
import { countedAs, evidenceName, wordFor } from '../words.ts';

export type EvidenceLine =
  AnswerOf<'GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence'>['items'][number];

/** Things that a figure counts, with what proves each and who told of it. */
export const EvidenceList = ({
  caption,
  of,
  unit,
  staysHere = false,
  children,
}: {
  readonly caption: string;
  readonly of: Paged<EvidenceLine>;
  readonly unit: string;
  /** Could tell of few: paper does not show it. */
  readonly staysHere?: boolean;
  /** Buttons that save the whole list. */
  readonly children?: Children;
}) => {
  const text = inLanguage(fundingText);
  return (
    <PagesShown of={of} empty={<p>{text.noEvidence}</p>} beside={children}>
      {(items) => (
        <div class={staysHere ? 'screen-only' : undefined}>
          <p>{text.evidenceCaption}</p>
          <Table
            caption={caption}
            rows={items}
            keyOf={(item) => JSON.stringify(item)}
            isLong
            columns={[
              { head: text.date, cell: ({ date }) => <Moment at={date} /> },
              {
                head: text.proof,
                cell: ({ evidence: { kind, id } }) => (
                  <>
                    {evidenceName(kind)} <code>{id}</code>
                  </>
                ),
              },
              { head: text.counts, cell: ({ amount }) => countedAs(amount, unit), isNumber: true },
              {
                head: text.entered,
                cell: ({ toldAt, toldBy }) =>
                  `${formatDateTime(toldAt, language.value)}, ${wordFor(text.tellers, toldBy)}`,
              },
            ]}
          />
        </div>
      )}
    </PagesShown>
  );
};

import { CONSOLE } from '../../shared/pages/paths.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import { inLanguage } from '../ui/language.ts';
import { Moment } from '../ui/moment.tsx';
import { Table } from '../ui/table.tsx';
import type { Missing } from './overview.ts';
import { wordFor } from './words.ts';

/** Things without proof, each with its place in the desk, where a coordinator puts it right. */
export const MissingTable = ({
  caption,
  of,
}: {
  readonly caption: string;
  readonly of: readonly Missing[];
}) => {
  const text = inLanguage(fundingText);
  return (
    <Table
      caption={caption}
      rows={of}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={[
        { head: text.whatIsMissing, cell: ({ kind }) => wordFor(text.missingKinds, kind) },
        { head: text.date, cell: ({ date }) => <Moment at={date} /> },
        {
          head: text.putRight,
          cell: ({ id, place }) => (
            <a href={`${CONSOLE}#${place}`}>
              <code>{id}</code>
            </a>
          ),
        },
      ]}
    />
  );
};

import { formatDate } from '../../../../shared/text/format.ts';
import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import { Button } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { euro, percentOf } from '../../words.ts';
import type { Changing } from './change.tsx';
import { type Choices, categoryChoices, costModelChoices, type Kind } from './values.tsx';

/** A value in words. */
const wordsOf = (kind: Kind, value: unknown, choices: Choices): string => {
  if (value === null || value === undefined) return '–';
  const day = (date: string): string => formatDate(date, language.value);
  switch (kind) {
    case 'euro':
      return euro(Number(value));
    case 'percent':
      return percentOf(Number(value));
    case 'funder':
      return (value as { readonly name: string }).name;
    case 'dates': {
      const { from, to } = value as { readonly from: string; readonly to?: string };
      return `${day(from)} – ${to === undefined ? '' : day(to)}`;
    }
    case 'costModel':
      return costModelChoices(choices).find((each) => each.value === value)?.label ?? String(value);
    case 'category':
      return categoryChoices().find((each) => each.value === value)?.label ?? String(value);
    default:
      return String(value);
  }
};

/** Values of a decision with their certainty, source and history, each with the way to change it. */
export const RecordedTable = ({
  caption,
  of,
  choices,
}: {
  readonly caption: string;
  readonly of: readonly Changing[];
  readonly choices: Choices;
}) => {
  const text = inLanguage(decisionText);
  return (
    <Table
      caption={caption}
      rows={of}
      keyOf={({ name }) => name}
      columns={[
        { head: text.what, cell: ({ label }) => label },
        { head: text.value, cell: ({ kind, held }) => wordsOf(kind, held?.value, choices) },
        {
          head: text.certainty,
          cell: ({ held }) =>
            held === undefined || held.value === null ? (
              ''
            ) : (
              <Tag tone={held.confirmed ? 'good' : 'wait'}>
                {held.confirmed ? text.isConfirmed : text.isUnconfirmed}
              </Tag>
            ),
        },
        { head: text.source, cell: ({ held }) => held?.source ?? '' },
        {
          head: text.since,
          cell: ({ held }) => (held === undefined ? '' : formatDate(held.since, language.value)),
        },
        {
          head: text.former,
          cell: ({ kind, held }) =>
            held === undefined || held.former.length === 0 ? (
              ''
            ) : (
              <ul class="things">
                {held.former.map((each) => (
                  <li key={each.since}>
                    {formatDate(each.since, language.value)}: {wordsOf(kind, each.value, choices)}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          head: text.change,
          hasButtons: true,
          cell: ({ name, label }) => (
            <span class="screen-only">
              <Button small quiet name={text.changeOf(label)} opens={name}>
                {text.change}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
};

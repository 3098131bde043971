import { formatDate } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Period } from '../../overview.ts';
import { euro, wordFor } from '../../words.ts';

export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>): string =>
  inLanguage(fundingText).period(formatDate(from, language.value), formatDate(to, language.value));

/** Claim calendar: each period with its state, deadline, what can be claimed, and the hash of what was locked. */
export const Periods = ({ of }: { readonly of: readonly Period[] }) => {
  const text = inLanguage(fundingText);
  return (
    <Section title={text.periods}>
      {of.length === 0 ? (
        <p>{text.noPeriods}</p>
      ) : (
        <Table
          caption={text.periods}
          rows={of}
          keyOf={({ id }) => id}
          columns={[
            { head: text.days, cell: daysOf },
            { head: text.state, cell: ({ status }) => wordFor(text.periodStates, status) },
            { head: text.dueOn, cell: ({ dueOn }) => (dueOn === null ? '–' : <Moment at={dueOn} />) },
            { head: text.mostToClaim, cell: ({ most }) => euro(most), isNumber: true },
            {
              head: text.claimed,
              isNumber: true,
              cell: ({ claim }) => (claim === null ? '–' : `${euro(claim.amount)} (${claim.number})`),
            },
            {
              head: text.accepted,
              isNumber: true,
              cell: ({ answer }) => (answer === null ? '–' : euro(answer.accepted)),
            },
            {
              head: text.paid,
              isNumber: true,
              cell: ({ payment }) => (payment === null ? '–' : euro(payment.amount)),
            },
            {
              head: 'SHA-256',
              cell: ({ locks }) => {
                const lock = locks.at(-1);
                return lock === undefined ? '–' : <code title={lock.hash}>{lock.hash.slice(0, 12)}…</code>;
              },
            },
          ]}
        />
      )}
    </Section>
  );
};

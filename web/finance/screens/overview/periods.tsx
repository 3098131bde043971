import { addDays } from '../../../../shared/domain/kernel/dates.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { Button } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Overview, Period } from '../../overview.ts';
import { SaveList } from '../../save-list.tsx';
import { euro, wordFor } from '../../words.ts';
import { OpenPeriod } from '../period/period-form.tsx';

export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>): string =>
  inLanguage(fundingText).period(formatDate(from, language.value), formatDate(to, language.value));

const OPEN = 'open-period';

/** The day after the last period, or the first day of the decision. */
const nextDay = ({ periods, decision }: Pick<Overview, 'periods' | 'decision'>): string => {
  const last = periods.at(-1)?.to;
  return last === undefined ? decision.from : addDays(last, 1);
};

/** Claim calendar: each period with its state, deadline, sum to claim, and the hash of its lock. */
export const Periods = ({ of: overview }: { readonly of: Overview }) => {
  const text = inLanguage(fundingText);
  const of = overview.periods;
  return (
    <Section
      title={text.periods}
      beside={
        <span class="screen-only">
          <Button quiet opens={OPEN}>
            {inLanguage(entryText).period.open}
          </Button>
        </span>
      }
    >
      {openDialog() === OPEN && (
        <OpenPeriod
          decisionId={overview.decision.id}
          from={nextDay(overview)}
          onClose={() => setOpenDialog(undefined)}
        />
      )}
      {of.length === 0 ? (
        <p>{text.noPeriods}</p>
      ) : (
        <>
          <Table
            caption={text.periods}
            rows={of}
            keyOf={({ id }) => id}
            columns={[
              {
                head: text.days,
                cell: (period) => <Link to={`/periods/${period.id}`}>{daysOf(period)}</Link>,
              },
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
          <SaveList list="periods" decision={overview.decision.id} />
        </>
      )}
    </Section>
  );
};

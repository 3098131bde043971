import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { costsText } from '../../../../shared/text/costs/text.ts';
import { formatDate, formatDateTime } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { hrefTo } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import type { Period } from '../../overview.ts';
import { euro, wordFor } from '../../words.ts';
import { daysOf } from '../overview/periods.tsx';
import { PeriodFigures } from './figures.tsx';
import { PeriodCosts } from './period-costs.tsx';
import { ChangePeriod } from './period-form.tsx';
import { STEPS, type Step, StepDialog } from './steps.tsx';

type Status = Period['status'];

/** Steps that can be noted in each state. Days can be changed and the review begun without a dialog of their own. */
const STEPS_IN: Readonly<Record<Status, readonly (Step | 'change' | 'review')[]>> = {
  OPEN: ['review', 'change', 'cancel'],
  IN_REVIEW: ['lock', 'change', 'cancel'],
  LOCKED: ['claim', 'return'],
  CLAIMED: ['answer', 'return'],
  RETURNED: ['claim', 'review'],
  PARTLY_REJECTED: ['pay', 'return'],
  ACCEPTED: ['pay', 'return'],
  PAID: [],
  CANCELLED: [],
};

/** Names what stands beside a step: the number of a claim, the reason of a return, or a note. */
const noteLabel = ({ status }: Period['steps'][number], text: (typeof entryText)['en']['period']): string => {
  if (status === 'CLAIMED') return text.claimNumber;
  return status === 'RETURNED' ? text.reason : text.note;
};

const Standing = ({ of }: { readonly of: Period }) => {
  const text = inLanguage(entryText);
  const words = inLanguage(fundingText);
  const { status, dueOn, most, claim, answer, payment, steps } = of;
  const last = steps.at(-1);
  const on = (date: string): string => formatDate(date, language.value);
  return (
    <Facts
      of={[
        [words.state, wordFor(words.periodStates, status)],
        // The number of a claim stands below.
        [
          last ? noteLabel(last, text.period) : '',
          status === 'CLAIMED' ? undefined : last?.note || undefined,
        ],
        [text.period.dueOn, dueOn === null ? undefined : on(dueOn)],
        [words.mostToClaim, status === 'PAID' || status === 'CANCELLED' ? undefined : euro(most)],
        [words.claimed, claim && `${euro(claim.amount)}, ${on(claim.on)}`],
        [text.period.claimNumber, claim?.number],
        [words.accepted, answer && `${euro(answer.accepted)}, ${on(answer.on)}`],
        [words.paid, payment && `${euro(payment.amount)}, ${on(payment.on)}`],
      ]}
    />
  );
};

const History = ({ of: { steps } }: { readonly of: Period }) => {
  const { period: text } = inLanguage(entryText);
  const words = inLanguage(fundingText);
  return (
    <Table
      caption={text.steps}
      rows={steps.map((step, place) => ({ ...step, place: String(place) }))}
      keyOf={({ place }) => place}
      columns={[
        { head: text.step, cell: ({ status }) => wordFor(words.periodStates, status) },
        { head: text.on, cell: ({ on }) => (on === undefined ? '' : formatDate(on, language.value)) },
        {
          head: inLanguage(costsText).columns.amount,
          cell: ({ amount }) => (amount === undefined ? '' : euro(amount)),
          isNumber: true,
        },
        {
          head: text.note,
          cell: (step) => {
            if (!step.note) return '';
            const label = noteLabel(step, text);
            return label === text.note ? step.note : `${label}: ${step.note}`;
          },
        },
        { head: text.at, cell: ({ at }) => formatDateTime(at, language.value) },
      ]}
    />
  );
};

/** The claim of a period: its state, and the steps that can be noted next. */
const Claim = ({
  of,
  version,
  loaded,
}: {
  readonly of: Period;
  readonly version: string | undefined;
  readonly loaded: Loaded<Period>;
}) => {
  const { period: text } = inLanguage(entryText);
  const act = useAct(loaded.reload);
  const steps = STEPS_IN[of.status];
  const opened = openDialog();
  const step = STEPS.find((each) => each === opened && steps.includes(each));
  const done = (period: Period, next: string | undefined): void => {
    setOpenDialog(undefined);
    loaded.take(period, next);
  };
  const shared = {
    of,
    version,
    today: localDateOf(serverNow()),
    onDone: done,
    stale: loaded.reload,
    onClose: () => setOpenDialog(undefined),
  };
  const review = () =>
    act.run(
      () => call('POST /api/finance/periods/{periodId}/review', { params: { periodId: of.id }, version }),
      { said: () => inLanguage(entryText).period.reviewed, take: done },
    );
  return (
    <Section title={text.claimPanel}>
      <Standing of={of} />
      {of.status === 'RETURNED' && <p>{text.returnedLead}</p>}
      {steps.length === 0 ? (
        <p>{text.lacksNothing}</p>
      ) : (
        <div class="buttons screen-only">
          {steps.map((each, place) => (
            <Button
              key={each}
              quiet={place > 0}
              isBusy={act.isBusy}
              {...(each === 'review' ? { onPress: () => void review() } : { opens: each })}
            >
              {text[each]}
            </Button>
          ))}
        </div>
      )}
      <Refusal of={act} />
      {step !== undefined && <StepDialog key={step} step={step} {...shared} />}
      {opened === 'change' && steps.includes('change') && <ChangePeriod {...shared} />}
    </Section>
  );
};

/** A period of a decision: its claim, costs, figures and history. */
export const PeriodScreen: Screen = ({ params: { periodId = '' } }) => {
  const { period: text } = inLanguage(entryText);
  const words = inLanguage(fundingText);
  const loaded = useLoaded(periodId, () =>
    call('GET /api/finance/periods/{periodId}', { params: { periodId } }),
  );
  const days = loaded.value === undefined ? '' : daysOf(loaded.value);
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision: loaded.value?.decisionId })}>← {words.toFigures}</a>
      </p>
      <Page title={text.title(days)}>
        <Show of={loaded}>
          {(period) => (
            <>
              <Claim of={period} version={loaded.version} loaded={loaded} />
              <PeriodCosts of={period} />
              <PeriodFigures of={period} />
              <Section title={text.steps}>
                <History of={period} />
              </Section>
            </>
          )}
        </Show>
      </Page>
    </>
  );
};

import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import type { RouteKey } from '../../../api/client.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextArea, TextField } from '../../../ui/fields.tsx';
import { type Form, useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Outcome } from '../../../ui/problem.ts';
import { tell } from '../../../ui/told.tsx';
import type { Period } from '../../overview.ts';
import { euro } from '../../words.ts';
import { readEuro, refusedHere, typedFrom } from '../typed.ts';

type Values = {
  readonly number: string;
  readonly amount: string;
  readonly on: string;
  readonly note: string;
  readonly word: string;
};

/** Input of a dialog on a period. */
export type StepProps = {
  readonly of: Period;
  readonly version: string | undefined;
  /** Today by the server's clock. */
  readonly today: string;
  readonly onDone: (period: Period, version: string | undefined) => void;
  readonly stale: () => Promise<void>;
  readonly onClose: () => void;
};

/** A step of a period with its own dialog, by name. */
export const STEPS = ['lock', 'cancel', 'claim', 'return', 'answer', 'pay'] as const;
export type Step = (typeof STEPS)[number];

type Verb = Extract<RouteKey, `POST /api/finance/periods/{periodId}/${string}`>;
type Sending = (
  values: Values,
  to: { readonly params: { periodId: string }; readonly version: string | undefined },
) => Promise<Outcome<Period>>;

const withAmount = async (
  typed: string,
  pointer: string,
  send: (amount: number) => Promise<Outcome<Period>>,
): Promise<Outcome<Period>> => {
  const amount = readEuro(typed);
  return 'fault' in amount ? refusedHere([{ pointer, detail: amount.fault }]) : send(amount.value);
};

const SAID = {
  lock: 'locked',
  cancel: 'cancelled',
  claim: 'claimed',
  return: 'returned',
  answer: 'answered',
  pay: 'paid',
} as const satisfies Readonly<Record<Step, string>>;

const SENDING: Readonly<Record<Step, Sending>> = {
  lock: async ({ word }, to) => {
    const { lockNot, lockWord } = inLanguage(entryText).period;
    return word.trim() === lockWord
      ? call('POST /api/finance/periods/{periodId}/lock' satisfies Verb, to)
      : refusedHere([{ pointer: '/word', detail: lockNot(lockWord) }]);
  },
  cancel: (_, to) => call('POST /api/finance/periods/{periodId}/cancellation' satisfies Verb, to),
  claim: ({ number, amount, on }, to) =>
    withAmount(amount, '/amount', (cents) =>
      call('POST /api/finance/periods/{periodId}/claim', { ...to, body: { number, amount: cents, on } }),
    ),
  return: ({ note: reason, on }, to) =>
    call('POST /api/finance/periods/{periodId}/return', { ...to, body: { reason, on } }),
  answer: ({ amount, on, note }, to) =>
    withAmount(amount, '/accepted', (accepted) =>
      call('POST /api/finance/periods/{periodId}/answer', { ...to, body: { accepted, on, note } }),
    ),
  pay: ({ amount, on }, to) =>
    withAmount(amount, '/amount', (cents) =>
      call('POST /api/finance/periods/{periodId}/payment', { ...to, body: { amount: cents, on } }),
    ),
};

/** Sum that is proposed: the most that can be claimed, and from then on the one before. */
const proposedIn = (step: Step, { most, claim, answer }: Period): number | null => {
  if (step === 'claim') return most;
  if (step === 'answer') return claim?.amount ?? null;
  return step === 'pay' ? (answer?.accepted ?? null) : null;
};

const Fields = ({
  step,
  form,
  of,
}: {
  readonly step: Step;
  readonly form: Form<Values>;
  readonly of: Period;
}) => {
  const { period: text } = inLanguage(entryText);
  const { euroHint } = inLanguage(decisionText);
  const day = <TextField form={form} name="on" label={text.on} type="date" size="short" />;
  switch (step) {
    case 'lock':
      return (
        <>
          <p>{text.lockLead}</p>
          <TextField form={form} name="word" label={text.lockType(text.lockWord)} size="short" />
        </>
      );
    case 'cancel':
      return <p>{text.cancelLead}</p>;
    case 'claim':
      return (
        <>
          <TextField form={form} name="number" label={text.claimNumber} size="medium" />
          <TextField
            form={form}
            name="amount"
            label={text.claimAmount}
            hint={`${text.claimMost(euro(of.most))} ${euroHint}.`}
            size="short"
          />
          {day}
        </>
      );
    case 'return':
      return (
        <>
          <TextArea form={form} name="note" label={text.reason} pointer="/reason" />
          {day}
        </>
      );
    case 'answer':
      return (
        <>
          <TextField
            form={form}
            name="amount"
            label={text.accepted}
            hint={text.acceptedHint}
            pointer="/accepted"
            size="short"
          />
          {day}
          <TextArea form={form} name="note" label={text.note} isOptional />
        </>
      );
    case 'pay':
      return (
        <>
          <TextField form={form} name="amount" label={text.payAmount} hint={euroHint} size="short" />
          {day}
        </>
      );
  }
};

/** A step of a period in a dialog, with its questions, and its refusals at their fields. */
export const StepDialog = ({
  step,
  of,
  version,
  today,
  onDone,
  stale,
  onClose,
}: StepProps & { readonly step: Step }) => {
  const { period: text } = inLanguage(entryText);
  const form = useForm<Values>(`period-${step}:${of.id}`, {
    number: step === 'claim' ? (of.claim?.number ?? '') : '',
    word: '',
    amount: typedFrom(proposedIn(step, of)),
    on: today,
    note: '',
  });
  return (
    <Dialog title={text[step]} onClose={onClose}>
      <FormBox
        of={form}
        send={text[step]}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            (values) => SENDING[step](values, { params: { periodId: of.id }, version }),
            (period, next) => {
              tell(() => inLanguage(entryText).period[SAID[step]]);
              onDone(period, next);
            },
            stale,
          )
        }
      >
        <Fields step={step} form={form} of={of} />
      </FormBox>
    </Dialog>
  );
};

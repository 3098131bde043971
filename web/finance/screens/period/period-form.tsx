import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { type Form, useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { goTo } from '../../../ui/place.tsx';
import { tell } from '../../../ui/told.tsx';
import type { Period } from '../../overview.ts';

type Days = { readonly from: string; readonly to: string; readonly dueOn: string };

const bodyOf = ({ from, to, dueOn }: Days) => ({ from, to, dueOn: dueOn === '' ? null : dueOn });

const Fields = ({ form }: { readonly form: Form<Days> }) => {
  const text = inLanguage(entryText);
  return (
    <>
      <TextField form={form} name="from" label={text.period.from} type="date" size="short" />
      <TextField form={form} name="to" label={text.period.to} type="date" size="short" />
      <TextField form={form} name="dueOn" label={text.period.dueOn} type="date" size="short" isOptional />
    </>
  );
};

/** Opens a period of a decision. The day after the last period is proposed. */
export const OpenPeriod = ({
  decisionId,
  from,
  onClose,
}: {
  readonly decisionId: string;
  readonly from: string;
  readonly onClose: () => void;
}) => {
  const text = inLanguage(entryText).period;
  const form = useForm<Days>(`period:${decisionId}`, { from, to: '', dueOn: '' });
  return (
    <Dialog title={text.open} onClose={onClose}>
      <FormBox
        of={form}
        send={text.open}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            (days, once) =>
              call('POST /api/finance/decisions/{decisionId}/periods', {
                params: { decisionId },
                body: bodyOf(days),
                once,
              }),
            ({ id }) => {
              tell(() => inLanguage(entryText).period.opened);
              goTo(`/periods/${id}`);
            },
          )
        }
      >
        <Fields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Changes the days of a period that was never locked, and the last day for its claim. */
export const ChangePeriod = ({
  of,
  version,
  onDone,
  stale,
  onClose,
}: {
  readonly of: Period;
  readonly version: string | undefined;
  readonly onDone: (period: Period, version: string | undefined) => void;
  readonly stale: () => Promise<void>;
  readonly onClose: () => void;
}) => {
  const text = inLanguage(entryText).period;
  const { id, from, to, dueOn } = of;
  const form = useForm<Days>(`period-days:${id}`, { from, to, dueOn: dueOn ?? '' });
  return (
    <Dialog title={text.change} onClose={onClose}>
      <FormBox
        of={form}
        send={text.change}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            (days) =>
              call('PUT /api/finance/periods/{periodId}', {
                params: { periodId: id },
                body: bodyOf(days),
                version,
              }),
            (period, next) => {
              tell(() => inLanguage(entryText).period.changed);
              onDone(period, next);
            },
            stale,
          )
        }
      >
        <Fields form={form} />
      </FormBox>
    </Dialog>
  );
};

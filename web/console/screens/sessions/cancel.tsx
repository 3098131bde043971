import { CANCEL_REASONS, type CancelReason } from '../../../../shared/domain/sessions/cancel-reasons.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import type { Children } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import type { Outcome } from '../../../ui/problem.ts';
import { tell } from '../../../ui/told.tsx';

const close = (): void => setOpenDialog(undefined);

/** Asks why a session, joint or not, does not take place, and cancels it. */
export const CancelSession = <Session, Answer>({
  loaded,
  id,
  lead,
  cancel,
  children,
}: {
  readonly loaded: Loaded<Session>;
  readonly id: string;
  readonly lead: string;
  readonly cancel: (reason: CancelReason, version: string | undefined) => Promise<Outcome<Answer>>;
  readonly children?: Children;
}) => {
  const text = inLanguage(sessionsText);
  const form = useForm(`cancel-${id}`, { reason: '' });
  return (
    <Dialog title={text.cancelTitle} onClose={close}>
      <p>{lead}</p>
      <FormBox
        of={form}
        send={text.cancelNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ reason }) => cancel(reason as CancelReason, loaded.version),
            () => {
              tell(() => inLanguage(sessionsText).cancelled);
              close();
              void loaded.reload();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="reason"
          label={text.cancelReason}
          hint={text.cancelReasonHint}
          empty="–"
          choices={CANCEL_REASONS.map((value) => ({ value, label: text.cancelReasons[value] }))}
        />
        {children}
      </FormBox>
    </Dialog>
  );
};

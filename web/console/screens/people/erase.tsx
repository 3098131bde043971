import { erasureText } from '../../../../shared/text/console/erasure/text.ts';
import { retentionText } from '../../../../shared/text/console/retention/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { tell } from '../../../ui/told.tsx';

type View = AnswerOf<'GET /api/coordinator/people/{personId}/erasure'>;

export const useErasure = (personId: string) =>
  useLoaded(`erasure ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/erasure', { params: { personId } }),
  );

/** Progress of an erasure; nothing if nobody has asked for one. */
export const ErasureNotice = ({ of: { erasure, heldUntil } }: { readonly of: View }) => {
  const text = inLanguage(erasureText);
  if (erasure === undefined && heldUntil !== undefined)
    return (
      <Notice>
        <p>{inLanguage(retentionText).isHeld(formatDate(heldUntil, language.value))}</p>
      </Notice>
    );
  if (erasure === undefined) return null;
  return (
    <Notice>
      <p>{erasure.status === 'DONE' ? text.erased(erasure.receipt) : text.erasing(erasure.receipt)}</p>
    </Notice>
  );
};

/** Says what goes and what stays, and has the name typed. */
export const EraseDialog = ({
  personId,
  name,
  onClose,
  onAsked,
}: {
  readonly personId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onAsked: () => void;
}) => {
  const text = inLanguage(erasureText);
  const loaded = useErasure(personId);
  const form = useForm(`erase-${personId}`, { name: '' });
  return (
    <Dialog title={text.eraseTitle(name)} onClose={onClose}>
      <p>{text.eraseLead}</p>
      <Show of={loaded}>
        {(view) => (
          <>
            <ErasureNotice of={view} />
            {view.pairs + view.proposals > 0 && (
              <Notice tone="bad">
                <p>{text.ends(view.pairs, view.proposals)}</p>
              </Notice>
            )}
            <h3>{text.goesTitle}</h3>
            <ul>
              {text.goes.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <h3>{text.staysTitle}</h3>
            <ul>
              {text.stays.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p>{text.receiptMail}</p>
            <FormBox
              of={form}
              send={text.eraseNow}
              onCancel={onClose}
              onSend={() =>
                void form.send(
                  (body) =>
                    call('POST /api/coordinator/people/{personId}/erasure', { params: { personId }, body }),
                  ({ receipt }) => {
                    tell(() => inLanguage(erasureText).eraseAsked(receipt));
                    onAsked();
                    onClose();
                  },
                  loaded.reload,
                )
              }
            >
              <TextField form={form} name="name" label={text.typeName} hint={name} />
            </FormBox>
          </>
        )}
      </Show>
    </Dialog>
  );
};

import { restrictionText } from '../../../../shared/text/console/restriction/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { tell } from '../../../ui/told.tsx';
import { channelChoices } from '../applications/on-behalf.tsx';

type View = AnswerOf<'GET /api/coordinator/people/{personId}/restriction'>;

export const useRestriction = (personId: string): Loaded<View> =>
  useLoaded(`restriction ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/restriction', { params: { personId } }),
  );

/** State of a restriction; nothing while the data is used. */
export const RestrictionNotice = ({ of: { restriction } }: { readonly of: View }) => {
  const text = inLanguage(restrictionText);
  if (restriction === undefined) return null;
  const { since, by, reason, lift } = restriction;
  const day = (at: string) => formatDate(at, language.value);
  const author = by.id.startsWith('person:') ? text.themselves : (by.name ?? by.id);
  return (
    <Notice tone="bad">
      <p>{text.isRestricted(day(since), author)}</p>
      {reason !== undefined && <p>{text.why(reason)}</p>}
      {lift !== undefined && <p>{text.ending(day(lift.at), lift.reason ?? '')}</p>}
      <Button quiet opens={lift === undefined ? 'lift' : 'restrict'}>
        {lift === undefined ? text.lift : text.keep}
      </Button>
    </Notice>
  );
};

type Given = {
  readonly personId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Says what a restriction means and ends, and takes in the word of the person. */
export const RestrictDialog = ({ personId, name, onClose, onDone }: Given) => {
  const text = inLanguage(restrictionText);
  const loaded = useRestriction(personId);
  const form = useForm(`restrict-${personId}`, { channel: '', reason: '' });
  return (
    <Dialog title={text.restrictTitle(name)} onClose={onClose}>
      <p>{text.restrictLead}</p>
      <Show of={loaded}>
        {({ pairs, proposals }) => (
          <>
            <h3>{text.meansTitle}</h3>
            <ul>
              {text.means.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {pairs + proposals > 0 && (
              <Notice tone="bad">
                <p>{text.ends(pairs, proposals)}</p>
              </Notice>
            )}
            <p>{text.receiptMail}</p>
            <FormBox
              of={form}
              send={text.restrictNow}
              onCancel={onClose}
              onSend={() =>
                void form.send(
                  ({ channel, reason }) =>
                    call('POST /api/coordinator/people/{personId}/restriction', {
                      params: { personId },
                      body: { channel: channel as 'PHONE', reason },
                    }),
                  () => {
                    tell(() => inLanguage(restrictionText).restricted);
                    onDone();
                    onClose();
                  },
                )
              }
            >
              <SelectField
                form={form}
                name="channel"
                label={text.channel}
                empty="–"
                choices={channelChoices()}
              />
              <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
            </FormBox>
          </>
        )}
      </Show>
    </Dialog>
  );
};

/** Announces the end of a restriction. */
export const LiftDialog = ({ personId, name, onClose, onDone }: Given) => {
  const text = inLanguage(restrictionText);
  const form = useForm(`lift-${personId}`, { reason: '' });
  return (
    <Dialog title={text.liftTitle(name)} onClose={onClose}>
      <p>{text.liftLead}</p>
      <FormBox
        of={form}
        send={text.liftNow}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            (body) =>
              call('POST /api/coordinator/people/{personId}/restriction/lift', {
                params: { personId },
                body,
              }),
            () => {
              tell(() => inLanguage(restrictionText).announced);
              onDone();
              onClose();
            },
          )
        }
      >
        <TextField form={form} name="reason" label={text.reason} hint={text.liftReasonHint} />
      </FormBox>
    </Dialog>
  );
};

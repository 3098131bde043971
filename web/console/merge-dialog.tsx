import { mergeText } from '../../shared/text/console/merge/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormBox, TextField } from '../ui/fields.tsx';
import { useForm } from '../ui/form.ts';
import type { Children } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';
import { Show, useLoaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { place, setQuery } from '../ui/place.tsx';
import type { Outcome } from '../ui/problem.ts';

/** The record that a row stands for becomes the one that stays; the choice stands in the address as `into`. */
export const ChooseButton = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const text = inLanguage(mergeText);
  return (
    <Button small quiet name={text.chooseName(name)} onPress={() => setQuery({ into: id })}>
      {text.choose}
    </Button>
  );
};

type Given<Look, Kept> = {
  readonly losingId: string;
  /** Consequences of the merge. */
  readonly look: (intoId: string) => Promise<Outcome<Look>>;
  readonly says: (look: Look) => readonly string[];
  readonly warns?: (look: Look) => readonly string[];
  readonly reasonHint: string;
  readonly merge: (intoId: string, reason: string) => Promise<Outcome<Kept>>;
  readonly onMerged: (kept: Kept) => void;
};

const Consequences = <Look, Kept>({
  losingId,
  intoId,
  look,
  says,
  warns,
  reasonHint,
  merge,
  onMerged,
}: Given<Look, Kept> & { readonly intoId: string }) => {
  const text = inLanguage(mergeText);
  const form = useForm(`merge-${losingId}-${intoId}`, { reason: '' });
  const loaded = useLoaded(`${losingId} ${intoId}`, () => look(intoId));
  const choose = (): void => setQuery({ into: undefined });
  return (
    <>
      <Show of={loaded}>
        {(seen) => (
          <>
            {(warns?.(seen) ?? []).map((warning) => (
              <Notice key={warning} tone="bad">
                <p>{warning}</p>
              </Notice>
            ))}
            <h3>{text.whatHappens}</h3>
            <ul>
              {[...says(seen), text.noWayBack].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <FormBox
              of={form}
              send={text.mergeNow}
              onCancel={choose}
              onSend={() => void form.send(({ reason }) => merge(intoId, reason), onMerged, loaded.reload)}
            >
              <TextField form={form} name="reason" label={text.reason} hint={reasonHint} />
            </FormBox>
          </>
        )}
      </Show>
      {loaded.problem && (
        <Button quiet onPress={choose}>
          {text.chooseAnother}
        </Button>
      )}
    </>
  );
};

/** Makes a record part of another: which, then what it means, then the deed. */
export const MergeDialog = <Look, Kept>({
  title,
  lead,
  choice,
  onClose,
  ...given
}: Given<Look, Kept> & {
  readonly title: string;
  readonly lead: string;
  /** List of the records that can stay. */
  readonly choice: Children;
  readonly onClose: () => void;
}) => {
  const intoId = place.value.query['into'];
  return (
    <Dialog
      title={title}
      onClose={() => {
        setQuery({ into: undefined });
        onClose();
      }}
    >
      <p>{lead}</p>
      {intoId === undefined ? choice : <Consequences intoId={intoId} {...given} />}
    </Dialog>
  );
};

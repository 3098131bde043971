import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CheckField, FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Outcome } from '../../../ui/problem.ts';
import { tell } from '../../../ui/told.tsx';
import { refusedHere, typedFrom } from '../typed.ts';
import {
  type Choices,
  type Decision,
  type Edit,
  type Kind,
  type Recorded,
  readInputs,
  ValueFields,
} from './values.tsx';

/** A value of a decision that can be changed, or one that can be added to a group. */
export type Changing = {
  /** Unique among the values of a decision. */
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly held: Recorded | undefined;
  /** Place of the value in the body, for example `targets` and the indicator. */
  readonly at: readonly [string] | readonly [group: string, key: string];
  /** Keys that can be added, where it is a new one. */
  readonly keys?: readonly { readonly value: string; readonly label: string }[];
  /** Label and hint of the key, where it is typed and not chosen. */
  readonly typed?: { readonly label: string; readonly hint: string } | undefined;
};

export type Given = { readonly value: unknown; readonly confirmed: boolean; readonly source: string };

const editOf = (at: Changing['at'], key: string, given: Given): Edit => {
  const [group, own] = at;
  return (
    own === undefined && key === '' ? { [group]: given } : { [group]: { [own ?? key]: given } }
  ) as Edit;
};

/** Text of a value in its controls. */
const inputsOf = (kind: Kind, value: unknown) => {
  const none = { value: '', to: '', profile: '' };
  if (value === null || value === undefined) return none;
  if (kind === 'funder') {
    const { profile, name } = value as { profile: string; name: string };
    return { ...none, profile, value: name };
  }
  if (kind === 'dates') {
    const { from, to = '' } = value as { from: string; to?: string };
    return { ...none, value: from, to };
  }
  return { ...none, value: kind === 'euro' || kind === 'percent' ? typedFrom(Number(value)) : String(value) };
};

/** The value with its certainty and source; the former value is kept. */
export const ChangeValue = ({
  of,
  decision,
  version,
  choices,
  onDone,
  stale,
  onClose,
}: {
  readonly of: Changing;
  readonly decision: Decision;
  readonly version: string | undefined;
  readonly choices: Choices;
  readonly onDone: (decision: Decision, version: string | undefined) => void;
  readonly stale: () => Promise<void>;
  readonly onClose: () => void;
}) => {
  const text = inLanguage(decisionText);
  const { held, kind, label, at, keys, typed } = of;
  const form = useForm(`decision:${decision.id}:${of.name}`, {
    ...inputsOf(kind, held?.value),
    isConfirmed: held?.confirmed ?? false,
    source: held?.source ?? '',
    key: '',
  });
  const pointer = `/${[...at, ...(keys === undefined ? [] : [form.values.key.trim()])].join('/')}`;
  const send = (given: Given, key: string): Promise<Outcome<Decision>> =>
    call('PUT /api/finance/decisions/{decisionId}', {
      params: { decisionId: decision.id },
      version,
      body: editOf(at, key, given),
    });
  const done = (next: Decision, nextVersion: string | undefined): void => {
    tell(() => inLanguage(decisionText).changed);
    onDone(next, nextVersion);
  };
  return (
    <Dialog title={keys === undefined ? text.changeOf(label) : label} onClose={onClose}>
      <FormBox
        of={form}
        send={keys === undefined ? text.change : label}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            async ({ isConfirmed: confirmed, source, key, ...inputs }) => {
              const read = readInputs(kind, inputs);
              const faults = [
                ...(keys !== undefined && key === ''
                  ? [
                      {
                        pointer: `/${at[0]}`,
                        detail: typed === undefined ? text.faults.choice : text.faults.account,
                      },
                    ]
                  : []),
                ...('fault' in read ? [{ pointer: `${pointer}/value`, detail: read.fault }] : []),
                ...(keys !== undefined && 'value' in read && read.value === null
                  ? [
                      {
                        pointer: `${pointer}/value`,
                        detail: kind === 'category' ? text.faults.choice : text.faults.whole,
                      },
                    ]
                  : []),
              ];
              if (faults.length > 0 || !('value' in read)) return refusedHere(faults);
              return send({ value: read.value, confirmed, source }, key.trim());
            },
            done,
            stale,
          )
        }
      >
        {typed !== undefined ? (
          <TextField
            form={form}
            name="key"
            pointer={`/${at[0]}`}
            label={typed.label}
            hint={typed.hint}
            size="short"
          />
        ) : (
          keys !== undefined && (
            <SelectField
              form={form}
              name="key"
              pointer={`/${at[0]}`}
              label={text.what}
              choices={keys}
              empty={text.choose}
            />
          )
        )}
        <ValueFields
          kind={kind}
          label={keys === undefined ? label : kind === 'whole' ? text.whole : text.value}
          form={form}
          at={pointer}
          choices={choices}
        />
        <CheckField form={form} name="isConfirmed" pointer={`${pointer}/confirmed`} label={text.confirmed} />
        <TextField
          form={form}
          name="source"
          pointer={`${pointer}/source`}
          label={text.source}
          hint={text.sourceHint}
          isOptional
        />
        {at.length === 2 && held !== undefined && held.value !== null && (
          <p>
            <Button
              quiet
              small
              isBusy={form.isBusy}
              onPress={() =>
                void form.send(
                  ({ isConfirmed: confirmed, source }) => send({ value: null, confirmed, source }, ''),
                  done,
                  stale,
                )
              }
            >
              {text.takeAway}
            </Button>
          </p>
        )}
      </FormBox>
    </Dialog>
  );
};

import { uiText } from '../../shared/text/console/ui/text.ts';
import { formatDate } from '../../shared/text/format.ts';
import { Button } from './button.tsx';
import { isDeedUnderWay } from './deeds.ts';
import { Fault, fieldAt, type Pointers, useFault, WithFaults } from './faults.tsx';
import { remarkAt } from './findings.tsx';
import type { Form, Values } from './form.ts';
import { type Children, useId, useLayoutEffect, useRef, useSignal } from './framework.ts';
import { useHeld } from './held.ts';
import { inLanguage, language } from './language.ts';
import type { Problem } from './problem.ts';

/** Labels of the fields beside which a value of somebody else stands. */
const differencesIn = (form: HTMLElement | null): readonly string[] =>
  [...(form?.querySelectorAll<HTMLElement>('[data-differs]') ?? [])].map(
    ({ dataset }) => dataset['differs'] ?? '',
  );

/** A day, time or number that a browser cannot read has no value, and would go as none. */
const halfWrittenIn = (form: HTMLFormElement): Problem | undefined => {
  const { title, detail, field } = inLanguage(uiText).halfWritten;
  const errors = [...form.querySelectorAll('input')]
    .filter(({ validity }) => validity.badInput)
    .map((input) => ({
      pointer: input.closest<HTMLElement>('[data-field]')?.dataset['field']?.split(' ')[0] ?? '',
      code: 'invalid',
      detail: field,
    }));
  return errors.length === 0
    ? undefined
    : { code: 'field-invalid', status: 422, members: {}, title, detail, errors };
};

/** The form element: its faults first, then its fields, then its buttons. */
export const FormBox = <V extends Values>({
  of,
  onSend,
  send,
  onCancel,
  problem = of.problem,
  isSending = false,
  children,
}: {
  readonly of: Form<V>;
  readonly onSend: () => void;
  /** A refusal of the same values by another deed. */
  readonly problem?: Problem | undefined;
  /** While another deed sends the same values. */
  readonly isSending?: boolean;
  /** Words of the button. */
  readonly send: string;
  readonly onCancel?: () => void;
  readonly children: Children;
}) => {
  const text = inLanguage(uiText);
  const box = useHeld<HTMLFormElement>(of.isBusy || isSending);
  const differ = useSignal<readonly string[]>([]);
  const halfWritten = useSignal<Problem | undefined>(undefined);
  useLayoutEffect(() => {
    const differing = differencesIn(box.current);
    if (differing.join() !== differ.value.join()) differ.value = differing;
  });
  return (
    <form
      ref={box}
      class="desk-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        halfWritten.value = halfWrittenIn(event.currentTarget);
        if (halfWritten.value === undefined) onSend();
      }}
    >
      <WithFaults
        problem={halfWritten.value ?? problem}
        also={differ.value.length > 0 && <p>{text.differ(differ.value.join(', '))}</p>}
      >
        {children}
      </WithFaults>
      <div class="buttons">
        <Button isSubmit isBusy={of.isBusy || isDeedUnderWay()}>
          {of.isBusy ? text.sending : send}
        </Button>
        {onCancel && (
          <Button
            quiet
            onPress={() => {
              of.forget();
              onCancel();
            }}
          >
            {text.cancel}
          </Button>
        )}
      </div>
    </form>
  );
};

type FieldOf<V extends Values> = {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  /** Place of the value in the body; by default `/name`. */
  readonly pointer?: Pointers;
};

const useParts = <V extends Values>({ form, name, hint, pointer = `/${name}` }: FieldOf<V>) => {
  const id = useId();
  const fault = useFault(pointer);
  const remark = remarkAt(form, pointer);
  const described = [
    remark !== undefined && `${id}-remark`,
    hint !== undefined && `${id}-hint`,
    fault !== undefined && `${id}-fault`,
  ].filter(Boolean);
  return {
    id,
    fault,
    remark,
    control: {
      id,
      name,
      'aria-invalid': fault === undefined ? undefined : ('true' as const),
      'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    },
  };
};

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day as people write it. */
export const dayInWords = (value: unknown): string =>
  DAY.test(String(value)) ? formatDate(String(value), language.value) : plain(value);

const CONTROL = 'input, select, textarea';

/** A colleague's version of a value that is being changed here: the field holds one's own, and this the other. */
export const Theirs = <V extends Values>({
  form,
  name,
  label,
  labelOf = plain,
}: {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
  /** A value in words, where it is a code. */
  readonly labelOf?: ((value: unknown) => string) | undefined;
}) => {
  const text = inLanguage(uiText);
  const box = useRef<HTMLParagraphElement>(null);
  if (!(name in form.meanwhile)) return null;
  const theirs = form.meanwhile[name];
  const choose = (decide: () => void): void => {
    // The button goes with its choice.
    const field = box.current?.closest('.question') ?? box.current?.previousElementSibling;
    field?.querySelector<HTMLElement>(CONTROL)?.focus();
    decide();
  };
  return (
    <p class="meanwhile" ref={box} data-differs={label}>
      {text.meanwhile(labelOf(theirs) || text.nothing)}{' '}
      <Button
        small
        quiet
        name={`${text.takeTheirs}: ${label}`}
        isBusy={form.isBusy}
        onPress={() => choose(() => form.set(name, theirs as V[typeof name]))}
      >
        {text.takeTheirs}
      </Button>{' '}
      <Button
        small
        quiet
        name={`${text.keepMine}: ${label}`}
        isBusy={form.isBusy}
        onPress={() => choose(() => form.keepMine(name))}
      >
        {text.keepMine}
      </Button>
    </p>
  );
};

const Question = <V extends Values>({
  of,
  id,
  fault,
  remark,
  labelOf,
  children,
}: {
  readonly of: FieldOf<V>;
  /** A value in words, where it is a code. */
  readonly labelOf?: (value: unknown) => string;
  readonly id: string;
  readonly fault: string | undefined;
  /** Findings about the value that somebody has to confirm. */
  readonly remark: string | undefined;
  readonly children: Children;
}) => {
  const text = inLanguage(uiText);
  return (
    <div class="question" {...fieldAt(of.pointer ?? `/${of.name}`)}>
      <label for={id}>
        {of.label} {of.isOptional && <span class="optional">{text.optional}</span>}
      </label>
      {of.hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {of.hint}
        </p>
      )}
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
      {remark !== undefined && (
        <p class="meanwhile" id={`${id}-remark`}>
          {remark}
        </p>
      )}
      {children}
      <Theirs form={of.form} name={of.name} label={of.label} labelOf={labelOf} />
    </div>
  );
};

const valueIn = <V extends Values>({ form, name }: FieldOf<V>): string => String(form.values[name] ?? '');

export const TextField = <V extends Values>(
  props: FieldOf<V> & {
    readonly type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'datetime-local' | 'search';
    readonly size?: 'short' | 'medium';
  },
) => {
  const { id, fault, remark, control } = useParts(props);
  return (
    <Question
      of={props}
      id={id}
      fault={fault}
      remark={remark}
      {...(props.type === 'date' ? { labelOf: dayInWords } : {})}
    >
      <input
        {...control}
        // The element's types want a role for each kind of input; the one common to them is that of a text.
        type={(props.type ?? 'text') as 'text'}
        class={props.size}
        value={valueIn(props)}
        onInput={(event) => props.form.set(props.name, event.currentTarget.value as V[typeof props.name])}
      />
    </Question>
  );
};

export const TextArea = <V extends Values>(props: FieldOf<V>) => {
  const { id, fault, remark, control } = useParts(props);
  return (
    <Question of={props} id={id} fault={fault} remark={remark}>
      <textarea
        {...control}
        value={valueIn(props)}
        onInput={(event) => props.form.set(props.name, event.currentTarget.value as V[typeof props.name])}
      />
    </Question>
  );
};

export type Choice = { readonly value: string; readonly label: string };

export const SelectField = <V extends Values>(
  props: FieldOf<V> & { readonly choices: readonly Choice[]; readonly empty?: string },
) => {
  const { id, fault, remark, control } = useParts(props);
  return (
    <Question
      of={props}
      id={id}
      fault={fault}
      remark={remark}
      labelOf={(value) => props.choices.find((choice) => choice.value === value)?.label ?? plain(value)}
    >
      <select
        {...control}
        value={valueIn(props)}
        onChange={(event) => props.form.set(props.name, event.currentTarget.value as V[typeof props.name])}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Question>
  );
};

export const CheckField = <V extends Values>({
  form,
  name,
  label,
  pointer = `/${name}`,
}: Pick<FieldOf<V>, 'form' | 'name' | 'label' | 'pointer'>) => {
  const id = useId();
  const fault = useFault(pointer);
  const { ticked, notTicked } = inLanguage(uiText);
  return (
    <div {...fieldAt(pointer)}>
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
      <div class="mark">
        <input
          type="checkbox"
          id={id}
          name={name}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          checked={form.values[name] === true}
          onChange={(event) => form.set(name, event.currentTarget.checked as V[typeof name])}
        />
        <label for={id}>{label}</label>
      </div>
      <Theirs
        form={form}
        name={name}
        label={label}
        labelOf={(value) => (value === true ? ticked : notTicked)}
      />
    </div>
  );
};

import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { remarkAt } from './findings.tsx';
import type { Form, Values } from './form.ts';
import { type Children, useEffect, useId, useLayoutEffect, useRef, useSignal } from './framework.ts';
import { inLanguage } from './language.ts';
import { Refused } from './notice.tsx';

/** Values whose faults the fields of a form show. */
const pointersIn = (form: HTMLElement | null): readonly string[] =>
  [...(form?.querySelectorAll<HTMLElement>('[data-fault-of]') ?? [])].map(
    ({ dataset }) => dataset['faultOf'] ?? '',
  );

/** A fault at its field. What no field of a form shows stands in the notice above them. */
export const Fault = ({
  of,
  id,
  children,
}: {
  /** JSON pointer of the value; faults below it are of the same field. */
  readonly of: string;
  readonly id?: string;
  readonly children: Children;
}) => (
  <p class="fault" id={id} data-fault-of={of}>
    {children}
  </p>
);

/** The form element: its faults first, then its fields, then its buttons. */
export const FormBox = <V extends Values>({
  of,
  onSend,
  send,
  onCancel,
  children,
}: {
  readonly of: Form<V>;
  readonly onSend: () => void;
  /** Words of the button. */
  readonly send: string;
  readonly onCancel?: () => void;
  readonly children: Children;
}) => {
  const text = inLanguage(uiText);
  const box = useRef<HTMLFormElement>(null);
  const { problem } = of;
  const atFields = useSignal<readonly string[]>([]);
  useLayoutEffect(() => {
    const drawn = pointersIn(box.current);
    if (drawn.join() !== atFields.value.join()) atFields.value = drawn;
  });
  useEffect(() => {
    if (problem) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return (
    <form
      ref={box}
      class="desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {problem && <Refused problem={problem} shownAtFields={atFields.value} />}
      {children}
      <div class="buttons">
        <Button isSubmit isBusy={of.isBusy}>
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
  /** JSON pointer of the value in what is sent; by default `/name`. */
  readonly pointer?: string;
};

const useParts = <V extends Values>({ form, name, hint, pointer = `/${name}` }: FieldOf<V>) => {
  const id = useId();
  const fault = form.problem?.errors.find((each) => each.pointer === pointer)?.detail;
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

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

const Question = <V extends Values>({
  of,
  id,
  fault,
  remark,
  labelOf = plain,
  children,
}: {
  readonly of: FieldOf<V>;
  /** A value in words, where it is a code. */
  readonly labelOf?: (value: unknown) => string;
  readonly id: string;
  readonly fault: string | undefined;
  /** What somebody has to confirm about the value. */
  readonly remark: string | undefined;
  readonly children: Children;
}) => {
  const text = inLanguage(uiText);
  const newer = of.form.meanwhile[of.name];
  return (
    <div class="question">
      <label for={id}>
        {of.label} {of.isOptional && <span class="optional">{text.optional}</span>}
      </label>
      {of.hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {of.hint}
        </p>
      )}
      {fault !== undefined && (
        <Fault of={of.pointer ?? `/${of.name}`} id={`${id}-fault`}>
          {fault}
        </Fault>
      )}
      {remark !== undefined && (
        <p class="meanwhile" id={`${id}-remark`}>
          {remark}
        </p>
      )}
      {children}
      {newer !== undefined && (
        <p class="meanwhile">
          {text.meanwhile(labelOf(newer))}{' '}
          <Button small quiet onPress={() => of.form.set(of.name, newer as V[typeof of.name])}>
            {text.takeTheirs}
          </Button>
        </p>
      )}
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
    <Question of={props} id={id} fault={fault} remark={remark}>
      <input
        {...control}
        // The element's types want a role for each kind of input; what is common to them is that of a text.
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
}: {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
}) => {
  const id = useId();
  return (
    <div class="mark">
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={form.values[name] === true}
        onChange={(event) => form.set(name, event.currentTarget.checked as V[typeof name])}
      />
      <label for={id}>{label}</label>
    </div>
  );
};

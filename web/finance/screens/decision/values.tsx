import { costsText } from '../../../../shared/text/costs/text.ts';
import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import type { AnswerOf, Request } from '../../../api/client.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Read, readEuro, readPercent, readWhole } from '../typed.ts';

export type Decision = AnswerOf<'GET /api/finance/decisions/{decisionId}'>;
export type Choices = AnswerOf<'GET /api/finance/funding-choices'>;
export type Edit = NonNullable<Request<'PUT /api/finance/decisions/{decisionId}'>['body']>;

/** A value of a decision with its source, as it stands, and those that stood before it. */
export type Recorded = {
  readonly value: unknown;
  readonly confirmed: boolean;
  readonly source: string;
  readonly since: string;
  readonly former: readonly Omit<Recorded, 'former'>[];
};

/** Kinds of value by their controls. */
export type Kind = 'text' | 'funder' | 'dates' | 'euro' | 'percent' | 'whole' | 'costModel' | 'category';

/** Controls of one value; each kind uses its own. */
export type ValueInputs = {
  readonly value: string;
  readonly to: string;
  readonly profile: string;
};

type ReadValue = { readonly value: unknown } | { readonly fault: string };

const READERS: Partial<Readonly<Record<Kind, (typed: string) => Read<number>>>> = {
  euro: readEuro,
  percent: readPercent,
  whole: readWhole,
};

/** The value of a kind as it is sent. An empty one is none. */
export const readInputs = (kind: Kind, { value, to, profile }: ValueInputs): ReadValue => {
  const typed = value.trim();
  if (kind === 'funder') return { value: { profile, name: typed } };
  if (kind === 'dates') return { value: { from: value, ...(to === '' ? {} : { to }) } };
  if (typed === '') return { value: null };
  return READERS[kind]?.(typed) ?? { value: typed };
};

export const costModelChoices = ({ costModels }: Choices) =>
  costModels.map(({ costModel, label }) => ({ value: costModel, label: label[language.value] }));

export const categoryChoices = () =>
  Object.entries(inLanguage(costsText).categories).map(([value, label]) => ({ value, label }));

export const funderChoices = ({ funders }: Choices) =>
  funders.map(({ profile, name }) => ({ value: profile, label: name[language.value] }));

/** Fields of a value, by its kind. */
export const ValueFields = <V extends ValueInputs>({
  kind,
  label,
  form,
  at,
  choices,
}: {
  readonly kind: Kind;
  readonly label: string;
  readonly form: Form<V>;
  /** Place in the body of the value with its source. */
  readonly at: string;
  readonly choices: Choices;
}) => {
  const text = inLanguage(decisionText);
  switch (kind) {
    case 'funder':
      return (
        <>
          <SelectField
            form={form}
            name="profile"
            label={text.funder}
            choices={funderChoices(choices)}
            pointer={`${at}/value/profile`}
          />
          <TextField form={form} name="value" label={text.funderName} pointer={`${at}/value/name`} />
        </>
      );
    case 'dates':
      return (
        <>
          <TextField
            form={form}
            name="value"
            label={text.from}
            type="date"
            size="short"
            pointer={`${at}/value/from`}
          />
          <TextField
            form={form}
            name="to"
            label={text.to}
            hint={text.toHint}
            type="date"
            size="short"
            pointer={`${at}/value/to`}
            isOptional
          />
        </>
      );
    case 'costModel':
      return (
        <SelectField
          form={form}
          name="value"
          label={label}
          choices={costModelChoices(choices)}
          empty={text.noCostModel}
          pointer={`${at}/value`}
        />
      );
    case 'category':
      return (
        <SelectField
          form={form}
          name="value"
          label={label}
          choices={categoryChoices()}
          empty={text.choose}
          pointer={`${at}/value`}
        />
      );
    default:
      return (
        <TextField
          form={form}
          name="value"
          label={label}
          hint={kind === 'euro' ? text.euroHint : kind === 'percent' ? text.percentHint : undefined}
          pointer={`${at}/value`}
          size={kind === 'text' ? 'medium' : 'short'}
        />
      );
  }
};

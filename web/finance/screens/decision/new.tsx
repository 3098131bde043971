import { fundingText } from '../../../../shared/text/funding/text.ts';
import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { CheckField, FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { goTo } from '../../../ui/place.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { type Read, readEuro, readPercent, refusedHere } from '../typed.ts';
import { type Choices, costModelChoices, type Decision, funderChoices } from './values.tsx';

const EMPTY = {
  en: '',
  sv: '',
  fi: '',
  number: '',
  profile: 'AKKE',
  name: '',
  from: '',
  to: '',
  granted: '',
  costModel: '',
  supportRate: '',
  source: '',
  isConfirmed: false,
};
type Values = typeof EMPTY;

/** Values of the decision that come with a source. */
const SOURCED = ['number', 'funder', 'eligible', 'granted', 'costModel', 'supportRate'] as const;
const ofAll = (part: 'source' | 'confirmed'): readonly string[] => SOURCED.map((name) => `/${name}/${part}`);

const optional = (typed: string, read: (typed: string) => Read<number>): Read<number | null> =>
  typed.trim() === '' ? { value: null } : read(typed);

const send = async (values: Values, once: string): Promise<Outcome<Decision>> => {
  const { isConfirmed: confirmed, source } = values;
  const granted = optional(values.granted, readEuro);
  const supportRate = optional(values.supportRate, readPercent);
  const faults = Object.entries({ granted, supportRate }).flatMap(([name, read]) =>
    'fault' in read ? [{ pointer: `/${name}/value`, detail: read.fault }] : [],
  );
  if ('fault' in granted || 'fault' in supportRate) return refusedHere(faults);
  const given = <Value,>(value: Value) => ({ value, confirmed: confirmed && value !== null, source });
  const number = values.number.trim();
  return call('POST /api/finance/programmes/{programmeId}/decisions', {
    params: { programmeId },
    once,
    body: {
      label: { en: values.en, sv: values.sv, fi: values.fi },
      number: given(number === '' ? null : number),
      funder: given({ profile: values.profile as Decision['funder']['value']['profile'], name: values.name }),
      eligible: given({ from: values.from, ...(values.to === '' ? {} : { to: values.to }) }),
      granted: given(granted.value),
      costModel: given(values.costModel === '' ? null : (values.costModel as Decision['costModel']['value'])),
      supportRate: given(supportRate.value),
    },
  });
};

const Form = ({ choices }: { readonly choices: Choices }) => {
  const text = inLanguage(decisionText);
  const form = useForm<Values>('decision:new', EMPTY);
  const usual = choices.funders.find(({ profile }) => profile === form.values.profile);
  return (
    <FormBox
      of={form}
      send={text.save}
      onCancel={() => goTo('/figures')}
      onSend={() =>
        void form.send(send, ({ id }) => {
          tell(() => inLanguage(decisionText).saved);
          goTo(`/decisions/${id}`);
        })
      }
    >
      {(['sv', 'fi', 'en'] as const).map((each) => (
        <TextField key={each} form={form} name={each} pointer={`/label/${each}`} label={text.labels[each]} />
      ))}
      <SelectField
        form={form}
        name="profile"
        pointer="/funder/value/profile"
        label={text.funder}
        choices={funderChoices(choices)}
      />
      {usual && (
        <p class="hint">
          {text.usual}: {usual.source[language.value]}
        </p>
      )}
      <TextField form={form} name="name" pointer="/funder/value/name" label={text.funderName} />
      <TextField
        form={form}
        name="number"
        pointer="/number/value"
        label={text.number}
        size="medium"
        isOptional
      />
      <TextField
        form={form}
        name="from"
        pointer="/eligible/value/from"
        label={text.from}
        type="date"
        size="short"
      />
      <TextField
        form={form}
        name="to"
        pointer="/eligible/value/to"
        label={text.to}
        hint={text.toHint}
        type="date"
        size="short"
        isOptional
      />
      <TextField
        form={form}
        name="granted"
        pointer="/granted/value"
        label={text.granted}
        hint={text.euroHint}
        size="short"
        isOptional
      />
      <SelectField
        form={form}
        name="costModel"
        pointer="/costModel/value"
        label={text.costModel}
        choices={costModelChoices(choices)}
        empty={text.noCostModel}
      />
      <TextField
        form={form}
        name="supportRate"
        pointer="/supportRate/value"
        label={text.supportRate}
        hint={text.percentHint}
        size="short"
        isOptional
      />
      <CheckField form={form} name="isConfirmed" pointer={ofAll('confirmed')} label={text.confirmed} />
      <TextField
        form={form}
        name="source"
        pointer={ofAll('source')}
        label={text.source}
        hint={text.sourceHint}
        isOptional
      />
    </FormBox>
  );
};

/** Enters a funding decision by its terms. Targets, results and budget follow on its own screen. */
export const NewDecision: Screen = () => {
  const text = inLanguage(decisionText);
  const choices = useLoaded('choices', () => call('GET /api/finance/funding-choices'));
  return (
    <Page title={text.new} above={{ to: '/figures', name: inLanguage(fundingText).toFigures }}>
      <Show of={choices}>{(known) => <Form choices={known} />}</Show>
    </Page>
  );
};

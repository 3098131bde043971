import { AUDIENCES, type Audience, type ThemeCode } from '../../../../shared/domain/sessions/themes.ts';
import { groupSessionsText } from '../../../../shared/text/console/group-sessions/text.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import type { AnswerOf } from '../../../api/client.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Confirmations } from '../../../ui/findings.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { instantOf, localOf } from '../../finnish-time.ts';
import { themeChoices } from '../../themes.ts';
import { TimeFields } from '../sessions/time-fields.tsx';

export type Group = AnswerOf<'GET /api/coordinator/group-sessions/{groupSessionId}'>;
export type Guest = Group['people'][number];

type Name =
  | 'title'
  | 'startsAt'
  | 'minutes'
  | 'mode'
  | 'place'
  | 'street'
  | 'host'
  | 'link'
  | 'language'
  | 'seats';
export type GroupValues = Readonly<Record<Name, string>> & {
  readonly confirmed: readonly string[];
};
export type PlanValues = GroupValues & { readonly theme: string; readonly audience: string };

export const NEW_GROUP: PlanValues = {
  theme: '',
  audience: 'both',
  title: '',
  startsAt: '',
  minutes: '120',
  mode: 'IN_PERSON',
  place: '',
  street: '',
  host: '',
  link: '',
  language: '',
  seats: '',
  confirmed: [],
};

export const groupValuesOf = (session: Group): GroupValues => ({
  startsAt: localOf(session.startsAt),
  minutes: String(session.minutes),
  mode: session.mode,
  place: session.place ?? '',
  street: session.street ?? '',
  host: session.host ?? '',
  title: session.title ?? '',
  link: session.link ?? '',
  language: session.language ?? '',
  seats: session.seats === undefined ? '' : String(session.seats),
  confirmed: [],
});

const modeOf = ({ mode }: GroupValues) => (mode === 'ONLINE' ? ('ONLINE' as const) : ('IN_PERSON' as const));
const languageIn = ({ language }: GroupValues) => LANGUAGES.find((one) => one === language);
const filled = (value: string): string | undefined => (value.trim() === '' ? undefined : value);

/** Body of a plan: an empty field is left out. */
export const groupPlanOf = (values: PlanValues) => ({
  theme: values.theme as ThemeCode,
  audience: values.audience as Audience,
  startsAt: instantOf(values.startsAt),
  minutes: Number(values.minutes),
  mode: modeOf(values),
  title: filled(values.title),
  place: filled(values.place),
  street: filled(values.street),
  host: filled(values.host),
  link: filled(values.link),
  language: languageIn(values),
  seats: values.seats === '' ? undefined : Number(values.seats),
  confirmed: values.confirmed,
});

/** Body of a change: an empty field is removed. Time and place of the kick-off, and of a begun session, stay. */
export const groupEditOf = (values: GroupValues, { theme, hasBegun }: Group) => {
  const placed = {
    startsAt: instantOf(values.startsAt),
    minutes: Number(values.minutes),
    place: filled(values.place),
    street: filled(values.street) ?? null,
  };
  return {
    title: filled(values.title) ?? null,
    language: languageIn(values) ?? null,
    seats: values.seats === '' ? null : Number(values.seats),
    confirmed: values.confirmed,
    ...(hasBegun
      ? {}
      : { mode: modeOf(values), host: filled(values.host) ?? null, link: filled(values.link) ?? null }),
    ...(hasBegun || theme === 'KICK_OFF' ? {} : placed),
  };
};

export const ThemeFields = ({ form }: { readonly form: Form<PlanValues> }) => {
  const text = inLanguage(groupSessionsText);
  return (
    <>
      <SelectField form={form} name="theme" label={text.theme} empty="–" choices={themeChoices()} />
      <SelectField
        form={form}
        name="audience"
        label={text.audience}
        choices={AUDIENCES.map((value) => ({ value, label: text.audiences[value] }))}
      />
    </>
  );
};

export const GroupFields = <V extends GroupValues>({
  form,
  isPlaced = true,
  isOpen = true,
}: {
  readonly form: Form<V>;
  /** Time and place are this session's own. */
  readonly isPlaced?: boolean;
  /** It has not begun. */
  readonly isOpen?: boolean;
}) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  return (
    <>
      <TextField form={form} name="title" label={words.ownTitle} isOptional />
      {isPlaced && isOpen && (
        <>
          <TimeFields form={form} />
          <TextField form={form} name="place" label={text.place} hint={text.placeHint} isOptional />
          <TextField form={form} name="street" label={words.street} isOptional />
        </>
      )}
      {isOpen && (
        <>
          <SelectField
            form={form}
            name="mode"
            label={words.mode}
            choices={[
              { value: 'IN_PERSON', label: words.modes.IN_PERSON },
              { value: 'ONLINE', label: words.modes.ONLINE },
            ]}
          />
          <TextField form={form} name="host" label={text.host} isOptional />
          <TextField form={form} name="link" label={words.link} hint={words.linkHint} isOptional />
        </>
      )}
      <SelectField
        form={form}
        name="language"
        label={words.language}
        empty="–"
        choices={LANGUAGES.map((value) => ({ value, label: inLanguage(LANGUAGE_NAMES)[value] }))}
      />
      <TextField
        form={form}
        name="seats"
        type="number"
        size="short"
        label={words.seats}
        hint={text.seatsHint}
        isOptional
      />
      <Confirmations form={form} />
    </>
  );
};

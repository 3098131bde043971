import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { LANGUAGES, type Language } from '../../../../shared/text/language.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import type { AnswerOf } from '../../../api/client.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Confirmations } from '../../../ui/findings.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { instantOf, localOf } from '../../finnish-time.ts';
import { TimeFields } from './time-fields.tsx';

export type Session = AnswerOf<'GET /api/coordinator/training-sessions/{sessionId}'>;

type Name =
  | 'title'
  | 'startsAt'
  | 'minutes'
  | 'mode'
  | 'place'
  | 'street'
  | 'link'
  | 'trainer'
  | 'language'
  | 'seats';
export type SessionValues = Readonly<Record<Name, string>> & {
  readonly confirmed: readonly string[];
};

export const NEW_SESSION: SessionValues = {
  title: '',
  startsAt: '',
  minutes: '120',
  mode: 'IN_PERSON',
  place: '',
  street: '',
  link: '',
  trainer: '',
  language: '',
  seats: '30',
  confirmed: [],
};

export const valuesOf = ({
  startsAt,
  minutes,
  mode,
  place,
  seats,
  title,
  street,
  link,
  trainer,
  language,
}: Session): SessionValues => ({
  startsAt: localOf(startsAt),
  minutes: String(minutes),
  mode,
  place,
  seats: String(seats),
  title: title ?? '',
  street: street ?? '',
  link: link ?? '',
  trainer: trainer ?? '',
  language: language ?? '',
  confirmed: [],
});

/** Body of the request. An empty field is left out of a plan, and removed by a change. */
export const planOf = ({ startsAt, minutes, mode, place, seats, confirmed }: SessionValues) => ({
  place,
  confirmed,
  startsAt: instantOf(startsAt),
  minutes: Number(minutes),
  seats: Number(seats),
  mode: mode === 'ONLINE' ? ('ONLINE' as const) : ('IN_PERSON' as const),
});

export const SessionFields = <V extends SessionValues>({
  form,
  isBegun = false,
}: {
  readonly form: Form<V>;
  /** Time and place stay from then on. */
  readonly isBegun?: boolean;
}) => {
  const text = inLanguage(sessionsText);
  const isOnline = form.values.mode === 'ONLINE';
  return (
    <>
      <TextField form={form} name="title" label={text.ownTitle} hint={text.ownTitleHint} isOptional />
      {!isBegun && (
        <>
          <TimeFields form={form} />
          <SelectField
            form={form}
            name="mode"
            label={text.mode}
            choices={[
              { value: 'IN_PERSON', label: text.modes.IN_PERSON },
              { value: 'ONLINE', label: text.modes.ONLINE },
            ]}
          />
          <TextField form={form} name="place" label={text.place} />
          {!isOnline && <TextField form={form} name="street" label={text.street} isOptional />}
          <TextField form={form} name="link" label={text.link} hint={text.linkHint} isOptional />
        </>
      )}
      <TextField form={form} name="trainer" label={text.trainer} isOptional />
      <SelectField
        form={form}
        name="language"
        label={text.language}
        empty="–"
        choices={LANGUAGES.map((value) => ({ value, label: inLanguage(LANGUAGE_NAMES)[value] }))}
      />
      <TextField form={form} name="seats" type="number" size="short" label={text.seats} />
      <Confirmations form={form} />
    </>
  );
};

/** Nothing chosen: no language is named. */
export const languageOf = ({ language }: Pick<SessionValues, 'language'>): Language | undefined =>
  LANGUAGES.find((one) => one === language);

import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { LANGUAGES, type Language } from '../../../../shared/text/language.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { tell } from '../../../ui/told.tsx';
import type { Person } from './merge.tsx';

type Given = { readonly person: Person; readonly loaded: Loaded<Person>; readonly onClose: () => void };

/** Members without what was left empty: an empty field is removed. */
const filled = <V extends Readonly<Record<string, string>>>(values: V): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Partial<V>;

export const ContactDialog = ({ person, loaded, onClose }: Given) => {
  const text = inLanguage(peopleText);
  const { firstName, lastName = '', phone = '', lastingEmail = '' } = person.contact;
  const form = useForm(`contact-${person.id}`, {
    firstName,
    lastName,
    phone,
    lastingEmail,
    language: person.language as string,
    reason: '',
  });
  return (
    <Dialog title={text.correctTitle} onClose={onClose}>
      <p>{text.correctLead}</p>
      <FormBox
        of={form}
        send={text.save}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            ({ firstName, language, reason, ...rest }) =>
              call('PUT /api/coordinator/people/{personId}/contact', {
                params: { personId: person.id },
                body: { ...filled(rest), firstName, language: language as Language, reason },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(peopleText).corrected);
              onClose();
            },
            loaded.reload,
          )
        }
      >
        <TextField form={form} name="firstName" label={text.firstName} />
        <TextField form={form} name="lastName" label={text.lastName} isOptional />
        <TextField form={form} name="phone" label={text.phone} size="medium" isOptional />
        <TextField form={form} name="lastingEmail" type="email" label={text.lastingEmail} isOptional />
        <SelectField
          form={form}
          name="language"
          label={text.language}
          choices={LANGUAGES.map((value) => ({ value, label: inLanguage(LANGUAGE_NAMES)[value] }))}
        />
        <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </FormBox>
    </Dialog>
  );
};

const WHYS = ['MISTYPED', 'MOVED'] as const;

export const AddressDialog = ({ person, loaded, onClose }: Given) => {
  const text = inLanguage(peopleText);
  const form = useForm(`address-${person.id}`, { email: '', why: 'MISTYPED' as string, reason: '' });
  return (
    <Dialog title={text.addressTitle} onClose={onClose}>
      <p>{text.addressLead}</p>
      <FormBox
        of={form}
        send={text.save}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            ({ email, why, reason }) =>
              call('PUT /api/coordinator/people/{personId}/address', {
                params: { personId: person.id },
                body: { email, why: why as (typeof WHYS)[number], reason },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(peopleText).addressChanged);
              onClose();
            },
            loaded.reload,
          )
        }
      >
        <TextField form={form} name="email" type="email" label={text.email} hint={person.contact.email} />
        <SelectField
          form={form}
          name="why"
          label={text.whyAddress}
          choices={WHYS.map((value) => ({ value, label: text.whys[value] }))}
        />
        <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </FormBox>
    </Dialog>
  );
};

import { channelText } from '../../../../shared/text/channel.ts';
import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { LANGUAGES, type Language } from '../../../../shared/text/language.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { channelChoices } from '../applications/on-behalf.tsx';

type Company = AnswerOf<'GET /api/coordinator/companies/{companyId}'>;
type Given = { readonly company: Company; readonly loaded: Loaded<Company> };

/** Somebody at the company who has agreed to get mail, and how. */
export const ContactOf = ({ company, loaded }: Given) => {
  const text = inLanguage(companiesText);
  const act = useAct(loaded.reload);
  const { contact } = company;
  return (
    <Section
      title={text.contact}
      beside={
        <>
          <Button small quiet opens="contact">
            {text.nameContact}
          </Button>
          {contact && (
            <Button
              small
              quiet
              isBusy={act.isBusy}
              onPress={() =>
                void act.run(
                  () =>
                    call('DELETE /api/coordinator/companies/{companyId}/contact-person', {
                      params: { companyId: company.id },
                    }),
                  { said: () => inLanguage(companiesText).contactRemoved, take: loaded.take },
                )
              }
            >
              {text.removeContact}
            </Button>
          )}
        </>
      }
    >
      <Refusal of={act} />
      {contact ? (
        <Facts
          of={[
            [text.contactName, contact.name],
            [text.contactEmail, contact.email],
            [text.contactLanguage, inLanguage(LANGUAGE_NAMES)[contact.language]],
            [
              text.contactAgreed,
              text.contactAgreedBy(
                inLanguage(channelText)[contact.channel],
                contact.by.name ?? contact.by.id,
                formatDate(contact.agreedAt, language.value),
              ),
            ],
            [text.contactUntil, <Moment key="until" at={contact.expiresAt.slice(0, 10)} />],
          ]}
        />
      ) : (
        <p>{text.noContact}</p>
      )}
    </Section>
  );
};

/** Names somebody in place of a former contact. */
export const ContactDialog = ({ company, loaded, onClose }: Given & { readonly onClose: () => void }) => {
  const text = inLanguage(companiesText);
  const { name = '', email = '', language: spoken = 'sv' } = company.contact ?? {};
  const form = useForm(`contact-of-${company.id}`, {
    name,
    email,
    channel: '',
    language: spoken as string,
  });
  return (
    <Dialog title={text.contactTitle} onClose={onClose}>
      <p>{text.contactLead}</p>
      <FormBox
        of={form}
        send={text.contactNow}
        onCancel={onClose}
        onSend={() =>
          void form.send(
            ({ channel, language: chosen, ...rest }) =>
              call('PUT /api/coordinator/companies/{companyId}/contact-person', {
                params: { companyId: company.id },
                body: { ...rest, language: chosen as Language, channel: channel as 'PHONE' },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(companiesText).contactSaved);
              onClose();
            },
            loaded.reload,
          )
        }
      >
        <TextField form={form} name="name" label={text.contactName} />
        <TextField form={form} name="email" type="email" label={text.contactEmail} />
        <SelectField
          form={form}
          name="language"
          label={text.contactLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: inLanguage(LANGUAGE_NAMES)[value] }))}
        />
        <SelectField
          form={form}
          name="channel"
          label={text.contactChannel}
          empty="–"
          choices={channelChoices()}
        />
      </FormBox>
    </Dialog>
  );
};

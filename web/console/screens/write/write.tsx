import { writeText } from '../../../../shared/text/console/write/text.ts';
import { type AnswerOf, call, type Request } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormBox, TextArea, TextField } from '../../../ui/fields.tsx';
import { type Form, useForm } from '../../../ui/form.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { LetterView } from '../messages/letter.tsx';
import { chosenGroup, groupInWords } from './group.ts';

type Preview = AnswerOf<'POST /api/coordinator/cohorts/{cohortId}/group-mails-preview'>;
type Texts = Request<'POST /api/coordinator/cohorts/{cohortId}/group-mails-preview'>['body']['texts'];

const EMPTY = { enSubject: '', enText: '', svSubject: '', svText: '', fiSubject: '', fiText: '' };
type Written = typeof EMPTY;

/** The texts that are written; one whose two fields are empty is none. */
const textsOf = (values: Written): Texts => {
  const written = ({ subject, text }: { readonly subject: string; readonly text: string }) =>
    subject.trim() === '' && text.trim() === '' ? undefined : { subject, text };
  const sv = written({ subject: values.svSubject, text: values.svText });
  const fi = written({ subject: values.fiSubject, text: values.fiText });
  return {
    en: { subject: values.enSubject, text: values.enText },
    ...(sv && { sv }),
    ...(fi && { fi }),
  };
};

const Words = ({
  form,
  of,
  title,
  hint,
}: {
  readonly form: Form<Written>;
  readonly of: 'en' | 'sv' | 'fi';
  readonly title: string;
  readonly hint: string;
}) => {
  const text = inLanguage(writeText);
  return (
    <fieldset class="question">
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      <TextField
        form={form}
        name={`${of}Subject`}
        pointer={`/texts/${of}/subject`}
        label={text.subject}
        hint={text.subjectHint}
      />
      <TextArea
        form={form}
        name={`${of}Text`}
        pointer={`/texts/${of}/text`}
        label={text.text}
        hint={text.textHint}
      />
    </fieldset>
  );
};

const LeftOut = ({ of: { leftOut } }: { readonly of: Preview }) => {
  const text = inLanguage(writeText);
  if (leftOut.length === 0) return null;
  return (
    <Section title={text.leftOut}>
      <ul>
        {leftOut.map(({ who, reason }) => (
          <li key={who.applicationId}>
            <Link to={`/applications/${who.applicationId}`}>{who.name ?? who.applicationId}</Link>:{' '}
            {text.reasons[reason]}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Everybody who gets the mail, and the mail in each language, before it leaves. */
const Shown = ({ of: preview }: { readonly of: Preview }) => {
  const text = inLanguage(writeText);
  return (
    <>
      <Notice title={preview.people === 0 ? text.nobody : text.people(preview.people)}>
        <p>{text.lead}</p>
      </Notice>
      <LeftOut of={preview} />
      {preview.languages.map(({ language, written, people, letter }) => (
        <Section key={language} title={`${text.inLanguage[language]}: ${text.count(people)}`}>
          {written !== language && <p class="meanwhile">{text.getEnglish}</p>}
          {letter && <LetterView of={letter} />}
        </Section>
      ))}
    </>
  );
};

export const Write: Screen = ({ params }) => {
  const text = inLanguage(writeText);
  const cohortId = params['cohortId'] ?? '';
  const audience = chosenGroup();
  const form = useForm(`write-${cohortId}-${JSON.stringify(place.value.query)}`, EMPTY);
  const shown = useSignal<
    { readonly preview: Preview; readonly texts: Texts; readonly once: string } | undefined
  >(undefined);
  const act = useAct();
  /** Number of people of the mail that was sent last. */
  const sent = useSignal<number | undefined>(undefined);
  const look = (): void =>
    void form.send(
      (values) =>
        call('POST /api/coordinator/cohorts/{cohortId}/group-mails-preview', {
          params: { cohortId },
          body: { audience, texts: textsOf(values) },
        }),
      (preview) => {
        shown.value = { preview, texts: textsOf(form.values), once: crypto.randomUUID() };
        act.forget();
      },
      undefined,
      'keeps',
    );
  const { value } = shown;
  if (value === undefined && sent.value !== undefined)
    return (
      <Page key="sent" title={text.title} lead={groupInWords(audience)}>
        <Notice title={text.sent(sent.value)}>
          <p>
            <Link to={`/cohorts/${cohortId}/written`}>{text.log}</Link>{' '}
            <Link to="/messages" query={{ kind: 'group-mail' }}>
              {text.toLog}
            </Link>
          </p>
        </Notice>
      </Page>
    );
  if (value === undefined)
    return (
      <Page key="words" title={text.title} lead={text.lead}>
        <p>
          <strong>{text.group}</strong> – {groupInWords(audience)}
        </p>
        <FormBox of={form} send={text.look} onSend={look}>
          <Words form={form} of="en" title={text.english} hint={text.needed} />
          <Words form={form} of="sv" title={text.swedish} hint={text.spared} />
          <Words form={form} of="fi" title={text.finnish} hint={text.spared} />
        </FormBox>
      </Page>
    );
  const { preview, texts, once } = value;
  return (
    <Page key="shown" title={text.title} lead={groupInWords(audience)}>
      <Shown of={preview} />
      <Refusal of={act} />
      <div class="buttons">
        {preview.people > 0 && (
          <Button
            isBusy={act.isBusy}
            onPress={() =>
              void act.run(
                () =>
                  call('POST /api/coordinator/cohorts/{cohortId}/group-mails', {
                    params: { cohortId },
                    body: { audience, texts, people: preview.people },
                    once,
                  }),
                {
                  take: () => {
                    form.forget();
                    shown.value = undefined;
                    sent.value = preview.people;
                  },
                },
              )
            }
          >
            {text.confirm(preview.people)}
          </Button>
        )}
        <Button
          quiet
          onPress={() => {
            shown.value = undefined;
          }}
        >
          {text.changeWords}
        </Button>
      </div>
    </Page>
  );
};

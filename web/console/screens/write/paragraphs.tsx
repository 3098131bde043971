import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormBox, TextArea } from '../../../ui/fields.tsx';
import { Filter, Filters } from '../../../ui/filters.tsx';
import { useForm } from '../../../ui/form.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { LetterFrame } from '../../../ui/letter.tsx';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { cohortOf } from '../../cohort.ts';
import { templateName } from '../messages/template-name.ts';

type Paragraph = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/mail-paragraphs'>;
type Written = { readonly en: string; readonly sv: string; readonly fi: string };

const textsOf = (values: Written): Partial<Written> =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''));

type Shown = ItemOf<'POST /api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}/preview'>;

/** The mail in each language, with the paragraph as it is typed. */
const Preview = ({ of }: { readonly of: readonly Shown[] }) => {
  const text = inLanguage(writeText);
  const words = inLanguage(messagesText);
  return (
    <Section title={text.withParagraph}>
      <p class="hint">{text.invented}</p>
      {of.map(({ language: spoken, subject, html }) => (
        <section key={spoken} class="letter-view">
          <h3>{text.mailIn[spoken]}</h3>
          <p lang={spoken}>{subject}</p>
          <LetterFrame html={html} title={words.asReceived(subject)} />
        </section>
      ))}
    </Section>
  );
};

const Editor = ({
  cohortId,
  template,
  held,
  onSaved,
}: {
  readonly cohortId: string;
  readonly template: string;
  readonly held: Paragraph | undefined;
  readonly onSaved: () => Promise<void>;
}) => {
  const text = inLanguage(writeText);
  const { en = '', sv = '', fi = '' } = held?.texts ?? {};
  const form = useForm<Written>(`paragraph-${cohortId}-${template}`, { en, sv, fi });
  const params = { cohortId, template };
  const look = useAct();
  const shown = useSignal<readonly Shown[] | undefined>(undefined);
  const preview = (): void =>
    void look.run(
      async () => {
        const outcome = await call(
          'POST /api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}/preview',
          { params, body: textsOf(form.values) },
        );
        if (outcome.ok) shown.value = outcome.answer.items;
        return outcome;
      },
      { said: () => inLanguage(writeText).previewReady },
    );
  return (
    <Section title={templateName(template)}>
      <FormBox
        of={form}
        send={text.save}
        problem={form.problem ?? look.problem}
        isSending={look.isSending}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}', {
                params,
                body: textsOf(values),
                version: held?.version === undefined ? undefined : `"${held.version}"`,
              }),
            () => {
              tell(() => inLanguage(writeText).saved);
              void onSaved();
            },
            onSaved,
          )
        }
      >
        <p class="hint">{text.paragraphHint}</p>
        <TextArea form={form} name="en" label={text.english} isOptional />
        <TextArea form={form} name="sv" label={text.swedish} isOptional />
        <TextArea form={form} name="fi" label={text.finnish} isOptional />
      </FormBox>
      <Button quiet isBusy={look.isBusy} onPress={preview}>
        {text.preview}
      </Button>
      {shown.value && <Preview of={shown.value} />}
    </Section>
  );
};

/** Paragraphs that a cohort adds to its mails. */
export const Paragraphs: Screen = ({ params }) => {
  const text = inLanguage(writeText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/mail-paragraphs', { params: { cohortId } }),
  );
  // A mail that coordinators write themselves needs no paragraph.
  const { 'group-mail': _own, ...templates } = inLanguage(messagesText).template;
  const mail = place.value.query['mail'] ?? '';
  return (
    <Page
      title={text.paragraphs}
      lead={text.paragraphsLead}
      above={{ to: `/cohorts/${cohortId}`, name: cohortOf(cohortId)?.name ?? '' }}
    >
      <Filters names={['mail']}>
        <Filter
          name="mail"
          label={text.mail}
          choices={Object.entries(templates).map(([value, label]) => ({ value, label }))}
        />
      </Filters>
      <Show of={loaded}>
        {({ items }) => {
          const written = items.filter(({ texts }) => Object.keys(texts).length > 0);
          return (
            <>
              {mail in templates && (
                <Editor
                  key={mail}
                  cohortId={cohortId}
                  template={mail}
                  held={items.find(({ template }) => template === mail)}
                  onSaved={loaded.reload}
                />
              )}
              <Section title={text.written}>
                {written.length === 0 ? (
                  <p>{text.none}</p>
                ) : (
                  <ul>
                    {written.map(({ template, texts }) => (
                      <li key={template}>
                        <Link to={`/cohorts/${cohortId}/paragraphs`} query={{ mail: template }}>
                          {templateName(template)}
                        </Link>{' '}
                        ({Object.keys(texts).join(', ')})
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
            </>
          );
        }}
      </Show>
    </Page>
  );
};

import type { Channel } from '../../../../shared/domain/kernel/channels.ts';
import { SECTIONS, sectionsAt } from '../../../../shared/pages/apply/questions.ts';
import { channelText } from '../../../../shared/text/channel.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { questionsText } from '../../../../shared/text/questions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Faulty } from '../../../ui/faults.tsx';
import { CheckField, FormBox, TextArea } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { tell } from '../../../ui/told.tsx';
import { AnswerField } from './answer-field.tsx';
import { type Answers, answerAt, rawOf, valueIn } from './answer-value.ts';
import { nameOf, type Shown } from './name-of.ts';
import { authorIn, OnBehalfFields } from './on-behalf.tsx';

/** Answers that nobody may be asked for again: the address is corrected elsewhere, and ticks are the person's own. */
const NEVER_ASKED = new Set(['email', 'noticeRead', 'commitment', 'understandsNoJob']);

/** A question to the applicant: in the coordinator's words, or by naming answers to be completed. */
export const AskDialog = ({ loaded, shown }: { readonly loaded: Loaded<Shown>; readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  const labels = inLanguage(questionsText);
  const form = useForm<Readonly<Record<string, string | boolean>>>(`ask-${shown.id}`, { question: '' });
  const close = (): void => setOpenDialog(undefined);
  const names = sectionsAt('application', shown.form.role)
    .flatMap(({ questions }) => questions.map(({ name }) => name))
    .filter((name) => !NEVER_ASKED.has(name));
  return (
    <Dialog title={text.askTitle(nameOf(shown))} onClose={close}>
      <p>{text.askLead}</p>
      <FormBox
        of={form}
        send={text.askNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) => {
              const question = String(values['question'] ?? '').trim();
              const fields = names.filter((name) => values[name] === true);
              return call('POST /api/coordinator/applications/{applicationId}/questions', {
                params: { applicationId: shown.id },
                body: {
                  ...(question === '' ? {} : { question }),
                  ...(fields.length === 0 ? {} : { fields }),
                },
                version: loaded.version,
              });
            },
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).asked);
              close();
            },
            loaded.reload,
          )
        }
      >
        <TextArea form={form} name="question" label={text.question} />
        <Faulty pointer="/fields">
          <details>
            <summary>{text.fields}</summary>
            {names.map((name) => (
              <CheckField key={name} form={form} name={name} label={labels[name].label} />
            ))}
          </details>
        </Faulty>
      </FormBox>
    </Dialog>
  );
};

/** Enters what the applicant has said to the open question. */
export const AnswerDialog = ({
  loaded,
  shown,
}: {
  readonly loaded: Loaded<Shown>;
  readonly shown: Shown;
}) => {
  const text = inLanguage(applicationsText);
  const enquiry = 'enquiries' in shown ? shown.enquiries?.at(-1) : undefined;
  const asked = SECTIONS[shown.form.role]
    .flatMap(({ questions }) => questions)
    .filter(({ name }) => enquiry?.fields.includes(name));
  const form = useForm<Answers>(`answer-${shown.id}`, {
    ...Object.fromEntries(
      asked.map((question) => [question.name, rawOf(question, answerAt(shown.form.answers, question.name))]),
    ),
    answer: '',
    channel: '',
    reason: '',
  });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.answerTitle(nameOf(shown))} onClose={close}>
      <p>{text.answerLead}</p>
      {enquiry?.question !== undefined && <p class="words">{enquiry.question}</p>}
      <FormBox
        of={form}
        send={text.answerNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) => {
              const answer = String(values['answer']).trim();
              return call('PUT /api/coordinator/applications/{applicationId}/questions/answer', {
                params: { applicationId: shown.id },
                body: {
                  ...(answer === '' ? {} : { answer }),
                  answers: Object.fromEntries(
                    asked.flatMap((question) => {
                      const value = valueIn(question, values[question.name]);
                      return value === undefined ? [] : [[question.name, value]];
                    }),
                  ),
                  channel: values['channel'] as Channel,
                  reason: String(values['reason']),
                },
                version: loaded.version,
              });
            },
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).answered);
              close();
            },
            loaded.reload,
          )
        }
      >
        {enquiry?.question !== undefined && <TextArea form={form} name="answer" label={text.answer} />}
        {asked.map((question) => (
          <AnswerField key={question.name} form={form} question={question} />
        ))}
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Questions that were put to the applicant, with the answers. */
export const Asked = ({ shown }: { readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  const labels: Readonly<Record<string, { readonly label: string }>> = inLanguage(questionsText);
  const asked = 'enquiries' in shown ? (shown.enquiries ?? []) : [];
  if (asked.length === 0) return null;
  return (
    <Section title={text.enquiries}>
      <ul>
        {asked.map((enquiry) => (
          <li key={enquiry.askedAt}>
            <Moment at={enquiry.askedAt} />{' '}
            {enquiry.answeredAt === undefined && <Tag tone="wait">{text.waits}</Tag>}
            {enquiry.question !== undefined && <p class="words">{enquiry.question}</p>}
            {enquiry.fields.length > 0 && (
              <p>{enquiry.fields.map((name) => labels[name]?.label ?? name).join(', ')}</p>
            )}
            {enquiry.answer !== undefined && <p class="words">{enquiry.answer}</p>}
            {enquiry.onBehalf && (
              <p>
                <strong>
                  {text.enteredBy(
                    authorIn(shown, enquiry.onBehalf.by),
                    inLanguage(channelText)[enquiry.onBehalf.channel],
                  )}
                </strong>
                : {enquiry.onBehalf.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

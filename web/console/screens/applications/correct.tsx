import type { Channel } from '../../../../shared/domain/kernel/channels.ts';
import type { Question } from '../../../../shared/pages/apply/question.ts';
import { SECTIONS } from '../../../../shared/pages/apply/questions.ts';
import { channelText } from '../../../../shared/text/channel.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { questionsText } from '../../../../shared/text/questions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { AnswerField, pointerOf } from './answer-field.tsx';
import { type Answers, answerAt, rawOf, valueIn } from './answer-value.ts';
import { said } from './answers.tsx';
import { nameOf, type Shown } from './name-of.ts';
import { authorIn, OnBehalfFields } from './on-behalf.tsx';

/** Answers that are corrected with the person, and ticks that are the person's own. */
const ELSEWHERE = new Set([
  'firstName',
  'lastName',
  'email',
  'lastingEmail',
  'phone',
  'locale',
  'noticeRead',
  'commitment',
  'understandsNoJob',
]);

const questionsOf = ({ form }: Shown): readonly Question[] =>
  SECTIONS[form.role]
    .flatMap(({ questions }) => questions)
    .filter(({ name }) => !ELSEWHERE.has(name) && !name.startsWith('consents.'));

const close = (): void => setOpenDialog(undefined);

/** Changes answers on the person's behalf. `first` is the one that somebody came for. */
export const CorrectDialog = ({
  loaded,
  shown,
  first,
}: {
  readonly loaded: Loaded<Shown>;
  readonly shown: Shown;
  readonly first?: string | undefined;
}) => {
  const text = inLanguage(applicationsText);
  const labels = inLanguage(questionsText);
  const questions = questionsOf(shown);
  const { answers } = shown.form;
  const form = useForm<Answers>(`correct-${shown.id}`, {
    ...Object.fromEntries(
      questions.map((question) => [question.name, rawOf(question, answerAt(answers, question.name))]),
    ),
    chosen: first === undefined ? [] : [first],
    channel: '',
    reason: '',
  });
  const chosen = form.values['chosen'] as readonly string[];
  const at = (pointer: string): Question | undefined =>
    questions.find(
      (question) => pointer === pointerOf(question) || pointer.startsWith(`${pointerOf(question)}/`),
    );
  const errors = form.problem?.errors ?? [];
  const faulty = errors.flatMap(({ pointer }) => at(pointer)?.name ?? []);
  const open = questions.filter(({ name }) => chosen.includes(name) || faulty.includes(name));
  const before = (question: Question): string | undefined => {
    const value = said(question, answerAt(answers, question.name));
    return typeof value === 'string' ? text.wasBefore(value) : undefined;
  };
  return (
    <Dialog title={text.correctTitle(nameOf(shown))} onClose={close}>
      <p>{text.correctLead}</p>
      <FormBox
        of={form}
        send={text.correctNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('POST /api/coordinator/applications/{applicationId}/corrections', {
                params: { applicationId: shown.id },
                body: {
                  answers: Object.fromEntries(
                    open.map((question) => [question.name, valueIn(question, values[question.name]) ?? null]),
                  ),
                  channel: values['channel'] as Channel,
                  reason: String(values['reason']),
                },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).corrected);
              close();
            },
            loaded.reload,
          )
        }
      >
        <details open={chosen.length === 0}>
          <summary>{text.whichAnswers}</summary>
          {questions.map(({ name }) => (
            <label key={name} class="sheet-name">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={(event) =>
                  form.set(
                    'chosen',
                    event.currentTarget.checked ? [...chosen, name] : chosen.filter((each) => each !== name),
                  )
                }
              />
              {labels[name].label}
            </label>
          ))}
        </details>
        {open.map((question) => (
          <AnswerField key={question.name} form={form} question={question} hint={before(question)} />
        ))}
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

/** Questions with another answer before. `consents` is an answer to several: each is named that was not ticked as it is now. */
const changedIn = (
  { changed, before }: { readonly changed: readonly string[]; readonly before: Answers },
  { role, answers }: Shown['form'],
): readonly Question[] =>
  SECTIONS[role]
    .flatMap(({ questions }) => questions)
    .filter(
      ({ name }) =>
        changed.includes(name) ||
        (changed.includes(name.split('.')[0] ?? '') &&
          (answerAt(before, name) === true) !== (answerAt(answers, name) === true)),
    );

/** Answers that were others before: by whom and when they were changed, and how the word of it came. */
export const Revisions = ({ shown }: { readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  const revisions = 'revisions' in shown ? (shown.revisions ?? []) : [];
  if (revisions.length === 0) return null;
  const labels = inLanguage(questionsText);
  return (
    <Section title={text.revisions}>
      {[...revisions].reverse().map((revision) => (
        <div key={revision.at}>
          <p>
            <Moment at={revision.at} />, {authorIn(shown, revision.by)}
            {revision.channel !== undefined && `, ${text.saidBy(inLanguage(channelText)[revision.channel])}`}
            {revision.reason !== undefined && `: ${revision.reason}`}
          </p>
          <Facts
            of={changedIn(revision, shown.form).map((question) => {
              const value = said(question, answerAt(revision.before, question.name));
              return [
                labels[question.name].label,
                value === undefined ? (
                  text.noAnswerBefore
                ) : (
                  <>
                    {text.before} {value}
                  </>
                ),
              ];
            })}
          />
        </div>
      ))}
    </Section>
  );
};

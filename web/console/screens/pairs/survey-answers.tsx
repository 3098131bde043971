import type { Channel } from '../../../../shared/domain/kernel/channels.ts';
import { type Question, questionsOf } from '../../../../shared/domain/surveys/definitions.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { choiceLabel, wordingOf } from '../../../../shared/text/surveys/text.ts';
import { surveyTitles } from '../../../../shared/text/surveys/titles.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Choice, FormBox, SelectField, TextArea, TextField } from '../../../ui/fields.tsx';
import { type Form, useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { OnBehalfFields } from '../applications/on-behalf.tsx';

export type Survey = AnswerOf<'GET /api/coordinator/pairs/{pairId}/surveys'>['items'][number];
type Typed = Readonly<Record<string, string>>;

const choicesOf = (question: Question): readonly Choice[] | undefined => {
  if (question.ask === 'choice')
    return question.of.map((value) => ({ value, label: choiceLabel(value, language.value) }));
  if (question.ask !== 'scale') return undefined;
  return Array.from({ length: question.to - question.from + 1 }, (_, step) => {
    const value = String(question.from + step);
    return { value, label: value };
  });
};

/** A text that is no number stays as typed, and is refused at its field. */
const numberOr = ({ ask }: Question, typed: string): number | string =>
  ask !== 'choice' && ask !== 'words' && /^\d{1,6}$/.test(typed) ? Number(typed) : typed;

const AnswerField = ({ form, question }: { readonly form: Form<Typed>; readonly question: Question }) => {
  const { id, ask, optional = false } = question;
  const { label, hint } = wordingOf(id, language.value);
  const field = { form, name: id, label, hint, isOptional: optional, pointer: `/answers/${id}` };
  const choices = choicesOf(question);
  if (choices !== undefined) return <SelectField {...field} empty="–" choices={choices} />;
  return ask === 'count' ? <TextField {...field} type="number" size="short" /> : <TextArea {...field} />;
};

/** The answers to an open survey, as the person has told them to staff. */
export const SurveyAnswersDialog = ({
  survey: { id, kind, version, role },
  onEntered,
}: {
  readonly survey: Survey;
  readonly onEntered: () => Promise<void>;
}) => {
  const text = inLanguage(pairsText).surveys;
  const questions = questionsOf(kind, version, role);
  const form = useForm<Typed>(`survey-answers-${id}`, {
    ...Object.fromEntries(questions.map((question) => [question.id, ''])),
    channel: '',
    reason: '',
  });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={`${surveyTitles[language.value][kind]} · ${text.roles[role]}`} onClose={close}>
      <p>{text.enterLead}</p>
      <FormBox
        of={form}
        send={text.enterNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (typed) =>
              call('PUT /api/coordinator/surveys/{surveyId}/answers', {
                params: { surveyId: id },
                body: {
                  answers: Object.fromEntries(
                    questions.flatMap((question) => {
                      const value = typed[question.id]?.trim() ?? '';
                      return value === '' ? [] : [[question.id, numberOr(question, value)]];
                    }),
                  ),
                  channel: typed['channel'] as Channel,
                  reason: String(typed['reason']),
                },
              }),
            () => {
              tell(() => inLanguage(pairsText).surveys.entered);
              close();
              void onEntered();
            },
            onEntered,
          )
        }
      >
        {questions.map((question) => (
          <AnswerField key={question.id} form={form} question={question} />
        ))}
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

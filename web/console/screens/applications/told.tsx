import { inapplicable } from '../../../../shared/domain/applications/forms/applies.ts';
import type { Channel } from '../../../../shared/domain/kernel/channels.ts';
import { sectionsAt } from '../../../../shared/pages/apply/questions.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { AnswerField } from './answer-field.tsx';
import { type Answers, answerAt, rawOf, valueIn } from './answer-value.ts';
import { nameOf, type Shown } from './name-of.ts';
import { OnBehalfFields } from './on-behalf.tsx';

type Parts = { readonly loaded: Loaded<Shown>; readonly shown: Shown };

const close = (): void => setOpenDialog(undefined);

/** A consent is the person's own to give. */
const profileQuestions = ({ form }: Shown) => {
  const left = inapplicable(form.role, form.answers);
  return sectionsAt('approval', form.role)
    .flatMap(({ questions }) => questions)
    .filter(({ name }) => !left.includes(name) && !name.startsWith('consents.'));
};

const ProfileDialog = ({ loaded, shown }: Parts) => {
  const text = inLanguage(applicationsText);
  const questions = profileQuestions(shown);
  const form = useForm<Answers>(`profile-${shown.id}`, {
    ...Object.fromEntries(
      questions.map((question) => [
        question.name,
        rawOf(question, answerAt(shown.form.answers, question.name)),
      ]),
    ),
    channel: '',
    reason: '',
  });
  return (
    <Dialog title={text.profileTitle(nameOf(shown))} onClose={close}>
      <p>{text.profileLead}</p>
      <FormBox
        of={form}
        send={text.answerNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/applications/{applicationId}/profile', {
                params: { applicationId: shown.id },
                body: {
                  answers: Object.fromEntries(
                    questions.flatMap((question) => {
                      const value = valueIn(question, values[question.name]);
                      return value === undefined ? [] : [[question.name, value]];
                    }),
                  ),
                  channel: values['channel'] as Channel,
                  reason: String(values['reason']),
                },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).profileEntered);
              close();
            },
            loaded.reload,
          )
        }
      >
        {questions.map((question) => (
          <AnswerField key={question.name} form={form} question={question} />
        ))}
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

const CapacityDialog = ({ loaded, shown, capacity }: Parts & { readonly capacity: number }) => {
  const text = inLanguage(applicationsText);
  const form = useForm(`capacity-answer-${shown.id}`, { answer: '', channel: '', reason: '' });
  return (
    <Dialog title={text.moreTitle(nameOf(shown), capacity)} onClose={close}>
      <FormBox
        of={form}
        send={text.answerNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ answer, channel, reason }) =>
              call('PUT /api/coordinator/applications/{applicationId}/capacity-ask/answer', {
                params: { applicationId: shown.id },
                body: { answer: answer as 'YES' | 'NO', channel: channel as Channel, reason },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).answered);
              close();
            },
            loaded.reload,
          )
        }
      >
        <SelectField
          form={form}
          name="answer"
          label={text.answer}
          empty="–"
          choices={Object.entries(text.moreChoices).map(([value, label]) => ({ value, label }))}
        />
        <OnBehalfFields form={form} />
      </FormBox>
    </Dialog>
  );
};

const openCapacityAsk = (shown: Shown) => {
  const ask = 'capacityAsk' in shown ? shown.capacityAsk : undefined;
  return ask?.answer === undefined ? ask : undefined;
};

const isProfileMissing = (shown: Shown): boolean =>
  (shown.status === 'APPROVED' || shown.status === 'PARTICIPATING') && shown.profileAt === undefined;

/** Open questions to a person, who may tell staff the answer instead of using the link. */
export const ToldButtons = ({ shown }: { readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  return (
    <>
      {isProfileMissing(shown) && (
        <Button small quiet opens="profile">
          {text.enterProfile}
        </Button>
      )}
      {openCapacityAsk(shown) && (
        <Button small quiet opens="more">
          {text.enterMore}
        </Button>
      )}
    </>
  );
};

export const ToldDialogs = ({ loaded, shown }: Parts) => {
  const ask = openCapacityAsk(shown);
  return (
    <>
      <DialogFor name="profile" isPossible={isProfileMissing(shown)}>
        {() => <ProfileDialog loaded={loaded} shown={shown} />}
      </DialogFor>
      <DialogFor name="more" isPossible={ask !== undefined}>
        {() => ask && <CapacityDialog loaded={loaded} shown={shown} capacity={ask.capacity} />}
      </DialogFor>
    </>
  );
};

import { ROLES, type Role } from '../../../../shared/domain/kernel/role.ts';
import { SURVEY_KINDS, type SurveyKind } from '../../../../shared/domain/surveys/definitions.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { choiceLabel, wordingOf } from '../../../../shared/text/surveys/text.ts';
import { surveyTitles } from '../../../../shared/text/surveys/titles.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox, SelectField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import { given } from './couple.tsx';
import { type Survey, SurveyAnswersDialog } from './survey-answers.tsx';

type Of = { readonly pairId: string; readonly version: string | undefined };
type Judged = AnswerOf<'GET /api/coordinator/pairs/{pairId}/success'>;

const Judgement = ({ of: { definition, standing, checks } }: { readonly of: Judged }) => {
  const text = inLanguage(pairsText).success;
  return (
    <>
      <Facts
        of={[
          [text.standing, text.standings[standing]],
          [
            text.definition,
            `${text.version(definition.version)}${definition.isConfirmed ? '' : `, ${text.unconfirmed}`}`,
          ],
        ]}
      />
      <p class="hint">{text.rule(definition.fewestMeetings)}</p>
      <ul class="things">
        {checks.map(({ check, holds, has, needs }) => (
          <li key={check}>
            {holds ? '✓' : '–'} {text.checks[check]}
            {has !== undefined && needs !== undefined ? `: ${text.hasOf(has, needs)}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Success by the cohort's definition, with what the pair has and what it lacks. */
export const SuccessSection = ({ pairId, version }: Of) => {
  const loaded = useLoaded(`success ${pairId} ${version}`, () =>
    call('GET /api/coordinator/pairs/{pairId}/success', { params: { pairId } }),
  );
  return (
    <Section title={inLanguage(pairsText).success.title}>
      <Show of={loaded}>{(judged) => <Judgement of={judged} />}</Show>
    </Section>
  );
};

const answerOf = ({ ask, value }: Survey['answers'][number]): string =>
  ask === 'choice' ? choiceLabel(value, language.value) : value;

const Row = ({ of: { id, kind, role, status, openedAt, answeredAt, answers } }: { readonly of: Survey }) => {
  const text = inLanguage(pairsText).surveys;
  return (
    <li>
      <strong>{surveyTitles[language.value][kind]}</strong> · {text.roles[role]} · {text.statuses[status]}{' '}
      <Moment at={answeredAt ?? openedAt} />{' '}
      {status === 'OPEN' && (
        <Button
          small
          quiet
          name={`${text.enter} ${surveyTitles[language.value][kind]}, ${text.roles[role]}`}
          opens={`survey-${id}`}
        >
          {text.enter}
        </Button>
      )}
      {answers.length > 0 && (
        <Facts of={answers.map((answer) => [wordingOf(answer.id, language.value).label, answerOf(answer)])} />
      )}
    </li>
  );
};

const AskDialog = ({ pairId, onAsked }: { readonly pairId: string; readonly onAsked: () => void }) => {
  const text = inLanguage(pairsText).surveys;
  const form = useForm(`survey-${pairId}`, { kind: '', role: '' });
  const close = (): void => setOpenDialog(undefined);
  return (
    <Dialog title={text.askTitle} onClose={close}>
      <p>{text.askLead}</p>
      <FormBox
        of={form}
        send={text.askNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            ({ kind, role }) =>
              call('POST /api/coordinator/pairs/{pairId}/surveys', {
                params: { pairId },
                body: { kind: given<SurveyKind>(kind), role: given<Role>(role) },
              }),
            () => {
              tell(() => inLanguage(pairsText).surveys.asked);
              close();
              onAsked();
            },
          )
        }
      >
        <SelectField
          form={form}
          name="kind"
          label={text.which}
          empty="–"
          choices={SURVEY_KINDS.map((value) => ({ value, label: surveyTitles[language.value][value] }))}
        />
        <SelectField
          form={form}
          name="role"
          label={text.whom}
          empty="–"
          choices={ROLES.map((value) => ({ value, label: text.roles[value] }))}
        />
      </FormBox>
    </Dialog>
  );
};

/** The surveys of a pair, with the answers that somebody has to act on. */
export const SurveysSection = ({ pairId, version }: Of) => {
  const text = inLanguage(pairsText).surveys;
  const loaded = useLoaded(`surveys ${pairId} ${version}`, () =>
    call('GET /api/coordinator/pairs/{pairId}/surveys', { params: { pairId } }),
  );
  const told = loaded.value?.items.find(
    ({ id, status }) => status === 'OPEN' && openDialog() === `survey-${id}`,
  );
  return (
    <Section title={text.title}>
      <p class="hint">{text.privacy}</p>
      <Show of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <ul>
              {items.map((survey) => (
                <Row key={survey.id} of={survey} />
              ))}
            </ul>
          )
        }
      </Show>
      <div class="buttons">
        <Button quiet opens="survey">
          {text.ask}
        </Button>
      </div>
      {told && <SurveyAnswersDialog survey={told} onEntered={loaded.reload} />}
      {openDialog() === 'survey' && <AskDialog pairId={pairId} onAsked={() => void loaded.reload()} />}
    </Section>
  );
};

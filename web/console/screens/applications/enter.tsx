import type { Channel } from '../../../../shared/domain/kernel/channels.ts';
import type { Role } from '../../../../shared/domain/kernel/role.ts';
import { sectionsAt } from '../../../../shared/pages/apply/questions.ts';
import { applyText } from '../../../../shared/text/apply/text.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { call } from '../../../api/client.ts';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { goTo, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { cohortOf } from '../../cohort.ts';
import { AnswerField } from './answer-field.tsx';
import { type Answers, answerAt, rawOf, valueIn } from './answer-value.ts';
import { nameOf, type Shown } from './name-of.ts';
import { OnBehalfFields } from './on-behalf.tsx';

const ROLES = ['mentor', 'student'] as const;

/** Every answer of both forms as empty fields. */
const nothing = (): Answers =>
  Object.fromEntries(
    ROLES.flatMap((role) =>
      sectionsAt('application', role).flatMap(({ questions }) =>
        questions.map((question) => [question.name, rawOf(question, undefined)]),
      ),
    ),
  );

/** `consents.story` becomes a member of `consents`. */
const nested = (given: readonly (readonly [string, unknown])[]): Answers => {
  const answers: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const [group = name, member] = name.split('.');
    answers[group] = member === undefined ? value : { ...(answers[group] as object), [member]: value };
  }
  return answers;
};

/** Answers of another application, as the fields hold them. */
const answersOf = ({ form }: Shown): Answers =>
  Object.fromEntries(
    sectionsAt('application', form.role).flatMap(({ questions }) =>
      questions.map((question) => [question.name, rawOf(question, answerAt(form.answers, question.name))]),
    ),
  );

const listOf = (cohortId: string): string => `/cohorts/${cohortId}/applications`;

const EnterForm = ({ cohortId, from }: { readonly cohortId: string; readonly from?: Shown }) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const form = useForm<Answers>(`enter-${cohortId}${from === undefined ? '' : `-${from.id}`}`, {
    ...nothing(),
    ...(from && answersOf(from)),
    role: from?.form.role ?? 'mentor',
    how: 'LINK',
    consent: '',
    channel: '',
    reason: '',
  });
  const role = form.values['role'] as Role;
  const sections = sectionsAt('application', role);
  const questions = sections.flatMap((section) => section.questions);
  const isSaid = form.values['how'] === 'SAID';
  const list = listOf(cohortId);
  return (
    <>
      <p>{from === undefined ? text.enterLead : text.enterFrom(nameOf(from))}</p>
      <FormBox
        of={form}
        send={text.enterNow}
        onCancel={() => goTo(list)}
        onSend={() =>
          void form.send(
            (values, once) =>
              call('POST /api/coordinator/cohorts/{cohortId}/applications', {
                params: { cohortId },
                body: {
                  role,
                  answers: nested(
                    questions.flatMap((question) => {
                      const value = valueIn(question, values[question.name]);
                      return value === undefined ? [] : [[question.name, value] as const];
                    }),
                  ),
                  channel: values['channel'] as Channel,
                  reason: String(values['reason']),
                  ...(isSaid ? { consent: String(values['consent']) } : {}),
                },
                once,
              }),
            ({ id, status }) => {
              tell(() =>
                status === 'SUBMITTED'
                  ? inLanguage(applicationsText).linkSent
                  : inLanguage(applicationsText).isEntered,
              );
              goTo(status === 'SUBMITTED' ? list : `/applications/${id}`);
            },
          )
        }
      >
        <SelectField
          form={form}
          name="role"
          label={text.role}
          choices={ROLES.map((value) => ({ value, label: words.role[value] }))}
        />
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{inLanguage(applyText).sections[section.title]}</h2>
            {section.questions.map((question) => (
              <AnswerField key={question.name} form={form} question={question} />
            ))}
          </section>
        ))}
        <h2>{text.howItCame}</h2>
        <OnBehalfFields form={form} />
        <SelectField
          form={form}
          name="how"
          label={text.how}
          hint={text.howHint}
          choices={[
            { value: 'LINK', label: text.hows.LINK },
            { value: 'SAID', label: text.hows.SAID },
          ]}
        />
        {isSaid && <TextField form={form} name="consent" label={text.consentGiven} hint={text.consentHint} />}
      </FormBox>
    </>
  );
};

const EnterFrom = ({ cohortId, id }: { readonly cohortId: string; readonly id: string }) => {
  const loaded = useLoaded(`application ${id}`, () =>
    call('GET /api/coordinator/applications/{applicationId}', { params: { applicationId: id } }),
  );
  return <Show of={loaded}>{(from) => <EnterForm cohortId={cohortId} from={from} />}</Show>;
};

/** An application from the word of the person: by phone, on paper, at a fair; or with the answers of one in another cohort. */
export const EnterApplication: Screen = ({ params }) => {
  const text = inLanguage(applicationsText);
  const cohortId = params['cohortId'] ?? '';
  const { from } = place.value.query;
  return (
    <Page
      title={text.enter}
      above={{ to: listOf(cohortId), name: text.title }}
      lead={cohortOf(cohortId)?.name}
    >
      {from === undefined ? <EnterForm cohortId={cohortId} /> : <EnterFrom cohortId={cohortId} id={from} />}
    </Page>
  );
};

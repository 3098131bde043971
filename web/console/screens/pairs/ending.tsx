import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { choiceLabel, wordingOf } from '../../../../shared/text/surveys/text.ts';
import { surveyTitles } from '../../../../shared/text/surveys/titles.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';

type Of = { readonly pairId: string; readonly version: string | undefined };
type Judged = AnswerOf<'GET /api/coordinator/pairs/{pairId}/success'>;
type Survey = AnswerOf<'GET /api/coordinator/pairs/{pairId}/surveys'>['items'][number];

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

const Row = ({ of: { kind, role, status, openedAt, answeredAt, answers } }: { readonly of: Survey }) => {
  const text = inLanguage(pairsText).surveys;
  return (
    <li>
      <strong>{surveyTitles[language.value][kind]}</strong> · {text.roles[role]} · {text.statuses[status]}{' '}
      <Moment at={answeredAt ?? openedAt} />
      {answers.length > 0 && (
        <Facts of={answers.map((answer) => [wordingOf(answer.id, language.value).label, answerOf(answer)])} />
      )}
    </li>
  );
};

/** The surveys of a pair, with the answers that somebody has to act on. */
export const SurveysSection = ({ pairId, version }: Of) => {
  const text = inLanguage(pairsText).surveys;
  const loaded = useLoaded(`surveys ${pairId} ${version}`, () =>
    call('GET /api/coordinator/pairs/{pairId}/surveys', { params: { pairId } }),
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
    </Section>
  );
};

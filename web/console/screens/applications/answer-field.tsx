import { languageLevels, spokenLanguages } from '../../../../shared/domain/vocabularies/languages.ts';
import { labelOf, type Vocabulary } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import type { Question } from '../../../../shared/pages/apply/question.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { uiText } from '../../../../shared/text/console/ui/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { questionsText } from '../../../../shared/text/questions/text.ts';
import { Fault, fieldAt, Group, useFault } from '../../../ui/faults.tsx';
import { type Choice, SelectField, TextArea, TextField, Theirs } from '../../../ui/fields.tsx';
import type { Form } from '../../../ui/form.ts';
import { type Children, useId } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import type { Answers, Spoken } from './answer-value.ts';

type Given = {
  readonly form: Form<Answers>;
  readonly question: Question;
  readonly hint?: string | undefined;
};

/** Pointer of a fault at the answer. */
export const pointerOf = ({ name }: Question): string => `/answers/${name.replaceAll('.', '/')}`;

const choicesOf = (vocabulary: Vocabulary): readonly Choice[] =>
  vocabulary.codes.map((value) => ({ value, label: labelOf(vocabulary, value, language.value) }));

const wordsOf = (vocabulary: Vocabulary, code: string): string =>
  vocabulary.codes.includes(code) ? labelOf(vocabulary, code, language.value) : code;

const codesInWords =
  (from: Vocabulary) =>
  (value: unknown): string =>
    (value as readonly string[]).map((code) => wordsOf(from, code)).join(', ');

const spokenInWords = (value: unknown): string =>
  (value as readonly Spoken[])
    .map((each) => `${wordsOf(spokenLanguages, each.language)} ${wordsOf(languageLevels, each.level)}`)
    .join(', ');

/** Several controls for one answer. */
const AnswerGroup = ({
  given: { form, question, hint },
  labelOf,
  children,
}: {
  readonly given: Given;
  readonly labelOf: (value: unknown) => string;
  readonly children: (isInvalid: 'true' | undefined) => Children;
}) => {
  const { label } = inLanguage(questionsText)[question.name];
  return (
    <Group
      pointer={pointerOf(question)}
      hint={hint}
      legend={
        <>
          {label} {question.optional && <span class="optional">{inLanguage(uiText).optional}</span>}
        </>
      }
    >
      {(isInvalid) => (
        <>
          {children(isInvalid)}
          <Theirs form={form} name={question.name} label={label} labelOf={labelOf} />
        </>
      )}
    </Group>
  );
};

const List = ({
  label,
  value,
  choices,
  onChange,
  isInvalid,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly isInvalid: 'true' | undefined;
}) => (
  <select
    aria-label={label}
    aria-invalid={isInvalid}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    <option value="">–</option>
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
);

const listIn = <Item,>({ form, question }: Given): readonly Item[] =>
  (form.values[question.name] as readonly Item[] | undefined) ?? [];

const Choices = ({ given, from }: { readonly given: Given; readonly from: Vocabulary }) => {
  const chosen = listIn<string>(given);
  const { form, question } = given;
  return (
    <AnswerGroup given={given} labelOf={codesInWords(from)}>
      {(isInvalid) =>
        choicesOf(from).map(({ value, label }) => (
          <label key={value} class="sheet-name">
            <input
              type="checkbox"
              aria-invalid={isInvalid}
              checked={chosen.includes(value)}
              onChange={(event) =>
                form.set(
                  question.name,
                  event.currentTarget.checked
                    ? from.codes.filter((code) => code === value || chosen.includes(code))
                    : chosen.filter((code) => code !== value),
                )
              }
            />
            {label}
          </label>
        ))
      }
    </AnswerGroup>
  );
};

const Ranking = ({
  given,
  from,
  places,
}: {
  readonly given: Given;
  readonly from: Vocabulary;
  readonly places: number;
}) => {
  const { form, question } = given;
  const chosen = listIn<string>(given);
  const ranks = Array.from({ length: places }, (_, place) => chosen[place] ?? '');
  return (
    <AnswerGroup given={given} labelOf={codesInWords(from)}>
      {(isInvalid) =>
        ranks.map((value, place) => (
          <List
            // A place stays where it is.
            key={place}
            label={inLanguage(applicationsText).place(place + 1)}
            value={value}
            choices={choicesOf(from)}
            isInvalid={isInvalid}
            onChange={(next) => form.set(question.name, ranks.with(place, next))}
          />
        ))
      }
    </AnswerGroup>
  );
};

/** Controls of one item of a list, with the fault of the item above them. */
const Row = ({
  pointer,
  children,
}: {
  readonly pointer: string;
  readonly children: (isInvalid: 'true' | undefined) => Children;
}) => {
  const fault = useFault(pointer);
  return (
    <div {...fieldAt(pointer)}>
      {fault !== undefined && <Fault>{fault}</Fault>}
      <div class="beside">{children(fault === undefined ? undefined : 'true')}</div>
    </div>
  );
};

const Languages = ({ given, more }: { readonly given: Given; readonly more: number }) => {
  const { form, question } = given;
  const text = inLanguage(applicationsText);
  const spoken = listIn<Spoken>(given);
  const rows = Array.from(
    { length: Math.max(more, spoken.length + 1) },
    (_, row) => spoken[row] ?? { language: '', level: '' },
  );
  const change = (row: number, part: Partial<Spoken>): void =>
    form.set(
      question.name,
      rows
        .with(row, { ...(rows[row] ?? { language: '', level: '' }), ...part })
        .filter((each) => each.language !== '' || each.level !== ''),
    );
  return (
    <AnswerGroup given={given} labelOf={spokenInWords}>
      {(isInvalid) =>
        rows.map((each, row) => (
          <Row key={row} pointer={`${pointerOf(question)}/${row}`}>
            {(isRowInvalid) => (
              <>
                <List
                  label={text.language}
                  value={each.language}
                  choices={choicesOf(spokenLanguages)}
                  isInvalid={isRowInvalid ?? isInvalid}
                  onChange={(next) => change(row, { language: next })}
                />
                <List
                  label={text.level}
                  value={each.level}
                  choices={choicesOf(languageLevels)}
                  isInvalid={isRowInvalid ?? isInvalid}
                  onChange={(next) => change(row, { level: next })}
                />
              </>
            )}
          </Row>
        ))
      }
    </AnswerGroup>
  );
};

const Tick = ({ given }: { readonly given: Given }) => {
  const { form, question } = given;
  const fault = useFault(pointerOf(question));
  const id = useId();
  const { label } = inLanguage(questionsText)[question.name];
  const { yes, no } = inLanguage(wordsText);
  return (
    <div class="question" {...fieldAt(pointerOf(question))}>
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
      <label class="sheet-name">
        <input
          type="checkbox"
          name={question.name}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          checked={form.values[question.name] === true}
          onChange={(event) => form.set(question.name, event.currentTarget.checked)}
        />
        {label}
      </label>
      <Theirs
        form={form}
        name={question.name}
        label={label}
        labelOf={(value) => (value === true ? yes : no)}
      />
    </div>
  );
};

/** A question of the application form on the desk, in the words of the form. */
export const AnswerField = (given: Given) => {
  const { form, question, hint } = given;
  const words = inLanguage(wordsText);
  const field = {
    form,
    hint,
    name: question.name,
    label: inLanguage(questionsText)[question.name].label,
    pointer: pointerOf(question),
    isOptional: question.optional !== undefined,
  };
  switch (question.ask) {
    case 'line':
      return (
        <TextField
          {...field}
          type={question.type === 'email' ? 'email' : 'text'}
          {...(question.width === undefined ? {} : { size: question.width })}
        />
      );
    case 'lines':
      return <TextArea {...field} />;
    case 'choice':
    case 'pick':
      return <SelectField {...field} empty="–" choices={choicesOf(question.from)} />;
    case 'choices':
      return <Choices given={given} from={question.from} />;
    case 'ranking':
      return <Ranking given={given} from={question.from} places={question.places} />;
    case 'number':
      return <TextField {...field} type="number" size="short" />;
    case 'languages':
      return <Languages given={given} more={question.more} />;
    case 'yesOrNo':
      return (
        <SelectField
          {...field}
          empty="–"
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      );
    case 'tick':
      return <Tick given={given} />;
  }
};

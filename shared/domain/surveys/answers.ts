import type { FieldFault } from '../kernel/refusal.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Question } from './definitions.ts';

export type Answers = Readonly<Record<string, number | string>>;

const isWithin = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const faultOf = (question: Question, value: unknown): Omit<FieldFault, 'pointer'> | undefined => {
  if (value === undefined || value === '') return question.optional ? undefined : { code: 'required' };
  switch (question.ask) {
    case 'scale':
      return isWithin(value, question.from, question.to) ? undefined : { code: 'number-invalid' };
    case 'count':
      if (isWithin(value, 0, question.most)) return undefined;
      return { code: 'number-beyond', limit: question.most };
    case 'choice':
      return question.of.includes(value as string) ? undefined : { code: 'choice-unknown' };
    case 'words':
      if (typeof value !== 'string') return { code: 'type-wrong' };
      return value.length > question.most ? { code: 'too-long', limit: question.most } : undefined;
  }
};

/**
 * The answers to the questions, and nothing else.
 * @throws Refusal `field-invalid` at each answer that is missing, off its scale or to no question of the survey
 */
export const readAnswers = (
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
): Answers => {
  const known = new Set(questions.map(({ id }) => id));
  const faults: FieldFault[] = [
    ...questions.flatMap((question) => {
      const fault = faultOf(question, given[question.id]);
      return fault === undefined ? [] : [{ pointer: `/answers/${question.id}`, ...fault }];
    }),
    ...Object.keys(given).flatMap((name) =>
      known.has(name) ? [] : [{ pointer: `/answers/${name}`, code: 'unknown-field' }],
    ),
  ];
  if (faults.length > 0) throw new Refusal('field-invalid', 'Answers do not fit the survey.', faults);
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const value = given[id];
      return value === undefined || value === '' ? [] : [[id, value as number | string]];
    }),
  );
};

/** The answers that a fact carries; its definition knows each of them, and refuses any other. */
export const figuresIn = (
  questions: readonly Question[],
  answers: Answers,
): Readonly<Record<string, never>> =>
  Object.fromEntries(
    questions.flatMap(({ id, purpose }) => {
      const value = answers[id];
      return purpose !== 'FIGURES' || value === undefined ? [] : [[id, value]];
    }),
  ) as Readonly<Record<string, never>>;

/** A rating of two or less, no contact, or the wish for a talk: a coordinator looks at it the same day. */
export const needsHelp = (answers: Answers): boolean =>
  answers['help'] === 'YES' ||
  answers['contact'] === 'NOT_YET' ||
  ['going', 'towardsGoal'].some((id) => typeof answers[id] === 'number' && (answers[id] as number) <= 2);

import type { Role } from '../kernel/role.ts';
import { type Question, questionsOf, SURVEYS, type SurveyKind, surveyOf } from './definitions.ts';
import type { SurveyRequest } from './request.ts';

/** Fewer answers would tell who has given which. */
export const FEWEST_ANSWERS = 3;

export type QuestionSummary = {
  readonly id: string;
  readonly answers: number;
  /** Of a scale or a count; absent below the fewest answers. */
  readonly mean?: number;
  /** Of a choice; absent below the fewest answers. */
  readonly counts?: Readonly<Record<string, number>>;
};

export type SurveySummary = {
  readonly kind: SurveyKind;
  readonly role: Role;
  /** Those that were not taken back. */
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  readonly questions: readonly QuestionSummary[];
};

const summaryOf = ({ id, ask }: Question, given: readonly SurveyRequest[]): QuestionSummary => {
  const values = given.flatMap((request) => {
    const value = request.status === 'ANSWERED' ? request.answers[id] : undefined;
    return value === undefined ? [] : [value];
  });
  const answers = values.length;
  if (answers < FEWEST_ANSWERS || ask === 'words') return { id, answers };
  if (ask === 'choice') {
    const counts: Record<string, number> = {};
    for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    return { id, answers, counts };
  }
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  return { id, answers, mean: Math.round((sum / answers) * 10) / 10 };
};

/** Response rates of a cohort, with the answers summed up. Kinds that nobody has been asked are left out. */
export const summarise = (requests: readonly SurveyRequest[]): readonly SurveySummary[] =>
  [...new Set(SURVEYS.map(({ kind }) => kind))].flatMap((kind) => {
    const { version, questions } = surveyOf(kind);
    return (['student', 'mentor'] as const).flatMap((role) => {
      const asked = requests.filter(
        (request) => request.kind === kind && request.role === role && request.status !== 'WITHDRAWN',
      );
      if (asked.length === 0 || questions[role] === undefined) return [];
      return [
        {
          kind,
          role,
          asked: asked.length,
          answered: asked.filter(({ status }) => status === 'ANSWERED').length,
          open: asked.filter(({ status }) => status === 'OPEN').length,
          questions: questionsOf(kind, version, role).map((question) => summaryOf(question, asked)),
        },
      ];
    });
  });

type ShownAnswer = { readonly id: string; readonly ask: Question['ask']; readonly value: string };

/** The answers that a coordinator acts on, as against those that are summed up alone. */
export const answersToActOn = (request: SurveyRequest): readonly ShownAnswer[] => {
  if (request.status !== 'ANSWERED') return [];
  const { kind, version, role, answers } = request;
  return questionsOf(kind, version, role).flatMap(({ id, ask, purpose }) => {
    const value = answers[id];
    return purpose === 'FIGURES' || value === undefined ? [] : [{ id, ask, value: String(value) }];
  });
};

import type { AnswerOf } from '../../../api/client.ts';

export type Shown = AnswerOf<'GET /api/coordinator/applications/{applicationId}'>;

export const nameOf = ({ form: { answers } }: Shown): string =>
  [answers.firstName, answers.lastName].filter(Boolean).join(' ');

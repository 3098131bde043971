import type { Outcome } from '../../../ui/problem.ts';

type ForOne = {
  readonly result: string;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
};

/** Nobody was chosen, at the field for it. */
export const nobodyChosen = (detail: string, pointer: string): Outcome<never> => ({
  ok: false,
  problem: {
    code: 'required',
    status: 400,
    title: detail,
    detail: '',
    members: {},
    errors: [{ pointer, code: 'required', detail }],
  },
});

/** The outcome for one person of a list, as a refusal at the field where the person was chosen. */
export const ofOne = <Answer>(
  outcome: Outcome<Answer>,
  find: (answer: Answer) => ForOne | undefined,
  pointer: string,
): Outcome<Answer> => {
  const one = outcome.ok ? find(outcome.answer) : undefined;
  if (one === undefined || one.result === 'DONE') return outcome;
  const { result: code, title = code, detail = '' } = one;
  return {
    ok: false,
    problem: { code, status: 409, title, detail, errors: [{ pointer, code, detail: title }], members: {} },
  };
};

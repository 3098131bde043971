import type { Question } from '../../../../shared/pages/apply/question.ts';

export type Answers = Readonly<Record<string, unknown>>;
export type Spoken = { readonly language: string; readonly level: string };

/** `consents.story` is a member of the answer `consents`. */
export const answerAt = (answers: Answers, name: string): unknown =>
  name.split('.').reduce<unknown>((value, part) => (value as Answers | undefined)?.[part], answers);

/** An answer as its field holds it. */
export const rawOf = ({ ask }: Question, answer: unknown): unknown => {
  switch (ask) {
    case 'choices':
    case 'ranking':
    case 'languages':
      return answer ?? [];
    case 'yesOrNo':
      return answer === undefined ? '' : answer === true ? 'yes' : 'no';
    case 'tick':
      return answer === true;
    default:
      return answer === undefined ? '' : String(answer);
  }
};

/** The answer in a field; undefined where there is none. */
export const valueIn = (question: Question, raw: unknown): unknown => {
  switch (question.ask) {
    case 'choices':
      return (raw as string[]).length === 0 ? undefined : raw;
    case 'ranking': {
      const ranked = (raw as string[]).filter((code) => code !== '');
      return ranked.length === 0 ? undefined : ranked;
    }
    case 'languages': {
      const spoken = (raw as Spoken[]).filter(({ language, level }) => language !== '' || level !== '');
      return spoken.length === 0 ? undefined : spoken;
    }
    case 'yesOrNo':
      return raw === '' ? undefined : raw === 'yes';
    case 'tick':
      return raw === true ? true : undefined;
    case 'number':
      return raw === '' ? undefined : Number(raw);
    default:
      return String(raw).trim() === '' ? undefined : raw;
  }
};

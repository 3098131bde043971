import type { Application, Known } from './application.ts';
import { emptyForm } from './empty-form.ts';

type Form = Application['form'];

/** Answers that are texts, for which the form takes no empty one. */
const TEXTS: readonly string[] = ['bio', 'goals', 'motivation'];
/** Answers that may be left out. */
const OPTIONAL: readonly string[] = ['avoid', 'accessibilityNeeds', 'workDescription', 'linkedin'];

const formWithout = ({ role, answers }: Form): Form => {
  const empty: Readonly<Record<string, unknown>> = emptyForm(role).answers;
  const left = Object.entries(answers).flatMap(([name, answer]): [string, unknown][] => {
    if (OPTIONAL.includes(name)) return [];
    return [[name, TEXTS.includes(name) ? empty[name] : answer]];
  });
  return { role, answers: Object.fromEntries(left) } as unknown as Form;
};

/** An application without its texts, and without what staff wrote about it. Answers by choice stay. */
export const withoutWords = (application: Known, now: Date): Known => {
  const { revisions: _, notes: __, enquiries: ___, ...kept } = application;
  return { ...kept, form: formWithout(application.form), wordsErasedAt: now.toISOString() } as Known;
};

export const withoutNeeds = (application: Known): Known => {
  const { accessibilityNeeds: _, ...answers } = application.form.answers;
  return { ...application, form: { ...application.form, answers } as Form };
};

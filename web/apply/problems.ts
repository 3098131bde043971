import type { FieldFault } from '../../shared/domain/kernel/refusal.ts';
import { isMissing, problemLine, questionAt } from '../../shared/pages/apply/question.ts';
import type { FaultText } from '../../shared/text/fault/en.ts';
import { sentenceFor } from '../../shared/text/fault/sentence.ts';

const questionsIn = (form: HTMLFormElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-question]'),
];

const nameOf = (question: HTMLElement): string => question.dataset['question'] ?? '';

const mark = (question: HTMLElement, sentence: string | undefined): void => {
  const name = nameOf(question);
  const note = document.getElementById(`${name}-fault`);
  if (note) {
    note.textContent = sentence ?? '';
    note.hidden = sentence === undefined;
  }
  // Only a single control can be invalid; a group says it by its description.
  if (question.tagName === 'FIELDSET') return;
  const control = document.getElementById(name);
  if (sentence === undefined) control?.removeAttribute('aria-invalid');
  else control?.setAttribute('aria-invalid', 'true');
};

const entry = (question: HTMLElement | undefined, sentence: string): HTMLLIElement => {
  const item = document.createElement('li');
  if (!question) {
    item.textContent = sentence;
    return item;
  }
  const link = document.createElement('a');
  const label = question.querySelector('[data-label]')?.textContent ?? '';
  link.href = `#${nameOf(question)}`;
  link.textContent = problemLine(label, sentence, question.dataset['missing']);
  // A link moves the view; the keyboard must come along.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById(nameOf(question))?.focus();
  });
  item.append(link);
  return item;
};

export const clearProblems = (form: HTMLFormElement): void => {
  for (const question of questionsIn(form)) mark(question, undefined);
  const summary = document.getElementById('problems');
  if (summary) summary.hidden = true;
  const prefix = form.dataset['errorPrefix'] ?? '';
  if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
};

/** Says at each question and in the summary what is wrong, in the same words, and takes the keyboard there. */
export const showProblems = (form: HTMLFormElement, faults: readonly FieldFault[], text: FaultText): void => {
  const faulty = new Map<string, FieldFault>();
  for (const fault of faults) {
    const question = questionAt(fault.pointer);
    if (!faulty.has(question)) faulty.set(question, fault);
  }
  const items: HTMLLIElement[] = [];
  for (const question of questionsIn(form)) {
    const fault = faulty.get(nameOf(question));
    faulty.delete(nameOf(question));
    const missing = fault && isMissing(fault) ? question.dataset['missing'] : undefined;
    const sentence = fault && (missing ?? sentenceFor(text, fault));
    mark(question, sentence);
    if (sentence !== undefined) items.push(entry(question, sentence));
  }
  for (const fault of faulty.values()) items.push(entry(undefined, sentenceFor(text, fault)));

  const summary = document.getElementById('problems');
  summary?.querySelector('ul')?.replaceChildren(...items);
  document.title = `${form.dataset['errorPrefix'] ?? ''}${document.title}`;
  if (!summary) return;
  summary.hidden = false;
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
};

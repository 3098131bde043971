type Said = { readonly yes: string; readonly no: string };

/** Answers as they stand in the controls of one question, in words. */
const linesOf = (question: HTMLElement, { yes, no }: Said): string[] => {
  // The label of a box to tick is the question itself.
  const tick = question.querySelector<HTMLInputElement>(':scope > .mark input[type=checkbox]');
  if (tick) return [tick.checked ? yes : no];
  const lines: string[] = [];
  const add = (text: string | null | undefined): void => {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '') lines.push(trimmed);
  };
  for (const item of question.querySelectorAll('.languages-spoken li, .ranking li')) {
    const selects = [...item.querySelectorAll('select')];
    const words = selects
      .filter(({ value }) => value !== '')
      .map((select) => select.selectedOptions[0]?.text);
    const named = item.querySelector('span')?.textContent;
    const rank = item.closest('.ranking') ? `${lines.length + 1}. ` : '';
    if (words.length > 0) add(rank + [named, ...words].filter(Boolean).join(': '));
  }
  if (lines.length > 0) return lines;
  for (const mark of question.querySelectorAll<HTMLInputElement>('.mark input'))
    if (mark.checked) add(mark.labels?.[0]?.textContent);
  for (const field of question.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=radio], [type=checkbox]), textarea',
  ))
    add(field.value);
  const select = question.querySelector<HTMLSelectElement>(':scope > select');
  if (select && select.value !== '') add(select.selectedOptions[0]?.text);
  return lines;
};

type Check = {
  /** True while the answers are shown to be checked. */
  isOpen(): boolean;
  /** Shows all answers once more, each with the way back to its question. */
  open(): void;
  /** Shows the questions again. */
  close(): void;
};

/** The answers before they are sent, on the same page: nothing is asked of the server, and nothing can be lost. */
export const checkOf = (form: HTMLFormElement): Check => {
  const questions = form.querySelector<HTMLElement>('#questions');
  const check = form.querySelector<HTMLElement>('#check');
  /** Facts to know before one begins. */
  const before = document.getElementById('before');
  const list = check?.querySelector('dl');
  const title = check?.querySelector<HTMLElement>('h2');
  /** The question that the reader wants to change, until the page has gone back to it. */
  let wanted = '';

  const back = (name: string): void => {
    wanted = name;
    window.history.back();
  };
  const entry = (question: HTMLElement): HTMLElement => {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const answer = document.createElement('dd');
    const change = document.createElement('dd');
    const button = document.createElement('button');
    const name = question.dataset['question'] ?? '';
    const label = question.querySelector('[data-label]')?.textContent ?? '';
    const lines = linesOf(question, {
      yes: check?.dataset['yes'] ?? '',
      no: check?.dataset['no'] ?? '',
    });
    term.textContent = label;
    answer.textContent = lines.length === 0 ? (check?.dataset['none'] ?? '') : lines.join('\n');
    change.className = 'change';
    button.type = 'button';
    button.className = 'plain';
    button.textContent = check?.dataset['change'] ?? '';
    button.setAttribute('aria-label', `${button.textContent}: ${label}`);
    button.addEventListener('click', () => back(name));
    change.append(button);
    row.append(term, answer, change);
    return row;
  };

  const show = (isOpen: boolean): void => {
    const shown = [...form.querySelectorAll<HTMLElement>('[data-question]')].filter(({ hidden }) => !hidden);
    list?.replaceChildren(...(isOpen ? shown.map(entry) : []));
    if (questions) questions.hidden = isOpen;
    if (before) before.hidden = isOpen;
    if (check) check.hidden = !isOpen;
  };

  check?.querySelector('[data-back]')?.addEventListener('click', () => back(''));
  window.addEventListener('popstate', (event) => {
    const isOpen = (event.state as { check?: boolean } | null)?.check === true;
    show(isOpen);
    if (isOpen) return title?.focus();
    document.getElementById(wanted)?.focus();
    document.getElementById(wanted)?.scrollIntoView({ block: 'center' });
    wanted = '';
  });

  return {
    isOpen: () => check?.hidden === false,
    open() {
      show(true);
      window.history.pushState({ check: true }, '');
      title?.focus();
      title?.scrollIntoView({ block: 'start' });
    },
    close() {
      if (check?.hidden === false) window.history.replaceState(null, '');
      show(false);
    },
  };
};

import { formFromPost } from '../shared/domain/applications/forms/post.ts';
import { readForm } from '../shared/domain/applications/forms/read.ts';
import type { FieldFault, RefusalCode } from '../shared/domain/kernel/refusal.ts';
import type { Role } from '../shared/domain/kernel/role.ts';
import { calendarSentences } from '../shared/pages/calendar.ts';
import { LANGUAGES, type Language } from '../shared/text/language.ts';
import { countCharacters } from './apply/characters.ts';
import { checkOf } from './apply/check.ts';
import { showApplicable } from './apply/dependent.ts';
import { draftOf } from './apply/draft.ts';
import { clearProblems, showProblems } from './apply/problems.ts';
import { type Sent, send } from './apply/send.ts';
import { showTidied } from './apply/tidied.ts';
import { type Words, wordsIn } from './apply/words.ts';
import { calendarAt } from './calendar.ts';
import { serverNow } from './server-time.ts';
import { inTab } from './storage.ts';

const post = (form: HTMLFormElement): URLSearchParams => {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return new URLSearchParams(fields);
};

/** The page works without this script. The script adds answers at once, a draft that stays, one application per page. */
const assist = (form: HTMLFormElement, role: Role, language: Language, words: Words): void => {
  const { browser, fault } = words;
  const status = document.getElementById('status');
  const buttons = form.querySelectorAll<HTMLButtonElement>('button[type=submit]');
  const check = checkOf(form);
  const to = form.dataset['applications'] ?? '';
  const draft = draftOf(`${to}/${role}`, inTab);
  // Made once for the page: a second press, or a second try after a lost answer, is the same application.
  const idempotencyKey = crypto.randomUUID();

  const say = (sentence: string, bad = false): void => {
    if (!status) return;
    status.textContent = sentence;
    status.classList.toggle('bad', bad);
  };
  /** Before anything is filled in. Answers that are there already stay. */
  const sayWhen = async (): Promise<void> => {
    const place = document.getElementById('calendar');
    const calendar = await calendarAt(place?.dataset['calendar'] ?? '');
    if (!place || calendar === undefined) return;
    const standing = calendar[role];
    place.textContent = calendarSentences(standing, words.calendar, language);
    if (standing.state === 'OPEN') return;
    place.classList.add('note');
    sayClosed();
    // Also answers that were written before the calendar came.
    const hasDraft = draft.isKept();
    form.hidden = !hasDraft;
    const before = document.getElementById('before');
    if (before) before.hidden = !hasDraft;
  };
  const sayClosed = (): void => {
    for (const id of ['later', ...(draft.isKept() ? ['closed'] : [])]) {
      const part = document.getElementById(id);
      if (part) part.hidden = false;
    }
  };
  const showFaults = (faults: readonly FieldFault[]): void => {
    say('');
    check.close();
    showProblems(form, faults, fault);
  };
  const conclude = async (sent: Sent): Promise<void> => {
    if (sent.outcome === 'received') {
      draft.markSent({ email: post(form).get('email') ?? '', form: window.location.pathname });
      window.location.assign(form.dataset['thanks'] ?? '/');
    } else if (sent.outcome === 'faulty') showFaults(sent.faults);
    else if (sent.outcome === 'refused') {
      say(await refusalIn(language, sent.code), true);
      if (sent.code === 'application-period-closed') sayClosed();
    } else if (sent.outcome === 'unproven') say(await refusalIn(language, 'too-many-requests'), true);
    else say(sent.outcome === 'offline' ? browser.offline : browser.failed(sent.reference), true);
  };

  const sendAnswers = async (answers: ReturnType<typeof formFromPost>): Promise<void> => {
    const sending = { to, idempotencyKey, language };
    const sent = await send({ role, ...answers }, sending);
    if (sent.outcome !== 'unproven') await conclude(sent);
    else {
      say(await refusalIn(language, 'proof-needed'));
      const { workOut } = await import('./proof/work.ts');
      const proof = await workOut(sent.question);
      if (proof !== undefined) say(browser.sending);
      await conclude(
        proof === undefined
          ? { outcome: 'refused', code: 'too-many-requests' }
          : await send({ role, ...answers }, { ...sending, proof }),
      );
    }
  };

  const submit = async (): Promise<void> => {
    clearProblems(form);
    const answers = formFromPost(role, post(form));
    const read = readForm(role, answers, serverNow());
    if (!read.ok) return showFaults(read.faults);
    if (!check.isOpen()) {
      say('');
      return check.open();
    }
    say(browser.sending);
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    try {
      await sendAnswers(answers);
    } catch {
      // A part of the script that is needed now did not come.
      say(browser.offline, true);
    }
    for (const button of buttons) button.removeAttribute('aria-disabled');
  };

  const hasDraft = draft.restore(form);
  if (hasDraft) say(browser.restored);
  countCharacters(form, browser.characters);
  void sayWhen();
  const adapt = (): void => showApplicable(form, role, post(form));
  adapt();
  form.addEventListener('input', adapt);
  showTidied(form);
  form.addEventListener('input', () => draft.keep(post(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (buttons[0]?.getAttribute('aria-disabled') !== 'true') void submit();
  });
};

/** Fetched only when it is needed, which is seldom: a form that the browser found right is hardly ever refused. */
const refusalIn = async (language: Language, code: string): Promise<string> => {
  const { problemText } = await import('../shared/text/problem/text.ts');
  const { refusals, unexpected } = problemText[language];
  // A code of a younger release has no sentence here yet.
  return (Object.hasOwn(refusals, code) ? refusals[code as RefusalCode] : unexpected).sentence;
};

const form = document.querySelector<HTMLFormElement>('form[data-role]');
const role = form?.dataset['role'];
const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'en';
if (form && (role === 'mentor' || role === 'student')) assist(form, role, language, await wordsIn(language));

import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { type Choice, freeSeatsIn } from '../../domain/sessions/choice.ts';
import type { TrainingEnrolment, TrainingSession } from '../../domain/sessions/training.ts';
import { attribute, type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import type { Site } from '../../pages/site.ts';
import { datesIn } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { chooseSessionText } from './text.ts';

type Shown = {
  readonly choices: readonly Choice[];
  readonly unsuited: TrainingEnrolment['unsuited'];
};

const nameOf = (module: string, { programme }: Site, language: Language): string =>
  programme.modules[module]?.name[language] ?? module;

/** Place, language and trainer, and how many seats are left. */
const about = (session: TrainingSession, isOwn: boolean, language: Language): Html => {
  const text = chooseSessionText[language];
  const { mode, place, street, trainer, title, language: spoken } = session;
  const free = freeSeatsIn(session);
  const where = mode === 'ONLINE' ? `${text.online}: ${place}` : [place, street].filter(Boolean).join(', ');
  const rest = [
    spoken && text.spoken[spoken],
    trainer && text.trainer(trainer),
    isOwn ? text.yours : free === 0 ? text.full : text.left(free),
  ].filter(Boolean);
  return html`<span class="session-about">${title && html`${title}<br>`}${where}<br>${rest.join(' · ')}</span>`;
};

const option = (session: TrainingSession, choice: Choice, { posted, language }: AskedPage): Html => {
  const { module, seat } = choice;
  const isOwn = seat?.id === session.id;
  const name = `sessions.${module}`;
  const chosen = posted?.get(name) ?? seat?.id;
  // A full session stays to be seen, and says so.
  const isClosed = !isOwn && freeSeatsIn(session) === 0;
  const { span } = datesIn(language);
  return html`<div class="mark"><input type="radio" id="${session.id}" name="${name}" value="${session.id}"${attribute('checked', chosen === session.id && !isClosed)}${attribute('disabled', isClosed)}><label for="${session.id}"><strong>${span(session.startsAt, session.minutes)}</strong><br>${about(session, isOwn, language)}</label></div>`;
};

const faultOf = (faults: readonly FieldFault[], module: string): FieldFault | undefined =>
  faults.find(({ pointer }) => pointer === `/sessions/${module}`);

const sentence = (fault: FieldFault, language: Language): string =>
  fault.code === 'required' ? chooseSessionText[language].missing : sentenceOf(fault, language);

const question = (choice: Choice, page: AskedPage): Html => {
  const { module, seat, isFixed, sessions } = choice;
  const { language, site, faults = [] } = page;
  const text = chooseSessionText[language];
  const fault = faultOf(faults, module);
  const name = nameOf(module, site, language);
  const id = `module-${module}`;
  if (isFixed && seat !== undefined)
    return html`<section class="card"><h2>${name}</h2><p>${datesIn(language).span(seat.startsAt, seat.minutes)}</p><p>${text.fixed}</p></section>`;
  if (sessions.length === 0) return html`<section class="card"><h2>${name}</h2><p>${text.none}</p></section>`;
  const isFull = seat === undefined && sessions.every((session) => freeSeatsIn(session) === 0);
  return html`<fieldset class="question" id="${id}" data-question="${id}" aria-describedby="${id}-fault">
<legend><span data-label>${name}</span></legend>
${isFull && html`<p class="note">${text.allFull}</p>`}
<p class="fault" id="${id}-fault"${attribute('hidden', fault === undefined)}>${fault && sentence(fault, language)}</p>
<div class="sessions">${sessions.map((session) => option(session, choice, page))}</div>
</fieldset>`;
};

const problems = ({ faults = [], site, language }: AskedPage): Html | false => {
  if (faults.length === 0) return false;
  const { title, sentence: lead } = problemText[language].refusals['field-invalid'];
  return html`<div class="problems" id="problems" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><p>${lead}</p></div>
<ul>${faults.map((fault) => {
    const module = fault.pointer.split('/').at(-1) ?? '';
    return html`<li><a href="#module-${module}">${nameOf(module, site, language)}: ${sentence(fault, language)}</a></li>`;
  })}</ul>
</div>`;
};

/** Sessions of each module that the reader still needs, as radio buttons, and a way to say that none of them suits. */
export const chooseSessionPage = ({ choices, unsuited }: Shown, page: AskedPage): string => {
  const { language, token, posted } = page;
  const text = chooseSessionText[language];
  const open = choices.filter(({ isFixed, sessions }) => !isFixed && sessions.length > 0);
  const canTake = open.some(
    ({ seat, sessions }) => seat !== undefined || sessions.some((session) => freeSeatsIn(session) > 0),
  );
  const isChange = open.every(({ seat }) => seat !== undefined);
  const submit = isChange ? text.change : open.length > 1 ? text.submitSome : text.submit;
  const isDeclining = posted?.get('verb') === 'no-session-suits';
  return askPage(
    page,
    text.title,
    html`${problems(page)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.needed(choices.length)}</p>
${unsuited !== undefined && html`<p class="note">${text.unsuitedBefore}</p>`}
${linkForm(
  { language, token, verb: 'choose-session', id: 'form' },
  html`${choices.map((choice) => question(choice, page))}
${canTake && html`<button class="button" type="submit">${submit}</button>`}`,
)}
<details class="decline"${attribute('open', isDeclining || !canTake)}><summary>${text.unsuited}</summary>
<p>${text.unsuitedLead}</p>
${linkForm(
  { language, token, verb: 'no-session-suits' },
  html`<div class="question"><label for="words">${text.words}</label>
<p class="hint" id="words-hint">${text.wordsHint}</p>
<textarea id="words" name="words" rows="4" maxlength="1000" aria-describedby="words-hint">
${posted?.get('words') ?? unsuited?.words ?? ''}</textarea></div>
<button class="button quiet" type="submit">${text.unsuitedSubmit}</button>`,
)}
</details>`,
  );
};

import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { freeGroupSeats, type GroupSession, isGroupAhead } from '../../domain/sessions/group-session.ts';
import { THEMES } from '../../domain/sessions/themes.ts';
import { attribute, type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { CALENDAR_FILE } from '../../pages/paths.ts';
import type { OwnGroupSession } from '../../store/group-sessions.ts';
import { datesIn } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { answerSessionsText } from './text.ts';

export const titleOf = ({ title, theme }: GroupSession, language: Language): string =>
  title ?? THEMES[theme].name[language];

/** Place, host and language, how many seats are left, and the answer so far. */
const about = ({ session, guest }: OwnGroupSession, language: Language): Html => {
  const text = answerSessionsText[language];
  const { mode, place, street, host, language: spoken } = session;
  const free = freeGroupSeats(session);
  const rest = [
    host && text.host(host),
    spoken && text.spoken[spoken],
    free !== undefined && (free === 0 ? text.full : text.left(free)),
  ].filter(Boolean);
  const where = mode === 'ONLINE' ? `${text.online}: ${place}` : [place, street].filter(Boolean).join(', ');
  return html`<p><strong>${datesIn(language).span(session.startsAt, session.minutes)}</strong><br>${where}${rest.length > 0 && html`<br>${rest.join(' · ')}`}</p>
${guest.answer && html`<p class="note">${text.yours[guest.answer.is]}</p>`}`;
};

const radio = (name: string, value: string, label: string, isChosen: boolean): Html =>
  html`<div class="mark"><input type="radio" id="${name}-${value}" name="${name}" value="${value}"${attribute('checked', isChosen)}><label for="${name}-${value}">${label}</label></div>`;

const sentence = (fault: FieldFault, language: Language): string =>
  fault.code === 'required' ? answerSessionsText[language].missing : sentenceOf(fault, language);

const question = (own: OwnGroupSession, { language, posted, faults = [] }: AskedPage): Html => {
  const text = answerSessionsText[language];
  const { session, guest } = own;
  const name = `answers.${session.id}`;
  const { is } = guest.answer ?? {};
  const chosen = posted?.get(name) ?? (is === 'WAITING' ? 'COMING' : is);
  const isFull = freeGroupSeats(session) === 0 && is !== 'COMING';
  const id = `session-${session.id}`;
  const fault = faults.find(({ pointer }) => pointer === `/answers/${session.id}`);
  return html`<fieldset class="question" id="${id}" data-question="${id}" aria-describedby="${id}-fault">
<legend><span data-label>${titleOf(session, language)}</span></legend>
${about(own, language)}
<p class="fault" id="${id}-fault"${attribute('hidden', fault === undefined)}>${fault && sentence(fault, language)}</p>
${radio(name, 'COMING', isFull ? text.waitingList : text.coming, chosen === 'COMING')}
${radio(name, 'DECLINED', text.declined, chosen === 'DECLINED')}
</fieldset>`;
};

const problems = (all: readonly OwnGroupSession[], { faults = [], language }: AskedPage): Html | false => {
  if (faults.length === 0) return false;
  const { title, sentence: lead } = problemText[language].refusals['field-invalid'];
  const sessionAt = (pointer: string): GroupSession | undefined =>
    all.find(({ session }) => pointer.endsWith(session.id))?.session ?? all[0]?.session;
  return html`<div class="problems" id="problems" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><p>${lead}</p></div>
<ul>${faults.map((fault) => {
    const session = sessionAt(fault.pointer);
    return html`<li><a href="#session-${session?.id ?? ''}">${sentence(fault, language)}</a></li>`;
  })}</ul>
</div>`;
};

/** Ways by which the reader's own calendar follows. A link of the own page ends with the session, and can only be read once. */
export const calendarWays = (
  { token, language, origin = '' }: Pick<AskedPage, 'token' | 'language' | 'origin'>,
  isLasting: boolean,
): Html => {
  const text = answerSessionsText[language].calendar;
  const address = `${origin}${CALENDAR_FILE}?t=${token}`;
  const file = html`<p><a class="button quiet" href="${CALENDAR_FILE}?t=${token}" download="mentoring.ics">${text.file}</a></p>`;
  return html`<section class="card" aria-labelledby="calendar"><h2 id="calendar">${text.title}</h2>
${
  isLasting
    ? html`<p>${text.lead}</p>
<p><a class="button quiet" href="${address.replace(/^https?:/, 'webcal:')}">${text.subscribe}</a></p>
<div class="question"><label for="address">${text.addressLabel}</label><p class="hint" id="address-hint">${text.address}</p>
<input type="text" id="address" readonly value="${address}" aria-describedby="address-hint"></div>
<p>${text.secret}</p>`
    : false
}${file}</section>`;
};

/** A question for each session ahead, and the ways to the reader's own calendar. */
export const answerSessionsPage = (
  {
    sessions,
    now,
    isLasting,
  }: { readonly sessions: readonly OwnGroupSession[]; readonly now: Date; readonly isLasting: boolean },
  page: AskedPage,
): string => {
  const { language, token } = page;
  const text = answerSessionsText[language];
  const open = sessions.filter(({ session }) => isGroupAhead(session, now));
  return askPage(
    page,
    text.title,
    html`${problems(open, page)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${linkForm(
  { language, token, verb: 'answer-sessions', id: 'form' },
  html`${open.map((own) => question(own, page))}
<button class="button" type="submit">${text.submit}</button>`,
)}
${calendarWays(page, isLasting)}`,
  );
};

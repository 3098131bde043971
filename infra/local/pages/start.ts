import type { QuarantinedFact } from '../../../shared/domain/follow-up/quarantined-fact.ts';
import { type Html, html } from '../../../shared/pages/html.ts';
import { FINANCE_PAGE, PATHS, SIGNED_IN } from '../../../shared/pages/paths.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import type { Activity } from '../activity.ts';
import { PERSONAS, type Persona } from '../runner/engines/personas.ts';
import type { DeadLetter } from '../runner/parts.ts';
import type { Ahead } from './ahead.ts';
import { localPage } from './frame.ts';
import { type Count, MOVES, type Move, type Report } from './journey.ts';
import { type Listed, mailTable } from './mailbox.ts';

export type StartView = {
  readonly now: Date;
  readonly running: ReturnType<Activity['current']>;
  /** A sentence about the last press. */
  readonly notice: string | undefined;
  readonly ahead: readonly Ahead[];
  readonly reports: readonly Report[];
  readonly mails: readonly Listed[];
  readonly deadLetters: readonly DeadLetter[];
  readonly quarantined: readonly QuarantinedFact[];
};

const AHEAD_SHOWN = 8;

const when = (instant: Date | string): string => formatDateTime(instant, 'en');

/** The page that a persona works on. */
const DESKS: Readonly<Record<Persona['name'], string>> = {
  coordinator: '/console/',
  trainer: '/console/',
  admin: '/console/',
  nobody: '/console/',
  finance: FINANCE_PAGE,
};

const APPLY = { en: 'Apply, in English', sv: 'Ansök, på svenska', fi: 'Hae, suomeksi' } as const;

/** An address that signs in as the persona and goes on to their page. */
export const signInAs = ({ name }: Pick<Persona, 'name'>): string =>
  `${SIGNED_IN}?${new URLSearchParams({ login_hint: name, target_link_uri: DESKS[name] })}`;

const people = (): Html => html`<section aria-labelledby="people-title"><h2 id="people-title">Be somebody</h2>
<ul class="people">${LANGUAGES.map((language) => html`<li><a class="button" lang="${language}" href="${PATHS.start[language]}">${APPLY[language]}</a></li>`)}
${PERSONAS.map((persona) => html`<li><a class="button" href="${signInAs(persona)}">${persona.title}</a></li>`)}</ul>
<dl class="facts">${PERSONAS.map(({ title, can }) => html`<dt>${title}</dt><dd class="note">${can}</dd>`)}</dl></section>`;

const isThere = (move: Move, ahead: readonly Ahead[]): boolean =>
  move === 'day' || (move === 'next' ? ahead.length > 0 : ahead.some(({ kind }) => kind === move));

const goalOf = (move: Move, ahead: readonly Ahead[]): string => {
  const goal = move === 'day' ? undefined : ahead.find(({ kind }) => move === 'next' || kind === move);
  return goal === undefined ? '' : ` (${when(goal.at)})`;
};

/** Progress of long work, or nothing. */
export const progressOf = (running: StartView['running']): Html =>
  running === undefined
    ? html``
    : html`<p><strong>${running.title}</strong> – ${running.step}</p>
<progress aria-label="${running.title}" max="${running.of}" value="${running.done}"></progress>`;

const counts = (title: string, list: readonly Count[], href?: (name: string) => string): Html | false =>
  list.length > 0 &&
  html`<dt>${title}</dt><dd>${list.map(({ name, count }, index) => html`${index > 0 && ', '}${href === undefined ? name : html`<a href="${href(name)}">${name.replaceAll('-', ' ')}</a>`} ${count}`)}</dd>`;

const total = (list: readonly Count[]): number => list.reduce((sum, { count }) => sum + count, 0);

const summary = ({ mails, facts, tasks, fired }: Report): string =>
  `${total(mails)} mails, ${total(facts)} facts, ${total(tasks)} tasks, ${total(fired)} schedules fired`;

const reportOf = (report: Report): Html => {
  const { from, to, mails, facts, tasks, fired, deadLetters, failure, seconds } = report;
  const span = { since: from.toISOString(), until: to.toISOString() };
  const mailsOf = (template: string): string =>
    `/_local/mailbox/?${new URLSearchParams({ ...span, template })}`;
  return html`<p class="note">From ${when(from)} to ${when(to)}, in ${seconds.toFixed(1)} seconds.</p>
${failure !== undefined && html`<p class="bad">It stopped: ${failure}</p>`}
${total([...mails, ...facts, ...tasks]) === 0 && html`<p>No mail was sent, nothing changed, and no task was opened.</p>`}
<dl class="facts">${counts('Mails sent', mails, mailsOf)}${counts('Facts', facts)}${counts('Tasks opened', tasks)}${counts('Schedules fired', fired)}${deadLetters > 0 && html`<dt class="bad">New dead letters</dt><dd>${deadLetters}</dd>`}</dl>`;
};

const clock = ({ now, running, notice, ahead, reports }: StartView): Html => {
  const [latest, ...earlier] = reports;
  const done = latest === undefined ? '' : `Done – ${latest.title}: ${summary(latest)}.`;
  return html`<section id="clock" aria-labelledby="clock-title"><h2 id="clock-title">The clock</h2>
<p>It is <strong>${when(now)}</strong>, Finnish time.</p>
<p class="status" id="status" role="status">${notice ?? (running === undefined ? done : `${running.title} …`)}</p>
<div id="progress">${progressOf(running)}</div>
<form method="post" action="/_local/press"><div class="moves">${(Object.keys(MOVES) as Move[]).map(
    (move) =>
      html`<button id="move-${move}" name="move" value="${move}"${!isThere(move, ahead) && { markup: ' disabled' }}${running !== undefined && { markup: ' aria-disabled="true"' }}>${MOVES[move]}${goalOf(move, ahead)}</button>`,
  )}</div></form>
<h3>Ahead</h3>
${ahead.length === 0 ? html`<p>Nothing is due, and no cohort has a date ahead.</p>` : html`<ul>${ahead.slice(0, AHEAD_SHOWN).map(({ at, what }) => html`<li>${when(at)}: ${what}</li>`)}</ul>`}
${ahead.length > AHEAD_SHOWN && html`<p class="note">And ${ahead.length - AHEAD_SHOWN} later.</p>`}
${latest !== undefined && html`<h3 id="report">${latest.title}</h3>${reportOf(latest)}`}
${earlier.map((report) => html`<details><summary>${report.title}: ${summary(report)}</summary>${reportOf(report)}</details>`)}</section>`;
};

const trouble = ({ deadLetters, quarantined, running }: StartView): Html => {
  const aside = quarantined.filter(({ returnedAt }) => returnedAt === undefined);
  const off = running !== undefined && { markup: ' aria-disabled="true"' };
  return html`<section id="trouble" aria-labelledby="trouble-title"><h2 id="trouble-title">Trouble</h2>
${deadLetters.length === 0 && aside.length === 0 && html`<p>No dead letter, and no quarantined fact.</p>`}
${
  deadLetters.length > 0 &&
  html`<h3>Dead letters</h3><ul>${deadLetters.map(({ queueName, at, errorMessage }) => html`<li>${when(at)}, ${queueName}: ${errorMessage}</li>`)}</ul>
<form method="post" action="/_local/redrive"><button${off}>Send ${deadLetters.length === 1 ? 'it' : `all ${deadLetters.length}`} once more</button></form>`
}
${
  aside.length > 0 &&
  html`<h3>Quarantined facts</h3><ul>${aside.map(
    ({ id, fact, quarantinedAt, returnAsked }) => html`<li>${fact.type}, since ${when(quarantinedAt)}
${returnAsked === undefined ? html`<form method="post" action="/_local/return-fact"><button name="id" value="${id}"${off}>Publish it after all</button></form>` : ' – its return is asked for; the next sweep publishes it'}</li>`,
  )}</ul>`
}</section>`;
};

/** The start page of the local system. */
export const startPage = (view: StartView): string =>
  localPage(
    'Cross-Cultural Career Catalyst',
    html`<p>The whole programme runs on this computer. Be one of its people, read what they are sent, and let time pass.</p>
${people()}${clock(view)}
<section id="mail" aria-labelledby="mail-title"><h2 id="mail-title">Newest mails</h2>${mailTable(view.mails)}<p><a href="/_local/mailbox/">All mails</a></p></section>
${trouble(view)}
<section aria-labelledby="more-title"><h2 id="more-title">More</h2><ul>
<li class="row"><a href="/_local/api">The API, with every route and answer</a></li>
<li class="row"><a href="/_local/events">All events, as JSON</a></li>
<li class="row"><a href="/_local/dead-letters">Dead letters, as JSON</a></li>
</ul></section>`,
    { script: true },
  );

import { addDays, localDateOf } from '../../domain/kernel/dates.ts';
import { END_REASONS, PAUSE_REASONS } from '../../domain/pairs/choices.ts';
import { isRunning, LONGEST_PAUSE_DAYS, type Pair } from '../../domain/pairs/pair.ts';
import { type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { datesIn } from '../../text/dates.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { type Control, type Faults, faultSummary, input, radios } from '../controls.ts';
import { restOrEndText } from './text.ts';

type About = { readonly pair: Pair; readonly partner: string; readonly now: Date };

/** A fault of the reason belongs to the form that was sent. */
const faultsIn = ({ faults = [], posted, language }: AskedPage): Faults => ({
  language,
  faults: faults.map((fault) =>
    fault.pointer === '/reason'
      ? { ...fault, pointer: posted?.get('verb') === 'end-early' ? '/endReason' : '/pauseReason' }
      : fault,
  ),
});

const controlsIn = ({
  language,
  posted,
}: AskedPage): Record<'until' | 'pauseReason' | 'endReason', Control> => {
  const { until, pauseReason, endReason } = restOrEndText[language];
  const value = (name: string): string => posted?.get(name) ?? '';
  return {
    until: { name: 'until', ...until, value: value('until') },
    pauseReason: { name: 'pauseReason', ...pauseReason, value: value('pauseReason') },
    endReason: { name: 'endReason', ...endReason, value: value('endReason') },
  };
};

const pauseForm = ({ now }: About, page: AskedPage): Html => {
  const text = restOrEndText[page.language];
  const { until, pauseReason } = controlsIn(page);
  const given = faultsIn(page);
  const today = localDateOf(now);
  return html`<section class="card" aria-labelledby="pause"><h2 id="pause">${text.pause}</h2><p>${text.pauseLead}</p>
${linkForm(
  { language: page.language, token: page.token, verb: 'pause-pair', id: 'form' },
  html`${input(until, { type: 'date', min: today, max: addDays(today, LONGEST_PAUSE_DAYS) }, given)}
${radios(
  pauseReason,
  PAUSE_REASONS.map((value) => ({ value, label: text.pauseReasons[value] })),
  given,
)}
<button class="button" type="submit">${text.pause}</button>`,
)}</section>`;
};

const resumeForm = (until: string, { language, token }: AskedPage): Html => {
  const text = restOrEndText[language];
  return html`<section class="card" aria-labelledby="resume"><h2 id="resume">${text.resume}</h2><p>${text.pausedUntil(datesIn(language).theDay(until))}</p>
${linkForm({ language, token, verb: 'resume-pair' }, html`<button class="button" type="submit">${text.resume}</button>`)}</section>`;
};

const endForm = ({ partner }: About, page: AskedPage): Html => {
  const text = restOrEndText[page.language];
  const { endReason } = controlsIn(page);
  const isAtFault = page.posted?.get('verb') === 'end-early' && (page.faults ?? []).length > 0;
  return html`<details class="decline"${isAtFault && html` open`}><summary>${text.end}</summary><p>${text.endLead(partner)}</p>
${linkForm(
  { language: page.language, token: page.token, verb: 'end-early', id: 'end' },
  html`${radios(
    endReason,
    END_REASONS.map((value) => ({ value, label: text.endReasons[value] })),
    faultsIn(page),
  )}
<button class="button" type="submit">${text.endAction}</button>`,
)}</details>`;
};

/** A pause, its end, or the end of a pair, by one of the two. */
export const restOrEndPage = (about: About, page: AskedPage): string => {
  const text = restOrEndText[page.language];
  const { pair, partner } = about;
  return askPage(
    page,
    text.title,
    html`${faultSummary(Object.values(controlsIn(page)), faultsIn(page))}
<h1>${text.title}</h1>
<p class="lead">${text.lead[isRunning(pair) ? pair.status : 'CLOSING'](partner)}</p>
${pair.status === 'PAUSED' && resumeForm(pair.until, page)}
${pair.status === 'FORMED' && pauseForm(about, page)}
${endForm(about, page)}
${page.menu}`,
    { switchForm: pair.status === 'FORMED' ? 'form' : 'end' },
  );
};

import { formatDate, formatDateTime, formatMonth, formatNumber, formatPercent } from '../text/format.ts';
import type { FundingText } from '../text/funding/en.ts';
import type { Language } from '../text/language.ts';
import { amountIn, courseLine, funnel, spanName, spansOf, trend } from './funding-sections.ts';
import { attribute, type Html, html } from './html.ts';

type Labels = Readonly<Record<Language, string>>;

/** One figure, as `GET /api/finance/programmes/{programmeId}/indicators` answers it. */
export type FundingIndicator = {
  readonly key: string;
  readonly label: Labels;
  readonly definition: Labels;
  readonly definitionVersion: number;
  readonly unit: string;
  readonly target: number | null;
  /** Null where the results are from before the system and nobody has entered them. */
  readonly actual: number | null;
  /** Null where too few have answered. */
  readonly thisMonth: number | null;
  /** Month → counted amount, hours in minutes; null of a figure that is made of answers. */
  readonly months: Readonly<Record<string, number | undefined>> | null;
  /** Part of the target that is due by today. */
  readonly plan: number | null;
  readonly course: string;
  readonly forecast: { readonly low: number; readonly high: number } | null;
  readonly isConfirmed: boolean;
  /** People who were asked and who answered, for a figure that is made of answers. */
  readonly responses: { readonly answers: number; readonly asked: number } | null;
  readonly ofWhich: readonly {
    readonly key: string;
    readonly label: Labels;
    readonly actual: number | null;
    readonly thisMonth: number;
  }[];
  /** The same, counted every time and not once for each person or firm. */
  readonly gross: { readonly definition: Labels; readonly actual: number | null } | null;
};

type Decision = { readonly id: string; readonly label: Labels; readonly status: string };

/** The answer of `GET /api/finance/programmes/{programmeId}/indicators?decision=`. */
export type FundingReport = {
  /** ISO instant. */
  readonly asOf: string;
  readonly decisions: readonly Decision[];
  readonly decision: Decision & {
    readonly from: string;
    readonly to?: string | undefined;
    /** True where results from before the system are part of the figures. */
    readonly carriesOver: boolean;
    /** True while its figures are counted by new dates: none is shown. */
    readonly isBeingCounted: boolean;
  };
  readonly indicators: readonly FundingIndicator[];
};

type Words = {
  readonly text: FundingText;
  readonly language: Language;
  /** Year, quarter or month of the last column; by default this month. */
  readonly span?: string | undefined;
};

const amount = (value: number, unit: string, { text, language }: Words): string => {
  if (unit === 'SHARE') return formatPercent(value, language);
  const number = formatNumber(value, language);
  return unit === 'HOURS' ? text.hours(number) : number;
};

const isOfAnswers = (unit: string): boolean => unit === 'MEAN' || unit === 'SHARE';

/** State of an indicator in words; the bar only repeats them. */
export const standing = ({ actual, target, unit }: FundingIndicator, words: Words): string => {
  if (actual === null) return isOfAnswers(unit) ? words.text.tooFewAnswers : words.text.notEntered;
  if (target === null) return words.text.noTarget;
  if (actual < target) return words.text.behind(amount(target - actual, unit, words));
  return actual === target ? words.text.reached : words.text.above(amount(actual - target, unit, words));
};

const WIDTH = 200;

/** A bar as long as the share of the target, with the target as a line. Drawn for the eye alone. */
const bar = ({ actual, target }: FundingIndicator): Html | undefined => {
  if (actual === null || target === null || target <= 0) return undefined;
  const full = Math.max(actual, target);
  const length = Math.round((actual / full) * WIDTH);
  const goal = Math.round((target / full) * WIDTH);
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 16" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-whole" y="3" width="${WIDTH}" height="10"/><rect class="bar-part" y="3" width="${length}" height="10"/><rect class="bar-goal" x="${Math.min(goal, WIDTH - 2)}" width="2" height="16"/></svg>`;
};

/** The figure, which leads to what it counts. */
const actualOf = (
  { key, label, actual, unit }: Pick<FundingIndicator, 'key' | 'label' | 'actual' | 'unit'>,
  words: Words,
): Html => {
  if (actual === null) return html`<strong>–</strong>`;
  const figure = amount(actual, unit, words);
  return actual === 0
    ? html`<strong>${figure}</strong>`
    : html`<button class="figure" type="button" data-evidence="${key}" aria-label="${words.text.evidenceOf(label[words.language], figure)}"><strong>${figure}</strong></button>`;
};

/** The number of answers, which stands beside every figure that is made of them. */
const responsesOf = ({ responses }: FundingIndicator, { text, language }: Words): Html | undefined => {
  if (responses === null) return undefined;
  const { answers, asked } = responses;
  const number = (value: number): string => formatNumber(value, language);
  return html`<p class="hint">${asked === 0 ? text.nobodyAsked : text.responses(number(answers), number(asked), formatPercent((answers / asked) * 100, language))}</p>`;
};

/** Parts of a figure, each a line of its own below it. */
const partRows = ({ ofWhich, unit }: FundingIndicator, words: Words): readonly Html[] => {
  const { text, language } = words;
  return ofWhich
    .filter(({ actual, thisMonth }) => (actual ?? 0) !== 0 || thisMonth !== 0)
    .map(
      (part) => html`<tr role="row" class="part">
<th role="rowheader" scope="row">${text.ofWhich(part.label[language])}</th>
<td role="cell" class="number" data-label="${text.target}">–</td>
<td role="cell" class="number" data-label="${text.actual}">${actualOf({ ...part, unit }, words)}</td>
<td role="cell" class="number" data-label="${text.gross}">–</td>
<td role="cell" class="number" data-label="${spanHead(words)}">${words.span === undefined ? amount(part.thisMonth, unit, words) : '–'}</td>
<td role="cell" data-label="${text.standing}"></td>
</tr>`,
    );
};

const inSpan = (indicator: FundingIndicator, words: Words): string => {
  const value =
    words.span === undefined
      ? indicator.actual === null
        ? null
        : indicator.thisMonth
      : amountIn(indicator, words.span);
  return value === null ? '–' : amount(value, indicator.unit, words);
};

const spanHead = (words: Words): string =>
  words.span === undefined ? words.text.thisMonth : spanName(words.span, words);

/** Narrow screens show a row as a block, which takes its meaning away unless the roles say it. */
const row = (indicator: FundingIndicator, words: Words): Html => {
  const { text, language } = words;
  const { unit, target } = indicator;
  return html`<tr role="row">
<th role="rowheader" scope="row">${indicator.label[language]}
<details><summary>${text.definition}</summary><p>${indicator.definition[language]}</p>${!indicator.isConfirmed && html`<p><strong>${text.proposal}</strong></p>`}${indicator.gross !== null && html`<p>${text.gross}: ${indicator.gross.definition[language]}</p>`}<p class="hint">${text.definitionVersion(indicator.definitionVersion)}</p></details>${responsesOf(indicator, words)}</th>
<td role="cell" class="number" data-label="${text.target}">${target === null ? '–' : amount(target, unit, words)}</td>
<td role="cell" class="number" data-label="${text.actual}">${actualOf(indicator, words)}</td>
<td role="cell" class="number" data-label="${text.gross}">${indicator.gross === null || indicator.gross.actual === null ? '–' : amount(indicator.gross.actual, unit, words)}</td>
<td role="cell" class="number" data-label="${spanHead(words)}">${inSpan(indicator, words)}</td>
<td role="cell" data-label="${text.standing}">${standing(indicator, words)}${bar(indicator)}${target !== null && courseLine(indicator, words)}${trend(indicator, words)}</td>
</tr>${partRows(indicator, words)}`;
};

const table = (indicators: readonly FundingIndicator[], caption: string, words: Words): Html => {
  const { text } = words;
  return html`<table class="figures" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.indicator}</th><th role="columnheader" scope="col" class="number">${text.target}</th><th role="columnheader" scope="col" class="number">${text.actual}</th><th role="columnheader" scope="col" class="number">${text.gross}</th><th role="columnheader" scope="col" class="number">${spanHead(words)}</th><th role="columnheader" scope="col">${text.standing}</th></tr></thead>
<tbody role="rowgroup">${indicators.map((indicator) => row(indicator, words))}</tbody>
</table>`;
};

const statusWord = (status: string, { statuses }: FundingText): string =>
  (statuses as Readonly<Record<string, string>>)[status] ?? status;

/** The report as a page part, for the browser to show. */
export const fundingReport = (report: FundingReport, words: Words): Html => {
  const { text, language } = words;
  const { decision, indicators } = report;
  const withTarget = indicators.filter(({ target }) => target !== null);
  const reached = withTarget.filter(({ actual, target }) => actual !== null && actual >= (target ?? 0));
  const isUnknown = indicators.every(({ actual, unit }) => actual === null || isOfAnswers(unit));
  const lead = decision.isBeingCounted
    ? text.beingCounted
    : isUnknown
      ? text.resultsNotEntered
      : text.summary(reached.length, withTarget.length);
  const to = decision.to ? formatDate(decision.to, language) : '';
  return html`<form class="choose" id="choose-decision">
<label for="decision">${text.decision}</label>
<select id="decision" name="decision">${report.decisions.map(
    ({ id, label, status }) =>
      html`<option value="${id}"${attribute('selected', id === decision.id)}>${label[language]} (${statusWord(status, text)})</option>`,
  )}</select>
<label for="span">${text.span}</label>
<select id="span" name="span"><option value="">${text.thisMonth}</option>${spansOf(indicators).map(
    (each) =>
      html`<option value="${each}"${attribute('selected', each === words.span)}>${spanName(each, words)}</option>`,
  )}</select>
<button class="button quiet" type="submit">${text.show}</button>
</form>
<h2 id="report-title" tabindex="-1">${decision.label[language]}</h2>
<p>${text.period(formatDate(decision.from, language), to)}. ${text.asOf(formatDateTime(report.asOf, language))}.</p>
<p class="lead">${lead}</p>
${decision.carriesOver && html`<p class="note">${text.carriesOver}</p>`}
${!isUnknown && indicators.every(({ actual }) => (actual ?? 0) === 0) && html`<p class="note">${decision.status === 'CLOSED' ? text.emptyClosed : text.empty}</p>`}
${!decision.isBeingCounted && table(indicators, decision.label[language], words)}
<p class="hint">${text.assumptions}</p>
<section id="evidence" aria-live="polite"></section>
${funnel(indicators, words)}
<div id="sections"></div>
<p class="screen-only"><button class="button quiet" type="button" id="print">${text.print}</button> <button class="button quiet" type="button" id="sign-out">${text.signOut}</button></p>`;
};

/** The answer of `GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence`. */
export type FundingEvidence = {
  readonly indicator: { readonly key: string; readonly label: Labels; readonly unit: string };
  /** Hours in minutes. */
  readonly months: readonly { readonly month: string; readonly amount: number }[];
  readonly month?: string | undefined;
  readonly items: readonly {
    readonly date: string;
    readonly amount: number;
    readonly evidence: { readonly kind: string; readonly id: string };
    readonly toldAt: string;
    readonly toldBy: string;
  }[];
};

const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** Hours are counted in minutes. */
const countedAs = (value: number, unit: string, { text, language }: Words): string =>
  unit === 'HOURS' ? text.minutes(formatNumber(value, language)) : formatNumber(value, language);

/** What a figure counts in one month, with the ids that prove it. */
export const evidenceList = ({ indicator, months, month, items }: FundingEvidence, words: Words): Html => {
  const { text, language } = words;
  const { unit } = indicator;
  return html`<h3 id="evidence-title" tabindex="-1">${text.evidenceTitle(indicator.label[language])}</h3>
${
  months.length > 0 &&
  html`<form class="choose" id="choose-month" data-evidence="${indicator.key}"><label for="month">${text.month}</label>
<select id="month" name="month">${months.map(
    (each) =>
      html`<option value="${each.month}"${attribute('selected', each.month === month)}>${formatMonth(each.month, language)}: ${countedAs(each.amount, unit, words)}</option>`,
  )}</select>
<button class="button quiet" type="submit">${text.show}</button></form>`
}
${
  items.length === 0
    ? html`<p>${text.noEvidence}</p>`
    : html`<table class="figures" role="table"><caption>${text.evidenceCaption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.date}</th><th role="columnheader" scope="col">${text.proof}</th><th role="columnheader" scope="col" class="number">${text.counts}</th><th role="columnheader" scope="col">${text.entered}</th></tr></thead>
<tbody role="rowgroup">${items.map(
        (item) => html`<tr role="row"><th role="rowheader" scope="row">${formatDate(item.date, language)}</th>
<td role="cell" data-label="${text.proof}">${wordFor(text.evidenceKinds, item.evidence.kind)} <code>${item.evidence.id}</code></td>
<td role="cell" class="number" data-label="${text.counts}">${countedAs(item.amount, unit, words)}</td>
<td role="cell" data-label="${text.entered}">${formatDateTime(item.toldAt, language)}, ${wordFor(text.tellers, item.toldBy)}</td></tr>`,
      )}</tbody></table>`
}`;
};

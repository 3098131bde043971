import { municipalities } from '../domain/vocabularies/municipalities.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import { formatDate, formatMonth, formatNumber } from '../text/format.ts';
import type { FundingText } from '../text/funding/en.ts';
import type { Language } from '../text/language.ts';
import type { FundingIndicator } from './funding-view.ts';
import { type Html, html } from './html.ts';
import { CONSOLE } from './paths.ts';

type Words = { readonly text: FundingText; readonly language: Language };

const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** A sign with a shape of its own beside the word, so that print and colour blindness lose nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ REACHED: '✔', ON_COURSE: '●', BEHIND: '▲', FAR_BEHIND: '■' },
  ...{ NO_PLAN: '–', NO_TARGET: '–', UNKNOWN: '?' },
};

/** Course of a figure in words: against the plan to date, and where it leads. */
export const courseLine = ({ course, plan, forecast, unit }: FundingIndicator, words: Words): Html => {
  const { text, language } = words;
  const number = (value: number): string =>
    unit === 'HOURS' ? text.hours(formatNumber(value, language)) : formatNumber(value, language);
  const isPlanned = plan !== null && (unit === 'COUNT' || unit === 'HOURS');
  return html`<p class="course"><span aria-hidden="true" class="sign ${course.toLowerCase()}">${SIGNS[course] ?? '–'}</span> ${wordFor(text.courses, course)}${isPlanned && html`. ${text.dueByNow(number(plan))}`}${forecast !== null && html`. ${text.forecast(number(forecast.low), number(forecast.high))}`}</p>`;
};

const monthsIn = ({ months }: Pick<FundingIndicator, 'months'>): [month: string, amount: number][] =>
  Object.entries(months ?? {})
    .map(([month, amount = 0]): [string, number] => [month, amount])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const WIDTH = 120;
const HEIGHT = 32;

/** Cumulative amount by month, with the same as a table behind it. */
export const trend = (
  { label, months, unit }: FundingIndicator,
  { text, language }: Words,
): Html | undefined => {
  const entries = monthsIn({ months });
  if (entries.length < 2) return undefined;
  const sums = entries.map(([, amount], n) =>
    entries.slice(0, n).reduce((sum, [, each]) => sum + each, amount),
  );
  const most = Math.max(1, ...sums);
  const points = sums
    .map((sum, n) => {
      const x = Math.round((n / (sums.length - 1)) * WIDTH);
      return `${x},${Math.round(HEIGHT - 2 - (Math.max(0, sum) / most) * (HEIGHT - 4))}`;
    })
    .join(' ');
  const shown = (value: number): string =>
    formatNumber(unit === 'HOURS' ? Math.floor(value / 60) : value, language);
  return html`<details class="trend"><summary><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><polyline points="${points}"/></svg> ${text.trend}</summary><table><caption>${text.trendOf(label[language])}</caption><thead><tr><th scope="col">${text.month}</th><th scope="col" class="number">${text.counts}</th><th scope="col" class="number">${text.together}</th></tr></thead><tbody>${entries.map(
    ([month, amount], n) =>
      html`<tr><th scope="row">${formatMonth(month, language)}</th><td class="number">${shown(amount)}</td><td class="number">${shown(sums[n] ?? 0)}</td></tr>`,
  )}</tbody></table></details>`;
};

/** Months, quarters and years in which something counts, the newest first. */
export const spansOf = (indicators: readonly FundingIndicator[]): readonly string[] => {
  const months = [...new Set(indicators.flatMap((each) => Object.keys(each.months ?? {})))];
  const quarterOf = (month: string): string =>
    `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const years = months.map((month) => month.slice(0, 4));
  return [...new Set([...years, ...months.map(quarterOf), ...months])].sort().reverse();
};

export const spanName = (span: string, { text, language }: Words): string => {
  const [year = '', part] = span.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q') ? text.quarter(part.slice(1), year) : formatMonth(span, language);
};

const isWithin = (month: string, span: string): boolean => {
  const [year, part] = span.split('-');
  if (month.slice(0, 4) !== year || part === undefined) return month.slice(0, 4) === year;
  return part.startsWith('Q')
    ? Math.ceil(Number(month.slice(5)) / 3) === Number(part.slice(1))
    : month === span;
};

/** Amount of a month, quarter or year, in the unit of the figure; null of a figure that is made of answers. */
export const amountIn = ({ months, unit }: FundingIndicator, span: string): number | null => {
  if (months === null) return null;
  const sum = monthsIn({ months })
    .filter(([month]) => isWithin(month, span))
    .reduce((all, [, amount]) => all + amount, 0);
  return unit === 'HOURS' ? Math.floor(sum / 60) : sum;
};

const FUNNEL = [
  'students.applied',
  'students.selected',
  'mentors.recruited',
  'mentors.trained',
  'pairs.formed',
  'pairs.started',
  'pairs.successful',
];

/** From the application to the successful pair; each step says what it counts. */
export const funnel = (
  indicators: readonly FundingIndicator[],
  { text, language }: Words,
): Html | undefined => {
  const steps = FUNNEL.flatMap((key) => {
    const step = indicators.find((each) => each.key === key);
    return step === undefined || step.actual === null ? [] : [{ ...step, actual: step.actual }];
  });
  if (steps.length === 0) return undefined;
  const most = Math.max(1, ...steps.map(({ actual }) => actual));
  return html`<section><h3>${text.funnel}</h3><table class="figures" role="table"><caption>${text.funnel}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.step}</th><th role="columnheader" scope="col" class="number">${text.actual}</th><th role="columnheader" scope="col">${text.share}</th></tr></thead><tbody role="rowgroup">${steps.map(
    ({ label, actual }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${label[language]}</th><td role="cell" class="number" data-label="${text.actual}">${formatNumber(actual, language)}</td><td role="cell" data-label="${text.share}"><svg class="bar" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-part" y="3" width="${Math.round((actual / most) * 200)}" height="10"/></svg></td></tr>`,
  )}</tbody></table></section>`;
};

/** The answer of `GET /api/finance/programmes/{programmeId}/missing-evidence`. */
export type MissingEvidence = {
  readonly items: readonly {
    readonly kind: string;
    readonly date: string;
    readonly id: string;
    readonly place: string;
  }[];
};

/** Things without proof, each with its place in the desk: a coordinator puts it right there. */
export const missingSection = ({ items }: MissingEvidence, { text, language }: Words): Html =>
  html`<section id="missing"><h3>${text.missing} (${formatNumber(items.length, language)})</h3>${
    items.length === 0
      ? html`<p>${text.nothingMissing}</p>`
      : html`<p>${text.missingLead}</p><table class="figures" role="table"><caption>${text.missing}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.whatIsMissing}</th><th role="columnheader" scope="col">${text.date}</th><th role="columnheader" scope="col">${text.putRight}</th></tr></thead><tbody role="rowgroup">${items.map(
          ({ kind, date, id, place }) =>
            html`<tr role="row"><th role="rowheader" scope="row">${wordFor(text.missingKinds, kind)}</th><td role="cell" data-label="${text.date}">${formatDate(date, language)}</td><td role="cell" data-label="${text.putRight}"><a href="${CONSOLE}#${place}"><code>${id}</code></a></td></tr>`,
        )}</tbody></table>`
  }</section>`;

/** The answer of `GET /api/finance/programmes/{programmeId}/companies`. */
export type CountedCompanies = {
  readonly items: readonly {
    readonly id: string;
    readonly since: string;
    readonly businessId: string | null;
    readonly municipality: string | null;
    readonly size: string | null;
  }[];
  readonly byMunicipality: readonly { readonly municipality: string | null; readonly count: number | null }[];
};

const townOf = (code: string | null, { text, language }: Words): string =>
  code === null ? text.notKnown : labelOf(municipalities, code, language);

/** Companies by municipality, small cells kept back; their list is for the screen alone. */
export const companiesSection = (
  { items, byMunicipality }: CountedCompanies,
  words: Words,
): Html | undefined => {
  const { text, language } = words;
  if (items.length === 0) return undefined;
  return html`<section><h3>${text.byMunicipality}</h3><table class="figures" role="table"><caption>${text.byMunicipality}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.municipality}</th><th role="columnheader" scope="col" class="number">${text.companies}</th></tr></thead><tbody role="rowgroup">${byMunicipality.map(
    ({ municipality, count }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${townOf(municipality, words)}</th><td role="cell" class="number" data-label="${text.companies}">${count === null ? text.keptBack : formatNumber(count, language)}</td></tr>`,
  )}</tbody></table><p class="hint">${text.smallCells}</p>
<details class="screen-only"><summary>${text.whichCompanies(formatNumber(items.length, language))}</summary><table class="figures" role="table"><caption>${text.companies}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.businessId}</th><th role="columnheader" scope="col">${text.municipality}</th><th role="columnheader" scope="col">${text.countsFrom}</th></tr></thead><tbody role="rowgroup">${items.map(
    ({ id, businessId, municipality, since }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${businessId ?? html`<code>${id}</code>`}</th><td role="cell" data-label="${text.municipality}">${townOf(municipality, words)}</td><td role="cell" data-label="${text.countsFrom}">${formatDate(since, language)}</td></tr>`,
  )}</tbody></table></details></section>`;
};

/** Periods of a decision, each as `GET /api/finance/periods/{periodId}` answers it; sums in cents. */
export type ClaimPeriods = {
  readonly items: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly dueOn: string | null;
    readonly status: string;
    readonly most: number;
    readonly locks: readonly { readonly at: string; readonly hash: string }[];
    readonly claim: { readonly number: string; readonly amount: number } | null;
  }[];
};

const euros = (cents: number, language: Language): string =>
  new Intl.NumberFormat({ en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' }[language], {
    style: 'currency',
    currency: 'EUR',
  }).format(cents / 100);

/** Claim calendar: each period with its state, deadline, what can be claimed, and the hash of what was locked. */
export const periodsSection = ({ items }: ClaimPeriods, { text, language }: Words): Html =>
  html`<section><h3>${text.periods}</h3>${
    items.length === 0
      ? html`<p>${text.noPeriods}</p>`
      : html`<table class="figures" role="table"><caption>${text.periods}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${text.days}</th><th role="columnheader" scope="col">${text.state}</th><th role="columnheader" scope="col">${text.dueOn}</th><th role="columnheader" scope="col" class="number">${text.mostToClaim}</th><th role="columnheader" scope="col" class="number">${text.claimed}</th><th role="columnheader" scope="col">SHA-256</th></tr></thead><tbody role="rowgroup">${items.map(
          ({ from, to, dueOn, status, most, locks, claim }) => {
            const lock = locks.at(-1);
            return html`<tr role="row"><th role="rowheader" scope="row">${formatDate(from, language)} – ${formatDate(to, language)}</th><td role="cell" data-label="${text.state}">${wordFor(text.periodStates, status)}</td><td role="cell" data-label="${text.dueOn}">${dueOn === null ? '–' : formatDate(dueOn, language)}</td><td role="cell" class="number" data-label="${text.mostToClaim}">${euros(most, language)}</td><td role="cell" class="number" data-label="${text.claimed}">${claim === null ? '–' : `${euros(claim.amount, language)} (${claim.number})`}</td><td role="cell" data-label="SHA-256">${lock === undefined ? '–' : html`<code title="${lock.hash}">${lock.hash.slice(0, 12)}…</code>`}</td></tr>`;
          },
        )}</tbody></table>`
  }</section>`;

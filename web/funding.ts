import { companiesSection, missingSection, periodsSection } from '../shared/pages/funding-sections.ts';
import { evidenceList, fundingReport } from '../shared/pages/funding-view.ts';
import { type Html, html, nothing } from '../shared/pages/html.ts';
import { fundingText } from '../shared/text/funding/text.ts';
import { LANGUAGES } from '../shared/text/language.ts';
import type { Routes } from './api/routes.generated.ts';
import { forgetToken, heldToken, signIn } from './staff/sign-in.ts';

type FundingReport = Routes['GET /api/finance/programmes/{programmeId}/indicators']['answer'];

type FundingEvidence =
  Routes['GET /api/finance/programmes/{programmeId}/indicators/{indicator}/evidence']['answer'];

type State =
  | { readonly is: 'signed-out' | 'loading' | 'forbidden' | 'failed' | 'sign-in-failed' }
  | { readonly is: 'shown'; readonly report: FundingReport; readonly span?: string | undefined };

const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'en';
const text = fundingText[language];
/** The page says whose figures it shows. */
const indicators = document.getElementById('report')?.dataset['indicators'] ?? '';

/** What is on the page follows from the state alone. */
const words = (state: State): { readonly status: string; readonly content: Html } => {
  const button = (id: string, label: string): Html =>
    html`<p><button class="button" type="button" id="${id}">${label}</button></p>`;
  switch (state.is) {
    case 'signed-out':
      return { status: text.signedOut, content: button('sign-in', text.signIn) };
    case 'sign-in-failed':
      return { status: text.signInFailed, content: button('sign-in', text.signIn) };
    case 'loading':
      return { status: text.loading, content: nothing };
    case 'forbidden':
      return { status: text.forbidden, content: button('sign-out', text.signOut) };
    case 'failed':
      return { status: text.failed, content: button('retry', text.retry) };
    case 'shown':
      return { status: '', content: fundingReport(state.report, { text, language, span: state.span }) };
  }
};

const onClick = (id: string, act: () => void): void =>
  document.getElementById(id)?.addEventListener('click', act);

const show = (state: State): void => {
  const { status, content } = words(state);
  const line = document.getElementById('status');
  const place = document.getElementById('report');
  if (line) line.textContent = status;
  // What was there stays while something newer loads.
  if (place && state.is !== 'loading') place.innerHTML = content.markup;
  onClick('sign-in', () => {
    signIn().catch(() => show({ is: 'sign-in-failed' }));
  });
  onClick('sign-out', () => {
    forgetToken();
    show({ is: 'signed-out' });
  });
  onClick('retry', () => void load());
  onClick('print', () => window.print());
  if (state.is === 'shown') void showSections(state.report.decision.id);
  if (state.is === 'shown')
    for (const figure of document.querySelectorAll<HTMLElement>('button[data-evidence]'))
      figure.addEventListener('click', () => {
        void showEvidence(figure.dataset['evidence'] ?? '', state.report.decision.id);
      });
  document.getElementById('choose-decision')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = document.querySelector<HTMLSelectElement>('#decision')?.value;
    const span = document.querySelector<HTMLSelectElement>('#span')?.value;
    void load(chosen, span === '' ? undefined : span).then(() =>
      document.getElementById('report-title')?.focus(),
    );
  });
};

const headersOf = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

const inProgramme = indicators.replace(/indicators$/, '');

const ask = async <Answer>(path: string, token: string): Promise<Answer | undefined> => {
  const response = await fetch(path, headersOf(token)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as Answer) : undefined;
};

type Period = Routes['GET /api/finance/periods/{periodId}']['answer'];

/** Each period of a decision with what can be claimed for it; undefined where one of them could not be loaded. */
const loadPeriods = async (
  decision: string,
  token: string,
): Promise<{ readonly items: readonly Period[] } | undefined> => {
  const listed = await ask<Routes['GET /api/finance/decisions/{decisionId}/periods']['answer']>(
    `/api/finance/decisions/${encodeURIComponent(decision)}/periods`,
    token,
  );
  if (listed === undefined) return undefined;
  const periods = await Promise.all(
    listed.items.map(({ id }) => ask<Period>(`/api/finance/periods/${encodeURIComponent(id)}`, token)),
  );
  const items = periods.filter((period) => period !== undefined);
  return items.length === periods.length ? { items } : undefined;
};

/** Parts of the page that come after the figures: proof that is missing, companies, and periods. */
const showSections = async (decision: string): Promise<void> => {
  const token = heldToken();
  if (token === undefined) return;
  const query = new URLSearchParams({ decision });
  const [missing, companies, periods] = await Promise.all([
    ask<Routes['GET /api/finance/programmes/{programmeId}/missing-evidence']['answer']>(
      `${inProgramme}missing-evidence?${query}`,
      token,
    ),
    ask<Routes['GET /api/finance/programmes/{programmeId}/companies']['answer']>(
      `${inProgramme}companies?${query}`,
      token,
    ),
    loadPeriods(decision, token),
  ]);
  const words = { text, language };
  const failed = html`<p role="alert">${text.sectionFailed}</p>`;
  const place = document.getElementById('sections');
  if (place === null) return;
  place.innerHTML =
    html`${missing ? missingSection(missing, words) : failed}${companies ? companiesSection(companies, words) : failed}${periods ? periodsSection(periods, words) : failed}`.markup;
};

/** Lists what a figure counts, under the table, and leads the reader there. */
const showEvidence = async (indicator: string, decision: string, month?: string): Promise<void> => {
  const place = document.getElementById('evidence');
  const token = heldToken();
  if (place === null || token === undefined) return show({ is: 'signed-out' });
  place.textContent = text.loading;
  const query = new URLSearchParams({ decision, ...(month !== undefined && { month }) });
  const response = await fetch(`${indicators}/${indicator}/evidence?${query}`, headersOf(token)).catch(
    () => undefined,
  );
  if (response?.status === 401) {
    forgetToken();
    return show({ is: 'signed-out' });
  }
  if (!response?.ok) {
    place.textContent = text.evidenceFailed;
    return;
  }
  place.innerHTML = evidenceList((await response.json()) as FundingEvidence, { text, language }).markup;
  document.getElementById('evidence-title')?.focus();
  document.getElementById('choose-month')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void showEvidence(indicator, decision, document.querySelector<HTMLSelectElement>('#month')?.value);
  });
};

const fetchReport = async (
  token: string,
  decision: string | undefined,
  span: string | undefined,
): Promise<State> => {
  const query = decision === undefined ? '' : `?${new URLSearchParams({ decision })}`;
  const response = await fetch(`${indicators}${query}`, headersOf(token));
  if (response.status === 401) {
    forgetToken();
    return { is: 'signed-out' };
  }
  if (response.status === 403) return { is: 'forbidden' };
  if (!response.ok) return { is: 'failed' };
  return { is: 'shown', report: (await response.json()) as FundingReport, span };
};

const load = async (decision?: string, span?: string): Promise<void> => {
  const token = heldToken();
  if (token === undefined) return show({ is: 'signed-out' });
  show({ is: 'loading' });
  show(await fetchReport(token, decision, span).catch((): State => ({ is: 'failed' })));
};

void load();

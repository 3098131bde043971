import { type Params, type ScreenEntry, screenIn } from '../ui/screens.ts';
import { Overview } from './screens/overview/overview.tsx';

/** Every screen of the finance page. A screen's code is loaded when somebody goes there. */
export const SCREENS: readonly ScreenEntry[] = [
  // The figures come with the page.
  { path: '/figures', load: () => Promise.resolve(Overview) },
  {
    path: '/figures/{indicator}',
    load: async () => (await import('./screens/figure/figure.tsx')).Figure,
  },
  {
    path: '/cohorts',
    load: async () => (await import('./screens/cohorts/cohorts.tsx')).Cohorts,
  },
  {
    path: '/periods/{periodId}',
    load: async () => (await import('./screens/period/period.tsx')).PeriodScreen,
  },
  {
    path: '/periods/{periodId}/accounts',
    load: async () => (await import('./screens/period/accounts.tsx')).Accounts,
  },
  {
    path: '/periods/{periodId}/figures/{indicator}',
    load: async () => (await import('./screens/period/period-evidence.tsx')).PeriodEvidence,
  },
  {
    path: '/report',
    load: async () => (await import('./screens/report/report.tsx')).Report,
  },
  {
    path: '/decisions/new',
    load: async () => (await import('./screens/decision/new.tsx')).NewDecision,
  },
  {
    path: '/decisions/{decisionId}/cost-lines',
    load: async () => (await import('./screens/costs/cost-lines.tsx')).CostLines,
  },
  {
    path: '/decisions/{decisionId}',
    load: async () => (await import('./screens/decision/decision.tsx')).DecisionScreen,
  },
];

/** The screen at a path, or undefined where there is none. */
export const screenAt = (path: string): (ScreenEntry & { readonly params: Params }) | undefined =>
  screenIn(SCREENS, path === '/' ? '/figures' : path);

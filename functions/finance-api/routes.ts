import { decisionRoutes } from './decisions.ts';
import type { FinanceRoute } from './deps.ts';
import { evidenceRoutes } from './evidence.ts';
import { indicatorRoutes } from './indicators.ts';

export const financeRoutes: readonly FinanceRoute[] = [
  ...decisionRoutes,
  ...indicatorRoutes,
  ...evidenceRoutes,
];

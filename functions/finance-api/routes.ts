import { cohortRoutes } from './cohorts.ts';
import { costRoutes } from './costs.ts';
import { decisionRoutes } from './decisions.ts';
import type { FinanceRoute } from './deps.ts';
import { evidenceRoutes } from './evidence.ts';
import { exportRoutes } from './exports.ts';
import { missingRoutes } from './missing.ts';
import { overviewRoutes } from './overview.ts';
import { packRoutes } from './packs.ts';
import { periodRoutes } from './periods.ts';
import { reportRoutes } from './reports.ts';

export const financeRoutes: readonly FinanceRoute[] = [
  ...decisionRoutes,
  ...periodRoutes,
  ...costRoutes,
  ...evidenceRoutes,
  ...missingRoutes,
  ...overviewRoutes,
  ...cohortRoutes,
  ...exportRoutes,
  ...packRoutes,
  ...reportRoutes,
];

import type { Route } from '../../shared/runtime/http/route.ts';
import { evidenceRoutes } from './evidence.ts';
import { type FinanceDeps, indicatorRoutes } from './indicators.ts';

export const financeRoutes: readonly Route<FinanceDeps>[] = [...indicatorRoutes, ...evidenceRoutes];

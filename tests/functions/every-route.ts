import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import { indicatorRoutes } from '../../functions/finance-api/indicators.ts';
import { pageRoutes } from '../../functions/participant-api/pages.ts';
import { linkRoutes } from '../../functions/participant-api/routes.ts';
import { publicRoutes } from '../../functions/public-api/routes.ts';
import type { Route } from '../../shared/runtime/http/route.ts';

/** Every route of every door, as the Lambdas serve them. */
export const EVERY_ROUTE: readonly Omit<Route<never>, 'handle'>[] = [
  ...publicRoutes,
  ...pageRoutes,
  ...linkRoutes,
  ...coordinatorRoutes,
  ...indicatorRoutes,
];

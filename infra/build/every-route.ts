import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import { financeRoutes } from '../../functions/finance-api/routes.ts';
import { myPageRoutes } from '../../functions/my-page-api/routes.ts';
import { calendarRoutes } from '../../functions/participant-api/calendar.ts';
import { certificateRoutes } from '../../functions/participant-api/certificates.ts';
import { newLinkRoutes } from '../../functions/participant-api/new-link.ts';
import { pageRoutes } from '../../functions/participant-api/pages.ts';
import { linkRoutes } from '../../functions/participant-api/routes.ts';
import { publicRoutes } from '../../functions/public-api/routes.ts';
import type { Route } from '../../shared/runtime/http/route.ts';

/** A route without its handler: the promise of a door. */
export type RouteContract = Omit<Route<never>, 'handle'>;

/** Every route of every door: the document of the API describes them, and tests ask each of them. */
export const EVERY_ROUTE: readonly RouteContract[] = [
  ...publicRoutes,
  ...pageRoutes,
  ...certificateRoutes,
  ...calendarRoutes,
  ...linkRoutes,
  ...newLinkRoutes,
  ...myPageRoutes,
  ...coordinatorRoutes,
  ...financeRoutes,
];

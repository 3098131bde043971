import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { type Route, routesFor } from '../../shared/runtime/http/route.ts';
import type { CursorKeys } from '../../shared/runtime/keys.ts';
import type { Store } from '../../shared/store/store.ts';

export type FinanceDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Seals the links of claim packs. */
  readonly keys: () => Promise<CursorKeys>;
};
export type FinanceRoute = Route<FinanceDeps>;
export const route = routesFor<FinanceDeps>();

import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { type Route, routesFor } from '../../shared/runtime/http/route.ts';
import type { CursorKeys, FingerprintKeys } from '../../shared/runtime/keys.ts';
import type { Store } from '../../shared/store/store.ts';

export type FinanceDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Seal the links of claim packs, and hash addresses of readers. */
  readonly keys: () => Promise<CursorKeys & FingerprintKeys>;
  /** Origin of the links in mails. */
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly replyTo?: string | undefined;
};
export type FinanceRoute = Route<FinanceDeps>;
export const route = routesFor<FinanceDeps>();

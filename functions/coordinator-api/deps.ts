import type { Ids } from '../../shared/domain/kernel/ids.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { type Asked, type Route, routesFor } from '../../shared/runtime/http/route.ts';
import type { CursorKeys, FingerprintKeys } from '../../shared/runtime/keys.ts';
import type { FactLog, Store } from '../../shared/store/store.ts';
import type { RunCache } from './run-cache.ts';
import type { StaffAccounts } from './staff-accounts.ts';

export type CoordinatorDeps = {
  readonly store: Store;
  readonly log: FactLog;
  readonly programmes: Programmes;
  readonly clock: Clock;
  readonly originSecret?: string | undefined;
  readonly ids: Ids;
  readonly keys: () => Promise<CursorKeys & FingerprintKeys>;
  /** Origin of the links in mails. */
  readonly webOrigin: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly replyTo?: string | undefined;
  /** Accounts of staff. */
  readonly accounts: StaffAccounts;
  /** Solved runs that live as long as the Lambda does. */
  readonly cache: RunCache;
};
export type CoordinatorRoute = Route<CoordinatorDeps>;
/** A request with any body and parameters. */
export type AskedAbout<Params> = Asked<Params, unknown, unknown>;
export const route = routesFor<CoordinatorDeps>();

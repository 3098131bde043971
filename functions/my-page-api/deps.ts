import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { type Site, siteOf } from '../../shared/pages/site.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Door } from '../../shared/runtime/door.ts';
import { routesFor } from '../../shared/runtime/http/route.ts';
import type { FingerprintKeys, SessionKeys } from '../../shared/runtime/keys.ts';
import type { Store } from '../../shared/store/store.ts';

export type MyPageDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: () => Promise<FingerprintKeys & SessionKeys>;
  readonly door: Door;
  readonly programmes: Programmes;
  readonly webOrigin: string;
  readonly originSecret?: string | undefined;
  /** Trial stages only: replaces every programme's own address. */
  readonly contact?: string | undefined;
};

export const route = routesFor<MyPageDeps>();

export const siteIn = (
  programmeId: string | undefined,
  { programmes, contact }: Pick<MyPageDeps, 'programmes' | 'contact'>,
): Site => siteOf(programmeId === undefined ? programmes.home : programmes.of(programmeId), contact);

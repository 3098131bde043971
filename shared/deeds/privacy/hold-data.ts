import {
  type HoldRequest,
  holdData as hold,
  type RetentionHold,
  releaseData,
} from '../../domain/privacy/hold.ts';
import { retentionHolds } from '../../store/kinds/privacy.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, create, remove, type Store, save } from '../../store/store.ts';

type About = Pick<RetentionHold, 'aboutId' | 'scope' | 'programmeId'>;

/** Keeps a person or a cohort; a hold that stands gets the new reason and day. */
export const holdData = async (
  about: About,
  asked: HoldRequest,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<RetentionHold> =>
  retryOnConflict(async () => {
    const held = await store.find(retentionHolds, about.aboutId);
    const { hold: next, facts } = hold(about, asked, cause.actor, cause.now);
    const change = held ? save(retentionHolds, held, next, facts) : create(retentionHolds, next, facts);
    await store.commit([change], { ...cause, programmeId: about.programmeId });
    return next;
  });

/** Without a hold nothing happens. */
export const releaseHold = async (
  aboutId: string,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(retentionHolds, aboutId);
    if (held)
      await store.commit([remove(retentionHolds, held, releaseData(held.state))], {
        ...cause,
        programmeId: held.state.programmeId,
      });
  });

import {
  type HoldRequest,
  holdData as hold,
  isHolding,
  type RetentionHold,
  releaseData,
} from '../../domain/privacy/hold.ts';
import { retentionHolds } from '../../store/kinds/privacy.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { create, type RequestCause, remove, type Store, save, type Versioned } from '../../store/store.ts';

type About = Pick<RetentionHold, 'aboutId' | 'scope' | 'programmeId'>;

/** A hold of which a day is left. */
export type Standing = Versioned<RetentionHold> | undefined;

/** Looks at the hold that stands before it is changed, and refuses where the caller knows another one. */
type Look = (standing: Standing) => void;

const standingIn = (held: Standing, now: Date): Standing =>
  held !== undefined && isHolding(held.state, now) ? held : undefined;

const isAsked = (standing: Standing, { reason, until }: HoldRequest): standing is Versioned<RetentionHold> =>
  standing?.state.reason === reason && standing.state.until === until;

/** Keeps a person or a cohort; a hold that stands gets the new reason and day. Asked again, nothing happens. */
export const holdData = async (
  about: About,
  asked: HoldRequest,
  { look, ...cause }: RequestCause & { readonly look: Look },
  store: Store,
): Promise<Versioned<RetentionHold>> =>
  retryOnConflict(async () => {
    const held = await store.find(retentionHolds, about.aboutId);
    const standing = standingIn(held, cause.now);
    if (isAsked(standing, asked)) return standing;
    look(standing);
    const { hold: next, facts } = hold(about, asked, cause.actor, cause.now);
    const change = held ? save(retentionHolds, held, next, facts) : create(retentionHolds, next, facts);
    await store.commit([change], { ...cause, programmeId: about.programmeId });
    return { state: next, version: (held?.version ?? 0) + 1 };
  });

const drop = async (held: Versioned<RetentionHold>, cause: RequestCause, store: Store): Promise<void> => {
  const { programmeId } = held.state;
  await store.commit([remove(retentionHolds, held, releaseData(held.state))], { ...cause, programmeId });
};

/** Ends a hold whose last day is over. One that was renewed meanwhile stays. */
export const endHold = (aboutId: string, cause: RequestCause, store: Store): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(retentionHolds, aboutId);
    if (held !== undefined && standingIn(held, cause.now) === undefined) await drop(held, cause, store);
  });

/** Without a hold nothing happens. */
export const releaseHold = async (
  aboutId: string,
  { look, ...cause }: RequestCause & { readonly look?: Look },
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(retentionHolds, aboutId);
    const standing = standingIn(held, cause.now);
    if (standing) look?.(standing);
    if (held) await drop(held, cause, store);
  });

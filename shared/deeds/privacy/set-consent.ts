import type { Known } from '../../domain/applications/application.ts';
import { reviseAnswers } from '../../domain/applications/revision.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import {
  type ConsentEntry,
  type ConsentPurpose,
  isAsked,
  isTicked,
  withTick,
} from '../../domain/privacy/consent-log.ts';
import { consentChanges, holdsConsents } from '../../store/consent-logs.ts';
import { applications } from '../../store/kinds/applications.ts';
import { loadPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

type Wish = Pick<ConsentEntry, 'language' | 'noticeVersion' | 'isGiven'> & {
  readonly purpose: ConsentPurpose;
  /** Way in which the person's word came to staff; absent if they pressed themselves. */
  readonly onBehalf?: Pick<OnBehalf, 'channel' | 'reason'>;
};

/**
 * A person gives or takes back one consent on the own page, or staff take one back at their word: for every application that asks for it, in
 * one transaction with the log. So already: nothing happens.
 * @throws Refusal `not-found`, `too-many-requests`
 */
export const setConsent = async (
  personId: string,
  { purpose, isGiven, language, noticeVersion, onBehalf }: Wish,
  cause: RequestCause,
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const { now, actor: by } = cause;
    const person = await loadPerson(store, personId);
    const found = await Promise.all(person.state.applicationIds.map((id) => store.find(applications, id)));
    const moved = found.flatMap((held) => {
      if (held === undefined || !holdsConsents(held.state)) return [];
      const { form } = held.state;
      if (!isAsked(form, purpose) || isTicked(form, purpose) === isGiven) return [];
      const note = {
        at: now.toISOString(),
        by,
        ...(onBehalf === undefined ? { why: 'OWN' as const } : { why: 'ON_BEHALF' as const, ...onBehalf }),
      };
      const next = reviseAnswers<Known>(held.state, withTick(form, purpose, isGiven), note);
      return [{ held: held as Versioned<Known>, next }];
    });
    if (moved.length === 0) return;
    const logged = await consentChanges(
      moved.map(({ held, next }) => ({ before: held.state.form, application: next })),
      { by, channel: onBehalf?.channel ?? 'OWN_PAGE', language, noticeVersion },
      now,
      store,
    );
    await store.commit([...moved.map(({ held, next }) => save(applications, held, next)), ...logged], {
      ...cause,
      programmeId: person.state.programmeId,
    });
  });

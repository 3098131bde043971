import {
  type AuditIndexMark,
  firstUnsettled,
  isInOtherMonth,
  mentionsIn,
  spanToIndex,
} from '../../domain/audit/mention.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { firstAudited } from '../../store/audit-of-person.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { auditEntries, auditIndexMarks, auditMentions } from '../../store/kinds/audit.ts';
import { type Cause, create, type Store, save } from '../../store/store.ts';

type Work = { readonly cause: Cause; readonly store: Store };
type Mentions = ReturnType<typeof mentionsIn>;

/** Items of one transaction. */
const AT_ONCE = 100;
const ENTRIES_IN_PAGE = 20;
/** Pages, and mentions, after which a run ends; the next hour goes on. */
const MOST_PAGES = 300;
const MOST_MENTIONS = 20_000;

/** Writes those that are not there yet: a run that died has written some. */
const keep = async (mentions: Mentions, { cause, store }: Work): Promise<void> => {
  for (let from = 0; from < mentions.length; from += AT_ONCE) {
    const some = mentions.slice(from, from + AT_ONCE);
    const write = (those: Mentions) =>
      store.commit(
        those.map((mention) => create(auditMentions, mention)),
        cause,
      );
    try {
      await write(some);
    } catch (error) {
      if (!isRefusal(error, 'exists-already')) throw error;
      for (const mention of some)
        await write([mention]).catch((each: unknown) => {
          if (!isRefusal(each, 'exists-already')) throw each;
        });
    }
  }
};

/**
 * Files the entries of the audit under the people whom they name, from where the run before has ended, each once however often it runs.
 * Hours with nothing in them are not written down one by one.
 * @returns the number of places that were looked at
 */
export const indexAudit = async ({ cause, store }: Work): Promise<number> => {
  const { now, programmeId } = cause;
  let held = await store.find(auditIndexMarks, programmeId);
  let mark: AuditIndexMark = held?.state ?? {
    programmeId,
    next: (await firstAudited(store, programmeId, now)) ?? firstUnsettled(now),
  };
  const note = async (): Promise<void> => {
    await store.commit([held ? save(auditIndexMarks, held, mark) : create(auditIndexMarks, mark)], cause);
    held = { state: mark, version: (held?.version ?? 0) + 1 };
  };
  let written = 0;
  for (let pages = 0; pages < MOST_PAGES && written < MOST_MENTIONS; pages += 1) {
    const span = spanToIndex(mark, now);
    if (span === undefined) break;
    const { month, ...between } = span;
    const { items, next } = await store.list(auditEntries, COLLECTION.audit(programmeId, month), {
      between,
      limit: ENTRIES_IN_PAGE,
      after: mark.after,
      now,
    });
    const mentions = items.flatMap(({ state }) => mentionsIn(state));
    await keep(mentions, { cause, store });
    written += mentions.length;
    mark =
      next === undefined ? { programmeId, next: span.until } : { programmeId, next: mark.next, after: next };
    if (items.length > 0) await note();
  }
  if (isInOtherMonth(held?.state, mark)) await note();
  return written;
};

import { StaleVersion } from '../domain/kernel/refusal.ts';
import { staffMembers } from '../store/kinds/staff.ts';
import type { FactLog, Store } from '../store/store.ts';
import { historyText } from '../text/console/history/text.ts';
import type { Language } from '../text/language.ts';
import type { StaleItem } from './http/request.ts';

/** Explains a stale version by what has been done since, for the answer of a door for staff. */
export type TellChanges = (stale: StaleItem, reader: string, language: Language) => Promise<StaleVersion>;

/** Newest changes that are told. */
const MOST = 5;

/** Author of a fact in words. A participant is not named: a refusal is no look at a person. */
const authorOf = async (actor: string, store: Store, language: Language): Promise<string> => {
  const text = historyText[language];
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'staff') return (await store.find(staffMembers, id))?.state.name ?? text.formerStaff;
  if (kind === 'person') return text.participant;
  return kind === 'applicant' || kind === 'visitor' ? text[kind] : text.system;
};

/**
 * Newest notes, as many as there are versions that no fact tells of: a note makes a version and no fact. Facts may be told late, so none is
 * older than the last fact that was seen.
 */
const notesSince = ({ notes }: StaleItem, untold: number, seenAt: string) =>
  untold <= 0 ? [] : notes.slice(-untold).filter(({ at }) => at >= seenAt);

export const changesBy =
  ({ store, log }: { readonly store: Store; readonly log: FactLog }): TellChanges =>
  async (stale, reader, language) => {
    const told = await log.factsOf(stale.kind, stale.id, { limit: MOST });
    const since = told.filter(({ fact }) => fact.subject.version > stale.seen);
    const untold = stale.version - stale.seen - new Set(since.map(({ fact }) => fact.subject.version)).size;
    const words = historyText[language];
    const seenAt = told.find(({ fact }) => fact.subject.version <= stale.seen)?.fact.at ?? '';
    const notes = notesSince(stale, untold, seenAt);
    const all = [
      ...notes.map(({ at, by }) => ({ at, by, fact: 'note', what: words.noted })),
      ...since.map(({ fact: { at, actor, type } }) => {
        const name = type.replace(/\.v\d+$/, '');
        const what = (words.facts as Readonly<Record<string, string>>)[name] ?? name;
        return { at, by: actor, fact: name, what };
      }),
    ].sort((one, other) => other.at.localeCompare(one.at));
    const changes = await Promise.all(
      all.slice(0, MOST).map(async ({ by, ...change }) => ({
        ...change,
        who: await authorOf(by, store, language),
        isOwn: by === reader,
      })),
    );
    return new StaleVersion(stale.message, { changes });
  };

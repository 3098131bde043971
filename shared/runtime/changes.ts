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

export const changesBy =
  ({ store, log }: { readonly store: Store; readonly log: FactLog }): TellChanges =>
  async (stale, reader, language) => {
    const told = await log.factsOf(stale.kind, stale.id, { limit: MOST });
    const since = told.filter(({ fact }) => fact.subject.version > stale.seen);
    const words = historyText[language];
    const changes = await Promise.all(
      since.map(async ({ fact: { at, actor, type } }) => {
        const name = type.replace(/\.v\d+$/, '');
        const what = (words.facts as Readonly<Record<string, string>>)[name] ?? name;
        const who = await authorOf(actor, store, language);
        return { at, who, isOwn: actor === reader, fact: name, what };
      }),
    );
    return new StaleVersion(stale.message, { changes });
  };

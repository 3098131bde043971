import type { Fact } from '../../events/fact.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { readerOf } from '../store/addressees.ts';
import { planCommit } from '../store/commit-plan.ts';
import { plain } from '../store/item-record.ts';
import type { ItemKind, Store, Versioned } from '../store/store.ts';
import type { Language } from '../text/language.ts';
import { type LetterDeps, renderLetter, writeLetter } from './letter.ts';
import { mailsFor } from './mails-of-fact.ts';

/** A mail as its reader gets it, but for the secret in the address of its button. */
export type PreviewedLetter = {
  readonly template: string;
  readonly addressee: MailMessage['addressee'];
  readonly notBefore: string;
  readonly language: Language;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** The reason for which there is no letter to look at. */
export type NoLetter = { readonly missing: 'RECIPIENT_GONE' | 'NO_LONGER_TRUE' };

/** The mail as it would be sent at this moment. */
export const previewMail = async (
  mail: Pick<MailMessage, 'programmeId' | 'template' | 'data' | 'recipient' | 'addressee' | 'notBefore'>,
  deps: LetterDeps,
  now: Date,
): Promise<PreviewedLetter | NoLetter> => {
  const reader = await readerOf(mail.addressee, deps.store, now);
  if (!reader) return { missing: 'RECIPIENT_GONE' };
  const written = await writeLetter(mail, reader, deps, now);
  if (!written) return { missing: 'NO_LONGER_TRUE' };
  const { template, addressee, notBefore } = mail;
  const withoutSecret = `${deps.webOrigin}/a?t=…`;
  const path = written.letter.action?.path;
  const rendered = renderLetter(written, {
    linkUrl: path === undefined ? withoutSecret : `${deps.webOrigin}${path}`,
    unsubscribeUrl: written.definition.kind === 'subscription' ? withoutSecret : undefined,
  });
  return { template, addressee, notBefore, language: written.language, ...rendered };
};

const keyOf = (kind: ItemKind<never>, id: string): string => {
  const { pk, sk } = kind.key(id);
  return `${pk} ${sk}`;
};

/** A store that takes commits and keeps them to itself: what a deed would change is read here, and nowhere else. */
const rehearsalOn = (store: Store) => {
  const changed = new Map<string, Versioned<unknown> | undefined>();
  const facts: Fact[] = [];
  const find: Store['find'] = async <State>(kind: ItemKind<State>, id: string, now?: Date) => {
    const key = keyOf(kind as unknown as ItemKind<never>, id);
    return changed.has(key) ? (changed.get(key) as Versioned<State> | undefined) : store.find(kind, id, now);
  };
  const rehearsal: Store = {
    ...store,
    find,
    get: async (kind, id, now) => (await find(kind, id, now)) ?? store.get(kind, id, now),
    findAll: (kind, ids, now) => Promise.all(ids.map((id) => find(kind, id, now))),
    async commit(changes, cause) {
      facts.push(...planCommit(changes, cause).facts.map(({ fact }) => fact));
      for (const change of changes) {
        const kind = change.kind as unknown as ItemKind<unknown>;
        if (change.op === 'remove') changed.set(keyOf(change.kind, change.id), undefined);
        if (change.op === 'create' || change.op === 'save') {
          const state = kind.schema.parse(plain(change.state));
          const version = change.op === 'create' ? 1 : change.version + 1;
          changed.set(keyOf(change.kind, kind.idOf(state)), { state, version });
        }
      }
      return facts;
    },
  };
  return { rehearsal, facts };
};

/** The mails that a deed would give rise to. The deed is carried out on a store that stores nothing. */
export const previewDeed = async (
  deed: (store: Store) => Promise<unknown>,
  deps: LetterDeps,
  now: Date,
): Promise<readonly PreviewedLetter[]> => {
  const { rehearsal, facts } = rehearsalOn(deps.store);
  await deed(rehearsal);
  const own = { ...deps, store: rehearsal };
  const mails = (await Promise.all(facts.map((fact) => mailsFor(fact, own, now)))).flat();
  const letters = await Promise.all(mails.map((mail) => previewMail(mail, own, now)));
  return letters.flatMap((letter) => ('missing' in letter ? [] : [letter]));
};

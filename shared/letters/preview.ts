import type { Fact } from '../../events/fact.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { renderDigest } from '../mail/render.ts';
import { type KnownReader, readerOf } from '../store/addressees.ts';
import { planCommit } from '../store/commit-plan.ts';
import { plain } from '../store/item-record.ts';
import type { AnyKind, ItemKind, Store, Versioned } from '../store/store.ts';
import type { Language } from '../text/language.ts';
import { writeMatters } from './digest.ts';
import { type LetterDeps, letterheadOf, renderLetter, type WrittenLetter, writeLetter } from './letter.ts';
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

type Previewed = Pick<
  MailMessage,
  'programmeId' | 'template' | 'data' | 'recipient' | 'addressee' | 'notBefore' | 'digest'
>;

const linkUrlOf = ({ letter }: WrittenLetter, { webOrigin }: LetterDeps): string =>
  `${webOrigin}${letter.action?.path ?? '/a?t=…'}`;

/** A digest as it would be sent at this moment. */
const previewDigest = async (
  mail: Previewed,
  { language }: KnownReader,
  deps: LetterDeps,
  now: Date,
): Promise<PreviewedLetter | NoLetter> => {
  const matters = (await writeMatters(mail, deps, now)).flatMap(({ written }) => written ?? []);
  const [only, ...others] = matters;
  if (only === undefined) return { missing: 'NO_LONGER_TRUE' };
  const rendered =
    others.length === 0
      ? renderLetter(only, { linkUrl: linkUrlOf(only, deps), unsubscribeUrl: undefined })
      : renderDigest({
          letters: matters.map((written) => ({ letter: written.letter, linkUrl: linkUrlOf(written, deps) })),
          language,
          programme: letterheadOf(deps.programmes.of(mail.programmeId), language, deps),
        });
  const { template, addressee, notBefore } = mail;
  return { template, addressee, notBefore, language, ...rendered };
};

/** The mail as it would be sent at this moment. */
export const previewMail = async (
  mail: Previewed,
  deps: LetterDeps,
  now: Date,
): Promise<PreviewedLetter | NoLetter> => {
  const reader = await readerOf(mail.addressee, deps.store, now);
  if (!reader) return { missing: 'RECIPIENT_GONE' };
  if (mail.digest !== undefined) return previewDigest(mail, reader, deps, now);
  const written = await writeLetter(mail, reader, deps, now);
  if (!written) return { missing: 'NO_LONGER_TRUE' };
  const { template, addressee, notBefore } = mail;
  const rendered = renderLetter(written, {
    linkUrl: linkUrlOf(written, deps),
    unsubscribeUrl: written.definition.kind === 'subscription' ? `${deps.webOrigin}/a?t=…` : undefined,
  });
  return { template, addressee, notBefore, language: written.language, ...rendered };
};

const keyOf = (kind: AnyKind, id: string): string => {
  const { pk, sk } = kind.key(id);
  return `${pk} ${sk}`;
};

/** A store that takes commits and keeps them to itself: changes of a deed are read here, and nowhere else. */
const rehearsalOn = (store: Store) => {
  const changed = new Map<string, Versioned<unknown> | undefined>();
  const facts: Fact[] = [];
  const find: Store['find'] = async <State>(kind: ItemKind<State>, id: string, now?: Date) => {
    const key = keyOf(kind, id);
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
        const { kind } = change;
        if (change.op === 'remove') changed.set(keyOf(kind, change.id), undefined);
        if (change.op === 'create' || change.op === 'save') {
          const state = kind.schema.parse(plain(change.state));
          const version = change.op === 'create' ? 1 : change.version + 1;
          changed.set(keyOf(kind, kind.idOf(state)), { state, version });
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
  const letters = await Promise.all(mails.map(({ mail }) => previewMail(mail, own, now)));
  return letters.flatMap((letter) => ('missing' in letter ? [] : [letter]));
};

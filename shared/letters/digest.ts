import { carrierOf } from '../domain/follow-up/digest.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { onOneLine } from '../mail/one-line.ts';
import { readerOf } from '../store/addressees.ts';
import { mailMessages } from '../store/kinds/follow-up.ts';
import { cohorts } from '../store/kinds/programme.ts';
import type { Versioned } from '../store/store.ts';
import { type LetterDeps, type WrittenLetter, writeLetter } from './letter.ts';

/** One of the mails of a digest, with its letter as long as it is true. */
export type Matter = {
  readonly held: Versioned<MailMessage>;
  readonly written?: WrittenLetter;
};

type Known = { readonly matter: Matter; readonly cohortId?: string };

/** Where letters of several seasons travel in one mail, each names its own. */
const withSeasons = async (all: readonly Known[], store: LetterDeps['store']): Promise<readonly Matter[]> => {
  const ids = new Set(all.flatMap(({ matter, cohortId }) => (matter.written && cohortId) ?? []));
  if (ids.size < 2) return all.map(({ matter }) => matter);
  const named = new Map(
    await Promise.all([...ids].map(async (id) => [id, (await store.find(cohorts, id))?.state.name] as const)),
  );
  return all.map(({ matter, cohortId }): Matter => {
    const { written } = matter;
    const season = cohortId === undefined ? undefined : named.get(cohortId);
    if (written === undefined || season === undefined) return matter;
    const { letter } = written;
    const told = onOneLine({
      subject: `${season}: ${letter.subject}`,
      heading: `${season}: ${letter.heading}`,
    });
    return { ...matter, written: { ...written, letter: { ...letter, ...told } } };
  });
};

/** The mails that a digest carries, in the order in which they came up. Those that were left out before are gone. */
export const writeMatters = async (
  { digest }: Pick<MailMessage, 'digest'>,
  deps: LetterDeps,
  now: Date,
): Promise<readonly Matter[]> => {
  const found = await deps.store.findAll(mailMessages, digest?.matters ?? []);
  const all = await Promise.all(
    found
      .flatMap((held) => (held && carrierOf(held.state) !== undefined ? [held] : []))
      .map(async (held): Promise<Known> => {
        const reader = await readerOf(held.state.addressee, deps.store, now);
        const written = reader && (await writeLetter(held.state, reader, deps, now));
        return {
          matter: { held, ...(written ? { written } : {}) },
          ...(reader?.kind === 'application' ? { cohortId: reader.application.cohortId } : {}),
        };
      }),
  );
  return withSeasons(all, deps.store);
};

import { carrierOf } from '../domain/follow-up/digest.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { readerOf } from '../store/addressees.ts';
import { mailMessages } from '../store/kinds/follow-up.ts';
import type { Versioned } from '../store/store.ts';
import { type LetterDeps, type WrittenLetter, writeLetter } from './letter.ts';

/** One of the mails of a digest, with its letter as long as it is true. */
export type Matter = {
  readonly held: Versioned<MailMessage>;
  readonly written?: WrittenLetter;
};

/** The mails that a digest carries, in the order in which they came up. Those that were left out before are gone. */
export const writeMatters = async (
  { digest }: Pick<MailMessage, 'digest'>,
  deps: LetterDeps,
  now: Date,
): Promise<readonly Matter[]> => {
  const found = await deps.store.findAll(mailMessages, digest?.matters ?? []);
  return Promise.all(
    found
      .flatMap((held) => (held && carrierOf(held.state) !== undefined ? [held] : []))
      .map(async (held): Promise<Matter> => {
        const reader = await readerOf(held.state.addressee, deps.store, now);
        const written = reader && (await writeLetter(held.state, reader, deps, now));
        return { held, ...(written ? { written } : {}) };
      }),
  );
};

import { createHash } from 'node:crypto';
import { joinDigest, openDigest, type Span } from '../../shared/domain/follow-up/digest.ts';
import type { Addressee, MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { mailMessages } from '../../shared/store/kinds/follow-up.ts';
import { createMail } from '../../shared/store/new-mail.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Cause, type Change, type Store, save } from '../../shared/store/store.ts';

/** Reader of a digest: a person, whichever application of theirs a mail is about. Undefined for anybody else. */
const digestReaderOf = async (addressee: Addressee, store: Store): Promise<Addressee | undefined> => {
  if (addressee.kind === 'person') return addressee;
  if (addressee.kind !== 'application') return undefined;
  // Another address than that of the person's other mails.
  if (addressee.lasting) return addressee;
  const application = (await store.find(applications, addressee.id))?.state;
  return application === undefined || application.status === 'SUBMITTED'
    ? undefined
    : { kind: 'person', id: application.personId };
};

/** The same person's digests of a day are found by number. */
const digestIdOf = (mail: MailMessage, reader: Addressee, span: Span, number: number): string => {
  const day = localDateOf(new Date(span.latest));
  const who = 'id' in reader ? [reader.kind, reader.id] : [reader.kind];
  const name = ['digest', mail.programmeId, ...who, day, number].join('|');
  return `mai_${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
};

/** Changes that put a mail into the digest that is still open, or open one; none where the mail is stored. */
const ride = async (mail: MailMessage, reader: Addressee, span: Span, store: Store): Promise<Change[]> => {
  const idOf = (number: number): string => digestIdOf(mail, reader, span, number);
  const [stored, first] = await store.findAll(mailMessages, [mail.id, idOf(1)]);
  if (stored) return [];
  for (let number = 1; ; number += 1) {
    const id = idOf(number);
    const held = number === 1 ? first : await store.find(mailMessages, id);
    if (!held) {
      const { digest, matter } = openDigest(id, reader, mail, span);
      return [...createMail(matter), ...createMail(digest)];
    }
    const joined = joinDigest(held.state, mail, span);
    if (joined) return [...createMail(joined.matter), save(mailMessages, held, joined.digest)];
  }
};

/**
 * Stores a mail that travels with others to the same person. False where its reader has no digest. A repeated delivery finds the
 * mail stored; two mails that come at once both end up in the digest.
 */
export const putInDigest = async (
  mail: MailMessage,
  span: Span,
  cause: Cause,
  store: Store,
): Promise<boolean> => {
  const reader = await digestReaderOf(mail.addressee, store);
  if (reader === undefined) return false;
  await retryOnConflict(
    async () => {
      const changes = await ride(mail, reader, span, store);
      if (changes.length > 0) await store.commit(changes, cause);
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );
  return true;
};

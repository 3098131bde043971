import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import type { ConsentLog } from '../../shared/domain/privacy/consent-log.ts';
import { PURPOSES } from '../../shared/domain/privacy/purposes.ts';
import { RETENTION } from '../../shared/domain/privacy/retention.ts';
import type { SeenBy } from '../../shared/pages/my-page/data-page.ts';
import type { OwnMail } from '../../shared/pages/my-page/mails-page.ts';
import type { Own, OwnPair } from '../../shared/pages/my-page/own.ts';
import { withFates } from '../../shared/store/carriers.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { mailMessages, mailsToReaders } from '../../shared/store/kinds/follow-up.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

/**
 * Mails to a person and to their applications, the newest first: each matter of a digest is one, with the fate of the digest. Read by
 * index: the newest may be missing.
 */
export const mailsOfPerson = async (own: Own, store: Store): Promise<readonly MailMessage[]> => {
  const { id, applicationIds } = own.person;
  const lists = await Promise.all(
    [id, ...applicationIds].map((reader) => listAll(store, mailsToReaders, COLLECTION.mailsTo(reader))),
  );
  const found = await Promise.all(lists.flat().map(({ state }) => store.find(mailMessages, state.mailId)));
  const mails = found.flatMap((held) => (held === undefined || held.state.digest ? [] : [held.state]));
  return [...(await withFates(mails, store))].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
};

/** Time at which it left, as far as it is known. */
const leftAt = (state: MailMessage['state']): string | undefined =>
  state.status === 'SENT' ? state.sentAt : state.status === 'DELIVERED' ? state.deliveredAt : undefined;

/** Those that have left, the last first. */
export const sentMails = (mails: readonly MailMessage[]): readonly OwnMail[] =>
  mails
    .flatMap(({ id, subject, createdAt, state }) =>
      subject === undefined || state.status === 'SUPPRESSED' || state.status === 'FAILED'
        ? []
        : [{ id, at: leftAt(state) ?? createdAt, subject }],
    )
    .toSorted((a, b) => b.at.localeCompare(a.at));

/** A pair without what belongs to the other, and without notes of staff about the two. */
const pairOf = ({ pair, role, agreement, copies, surveys, certificate }: OwnPair) => {
  const { id, cohortId, status, formedAt, proposalId } = pair;
  return {
    id,
    cohortId,
    status,
    formedAt,
    proposalId,
    role,
    agreement: agreement?.terms,
    agreementConfirmed: agreement?.confirmed[role],
    ...copies,
    surveys,
    certificate,
  };
};

/** Everything about a person, for a program to read. */
export const dataOf = (
  own: Own,
  {
    mails,
    seen,
    consents,
  }: {
    readonly mails: readonly MailMessage[];
    readonly seen: readonly SeenBy[];
    readonly consents: readonly ConsentLog[];
  },
  now: Date,
) => ({
  madeAt: now.toISOString(),
  person: own.person,
  applications: own.applications.map(({ application, training, certificate }) => ({
    application,
    training: training?.enrolment,
    certificate,
  })),
  pairs: own.pairs.map(pairOf),
  mails: mails.map(({ id, template, subject, createdAt, state }) => ({
    id,
    template,
    subject,
    createdAt,
    status: state.status,
  })),
  consents,
  seenBy: seen,
  purposes: PURPOSES,
  retention: RETENTION,
});

import type { MailMessage } from '../../domain/follow-up/mail.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { completeErasure, type Erasure, waitedForReceipt } from '../../domain/people/erasure.ts';
import type { Person } from '../../domain/people/person.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications, lateInvitations } from '../../store/kinds/applications.ts';
import { companyContacts } from '../../store/kinds/companies.ts';
import { mailMessages, mailsToReaders } from '../../store/kinds/follow-up.ts';
import {
  addressChanges,
  addressOwnerId,
  addressOwners,
  erasures,
  persons,
  spokenNames,
} from '../../store/kinds/people.ts';
import { retentionHolds } from '../../store/kinds/privacy.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { listAll } from '../../store/list-all.ts';
import { findPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type RequestCause, remove, type Store, save, type Versioned } from '../../store/store.ts';
import { eraseApplicationData, type IsEvidence, removeAll, type Work } from './erase-application.ts';

/** Mails that may still leave, or be sent again. */
const WAITING: readonly MailMessage['state']['status'][] = ['READY', 'CLAIMED', 'SENDING'];

/** The template of the receipt. */
const RECEIPT = 'erasure-receipt';

/** All that hangs on the person's addresses alone: applications that were never confirmed, leave to apply late, wishes to be told, contacts of companies. */
const eraseAddresses = async ({ programmeId, addresses }: Person, work: Work): Promise<void> => {
  const { store } = work;
  const all = await listAll(store, cohorts, COLLECTION.cohorts(programmeId));
  const contacts = await listAll(store, companyContacts, COLLECTION.companyContacts(programmeId));
  await removeAll(
    companyContacts,
    contacts.filter(({ state }) => addresses.includes(state.emailHash)).map(({ state }) => state.companyId),
    work,
  );
  for (const { state: cohort } of all) {
    const invited = await listAll(store, lateInvitations, COLLECTION.lateInvitations(cohort.id));
    await removeAll(
      lateInvitations,
      invited.filter(({ state }) => addresses.includes(state.emailHash)).map(({ state }) => state.id),
      work,
    );
  }
  for (const emailHash of addresses) {
    for (const { state: cohort } of all)
      for (const role of ROLES) {
        const versions = { programmeId, emailHash, cohortId: cohort.id, role };
        const found = await listAll(store, applications, COLLECTION.unconfirmed(versions));
        await removeAll(
          applications,
          found.map(({ state }) => state.id),
          work,
        );
      }
    const wishes = await Promise.all([
      listAll(store, subscriptions, COLLECTION.subscriptionsOf(programmeId, emailHash)),
      ...ROLES.map((role) =>
        listAll(store, subscriptions, COLLECTION.subscriptions(programmeId, role), {
          prefix: `${emailHash}#`,
        }),
      ),
    ]);
    await removeAll(
      subscriptions,
      wishes.flat().map(({ state }) => state.id),
      work,
    );
  }
};

/** Whether the mail that confirms the erasure is still on its way. */
const receiptIsWaiting = async (erasure: Erasure, { store, cause }: Work): Promise<boolean> => {
  if (erasure.cause === 'RETENTION' || waitedForReceipt(erasure, cause.now)) return false;
  const lines = await listAll(store, mailsToReaders, COLLECTION.mailsTo(erasure.personId));
  const mails = await store.findAll(
    mailMessages,
    lines.map(({ state }) => state.mailId),
  );
  const receipts = mails.flatMap((held) => (held?.state.template === RECEIPT ? [held.state] : []));
  return receipts.length === 0 || receipts.some(({ state }) => WAITING.includes(state.status));
};

const removePerson = async (
  erasure: Versioned<Erasure>,
  person: Versioned<Person>,
  { store, cause }: Work,
): Promise<void> => {
  const { programmeId, addresses, applicationIds, id } = person.state;
  const [name, change, hold, ...owners] = await Promise.all([
    store.find(spokenNames, id),
    store.find(addressChanges, id),
    store.find(retentionHolds, id),
    ...addresses.map((emailHash) => store.find(addressOwners, addressOwnerId({ programmeId, emailHash }))),
  ]);
  const done = completeErasure(erasure.state, applicationIds, cause.now);
  await store.commit(
    [
      save(erasures, erasure, done.erasure, done.facts),
      remove(persons, person),
      ...(name ? [remove(spokenNames, name)] : []),
      ...(change ? [remove(addressChanges, change)] : []),
      ...(hold ? [remove(retentionHolds, hold)] : []),
      ...owners.flatMap((owner) => (owner?.state.personId === id ? [remove(addressOwners, owner)] : [])),
    ],
    cause,
  );
};

/**
 * Erases a person: ends what is open, removes words and contact data from every item, and last the address, once the
 * receipt has left. Each step can be repeated: where one attempt dies, the next goes on. True once nothing is left.
 */
export const erasePerson = async (
  erasureId: string,
  cause: RequestCause,
  store: Store,
  isEvidence?: IsEvidence,
): Promise<boolean> => {
  const erasure = await store.get(erasures, erasureId);
  if (erasure.state.status === 'DONE') return true;
  const { programmeId, personId } = erasure.state;
  const work = { store, cause: { ...cause, programmeId } };
  const person = await findPerson(store, personId);
  const ids = new Set([...erasure.state.applicationIds, ...(person?.state.applicationIds ?? [])]);
  for (const id of ids) await eraseApplicationData(id, work, isEvidence);
  if (!person) {
    const done = completeErasure(erasure.state, [...ids], cause.now);
    await store.commit([save(erasures, erasure, done.erasure, done.facts)], work.cause);
    return true;
  }
  await eraseAddresses(person.state, work);
  if (await receiptIsWaiting(erasure.state, work)) return false;
  return retryOnConflict(async () => {
    const [now, latest] = await Promise.all([store.get(erasures, erasureId), findPerson(store, personId)]);
    if (now.state.status === 'DONE' || !latest) return true;
    // An application that was confirmed meanwhile goes with the next attempt.
    if (latest.state.applicationIds.some((id) => !ids.has(id))) return false;
    await removePerson(now, latest, work);
    return true;
  });
};

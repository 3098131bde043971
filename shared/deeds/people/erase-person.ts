import { type Application, eraseApplication, isErased } from '../../domain/applications/application.ts';
import type { MailMessage } from '../../domain/follow-up/mail.ts';
import { completeTask, TaskKind, taskIdOf } from '../../domain/follow-up/task.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { agreementIdOf } from '../../domain/pairs/agreement.ts';
import { pairIdOf } from '../../domain/pairs/pair.ts';
import type { Proposal } from '../../domain/pairs/proposal.ts';
import { completeErasure, type Erasure, waitedForReceipt } from '../../domain/people/erasure.ts';
import type { Person } from '../../domain/people/person.ts';
import type { RunPart } from '../../domain/rounds/run-part.ts';
import { enrolmentIdOf, openSeatsOf } from '../../domain/sessions/training.ts';
import { COLLECTION } from '../../store/indexes.ts';
import {
  applicationReferences,
  applications,
  openApplicationId,
  openApplications,
} from '../../store/kinds/applications.ts';
import {
  certificateNumbers,
  certificates,
  documentFiles,
  documentIdOf,
} from '../../store/kinds/documents.ts';
import { mailMessages, mailsToReaders, tasks } from '../../store/kinds/follow-up.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { agreements, pairingNotes, pairs, proposals } from '../../store/kinds/pairs.ts';
import {
  addressChanges,
  addressOwnerId,
  addressOwners,
  erasures,
  persons,
  spokenNames,
} from '../../store/kinds/people.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import {
  matchingRounds,
  matchingRunId,
  matchingRuns,
  runPartId,
  runParts,
} from '../../store/kinds/rounds.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { listAll } from '../../store/list-all.ts';
import { meetingsOf } from '../../store/meetings.ts';
import { loadPair } from '../../store/pairs.ts';
import { findPerson } from '../../store/people.ts';
import { loadProposal } from '../../store/proposals.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  type ItemKind,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { surveysOfPair } from '../../store/surveys.ts';
import { answerForErased } from '../pairs/answer-proposal.ts';
import { endPair } from '../pairs/correct-pair.ts';
import { freeSeats } from '../sessions/free-seats.ts';

type Known = Exclude<Application, { status: 'SUBMITTED' }>;
type Work = { readonly cause: Cause; readonly store: Store };

/** Stands in the place of words that somebody had to write. */
const ERASED = '—';

/** Mails that may still leave, or be sent again. */
const WAITING: readonly MailMessage['state']['status'][] = ['READY', 'CLAIMED', 'SENDING'];

/** The template of the receipt. */
const RECEIPT = 'erasure-receipt';

/** Removes the items that are still there, a few in each transaction; twice is harmless. */
const removeAll = async <State>(
  kind: ItemKind<State>,
  ids: readonly string[],
  { cause, store }: Work,
): Promise<void> => {
  for (const id of ids)
    await retryOnConflict(async () => {
      const held = await store.find(kind, id);
      if (held) await store.commit([remove(kind, held)], cause);
    });
};

/** Saves an item without a person's words. `change` gives back what it got where there are none. */
const changeItem = async <State>(
  kind: ItemKind<State>,
  id: string,
  change: (state: State) => State,
  { cause, store }: Work,
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(kind, id);
    if (!held) return;
    const next = change(held.state);
    if (next !== held.state) await store.commit([save(kind, held, next)], cause);
  });

/** Nothing is open for a person who leaves: the other of a proposal or pair is free, and told of it as of any other end. */
const settleOpen = async (application: Known, { cause, store }: Work): Promise<void> => {
  if (application.status !== 'PARTICIPATING') return;
  const { role } = application.form;
  for (const proposalId of application.partners.proposed)
    await retryOnConflict(async () =>
      answerForErased(await loadProposal(store, proposalId), role, cause, store),
    );
  for (const pairId of application.partners.formed)
    await retryOnConflict(async () => {
      const held = await loadPair(store, pairId);
      const { status } = held.pair.state;
      // A pair that closes has done its work, and is judged without this person's answers.
      if (status === 'FORMED' || status === 'PAUSED')
        await endPair(held, { by: role, reason: 'OTHER' }, cause, store);
    });
};

const withoutWords = (proposal: Proposal): Proposal => {
  const { onBehalfOf, calls, ...rest } = proposal;
  return onBehalfOf === undefined && calls === undefined ? proposal : (rest as Proposal);
};

/** Words about a couple, by either of the two or by staff. Dates, lengths and outcomes stay: they are the funder's evidence. */
const eraseCouple = async (proposalId: string, application: Known, work: Work): Promise<void> => {
  const { store, cause } = work;
  const { role } = application.form;
  const pairId = pairIdOf(proposalId);
  await changeItem(proposals, proposalId, withoutWords, work);
  const pair = await store.find(pairs, pairId);
  if (!pair) return;
  await changeItem(
    pairs,
    pairId,
    (state) => {
      if (state.status !== 'ENDED_EARLY' || state.note === undefined) return state;
      const { note: _, ...rest } = state;
      return rest;
    },
    work,
  );
  await changeItem(
    agreements,
    agreementIdOf(pairId),
    (state) => {
      const { terms, ...rest } = state;
      return terms === undefined ? state : rest;
    },
    work,
  );
  for (const { state } of await meetingsOf(store, pairId))
    await changeItem(
      meetings,
      state.id,
      (meeting) => {
        if ('moods' in meeting) {
          const { [role]: mood, ...moods } = meeting.moods;
          return mood === undefined ? meeting : { ...meeting, moods };
        }
        const { place, ...rest } = meeting;
        return place === undefined ? meeting : rest;
      },
      work,
    );
  const asked = await surveysOfPair(store, pair.state);
  await removeAll(
    surveyRequests,
    asked.filter(({ state }) => state.applicationId === application.id).map(({ state }) => state.id),
    { cause, store },
  );
};

const eraseCertificates = async (application: Known, work: Work): Promise<void> => {
  const all = await listAll(work.store, certificates, COLLECTION.certificates(application.cohortId));
  const issued = all.filter(({ state }) => state.applicationId === application.id);
  for (const { state } of issued) {
    await removeAll(
      documentFiles,
      (['en', 'sv', 'fi'] as const).map((language) => documentIdOf({ certificateId: state.id, language })),
      work,
    );
    await removeAll(certificateNumbers, [state.number], work);
    await removeAll(certificates, [state.id], work);
  }
};

/** Reasons that staff typed for decisions about a person, in every run of the cohort. */
const partWithout = (part: RunPart, id: string): RunPart => {
  if (part.holds === 'LOG') {
    const isAbout = ({ subjectId, counterpartId }: (typeof part.overrides)[number]) =>
      subjectId === id || counterpartId === id;
    return part.overrides.some((entry) => isAbout(entry) && entry.reason !== undefined)
      ? {
          ...part,
          overrides: part.overrides.map((entry) => {
            if (!isAbout(entry)) return entry;
            const { reason: _, ...rest } = entry;
            return rest;
          }),
        }
      : part;
  }
  const silenced = <Decision extends { readonly reason: string }>(
    all: readonly Decision[],
    isAbout: (decision: Decision) => boolean,
  ): Decision[] =>
    all.map((decision) =>
      isAbout(decision) && decision.reason !== ERASED ? { ...decision, reason: ERASED } : decision,
    );
  const { locks, vetoes, rooms } = part.decisions;
  const decisions = {
    locks: silenced(locks, ({ mentorId, studentId }) => mentorId === id || studentId === id),
    vetoes: silenced(
      vetoes,
      ({ studentId, against }) => studentId === id || ('mentorId' in against && against.mentorId === id),
    ),
    rooms: silenced(rooms, ({ mentorId }) => mentorId === id),
  };
  return JSON.stringify(decisions) === JSON.stringify(part.decisions) ? part : { ...part, decisions };
};

const eraseFromRuns = async (application: Known, { store, cause }: Work): Promise<void> => {
  const rounds = await listAll(store, matchingRounds, COLLECTION.rounds(application.cohortId));
  for (const { state: round } of rounds)
    for (const runId of round.runIds)
      await retryOnConflict(async () => {
        const run = await store.find(matchingRuns, matchingRunId(round.id, runId));
        if (!run) return;
        const ids = run.state.parts.map((ref) => {
          const [ofRun = '', part = ''] = ref.split('.');
          return runPartId(round.id, ofRun, part);
        });
        const parts = ids.length === 0 ? [] : await store.findAll(runParts, ids);
        const changes = parts.flatMap((held): Change[] => {
          if (!held) return [];
          const next = partWithout(held.state, application.id);
          return next === held.state ? [] : [save(runParts, held, next)];
        });
        // Parts change only together with their run.
        if (changes.length > 0) await store.commit([save(matchingRuns, run, run.state), ...changes], cause);
      });
};

const closeTasks = async (aboutIds: readonly string[], { store, cause }: Work): Promise<void> => {
  const ids = aboutIds.flatMap((id) => TaskKind.options.map((kind) => taskIdOf(kind, id)));
  for (const held of await store.findAll(tasks, ids))
    if (held && held.state.doneAt === undefined)
      await changeItem(tasks, held.state.id, (task) => completeTask(task, cause.actor, cause.now), {
        store,
        cause,
      });
};

/** One transaction: the application, the seats that it held, and the ways that led to it. */
const emptyApplication = async (id: string, { store, cause }: Work): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(applications, id);
    if (!held || held.state.status === 'SUBMITTED' || isErased(held.state)) return;
    const application = held.state;
    const [open, reference, enrolment] = await Promise.all([
      store.find(openApplications, openApplicationId({ ...application, role: application.form.role })),
      store.find(applicationReferences, id),
      store.find(trainingEnrolments, enrolmentIdOf(id)),
    ]);
    await store.commit(
      [
        save(applications, held, eraseApplication(application, cause.now)),
        ...(open?.state.applicationId === id ? [remove(openApplications, open)] : []),
        ...(reference ? [remove(applicationReferences, reference)] : []),
        ...(enrolment
          ? [
              remove(trainingEnrolments, enrolment),
              ...(await freeSeats(enrolment, openSeatsOf(enrolment.state), 'WITHDRAWN', store)),
            ]
          : []),
      ],
      cause,
    );
  });

const eraseApplicationData = async (id: string, work: Work): Promise<void> => {
  const held = await work.store.find(applications, id);
  if (!held || held.state.status === 'SUBMITTED') return;
  const application = held.state;
  await settleOpen(application, work);
  // A yes on the way may have made a pair of a proposal meanwhile.
  const settled = await work.store.get(applications, id);
  if (settled.state.status === 'PARTICIPATING' && settled.state.partners.proposed.length > 0)
    await settleOpen(settled.state, work);
  const proposalIds = settled.state.status === 'SUBMITTED' ? [] : (settled.state.proposalIds ?? []);
  for (const proposalId of proposalIds) await eraseCouple(proposalId, application, work);
  await eraseCertificates(application, work);
  const all = await listAll(work.store, pairingNotes, COLLECTION.pairingNotes(application.cohortId));
  const notes = all.filter(
    ({ state }) => state.mentorApplicationId === id || state.studentApplicationId === id,
  );
  await removeAll(
    pairingNotes,
    notes.map(({ state }) => pairingNotes.idOf(state)),
    work,
  );
  await eraseFromRuns(application, work);
  await closeTasks([id, ...proposalIds, ...proposalIds.map(pairIdOf)], work);
  await emptyApplication(id, work);
};

/** Applications that were never confirmed, and wishes to be told, of the person's addresses. */
const eraseAddresses = async ({ programmeId, addresses }: Person, work: Work): Promise<void> => {
  const { store } = work;
  const all = await listAll(store, cohorts, COLLECTION.cohorts(programmeId));
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
  if (waitedForReceipt(erasure, cause.now)) return false;
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
  const [name, change, ...owners] = await Promise.all([
    store.find(spokenNames, id),
    store.find(addressChanges, id),
    ...addresses.map((emailHash) => store.find(addressOwners, addressOwnerId({ programmeId, emailHash }))),
  ]);
  const done = completeErasure(erasure.state, applicationIds, cause.now);
  await store.commit(
    [
      save(erasures, erasure, done.erasure, done.facts),
      remove(persons, person),
      ...(name ? [remove(spokenNames, name)] : []),
      ...(change ? [remove(addressChanges, change)] : []),
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
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<boolean> => {
  const erasure = await store.get(erasures, erasureId);
  if (erasure.state.status === 'DONE') return true;
  const { programmeId, personId } = erasure.state;
  const work = { store, cause: { ...cause, programmeId } };
  const person = await findPerson(store, personId);
  const ids = new Set([...erasure.state.applicationIds, ...(person?.state.applicationIds ?? [])]);
  for (const id of ids) await eraseApplicationData(id, work);
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

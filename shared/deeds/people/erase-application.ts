import type { NewFact } from '../../../events/fact.ts';
import { eraseApplication, isErased, type Known } from '../../domain/applications/application.ts';
import { type Certificate, numbersOf } from '../../domain/documents/certificate.ts';
import { TaskKind, taskIdOf } from '../../domain/follow-up/task.ts';
import { agreementIdOf } from '../../domain/pairs/agreement.ts';
import { pairIdOf } from '../../domain/pairs/pair.ts';
import type { Proposal } from '../../domain/pairs/proposal.ts';
import type { RunPart } from '../../domain/rounds/run-part.ts';
import { enrolmentIdOf, openSeatsOf } from '../../domain/sessions/training.ts';
import { consentsGone } from '../../store/consent-logs.ts';
import { actOnEach } from '../../store/each.ts';
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
import { tasks } from '../../store/kinds/follow-up.ts';
import { agreements, pairingNotes, pairs, proposals } from '../../store/kinds/pairs.ts';
import {
  matchingRounds,
  matchingRunId,
  matchingRuns,
  runPartId,
  runParts,
} from '../../store/kinds/rounds.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { listAll } from '../../store/list-all.ts';
import { thingsOfPair } from '../../store/of-pair.ts';
import { loadPair } from '../../store/pairs.ts';
import { loadProposal } from '../../store/proposals.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type Change, type ItemKind, remove, type Store, save } from '../../store/store.ts';
import { surveysOfPair } from '../../store/surveys.ts';
import { taskSettling } from '../../store/tasks.ts';
import { declineWithoutWords } from '../pairs/answer-proposal.ts';
import { endPair } from '../pairs/correct-pair.ts';
import { freeSeats } from '../sessions/free-seats.ts';

export type Work = { readonly cause: Cause; readonly store: Store };

/** Whether certificates of a cohort stay, because a funder may ask for them. */
export type IsEvidence = (cohortId: string) => boolean;
const NO_EVIDENCE: IsEvidence = () => false;

/** Stands in the place of words that somebody had to write. */
const ERASED = '—';

/** Removes the items that are still there, a few in each transaction; twice is harmless. */
export const removeAll = async <State>(
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
export const changeItem = async <State>(
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
      declineWithoutWords(await loadProposal(store, proposalId), role, cause, store),
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
  const { store } = work;
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
  for (const [{ kind, withoutWords: silent }, held] of await thingsOfPair(store, pairId))
    for (const { state } of held)
      await changeItem(kind, kind.idOf(state), (given) => silent(given, role), work);
};

const eraseSurveys = async (proposalId: string, application: Known, work: Work): Promise<void> => {
  const pair = await work.store.find(pairs, pairIdOf(proposalId));
  if (!pair) return;
  const asked = await surveysOfPair(work.store, pair.state);
  await removeAll(
    surveyRequests,
    asked.filter(({ state }) => state.applicationId === application.id).map(({ state }) => state.id),
    work,
  );
};

const removeCertificate = async (certificate: Certificate, work: Work): Promise<void> => {
  const { id } = certificate;
  await removeAll(
    documentFiles,
    (['en', 'sv', 'fi'] as const).map((language) => documentIdOf({ certificateId: id, language })),
    work,
  );
  await removeAll(certificateNumbers, numbersOf(certificate), work);
  await removeAll(certificates, [id], work);
};

const eraseCertificates = async (application: Known, work: Work): Promise<void> => {
  const all = await listAll(work.store, certificates, COLLECTION.certificates(application.cohortId));
  const issued = all.filter(({ state }) => state.applicationId === application.id);
  for (const { state } of issued) await removeCertificate(state, work);
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
      await retryOnConflict(async () => {
        const settled = await taskSettling(held.state, cause.actor, cause.now, store);
        if (settled.length > 0) await store.commit(settled, cause);
      });
};

const erasePairingNotes = async ({ id, cohortId }: Known, work: Work): Promise<void> => {
  const all = await listAll(work.store, pairingNotes, COLLECTION.pairingNotes(cohortId));
  const notes = all.filter(
    ({ state }) => state.mentorApplicationId === id || state.studentApplicationId === id,
  );
  await removeAll(
    pairingNotes,
    notes.map(({ state }) => pairingNotes.idOf(state)),
    work,
  );
};

/** Words about a participant outside of the application: of the two, and of staff. */
export const eraseWordsAbout = async (application: Known, work: Work): Promise<void> => {
  for (const proposalId of application.proposalIds ?? []) await eraseCouple(proposalId, application, work);
  await erasePairingNotes(application, work);
  await eraseFromRuns(application, work);
};

/** One transaction: the application, the seats that it held, and the ways that led to it. */
const emptyApplication = async (
  id: string,
  { store, cause }: Work,
  facts: readonly NewFact[],
): Promise<void> =>
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
        save(applications, held, eraseApplication(application, cause.now), facts),
        ...(await consentsGone(application, cause.actor, cause.now, store)),
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

/** Ends what is open for an application and empties it, with everything that hangs on it. Twice is harmless. */
export const eraseApplicationData = async (
  id: string,
  work: Work,
  isEvidence: IsEvidence = NO_EVIDENCE,
  facts: readonly NewFact[] = [],
): Promise<void> => {
  const held = await work.store.find(applications, id);
  if (!held || held.state.status === 'SUBMITTED') return;
  const application = held.state;
  await settleOpen(application, work);
  // A yes on the way may have made a pair of a proposal meanwhile.
  const settled = await work.store.get(applications, id);
  if (settled.state.status === 'SUBMITTED') return;
  if (settled.state.status === 'PARTICIPATING' && settled.state.partners.proposed.length > 0)
    await settleOpen(settled.state, work);
  const proposalIds = settled.state.proposalIds ?? [];
  await eraseWordsAbout(settled.state, work);
  for (const proposalId of proposalIds) await eraseSurveys(proposalId, application, work);
  if (!isEvidence(application.cohortId)) await eraseCertificates(application, work);
  await closeTasks([id, ...proposalIds, ...proposalIds.map(pairIdOf)], work);
  await emptyApplication(id, work, facts);
};

/** Removes certificates whose people are erased, once no funder can ask for them any more. */
export const eraseOldEvidence = async (cohortId: string, work: Work): Promise<number> => {
  const issued = await listAll(work.store, certificates, COLLECTION.certificates(cohortId));
  const ids = [...new Set(issued.map(({ state }) => state.applicationId))];
  const owners = ids.length === 0 ? [] : await work.store.findAll(applications, ids);
  const erased = new Set(owners.flatMap((held) => (held && isErased(held.state) ? [held.state.id] : [])));
  const old = issued.filter(({ state }) => erased.has(state.applicationId));
  await actOnEach(old, ({ state }) => removeCertificate(state, work));
  return old.length;
};

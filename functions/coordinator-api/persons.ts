import * as z from 'zod';
import { changeAddress } from '../../shared/deeds/people/change-address.ts';
import { correctContact } from '../../shared/deeds/people/correct-contact.ts';
import { foreseeMerge, mergePersons } from '../../shared/deeds/people/merge-persons.ts';
import { type Application, referenceOf, standingOf } from '../../shared/domain/applications/application.ts';
import { emailAddress, phoneNumber } from '../../shared/domain/applications/forms/contact.ts';
import { STANDINGS } from '../../shared/domain/applications/standing.ts';
import { plainNameOf } from '../../shared/domain/companies/company.ts';
import { TaskKind, taskIdOf } from '../../shared/domain/follow-up/task.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { Pair } from '../../shared/domain/pairs/pair.ts';
import { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { Contact, Correction, type Person, PersonLanguage } from '../../shared/domain/people/person.ts';
import { foldedName } from '../../shared/domain/people/searched-name.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applicationReferences, applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { addressOwnerId, addressOwners, persons, spokenNames } from '../../shared/store/kinds/people.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { pairIdsOf } from './couples.ts';
import { type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf, Named, nameOfPerson, ParticipantView, participantsOf } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

/** Applications of one person in a few words. */
const Part = z.object({
  applicationId: z.string(),
  reference: z.string(),
  role: z.enum(ROLES),
  cohort: Named,
  standing: z.enum(STANDINGS),
  company: Named.optional(),
});
const FoundPerson = z.object({ id: z.string(), name: z.string(), applications: z.array(Part) });

const Couple = z.object({
  id: z.string(),
  status: z.enum([
    ...Proposal.options.map(({ shape }) => shape.status.value),
    ...Pair.options.map(({ shape }) => shape.status.value),
  ]),
  cohortId: z.string(),
  other: ParticipantView,
});

/** A person across roles and cohorts. */
const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  contact: Contact,
  language: PersonLanguage,
  knownSince: z.string(),
  corrections: z.array(Correction.extend({ by: ActorView })),
  applications: z.array(Part),
  proposals: z.array(Couple),
  pairs: z.array(Couple),
  sessions: z.array(
    z.object({
      id: z.string(),
      module: z.string(),
      startsAt: z.string(),
      applicationId: z.string(),
      wasThere: z.boolean(),
    }),
  ),
  tasks: z.array(
    z.object({ id: z.string(), kind: TaskKind, openedAt: z.string(), doneAt: z.string().optional() }),
  ),
});

const MergePreview = z.object({
  kept: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  losing: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  /** Applications that would belong to the person who stays. */
  moved: z.array(Part),
});

const reason = z.string().trim().min(3).max(200);
const name = z.string().trim().min(1).max(80);
const Corrected = z.strictObject({
  firstName: name,
  lastName: name.optional(),
  phone: z.optional(phoneNumber()),
  lastingEmail: z.optional(emailAddress()),
  language: PersonLanguage,
  reason,
});
const Address = z.strictObject({ email: emailAddress(), why: z.enum(['MOVED', 'MISTYPED']), reason });
const Merge = z.strictObject({ into: z.string().min(1).max(80), reason });

type Confirmed = Exclude<Application, { status: 'SUBMITTED' }>;

/** Most people that a search answers with, by each way to find them. */
const MOST = 25;

const applicationsOf = async (store: Store, people: readonly Person[]): Promise<readonly Confirmed[]> => {
  const held = await batchOf(
    store,
    applications,
    people.flatMap(({ applicationIds }) => applicationIds),
  );
  return [...held.values()].filter(
    (application): application is Confirmed => application.status !== 'SUBMITTED',
  );
};

const partsOf = async (store: Store, given: readonly Confirmed[]): Promise<z.output<typeof Part>[]> => {
  const companyIdOf = (application: Confirmed) =>
    'companyId' in application ? application.companyId : undefined;
  const [named, firms] = await Promise.all([
    batchOf(
      store,
      cohorts,
      given.map(({ cohortId }) => cohortId),
    ),
    batchOf(store, companies, given.map(companyIdOf)),
  ]);
  return given
    .toSorted((a, b) => b.confirmedAt.localeCompare(a.confirmedAt))
    .map((application) => {
      const companyId = companyIdOf(application);
      return {
        applicationId: application.id,
        reference: referenceOf(application),
        role: application.form.role,
        cohort: { id: application.cohortId, name: named.get(application.cohortId)?.name },
        standing: standingOf(application),
        company: companyId === undefined ? undefined : { id: companyId, name: firms.get(companyId)?.name },
      };
    });
};

/** A reference as people quote it: also without the hyphen, or in small letters. */
const REFERENCE = /^([MS])-?([0-9A-Z]{6})$/;

/** Ids of the people whose application has this reference. */
const personsByReference = async (
  search: string,
  programmeId: string,
  store: Store,
): Promise<readonly string[]> => {
  const [, role, rest] = REFERENCE.exec(search.trim().toUpperCase()) ?? [];
  if (rest === undefined) return [];
  const { items } = await store.list(applicationReferences, COLLECTION.references(programmeId), {
    prefix: `${role}-${rest}#`,
    limit: MOST,
  });
  const held = await batchOf(
    store,
    applications,
    items.map(({ state }) => state.applicationId),
  );
  return [...held.values()].flatMap((application) =>
    application.status === 'SUBMITTED' ? [] : [application.personId],
  );
};

/** Ids of people whose name, address, company or reference is this, or begins like this: a fixed number of reads. */
const idsFor = async (
  search: string,
  programmeId: string,
  { store, keys }: CoordinatorDeps,
): Promise<readonly string[]> => {
  if (search.includes('@')) {
    const emailHash = (await keys()).emailHash(programmeId, search);
    const owner = await store.find(addressOwners, addressOwnerId({ programmeId, emailHash }));
    return owner ? [owner.state.personId] : [];
  }
  const byReference = await personsByReference(search, programmeId, store);
  if (byReference.length > 0) return byReference;
  const prefix = foldedName(search);
  if (prefix === '') return [];
  const [byLast, byFirst, firms] = await Promise.all([
    store.list(persons, COLLECTION.people(programmeId), { prefix, limit: MOST }),
    store.list(spokenNames, COLLECTION.spokenNames(programmeId), { prefix, limit: MOST }),
    store.list(companies, COLLECTION.companies(programmeId), { prefix: plainNameOf(search), limit: 5 }),
  ]);
  const mentors = await batchOf(
    store,
    applications,
    firms.items.flatMap(({ state }) => state.applicationIds).slice(0, MOST),
  );
  return [
    ...byLast.items.map(({ state }) => state.id),
    ...byFirst.items.map(({ state }) => state.personId),
    ...[...mentors.values()].flatMap((mentor) => (mentor.status === 'SUBMITTED' ? [] : [mentor.personId])),
  ];
};

/** People of a person's proposals and pairs, and the other one of each. */
const couplesOf = async (store: Store, given: readonly Confirmed[]) => {
  const places = given.flatMap((application) =>
    application.status === 'PARTICIPATING' ? [application.partners] : [],
  );
  const [asked, formed] = await Promise.all([
    batchOf(
      store,
      proposals,
      places.flatMap(({ proposed }) => proposed),
    ),
    batchOf(store, pairs, given.flatMap(pairIdsOf)),
  ]);
  const own = new Set(given.map(({ id }) => id));
  const otherOf = (couple: Pair | Proposal) =>
    own.has(couple.mentorApplicationId) ? couple.studentApplicationId : couple.mentorApplicationId;
  const participantOf = await participantsOf(store, [...asked.values(), ...formed.values()].map(otherOf));
  const shown = (couple: Pair | Proposal) => ({
    id: couple.id,
    status: couple.status,
    cohortId: couple.cohortId,
    other: participantOf(otherOf(couple)),
  });
  return { proposals: [...asked.values()].map(shown), pairs: [...formed.values()].map(shown) };
};

const sessionsOf = async (store: Store, given: readonly Confirmed[]) => {
  const enrolments = await batchOf(
    store,
    trainingEnrolments,
    given.map(({ id }) => enrolmentIdOf(id)),
  );
  const seats = [...enrolments.values()].flatMap(({ applicationId, seats, attended }) => {
    const been = new Set(Object.values(attended).map(({ sessionId }) => sessionId));
    return [...new Set([...Object.values(seats), ...been])].map((sessionId) => ({
      sessionId,
      applicationId,
      wasThere: been.has(sessionId),
    }));
  });
  const held = await batchOf(
    store,
    trainingSessions,
    seats.map(({ sessionId }) => sessionId),
  );
  return seats.flatMap(({ sessionId, applicationId, wasThere }) => {
    const session = held.get(sessionId);
    if (!session) return [];
    return [{ id: sessionId, module: session.module, startsAt: session.startsAt, applicationId, wasThere }];
  });
};

const tasksOf = async (store: Store, given: readonly Confirmed[]) => {
  const held = await batchOf(
    store,
    tasks,
    given.flatMap(({ id }) => TaskKind.options.map((kind) => taskIdOf(kind, id))),
  );
  return [...held.values()].map(({ id, kind, openedAt, doneAt }) => ({ id, kind, openedAt, doneAt }));
};

const answer = async ({ state, version }: Versioned<Person>, store: Store): Promise<Reply> => {
  const given = await applicationsOf(store, [state]);
  const [parts, couples, sessions, waiting, actorOf] = await Promise.all([
    partsOf(store, given),
    couplesOf(store, given),
    sessionsOf(store, given),
    tasksOf(store, given),
    actorsOf(
      store,
      state.corrections.map(({ by }) => by),
    ),
  ]);
  const { id, contact, language, knownSince, corrections } = state;
  const view = {
    id,
    name: nameOfPerson(state),
    contact,
    language,
    knownSince,
    corrections: corrections.map((correction) => ({ ...correction, by: actorOf(correction.by) })),
    applications: parts,
    ...couples,
    sessions,
    tasks: waiting,
  };
  return json(200, view, etag(version));
};

const brief = (person: Person) => ({
  id: person.id,
  name: nameOfPerson(person),
  email: person.contact.email,
});

export const personRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/people-search',
    who: 'coordinator',
    does: 'Finds people of all cohorts by the beginning of first or last name or of a company, or by a whole address or reference. A name stays out of addresses and logs.',
    body: z.strictObject({ search: z.string().trim().min(1).max(120) }),
    answers: { 200: z.object({ items: z.array(FoundPerson) }) },
    async handle(request, deps) {
      const { store } = deps;
      const ids = await idsFor(request.body.search, programmeIn(request, deps), deps);
      const people = [...(await batchOf(store, persons, ids)).values()];
      const given = await applicationsOf(store, people);
      const parts = await partsOf(store, given);
      return json(200, {
        items: people.map((person) => ({
          id: person.id,
          name: nameOfPerson(person),
          applications: parts.filter(({ applicationId }) => person.applicationIds.includes(applicationId)),
        })),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}',
    who: 'coordinator',
    does: 'Shows a person with all applications, pairs, sessions and tasks. The id of a merged one leads to the other.',
    answers: { 200: PersonView },
    async handle(request, { store }) {
      return answer(await loadPerson(store, request.params.personId), store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/people/{personId}/contact',
    who: 'coordinator',
    does: 'Corrects name, number, lasting address and language, as a whole: what is left out is removed.',
    body: Corrected,
    ifMatch: true,
    answers: { 200: PersonView },
    async handle(request, { store }) {
      const held = await loadPerson(store, request.params.personId);
      requireSeen(request, persons, held);
      const { reason, ...contact } = request.body;
      const personId = held.state.id;
      const cause = { ...request.cause, programmeId: held.state.programmeId };
      await correctContact({ personId, contact, reason }, cause, { store });
      return answer(await loadPerson(store, personId), store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/people/{personId}/address',
    who: 'coordinator',
    does: 'Gives a person another address. All mails go there from now on, and the old one leads to nobody.',
    body: Address,
    ifMatch: true,
    answers: { 200: PersonView },
    async handle(request, { store, keys }) {
      const held = await loadPerson(store, request.params.personId);
      requireSeen(request, persons, held);
      const personId = held.state.id;
      const cause = { ...request.cause, programmeId: held.state.programmeId };
      await changeAddress({ personId, ...request.body }, cause, { store, keys });
      return answer(await loadPerson(store, personId), store);
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/merge/{intoId}',
    who: 'coordinator',
    does: 'Shows what making two records of one person one would mean, or why it cannot be. Changes nothing.',
    answers: { 200: MergePreview },
    async handle(request, { store }) {
      const { personId: losingId, intoId: personId } = request.params;
      const { kept, losing } = await foreseeMerge({ personId, losingId }, request.cause, store);
      const moved = await partsOf(store, await applicationsOf(store, [losing]));
      return json(200, { kept: brief(kept), losing: brief(losing), moved });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/merge',
    who: 'coordinator',
    does: 'Makes a record part of another of the same person, which is answered. Its id leads there from then on.',
    body: Merge,
    answers: { 200: PersonView },
    async handle(request, { store }) {
      const { into, reason } = request.body;
      const { state } = await loadPerson(store, into);
      const cause = { ...request.cause, programmeId: state.programmeId };
      await mergePersons({ personId: into, losingId: request.params.personId, reason }, cause, { store });
      return answer(await loadPerson(store, into), store);
    },
  }),
];

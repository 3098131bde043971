import * as z from 'zod';
import { correctCompany } from '../../shared/deeds/companies/correct-company.ts';
import { loadCompany } from '../../shared/deeds/companies/load-company.ts';
import { mergeCompanies } from '../../shared/deeds/companies/merge-companies.ts';
import { type Application, standingOf } from '../../shared/domain/applications/application.ts';
import { businessId } from '../../shared/domain/applications/forms/contact.ts';
import { STANDINGS } from '../../shared/domain/applications/standing.ts';
import {
  Company,
  FormerCompany,
  mergeCompanies as foreseen,
  ofBusinessId,
  plainNameOf,
} from '../../shared/domain/companies/company.ts';
import { CompanyContact } from '../../shared/domain/companies/contact.ts';
import { Pair } from '../../shared/domain/pairs/pair.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies, companyContacts, companyKeyId, companyKeys } from '../../shared/store/kinds/companies.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments } from '../../shared/store/kinds/sessions.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { pairIdsOf } from './couples.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';
import { ActorView, actorsOf, Named, ParticipantView, participantsOf } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const { id, name, businessId: knownId, municipality, size, joinedAt } = Company.shape;
const known = { id, name, businessId: knownId, municipality, size, joinedAt };

const ListedCompany = z.object({ ...known, /** Different mentors of all cohorts. */ mentors: z.int() });

const PAIR_STATUSES = Pair.options.map(({ shape }) => shape.status.value);
const GivenMentor = z.object({
  ...ParticipantView.omit({ company: true, role: true }).shape,
  cohort: Named,
  standing: z.enum(STANDINGS),
  /** Missing where the cohort asks for no training. */
  training: z.enum(['OPEN', 'COMPLETED', 'WAIVED']).optional(),
  pairs: z.array(z.object({ id: z.string(), status: z.enum(PAIR_STATUSES), student: ParticipantView })),
});

const contactShape = CompanyContact.shape;
const ContactView = z.object({
  name: contactShape.name,
  email: contactShape.email,
  language: contactShape.language,
  channel: contactShape.channel,
  agreedAt: contactShape.agreedAt,
  by: ActorView,
  expiresAt: contactShape.expiresAt,
});

/** A company with the mentors that it has given to each cohort, and what became of them. */
export const CompanyView = z.object({
  ...known,
  /** Somebody there who has agreed to get mail. */
  contact: ContactView.optional(),
  mentors: z.array(GivenMentor),
  given: z.object({ mentors: z.int(), trained: z.int(), pairs: z.int() }),
  former: z.array(FormerCompany.extend({ by: ActorView })),
});

const REMARKS = ['OTHER_BUSINESS_ID', 'OTHER_MUNICIPALITY'] as const;

/** Effects of a merge. */
const MergePreview = z.object({
  /** The company that stays, as it would be. */
  company: z.object(known),
  losing: z.object(known),
  /** Mentors who would belong to the other company. */
  moved: z.int(),
  /** Details that the company that stays would learn. */
  learnt: z.array(z.enum(['name', 'businessId', 'municipality', 'size'])),
  /** Signs that the two are not one. */
  remarks: z.array(z.enum(REMARKS)),
});

const reason = z.string().trim().min(3).max(200);
const Details = z.strictObject({
  name: z.string().trim().min(2).max(120).optional(),
  businessId: z.optional(businessId()),
  reason,
});
const Merge = z.strictObject({ into: z.string().min(1).max(80), reason });

const shown = ({ id, name, businessId, municipality, size, joinedAt }: Company) => ({
  id,
  name,
  businessId,
  municipality,
  size,
  joinedAt,
});

/** Mentors of a company: one batch each of applications, training, pairs, cohorts and people. */
const mentorsOf = async (
  store: Store,
  { applicationIds }: Company,
): Promise<z.output<typeof GivenMentor>[]> => {
  const [held, enrolments] = await Promise.all([
    batchOf(store, applications, applicationIds),
    batchOf(store, trainingEnrolments, applicationIds.map(enrolmentIdOf)),
  ]);
  const given = [...held.values()];
  const [formed, named] = await Promise.all([
    batchOf(store, pairs, given.flatMap(pairIdsOf)),
    batchOf(
      store,
      cohorts,
      given.map(({ cohortId }) => cohortId),
    ),
  ]);
  const participantOf = await participantsOf(store, [
    ...held.keys(),
    ...[...formed.values()].map(({ studentApplicationId }) => studentApplicationId),
  ]);
  const kickOffOf = (cohortId: string): string => named.get(cohortId)?.kickOff ?? '';
  return given
    .toSorted((a, b) => kickOffOf(b.cohortId).localeCompare(kickOffOf(a.cohortId)))
    .map((application) => {
      const { cohortId } = application;
      const { applicationId, personId, name } = participantOf(application.id);
      const enrolment = enrolments.get(enrolmentIdOf(application.id));
      return {
        applicationId,
        personId,
        name,
        cohort: { id: cohortId, name: named.get(cohortId)?.name },
        standing: standingOf(application),
        training: enrolment?.required.length ? enrolment.outcome.status : undefined,
        pairs: pairIdsOf(application).flatMap((id) => {
          const pair = formed.get(id);
          return pair ? [{ id, status: pair.status, student: participantOf(pair.studentApplicationId) }] : [];
        }),
      };
    });
};

/** Different people among the mentors of a company: one who comes back is one. */
const peopleOf = ({ applicationIds }: Company, given: ReadonlyMap<string, Application>): number =>
  new Set(
    applicationIds.map((id) => {
      const application = given.get(id);
      return application === undefined || application.status === 'SUBMITTED' ? id : application.personId;
    }),
  ).size;

/** The company as coordinators see it. */
export const companyAnswer = async (
  { state, version }: Versioned<Company>,
  now: Date,
  store: Store,
): Promise<Reply> => {
  const contact = (await store.find(companyContacts, state.id, now))?.state;
  const [mentors, actorOf] = await Promise.all([
    mentorsOf(store, state),
    actorsOf(store, [...state.former.map(({ by }) => by), ...(contact ? [contact.by] : [])]),
  ]);
  const view = {
    ...shown(state),
    contact: contact && {
      name: contact.name,
      email: contact.email,
      language: contact.language,
      channel: contact.channel,
      agreedAt: contact.agreedAt,
      by: actorOf(contact.by),
      expiresAt: contact.expiresAt,
    },
    mentors,
    given: {
      mentors: new Set(mentors.map(({ personId, applicationId }) => personId ?? applicationId)).size,
      trained: mentors.filter(({ training }) => training === 'COMPLETED').length,
      pairs: mentors.reduce((sum, { pairs: formed }) => sum + formed.length, 0),
    },
    former: state.former.map((former) => ({ ...former, by: actorOf(former.by) })),
  };
  return json(200, view, etag(version));
};

/** The one company with this business ID. */
const byBusinessId = async (store: Store, programmeId: string, key: string): Promise<Company[]> => {
  const found = await store.find(companyKeys, companyKeyId({ programmeId, key }));
  return found ? [(await loadCompany(store, found.state.companyId)).state] : [];
};

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

export const companyRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/companies',
    who: 'coordinator',
    does: 'Lists companies by name, legal form left out; `search` is the beginning of a name, or a business ID.',
    query: pageQueryWith({ search: z.string().trim().max(120).default('') }),
    answers: { 200: pageOf(ListedCompany) },
    async handle(request, deps) {
      const { search } = request.query;
      const programmeId = programmeIn(request, deps);
      const asId = businessId().safeParse(search);
      const { items, next } = asId.success
        ? { items: await byBusinessId(deps.store, programmeId, ofBusinessId(asId.data)), next: undefined }
        : await listPage(
            request,
            deps,
            companies,
            COLLECTION.companies(programmeId),
            search === '' ? {} : { prefix: plainNameOf(search) },
          );
      const given = await batchOf(
        deps.store,
        applications,
        items.flatMap(({ applicationIds }) => applicationIds),
      );
      return json(200, {
        items: items.map((company) => ({ ...shown(company), mentors: peopleOf(company, given) })),
        next,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/companies/{companyId}',
    who: 'coordinator',
    does: 'Shows a company with its mentors of all cohorts. The id of a merged one leads to the other.',
    answers: { 200: CompanyView },
    async handle(request, { store }) {
      return companyAnswer(await loadCompany(store, request.params.companyId), request.now, store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/companies/{companyId}/details',
    who: 'coordinator',
    does: 'Corrects name and business ID, as a whole: what is left out is removed.',
    body: Details,
    ifMatch: true,
    answers: { 200: CompanyView },
    async handle(request, { store }) {
      const held = await loadCompany(store, request.params.companyId);
      requireSeen(request, companies, held);
      const cause = { ...request.cause, programmeId: held.state.programmeId };
      return companyAnswer(await correctCompany(held, request.body, cause, store), request.now, store);
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/companies/{companyId}/merge/{intoId}',
    who: 'coordinator',
    does: 'Shows what making a company part of another would mean. Changes nothing.',
    answers: { 200: MergePreview },
    async handle(request, { store }) {
      const [losing, kept] = await Promise.all([
        loadCompany(store, request.params.companyId),
        loadCompany(store, request.params.intoId),
      ]);
      const nobody = { actor: request.actor, reason: '' };
      const { company } = foreseen(kept.state, losing.state, nobody, request.now);
      return json(200, {
        company: shown(company),
        losing: shown(losing.state),
        moved: losing.state.applicationIds.length,
        learnt: (['name', 'businessId', 'municipality', 'size'] as const).filter(
          (detail) => kept.state[detail] === undefined && company[detail] !== undefined,
        ),
        remarks: [
          ...(isOther(kept.state.businessId, losing.state.businessId) ? ['OTHER_BUSINESS_ID' as const] : []),
          ...(isOther(kept.state.municipality, losing.state.municipality)
            ? ['OTHER_MUNICIPALITY' as const]
            : []),
        ],
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/companies/{companyId}/merge',
    who: 'coordinator',
    does: 'Makes a company part of another, which is answered. Its id, names and numbers lead there from then on.',
    body: Merge,
    answers: { 200: CompanyView },
    async handle(request, { store }) {
      const { companyId: losingId } = request.params;
      const { into, reason } = request.body;
      const { state } = await loadCompany(store, into);
      const cause = { ...request.cause, programmeId: state.programmeId };
      await mergeCompanies({ companyId: into, losingId }, reason, cause, { store });
      return companyAnswer(await loadCompany(store, into), request.now, store);
    },
  }),
];

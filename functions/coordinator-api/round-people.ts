import * as z from 'zod';
import { type Application, fullNameOf, referenceOf } from '../../shared/domain/applications/application.ts';
import { CAPACITY_STANDINGS } from '../../shared/domain/applications/capacity-ask.ts';
import { capacityStandingOf } from '../../shared/domain/applications/raise-capacity.ts';
import { roundsWaitedBy } from '../../shared/domain/applications/readiness.ts';
import { ROLES, type Role } from '../../shared/domain/kernel/role.ts';
import { yesInVain } from '../../shared/domain/pairs/given-answers.ts';
import { freePlaces } from '../../shared/domain/pairs/partners.ts';
import type { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { avoidedIn, type Named } from '../../shared/domain/rounds/avoided.ts';
import type { PoolChunk } from '../../shared/domain/rounds/pool-chunk.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { proposals } from '../../shared/store/kinds/pairs.ts';
import { poolChunks, runChunkId } from '../../shared/store/kinds/rounds.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { loadDoneRun } from '../../shared/store/runs.ts';
import { askedRound } from './asked-round.ts';
import { withContactsOfToday } from './contacts.ts';
import { type CoordinatorRoute, route } from './deps.ts';

/** A participant as the matching screen shows them beside a pair. */
const RoundPerson = z.object({
  applicationId: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  reference: z.string(),
  /** A mentor's employer, in the mentor's words. */
  employer: z.string().optional(),
  /** A mentor's field, or the fields that a student wants: codes, the first the most wanted. */
  fields: z.array(z.string()),
  campus: z.string().optional(),
  /** The person’s own words about people they do not want to be matched with. */
  avoid: z.string().optional(),
  /** Participants of the other role whom the wish names by surname or employer: vetoes to suggest. */
  avoids: z.array(z.string()).optional(),
  accessibilityNeeds: z.string().optional(),
  /** Places that a mentor offers in this round. */
  places: z.int().optional(),
  /** A mentor's proposals and pairs of today. */
  taken: z.int().optional(),
  /** Places that a mentor has today, where they are more than the round knows of. */
  mayTake: z.int().optional(),
  /** The last question to a mentor to take more students. */
  capacityAsk: z
    .object({ capacity: z.int(), standing: z.enum(CAPACITY_STANDINGS), answerBy: z.string() })
    .optional(),
  /** Former proposals of the cohort that came to nothing although this person had said yes. */
  saidYes: z.int().optional(),
  /** Published rounds, of this cohort and of former ones, in which this person found no partner. */
  roundsWaited: z.int(),
});
type RoundPerson = z.output<typeof RoundPerson>;

/** The participants by the names that a wish of the other role may mention. */
const namedBy = (people: readonly Application[], role: Role): readonly Named[] =>
  people.flatMap(({ id, form }) =>
    form.role === role
      ? [
          {
            id,
            lastName: form.answers.lastName,
            employer: form.role === 'mentor' ? form.answers.employerName : undefined,
          },
        ]
      : [],
  );

const avoidsOf = (wish: string | undefined, others: readonly Named[]): Pick<RoundPerson, 'avoids'> => {
  const avoids = wish === undefined ? [] : avoidedIn(wish, others);
  return avoids.length === 0 ? {} : { avoids: [...avoids] };
};

/** A mentor's places, as the round has them and as they are today. */
const placesOf = (
  application: Application,
  places: number | undefined,
  now: Date,
): Pick<RoundPerson, 'places' | 'taken' | 'mayTake' | 'capacityAsk'> => {
  if (application.status !== 'PARTICIPATING') return { places };
  const { partners, capacityAsk: ask } = application;
  const free = freePlaces(partners);
  const standing = capacityStandingOf(application, now);
  return {
    places,
    taken: partners.capacity - free,
    ...(places !== undefined && free > places ? { mayTake: free } : {}),
    ...(ask === undefined || standing === undefined
      ? {}
      : { capacityAsk: { capacity: ask.capacity, standing, answerBy: ask.answerBy } }),
  };
};

/** Yeses, by application, to proposals that the other one declined or let lapse. */
const yesesIn = (proposals: readonly Proposal[]): ReadonlyMap<string, number> => {
  const yeses = new Map<string, number>();
  for (const proposal of proposals) {
    const side = yesInVain(proposal);
    if (side === undefined) continue;
    const id = side === 'mentor' ? proposal.mentorApplicationId : proposal.studentApplicationId;
    yeses.set(id, (yeses.get(id) ?? 0) + 1);
  }
  return yeses;
};

type Beside = {
  readonly places: number | undefined;
  readonly others: readonly Named[];
  readonly saidYes: number | undefined;
  readonly now: Date;
};

const personOf = (application: Application, { places, others, saidYes, now }: Beside): RoundPerson => {
  const { form } = application;
  const { avoid, accessibilityNeeds } = form.answers;
  return {
    applicationId: application.id,
    role: form.role,
    name: fullNameOf(application),
    reference: referenceOf(application),
    fields: form.role === 'mentor' ? [form.answers.field] : [...form.answers.targetFields],
    roundsWaited: 'skippedIn' in application ? roundsWaitedBy(application) : 0,
    ...(form.role === 'mentor'
      ? { employer: form.answers.employerName, ...placesOf(application, places, now) }
      : { campus: form.answers.campus }),
    avoid,
    accessibilityNeeds,
    ...avoidsOf(avoid, others),
    ...(saidYes === undefined ? {} : { saidYes }),
  };
};

const placesIn = (chunks: readonly PoolChunk[]): ReadonlyMap<string, number | undefined> =>
  new Map(
    chunks.flatMap(({ mentors, students }) => [
      ...mentors.map(({ id, room }) => [id, room] as const),
      ...students.map(({ id }) => [id, undefined] as const),
    ]),
  );

/** People of a round. They are the same for all its decisions, so a screen asks for them once. */
export const roundPeopleRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/rounds/{roundId}/people',
    who: 'coordinator',
    does: 'Names the people of a round, with what they asked to be heeded.',
    answers: { 200: listOf(RoundPerson) },
    async handle(request, { store }) {
      const { state: round } = await askedRound(request, store);
      const { state: run } = await loadDoneRun(round, round.runId, store);
      const ids = Array.from({ length: run.poolChunks }, (_, index) =>
        runChunkId(run.roundId, run.id, index),
      );
      const chunks = (await store.findAll(poolChunks, ids)).flatMap((held) => held?.state ?? []);
      const places = placesIn(chunks);
      const [held, formerly] = await Promise.all([
        store.findAll(applications, [...places.keys()]),
        listAll(store, proposals, COLLECTION.proposals(round.cohortId)),
      ]);
      const yeses = yesesIn(formerly.map(({ state }) => state));
      const people = await withContactsOfToday(
        store,
        held.flatMap((each) => each?.state ?? []),
      );
      const named = { mentor: namedBy(people, 'mentor'), student: namedBy(people, 'student') };
      return json(200, {
        items: people.map((each) =>
          personOf(each, {
            places: places.get(each.id),
            others: named[each.form.role === 'mentor' ? 'student' : 'mentor'],
            saidYes: yeses.get(each.id),
            now: request.now,
          }),
        ),
      });
    },
  }),
];

import * as z from 'zod';
import { type Application, isErased } from '../../shared/domain/applications/application.ts';
import { ROLES, type Role } from '../../shared/domain/kernel/role.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import type { Store } from '../../shared/store/store.ts';

/** Something with the name that staff know it by. A thing that is gone has none. */
export const Named = z.object({ id: z.string(), name: z.string().optional() });

/** A participant in a list, with what links to them. */
export const ParticipantView = z.object({
  applicationId: z.string(),
  personId: z.string().optional(),
  role: z.enum(ROLES).optional(),
  name: z.string().optional(),
  company: Named.optional(),
});
export type ParticipantView = z.output<typeof ParticipantView>;

export const ACTOR_KINDS = ['staff', 'person', 'applicant', 'system', 'visitor'] as const;

/** Author of a deed. `system` is a schedule or a reaction to another deed. */
export const ActorView = z.object({ id: z.string(), kind: z.enum(ACTOR_KINDS), name: z.string().optional() });
export type ActorView = z.output<typeof ActorView>;

/** Authors by the name of the actor, as the things of an answer name them. */
export const Authors = z.record(z.string(), ActorView);

/** First and last name; not everybody has two. */
export const nameOfPerson = ({ contact }: Person): string =>
  [contact.firstName, contact.lastName].filter((part) => part !== undefined).join(' ');

const distinct = (ids: Iterable<string | undefined>): string[] => [
  ...new Set([...ids].filter((id) => id !== undefined)),
];

/** Names of persons, in one batch. */
export const personNames = async (
  store: Store,
  ids: Iterable<string | undefined>,
): Promise<ReadonlyMap<string, string>> => {
  const found = await batchOf(store, persons, ids);
  return new Map([...found].map(([id, person]) => [id, nameOfPerson(person)]));
};

/** An emptied application names nobody, also where its person takes part in another cohort. */
const personIdOf = (application: Application | undefined): string | undefined =>
  application === undefined || application.status === 'SUBMITTED' || isErased(application)
    ? undefined
    : application.personId;

const companyIdOf = (application: Application | undefined): string | undefined =>
  application !== undefined && 'companyId' in application ? application.companyId : undefined;

/** Participants of these applications, in one batch of applications, one of persons and one of companies. */
export const participantsOf = async (
  store: Store,
  applicationIds: Iterable<string | undefined>,
): Promise<(applicationId: string) => ParticipantView> => {
  const held = await batchOf(store, applications, applicationIds);
  const [people, firms] = await Promise.all([
    personNames(store, [...held.values()].map(personIdOf)),
    batchOf(store, companies, [...held.values()].map(companyIdOf)),
  ]);
  return (applicationId) => {
    const application = held.get(applicationId);
    const personId = personIdOf(application);
    const companyId = companyIdOf(application);
    const role: Role | undefined = application?.form.role;
    return {
      applicationId,
      personId,
      role,
      name: personId === undefined ? undefined : people.get(personId),
      company: companyId === undefined ? undefined : { id: companyId, name: firms.get(companyId)?.name },
    };
  };
};

type Couple = { readonly mentorApplicationId: string; readonly studentApplicationId: string };

/** Couples with both people of each, in the batches of `participantsOf`. */
export const withBothPeople = async <Of extends Couple>(store: Store, couples: readonly Of[]) => {
  const participantOf = await participantsOf(
    store,
    couples.flatMap((couple) => [couple.mentorApplicationId, couple.studentApplicationId]),
  );
  return couples.map((couple) => ({
    ...couple,
    mentor: participantOf(couple.mentorApplicationId),
    student: participantOf(couple.studentApplicationId),
  }));
};

const splitActor = (actor: string): { readonly kind: ActorView['kind']; readonly id: string } => {
  const colon = actor.indexOf(':');
  const [kind, id] = colon < 0 ? [actor, actor] : [actor.slice(0, colon), actor.slice(colon + 1)];
  return { kind: ACTOR_KINDS.find((known) => known === kind) ?? 'system', id };
};

/** Authors of facts and states by name, in one batch of staff and one of persons. */
export const actorsOf = async (
  store: Store,
  actors: Iterable<string | undefined>,
): Promise<(actor: string) => ActorView> => {
  const split = distinct(actors).map(splitActor);
  const idsOf = (wanted: ActorView['kind']) => split.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const [staff, people] = await Promise.all([
    batchOf(store, staffMembers, idsOf('staff')),
    personNames(store, idsOf('person')),
  ]);
  return (actor) => {
    const { kind, id } = splitActor(actor);
    return { id, kind, name: kind === 'staff' ? staff.get(id)?.name : people.get(id) };
  };
};

/** Authors, as an answer names them. */
export const authorsOf = async (
  store: Store,
  actors: Iterable<string | undefined>,
): Promise<z.output<typeof Authors>> => {
  const asked = distinct(actors);
  const actorOf = await actorsOf(store, asked);
  return Object.fromEntries(asked.map((actor) => [actor, actorOf(actor)]));
};

import { type Application, standingOf } from '../../domain/applications/application.ts';
import { type Audience, type LeftOutReason, leftOutFor } from '../../domain/follow-up/group-mail.ts';
import { isInForce } from '../../domain/follow-up/suppression.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { isRunning, type Pair } from '../../domain/pairs/pair.ts';
import type { Person, PersonLanguage } from '../../domain/people/person.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { batchOf } from '../../store/batch.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { applications } from '../../store/kinds/applications.ts';
import { suppressions } from '../../store/kinds/follow-up.ts';
import { pairHealths, pairs } from '../../store/kinds/pairs.ts';
import { persons } from '../../store/kinds/people.ts';
import { trainingSessions } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import { findPerson } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';

/** People of a filtered list: those who can be written to, each once, and those who are left out. */
export type Group = {
  readonly reached: readonly { readonly applicationId: string; readonly language: PersonLanguage }[];
  readonly leftOut: readonly { readonly applicationId: string; readonly reason: LeftOutReason }[];
};

const bothOf = (
  { mentorApplicationId, studentApplicationId }: Pair,
  role: Role | undefined,
): readonly string[] => [
  ...(role === 'student' ? [] : [mentorApplicationId]),
  ...(role === 'mentor' ? [] : [studentApplicationId]),
];

/** Applications that fit the filter. @throws Refusal `not-found` where the session is of another cohort */
const applicationsOf = async (
  audience: Audience,
  cohort: Pick<Cohort, 'id'>,
  store: Store,
): Promise<readonly string[]> => {
  switch (audience.kind) {
    case 'APPLICATIONS': {
      const { role, standing } = audience;
      const all = await listAll(store, applications, COLLECTION.applications(cohort.id));
      return all.flatMap(({ state }) =>
        (role === undefined || state.form.role === role) &&
        (standing === undefined || standingOf(state) === standing)
          ? [state.id]
          : [],
      );
    }
    case 'PAIRS': {
      const { role, health: wanted } = audience;
      const [formed, healths] = await Promise.all([
        listAll(store, pairs, COLLECTION.pairs(cohort.id)),
        listAll(store, pairHealths, COLLECTION.health(cohort.id)),
      ]);
      const verdicts = new Map(healths.map(({ state }) => [state.pairId, state.verdict]));
      return formed.flatMap(({ state }) =>
        isRunning(state) && (wanted === undefined || verdicts.get(state.id) === wanted)
          ? bothOf(state, role)
          : [],
      );
    }
    case 'SESSION': {
      const { state: session } = await store.get(trainingSessions, audience.sessionId);
      if (session.cohortId !== cohort.id)
        throw new Refusal('not-found', `${session.id} is of another cohort.`);
      return session.enrolled;
    }
  }
};

const personIdOf = (application: Application | undefined): readonly string[] =>
  application === undefined || application.status === 'SUBMITTED' ? [] : [application.personId];

/** The people of a filtered list, as they are now. @throws Refusal `not-found` */
export const groupOf = async (
  audience: Audience,
  cohort: Pick<Cohort, 'id'>,
  store: Store,
): Promise<Group> => {
  const ids = [...new Set(await applicationsOf(audience, cohort, store))];
  const held = await batchOf(store, applications, ids);
  const people = await batchOf(
    store,
    persons,
    ids.flatMap((id) => personIdOf(held.get(id))),
  );
  /** A person who was merged is found under the id that stays. */
  const personOf = async (application: Application): Promise<Person | undefined> => {
    const [id] = personIdOf(application);
    if (id === undefined) return undefined;
    return people.get(id) ?? (await findPerson(store, id))?.state;
  };
  const refusing = await batchOf(
    store,
    suppressions,
    [...people.values()].map(({ emailHash }) => emailHash),
  );
  const reached: Group['reached'][number][] = [];
  const leftOut: Group['leftOut'][number][] = [];
  const written = new Set<string>();
  for (const applicationId of ids) {
    const application = held.get(applicationId);
    // Nobody knows yet whose address it is.
    if (application?.status === 'SUBMITTED') continue;
    const person = application && (await personOf(application));
    if (person && written.has(person.id)) continue;
    const isRefusing = person !== undefined && isInForce(refusing.get(person.emailHash));
    const reason =
      leftOutFor(application, audience) ??
      (person === undefined ? 'ERASED' : undefined) ??
      (person?.restriction === undefined ? undefined : 'RESTRICTED') ??
      (isRefusing ? 'ADDRESS_REFUSES_MAIL' : undefined);
    if (reason !== undefined) leftOut.push({ applicationId, reason });
    else if (person) {
      written.add(person.id);
      reached.push({ applicationId, language: person.language });
    }
  }
  // Left out by one application and written to by another of the same person: they get the mail.
  const isWritten = ({ applicationId }: Group['leftOut'][number]): boolean =>
    personIdOf(held.get(applicationId)).some((id) => written.has(id));
  return { reached, leftOut: leftOut.filter((each) => !isWritten(each)) };
};

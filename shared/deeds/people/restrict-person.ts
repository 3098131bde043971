import { type Known, withRestriction } from '../../domain/applications/application.ts';
import { longestPause } from '../../domain/pairs/pair.ts';
import type { Person } from '../../domain/people/person.ts';
import {
  announceLift,
  isLiftDue,
  liftRestriction,
  restrictPerson as restrict,
  type Wish,
} from '../../domain/people/restriction.ts';
import { applications } from '../../store/kinds/applications.ts';
import { persons } from '../../store/kinds/people.ts';
import { loadPair } from '../../store/pairs.ts';
import { loadPerson } from '../../store/people.ts';
import { loadProposal } from '../../store/proposals.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Change, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { taskOpening, taskSettling } from '../../store/tasks.ts';
import { declineWithoutWords } from '../pairs/answer-proposal.ts';
import { pausePair } from '../pairs/correct-pair.ts';

const known = async (person: Person, store: Store): Promise<readonly Versioned<Known>[]> => {
  const found = await Promise.all(person.applicationIds.map((id) => store.find(applications, id)));
  return found.flatMap((held) =>
    held === undefined || held.state.status === 'SUBMITTED'
      ? []
      : [{ state: held.state, version: held.version }],
  );
};

/** The mark on every application, so that what reads only these sees it too. */
const marks = (held: readonly Versioned<Known>[], since: string | undefined): readonly Change[] =>
  held.flatMap((each) => {
    const next = withRestriction(each.state, since);
    return next === each.state ? [] : [save(applications, each, next)];
  });

/** The newest application, where the task about a restriction stands. */
const subjectOf = (held: readonly Versioned<Known>[]): Known | undefined => held.at(-1)?.state;

/**
 * Ends an open proposal and lets a pair rest: the other one is free, or told of the pause as of any other. Each step can be
 * repeated.
 */
const settle = async (applicationId: string, cause: RequestCause, store: Store): Promise<void> => {
  const held = await store.find(applications, applicationId);
  if (held?.state.status !== 'PARTICIPATING') return;
  const { partners, form } = held.state;
  for (const id of partners.proposed)
    await retryOnConflict(async () =>
      declineWithoutWords(await loadProposal(store, id), form.role, cause, store),
    );
  // A yes on the way may have made a pair of a proposal meanwhile.
  const settled = await store.find(applications, applicationId);
  const formed = settled?.state.status === 'PARTICIPATING' ? settled.state.partners.formed : [];
  const until = longestPause(cause.now);
  for (const id of formed)
    await retryOnConflict(async () => {
      const pair = await loadPair(store, id);
      if (pair.pair.state.status === 'FORMED')
        await pausePair(pair, { until, reason: 'OTHER' }, cause, store);
    });
};

/**
 * Keeps a person's data unused: marks the person and every application in one transaction, then ends open proposals and lets pairs
 * rest. Restricted already: work left half done goes on.
 * @throws Refusal `not-found`
 */
export const restrictPerson = async (
  personId: string,
  wish: Wish,
  cause: RequestCause,
  store: Store,
): Promise<void> => {
  const ids = await retryOnConflict(async () => {
    const person = await loadPerson(store, personId);
    const held = await known(person.state, store);
    const { person: next, facts } = restrict(person.state, { by: cause.actor, ...wish }, cause.now);
    const subject = subjectOf(held);
    const changes = [
      ...(facts.length === 0 ? [] : [save(persons, person, next, facts)]),
      ...marks(held, next.restriction?.since),
      ...(facts.length === 0 || subject === undefined
        ? []
        : await taskOpening(
            {
              programmeId: subject.programmeId,
              cohortId: subject.cohortId,
              kind: 'DATA_RESTRICTED',
              aboutId: subject.id,
            },
            cause.now,
            store,
          )),
    ];
    if (changes.length > 0) await store.commit(changes, { ...cause, programmeId: next.programmeId });
    return held.map(({ state }) => state.id);
  });
  for (const id of ids) await settle(id, cause, store);
};

/** Tells the person that staff end the restriction in a week, and why. @throws Refusal `not-found` */
export const announceRestrictionLift = async (
  personId: string,
  wish: Wish,
  cause: RequestCause,
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const person = await loadPerson(store, personId);
    const { person: next, facts } = announceLift(person.state, { by: cause.actor, ...wish }, cause.now);
    if (facts.length > 0)
      await store.commit([save(persons, person, next, facts)], {
        ...cause,
        programmeId: next.programmeId,
      });
  });

/**
 * Ends the restriction. Proposals that it ended stay ended; a pair goes on when somebody says so, or when its pause is over. Not
 * restricted: nothing happens.
 * @throws Refusal `not-found`
 */
export const liftPersonRestriction = async (
  personId: string,
  cause: RequestCause,
  store: Store,
  where: (person: Person) => boolean = () => true,
): Promise<boolean> =>
  retryOnConflict(async () => {
    const person = await loadPerson(store, personId);
    const { person: next, facts } = liftRestriction(person.state);
    if (facts.length === 0 || !where(person.state)) return false;
    const held = await known(person.state, store);
    const settled = await Promise.all(
      held.map(({ state }) =>
        taskSettling({ kind: 'DATA_RESTRICTED', aboutId: state.id }, cause.actor, cause.now, store),
      ),
    );
    await store.commit([save(persons, person, next, facts), ...marks(held, undefined), ...settled.flat()], {
      ...cause,
      programmeId: next.programmeId,
    });
    return true;
  });

/** Ends an announced restriction whose day has come. The person may have kept it meanwhile. */
export const liftWhereDue = (personId: string, cause: RequestCause, store: Store): Promise<boolean> =>
  liftPersonRestriction(personId, cause, store, (person) => isLiftDue(person, cause.now));

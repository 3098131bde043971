import { isRestricted } from '../../domain/applications/application.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import {
  closePair as close,
  type Ending,
  endPair as end,
  isAskedAtEnd,
  reopenPair as reopen,
} from '../../domain/pairs/end.ts';
import {
  type ChangedPair,
  type Closing,
  type Pair,
  type PairAndPeople,
  type PauseReason,
  pausePair as pause,
  resumePair as resume,
} from '../../domain/pairs/pair.ts';
import type { SurveyRequest } from '../../domain/surveys/request.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { pairStatesOf, savePair, type VersionedPair } from '../../store/pairs.ts';
import type { Change, RequestCause, Store, Versioned } from '../../store/store.ts';
import { surveysOfPair } from '../../store/surveys.ts';
import { leaveGroups } from '../sessions/group-sessions.ts';
import { invitationsOnForming } from '../sessions/invite-to-groups.ts';
import { askFinalSurveys, withdrawSurveys } from '../surveys/ask-survey.ts';

const nextOccurrence = (asked: readonly Versioned<SurveyRequest>[]): number =>
  Math.max(0, ...asked.map(({ state }) => state.occurrence)) + 1;

/** Commits what was decided. A repetition has no facts, and answers what stands. */
const correct = async (
  held: VersionedPair,
  decide: (states: PairAndPeople) => ChangedPair,
  cause: RequestCause,
  store: Store,
  more: (pair: Pair) => readonly Change[] = () => [],
): Promise<Versioned<Pair>> => {
  const next = decide(pairStatesOf(held));
  if (next.facts.length === 0) return held.pair;
  const course = await healthChanges(next.pair, cause.now, store);
  const changes = [...savePair(held, next), ...course, ...more(next.pair)];
  await store.commit(changes, { ...cause, programmeId: next.pair.programmeId });
  return { state: next.pair, version: held.pair.version + 1 };
};

/** Lets a pair rest until the end of a day. @throws Refusal `pair-ended`, `field-invalid`, `changed-meanwhile` */
export const pausePair = (
  held: VersionedPair,
  given: { readonly until: string; readonly reason: PauseReason },
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Pair>> =>
  correct(held, ({ pair }) => pause(pair, { ...given, enteredBy: cause.actor }, cause.now), cause, store);

/** @throws Refusal `pair-ended`, `person-restricted`, `changed-meanwhile` */
export const resumePair = async (
  held: VersionedPair,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Pair>> => {
  if (isRestricted(held.mentor.state) || isRestricted(held.student.state))
    throw new Refusal('person-restricted', `The data of one of ${held.pair.state.id} is not used.`);
  return correct(held, ({ pair }) => resume(pair), cause, store);
};

/** Whether one of the two has told how this course was. An end that was taken back is another course. */
const hasAnswered = (pair: Pair, asked: readonly Versioned<SurveyRequest>[]): boolean =>
  pair.status === 'CLOSING' &&
  asked.some(({ state }) => state.status === 'ANSWERED' && state.openedAt >= pair.closingSince);

/** Ends a pair early and frees both places, and their seats in sessions of the pairs. @throws Refusal `pair-ended`, `changed-meanwhile` */
export const endPair = async (
  held: VersionedPair,
  ending: Ending,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Pair>> => {
  const asked = await surveysOfPair(store, held.pair.state, 'FINAL');
  const isAnswered = isAskedAtEnd(ending) && hasAnswered(held.pair.state, asked);
  const isAsked = isAskedAtEnd(ending) && !isAnswered;
  const finalSurvey = isAsked ? nextOccurrence(asked) : undefined;
  const ended = await correct(
    held,
    (states) => end(states, { ...ending, finalSurvey, enteredBy: cause.actor }, cause.now),
    cause,
    store,
    (pair) => [
      // The other one can still answer, and earn the certificate.
      ...(isAnswered ? [] : withdrawSurveys(asked, cause.now)),
      ...(finalSurvey === undefined
        ? []
        : askFinalSurveys(pair, { occurrence: finalSurvey, toldWith: 'PAIR_ENDED' }, cause.now)),
    ],
  );
  const { cohortId, mentorApplicationId, studentApplicationId } = ended.state;
  await leaveGroups(cohortId, [mentorApplicationId, studentApplicationId], cause, store);
  return ended;
};

/** The work of a pair is done, as planned or before: both are asked how it was. @throws Refusal `pair-ended`, `changed-meanwhile` */
export const closePair = async (
  held: VersionedPair,
  how: Closing,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Pair>> => {
  const asked = await surveysOfPair(store, held.pair.state, 'FINAL');
  return correct(
    held,
    ({ pair }) => close(pair, { how, enteredBy: cause.actor }, cause.now),
    cause,
    store,
    (pair) => [
      ...withdrawSurveys(asked, cause.now),
      ...askFinalSurveys(pair, { occurrence: nextOccurrence(asked) }, cause.now),
    ],
  );
};

/** Takes an end or a closing back, and invites to the sessions ahead anew. @throws Refusal `reopening-too-late`, `capacity-full`, `changed-meanwhile` */
export const reopenPair = async (
  held: VersionedPair,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Pair>> => {
  const asked = await surveysOfPair(store, held.pair.state, 'FINAL');
  const invitations = await invitationsOnForming(held.pair.state, cause.now, store);
  return correct(
    held,
    (states) => reopen(states, cause.now),
    cause,
    store,
    () => [...withdrawSurveys(asked, cause.now), ...invitations],
  );
};

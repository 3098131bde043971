import { ParticipantReturnedToPool, ParticipantSuspended } from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { freePlaces } from '../pairs/partners.ts';
import { aboutPerson, type Decision, type Participating, withdraw } from './application.ts';
import type { Aside, AsideAfterProposal } from './aside-reasons.ts';

/** Days for which a person without time now is left alone. */
export const LATER_DAYS = 28;

/** Longest pause of a participation: until the next season at the latest. */
export const LONGEST_BREAK_DAYS = 366;

/** A participant who stands aside, with the fact of it. */
const outOfRounds = (application: Participating, aside: Aside): Decision<Participating> => ({
  application: { ...application, aside },
  facts: [
    fact(ParticipantSuspended, {
      ...aboutPerson(application),
      why: aside.why,
      ...(aside.until === undefined ? {} : { until: aside.until }),
    }),
  ],
});

/** Leaves a participant out of rounds. The same reason after the same proposal changes nothing. */
export const standAside = (
  application: Participating,
  { why, proposalId }: { readonly why: AsideAfterProposal; readonly proposalId: string },
  now: Date,
): Decision<Participating> => {
  const before = application.aside;
  if (before?.why === why && before.proposalId === proposalId) return { application, facts: [] };
  const until = why === 'LATER' ? addDays(localDateOf(now), LATER_DAYS) : undefined;
  return outOfRounds(application, {
    why,
    proposalId,
    since: now.toISOString(),
    ...(until === undefined ? {} : { until }),
  });
};

/** True where a pause means something: a place is free, nobody waits for an answer, and the person takes part in rounds. */
export const canPause = ({ partners, aside }: Participating): boolean =>
  partners.proposed.length === 0 &&
  freePlaces(partners) > 0 &&
  (aside === undefined || aside.why === 'PAUSED');

/**
 * Leaves a participant out of rounds by their own wish, until a last day or until a word of theirs. The same pause again changes nothing.
 * @throws Refusal `person-has-proposal`, `no-pause` where nobody would propose them anyway, `field-invalid` where the last day is over
 * or too far away
 */
export const pauseParticipation = (
  application: Participating,
  until: string | undefined,
  now: Date,
): Decision<Participating> => {
  const { id, partners, aside } = application;
  if (aside?.why === 'PAUSED' && aside.until === until) return { application, facts: [] };
  if (partners.proposed.length > 0) throw new Refusal('person-has-proposal', `${id} is asked about a pair.`);
  if (!canPause(application)) throw new Refusal('no-pause', `${id} is in no round anyway.`);
  const today = localDateOf(now);
  if (until !== undefined && (until < today || until > addDays(today, LONGEST_BREAK_DAYS)))
    throw new Refusal('field-invalid', `A pause of ${id} until ${until}.`, [
      until < today
        ? { pointer: '/until', code: 'time-passed' }
        : { pointer: '/until', code: 'time-too-far', limit: LONGEST_BREAK_DAYS },
    ]);
  return outOfRounds(application, {
    why: 'PAUSED',
    since: now.toISOString(),
    ...(until === undefined ? {} : { until }),
  });
};

/** Lets a participant be proposed again. */
export const returnToPool = ({ aside, ...application }: Participating): Decision<Participating> =>
  aside === undefined
    ? { application, facts: [] }
    : { application, facts: [fact(ParticipantReturnedToPool, aboutPerson(application))] };

/** Ends a participation: at once, or with the last partner that is left. */
export const leaveAfter = (
  application: Participating,
  proposalId: string,
  now: Date,
): ReturnType<typeof withdraw> | Decision<Participating> => {
  const { proposed, formed } = application.partners;
  return proposed.length + formed.length === 0
    ? withdraw(application, now)
    : standAside(application, { why: 'LEAVING', proposalId }, now);
};

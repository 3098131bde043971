import { ParticipantReturnedToPool, ParticipantSuspended } from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import { aboutPerson, type Decision, type Participating, withdraw } from './application.ts';
import type { Aside, AsideReason } from './aside-reasons.ts';

/** Days for which a person without time now is left alone. */
export const LATER_DAYS = 28;

/** Leaves a participant out of rounds. The same reason after the same proposal changes nothing. */
export const standAside = (
  application: Participating,
  { why, proposalId }: { readonly why: AsideReason; readonly proposalId: string },
  now: Date,
): Decision<Participating> => {
  const before = application.aside;
  if (before?.why === why && before.proposalId === proposalId) return { application, facts: [] };
  const until = why === 'LATER' ? addDays(localDateOf(now), LATER_DAYS) : undefined;
  const aside: Aside = {
    ...{ why, proposalId, since: now.toISOString() },
    ...(until === undefined ? {} : { until }),
  };
  return {
    application: { ...application, aside },
    facts: [
      fact(ParticipantSuspended, {
        ...aboutPerson(application),
        why,
        ...(until === undefined ? {} : { until }),
      }),
    ],
  };
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

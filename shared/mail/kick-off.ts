import { instantAt } from '../domain/kernel/dates.ts';
import type { Cohort } from '../domain/programme/cohort.ts';
import type { GroupSession } from '../domain/sessions/group-session.ts';
import type { CalendarEntry } from './calendar.ts';

/** The kick-off of a cohort as its mails describe it. */
export type KickOffValues = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Missing until time and place are known. */
  readonly meeting?:
    | {
        /** ISO instant. */
        readonly startsAt: string;
        readonly minutes: number;
        /** An address, or how to join: as the coordinator wrote it. */
        readonly place: string;
        readonly street?: string | undefined;
        readonly calendar: Pick<CalendarEntry, 'uid' | 'sequence'>;
      }
    | undefined;
};

/** `session` is the kick-off as a session of the pairs, which can have changed more often than its cohort. */
export const kickOffValues = (
  { id, kickOff, kickOffMeeting, kickOffRevision }: Cohort,
  session?: Pick<GroupSession, 'revision'>,
): KickOffValues => {
  if (kickOffMeeting === undefined) return { day: kickOff };
  const { startsAt, minutes, place, street } = kickOffMeeting;
  return {
    day: kickOff,
    meeting: {
      startsAt: instantAt(kickOff, startsAt).toISOString(),
      minutes,
      place,
      street,
      calendar: { uid: `${id}-kick-off`, sequence: Math.max(kickOffRevision, session?.revision ?? 0) },
    },
  };
};

export const kickOffExamples: readonly KickOffValues[] = [
  {
    day: '2027-03-18',
    meeting: {
      startsAt: '2027-03-18T14:00:00.000Z',
      minutes: 150,
      place: 'Campus Allegro, Jakobstad',
      street: 'Runebergsgatan 8',
      calendar: { uid: 'coh_7F3KQ2-kick-off', sequence: 2 },
    },
  },
  { day: '2027-03-18' },
];

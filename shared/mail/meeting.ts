import type { MeetingMode } from '../domain/meetings/meeting.ts';
import type { CalendarEntry } from './calendar.ts';
import { ownApplication, pairAndPartner, type Sources } from './sources.ts';

/** A planned meeting as a letter tells of it. */
export type PlannedValues = {
  readonly firstName: string;
  readonly partnerFirstName: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place?: string | undefined;
  readonly calendar: Pick<CalendarEntry, 'uid' | 'sequence'>;
};

/** Undefined where the plan has changed since: the next letter tells what stands. */
export const plannedMeeting = async (
  {
    meetingId,
    pairId,
    sequence,
  }: { readonly meetingId: string; readonly pairId: string; readonly sequence: number },
  status: 'PLANNED' | 'CANCELLED',
  sources: Sources,
): Promise<PlannedValues | undefined> => {
  const [meeting, found] = await Promise.all([sources.meeting(meetingId), pairAndPartner(pairId, sources)]);
  if (found === undefined || meeting?.status !== status || meeting.sequence !== sequence) return undefined;
  const { startsAt, minutes, mode, place } = meeting;
  return {
    firstName: ownApplication(sources).form.answers.firstName,
    partnerFirstName: found.partnerFirstName,
    startsAt,
    minutes,
    mode,
    place,
    calendar: { uid: meetingId, sequence },
  };
};

export const plannedExamples: readonly PlannedValues[] = [
  {
    firstName: 'Ada',
    partnerFirstName: 'Lin',
    startsAt: '2027-04-08T14:00:00.000Z',
    minutes: 60,
    mode: 'IN_PERSON',
    place: 'Café Fredrika, Jakobstad',
    calendar: { uid: 'mtg_k2p202704081400', sequence: 1 },
  },
  {
    firstName: 'Lin',
    partnerFirstName: 'Ada',
    startsAt: '2027-04-08T14:00:00.000Z',
    minutes: 45,
    mode: 'ONLINE',
    calendar: { uid: 'mtg_k2p202704081400', sequence: 0 },
  },
];

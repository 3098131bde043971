import { MeetingReported } from '../../../../events/meetings.ts';
import type { MeetingMode } from '../../../domain/meetings/meeting.ts';
import { defineMail } from '../../definition.ts';
import { PAIR_LINK_DAYS } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, pairAndPartner } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type MeetingReportedValues = {
  readonly firstName: string;
  readonly partnerFirstName: string;
  readonly heldOn: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  /** ISO instant after which it counts. */
  readonly confirmBy: string;
  /** Told otherwise before. */
  readonly isCorrected: boolean;
};

/** Goes to the other one, who can correct it for a week. */
export const meetingReported = defineMail<typeof MeetingReported, MeetingReportedValues>({
  id: 'meeting-reported',
  on: MeetingReported,
  to: bothOfPair,
  when: ({ by }, recipient) => by !== recipient,
  kind: 'service',
  link: ({ meetingId }) => ({ verb: 'confirm-meeting', aboutId: meetingId, days: PAIR_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ meetingId, pairId, ...told }, sources) => {
    const [meeting, found] = await Promise.all([sources.meeting(meetingId), pairAndPartner(pairId, sources)]);
    if (found === undefined || meeting?.status !== 'REPORTED') return undefined;
    const { heldOn, minutes, mode, confirmBy, reportedBy } = meeting;
    // Corrected since: the letter about the correction tells what stands.
    if (reportedBy !== told.by || heldOn !== told.heldOn || minutes !== told.minutes || mode !== told.mode)
      return undefined;
    return {
      firstName: ownApplication(sources).form.answers.firstName,
      partnerFirstName: found.partnerFirstName,
      heldOn,
      minutes,
      mode,
      confirmBy,
      isCorrected: meeting.corrected ?? false,
    };
  },
  letters: { en, sv, fi },
  examples: () =>
    [false, true].map((isCorrected) => ({
      firstName: 'Ada',
      partnerFirstName: 'Lin',
      heldOn: '2027-04-08',
      minutes: 60,
      mode: 'IN_PERSON',
      confirmBy: '2027-04-15T20:59:00.000Z',
      isCorrected,
    })),
});

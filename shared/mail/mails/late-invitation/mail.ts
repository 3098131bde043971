import { LatecomerInvited } from '../../../../events/applications.ts';
import type { Role } from '../../../../events/codes.ts';
import { LATE_DAYS, lateStandingOf } from '../../../domain/applications/late-invitation.ts';
import { defineMail } from '../../definition.ts';
import { latecomer } from '../../recipients.ts';
import { ownInvitation } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type LateInvitationValues = {
  readonly firstName: string;
  readonly role: Role;
  /** ISO instant. */
  readonly applyBy: string;
};

export const lateInvitation = defineMail<typeof LatecomerInvited, LateInvitationValues>({
  id: 'late-invitation',
  on: LatecomerInvited,
  to: [latecomer],
  kind: 'invitation',
  link: ({ invitationId }) => ({ verb: 'apply-late', aboutId: invitationId, days: LATE_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: (_, sources) => {
    const invitation = ownInvitation(sources);
    const { firstName, role, applyBy } = invitation;
    return lateStandingOf(invitation, sources.now) === 'open' ? { firstName, role, applyBy } : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [
    { firstName: 'Ada', role: 'mentor', applyBy: '2027-02-19T10:30:00.000Z' },
    { firstName: 'Lin', role: 'student', applyBy: '2027-02-19T10:30:00.000Z' },
  ],
});

import type { Role } from '../../../../events/codes.ts';
import { SubscriberNotified } from '../../../../events/subscriptions.ts';
import { acceptsApplications } from '../../../domain/programme/cohort.ts';
import { SERVED_DAYS } from '../../../domain/subscriptions/subscription.ts';
import { defineMail } from '../../definition.ts';
import { subscriber } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationsOpenValues = {
  readonly role: Role;
  /** `YYYY-MM-DD`. */
  readonly closes: string;
  readonly kickOff: string;
  /** Place of the kick-off. */
  readonly place?: string | undefined;
  /** Path of the form. */
  readonly path: string;
};

export const applicationsOpen = defineMail<typeof SubscriberNotified, ApplicationsOpenValues>({
  id: 'applications-open',
  on: SubscriberNotified,
  to: [subscriber],
  kind: 'subscription',
  // The way out; the button leads to the form.
  link: () => ({ verb: 'unsubscribe', days: SERVED_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: async ({ role, cohortId }, sources) => {
    const cohort = await sources.cohort(cohortId);
    if (!cohort || !acceptsApplications(cohort, role, sources.now)) return undefined;
    return {
      role,
      closes: cohort.applications[role].closes,
      kickOff: cohort.kickOff,
      place: cohort.kickOffMeeting?.place,
      path: sources.applyPath(role),
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      role: 'mentor',
      closes: '2027-01-31',
      kickOff: '2027-03-10',
      place: 'Campus Allegro',
      path: '/en/apply/mentor',
    },
    { role: 'student', closes: '2027-01-31', kickOff: '2027-03-10', path: '/en/apply/student' },
  ],
});

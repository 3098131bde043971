import { KickOffMoved } from '../../../../events/programme.ts';
import { localDateOf } from '../../../domain/kernel/dates.ts';
import { usualIdOf } from '../../../domain/sessions/group-session.ts';
import { defineMail } from '../../definition.ts';
import { type KickOffValues, kickOffExamples, kickOffValues } from '../../kick-off.ts';
import { approvedPeople } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type KickOffMovedValues = { readonly firstName: string; readonly kickOff: KickOffValues };

export const kickOffMoved = defineMail<typeof KickOffMoved, KickOffMovedValues>({
  id: 'kick-off-moved',
  on: KickOffMoved,
  to: [approvedPeople],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ cohortId, revision }, sources) => {
    const application = ownApplication(sources);
    if (application.status !== 'APPROVED' && application.status !== 'PARTICIPATING') return undefined;
    const cohort = await sources.cohort(cohortId);
    // Moved once more since: the later mail tells of it.
    if (cohort === undefined || cohort.kickOffRevision !== revision) return undefined;
    if (cohort.archivedAt !== undefined || cohort.kickOff < localDateOf(sources.now)) return undefined;
    const session = await sources.groupSession(usualIdOf(cohortId, 'KICK_OFF'));
    return { firstName: application.form.answers.firstName, kickOff: kickOffValues(cohort, session) };
  },
  letters: { en, sv, fi },
  examples: () => kickOffExamples.map((kickOff) => ({ firstName: 'Ada', kickOff })),
});

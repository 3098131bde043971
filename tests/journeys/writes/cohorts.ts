import { FINDING_CODES } from '../../../shared/domain/kernel/finding.ts';
import { mentorForm, studentForm } from '../../people/forms.ts';
import type { Listed, Writing } from './writing.ts';

export const CONFIRMED = Object.keys(FINDING_CODES);
export const BY_PHONE = { channel: 'PHONE', reason: 'Told by telephone.' } as const;

/** A cohort of its own, so that the sample's people lose nothing by it. */
export const writeCohorts = async ({ write, day }: Writing) => {
  const period = { opens: day(0), closes: day(20) };
  const plan = {
    applications: { mentor: period, student: period },
    matchingOn: [day(30)],
    kickOff: day(60),
    training: { mentor: ['MENTOR_ROLE'], student: [] },
    rules: { floor: 0 },
    confirmed: CONFIRMED,
  };
  const { id } = await write('POST', 'programmes/cccc/cohorts', { ...plan, name: 'Cohort of changes' });
  const { id: other } = await write('POST', 'programmes/cccc/cohorts', { ...plan, name: 'Another cohort' });
  const settings = { answerDays: 9, confirmed: CONFIRMED };
  await write('POST', `cohorts/${id}/settings-preview`, settings);
  await write('PUT', `cohorts/${id}/settings`, settings);
  await write('POST', `cohorts/${id}/applications-closing`, { roles: ['mentor'] });
  const { id: invitation } = await write('POST', `cohorts/${id}/late-invitations`, {
    role: 'mentor',
    firstName: 'Lin',
    email: 'late@late.example',
    language: 'en',
    reason: 'Was ill.',
  });
  await write('PUT', `late-invitations/${invitation}/withdrawal`);
  const reopened = { roles: ['mentor'], closes: day(20), confirmed: CONFIRMED };
  await write('POST', `cohorts/${id}/applications-reopening`, reopened);
  const hold = { reason: 'The council inspects this cohort.', until: day(90) };
  await write('PUT', `cohorts/${id}/retention-hold`, hold);
  await write('DELETE', `cohorts/${id}/retention-hold`);
  return { id, other };
};

/** A cohort that has nobody any more is put away and taken out again. */
export const writeArchive = async ({ write }: Writing, cohortId: string): Promise<void> => {
  await write('PUT', `cohorts/${cohortId}/archive`);
  await write('DELETE', `cohorts/${cohortId}/archive?confirmed=second-open-cohort`);
};

export const MENTOR = 'asa.changes@mentor.example';

/** People who are entered on their behalf, and what life changes about their applications. */
export const writeApplications = async (hands: Writing, cohort: { id: string; other: string }) => {
  const { write, list, drain, day } = hands;
  const expectedGraduation = day(200).slice(0, 7);
  const enter = async (role: 'mentor' | 'student', email: string, changes: object = {}): Promise<string> => {
    const form =
      role === 'mentor'
        ? mentorForm({ email, ...changes })
        : studentForm({ email, expectedGraduation, ...changes });
    const entered = { role, answers: form, ...BY_PHONE, consent: 'Said yes on the telephone.' };
    return (await write('POST', `cohorts/${cohort.id}/applications`, entered)).id;
  };
  const mentor = await enter('mentor', MENTOR, { capacity: 1 });
  const student = await enter('student', 'lin.changes@student.centria.fi');
  const moving = await enter('student', 'nils.changes@student.centria.fi', { firstName: 'Nils' });
  const leaving = await enter('student', 'olga.changes@student.centria.fi', { firstName: 'Olga' });
  await drain();

  await write('POST', `applications/${student}/questions`, { question: 'Which semester is it?' });
  await write('PUT', `applications/${student}/questions/answer`, { answer: 'The sixth.', ...BY_PHONE });
  await write('POST', `applications/${student}/notes`, { text: 'Rings back on Monday.' });
  await write('POST', `applications/${student}/decision-preview`, { decision: 'APPROVE' });
  await write('POST', `applications/${student}/approval`, {});
  await write('DELETE', `applications/${student}/decision`);
  await write('POST', `applications/${student}/approval`, {});
  await write('POST', `applications/${mentor}/approval`, {});
  await drain();
  await write('PUT', `applications/${student}/aside`, {});
  await write('DELETE', `applications/${student}/aside`);
  const correction = { answers: { goals: studentForm()['goals'] }, ...BY_PHONE };
  await write('POST', `applications/${student}/corrections`, correction);
  const profile = {
    answers: { howHeard: 'participant', lastingEmail: 'lin.lasting@example.org' },
    ...BY_PHONE,
  };
  await write('PUT', `applications/${student}/profile`, profile);
  await write('PUT', `applications/${moving}/cohort`, { cohortId: cohort.other });
  await write('POST', `applications/${leaving}/rejection`, { reason: 'OTHER' });
  await write('POST', `applications/${leaving}/reopening`, {});
  await write('POST', `applications/${leaving}/withdrawal`, {});

  // A mailbox that is none.
  const typed = 'bounce+typo@student.centria.fi';
  const unsure = { role: 'student', answers: studentForm({ email: typed, expectedGraduation }), ...BY_PHONE };
  await write('POST', `cohorts/${cohort.id}/applications`, unsure);
  await drain();
  const [bounced] = await list('programmes/cccc/mails?state=BOUNCED');
  await write('DELETE', `mails/${bounced?.id}/suppression`);
  const found = await write<{ items: Listed[] }>('POST', 'programmes/cccc/unconfirmed-search', {
    email: typed,
  });
  const copy = await write('POST', `unconfirmed-applications/${found.items[0]?.id}/confirmation-mail`, {});
  await write('PUT', `unconfirmed-applications/${copy.id}/address`, { email: 'right@student.centria.fi' });
  await drain();
  const people = [cohort.id, cohort.other].map((id) =>
    list<Listed & { personId: string }>(`cohorts/${id}/applications?limit=100`),
  );
  const all = (await Promise.all(people)).flat();
  const personOf = (id: string): string => all.find((each) => each.id === id)?.personId ?? 'nobody';
  return { mentor, student, moving, leaving, personOf };
};

/** A trained mentor who takes one more. */
export const writeReadiness = async ({ write, drain }: Writing, mentor: string): Promise<void> => {
  await write('POST', `applications/${mentor}/training-waiver`, { reason: 'TRAINED_BEFORE' });
  await write('DELETE', `applications/${mentor}/training-waiver`);
  await write('POST', `applications/${mentor}/training-waiver`, { reason: 'MADE_UP_IN_PERSON' });
  await drain();
  await write('POST', `applications/${mentor}/capacity-ask`, { capacity: 2 });
  await write('PUT', `applications/${mentor}/capacity-ask/answer`, { answer: 'YES', ...BY_PHONE });
};

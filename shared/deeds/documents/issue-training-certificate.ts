import { issueForTraining, numberFrom } from '../../domain/documents/certificate.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { enrolmentIdOf } from '../../domain/sessions/training.ts';
import { certificateChanges } from '../../store/certificates.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Cause, Store } from '../../store/store.ts';

type Completed = {
  readonly applicationId: string;
  readonly role: 'mentor' | 'student';
  readonly completedOn: string;
  readonly completion?: number | undefined;
};

/** A mentor's certificate of a completed training, with the sessions that count. A student's briefing has none. */
export const issueTrainingCertificate = async (
  { applicationId, role, completedOn, completion }: Completed,
  cause: Cause,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<void> => {
  if (role !== 'mentor') return;
  const [application, enrolment] = await Promise.all([
    store.find(applications, applicationId),
    store.find(trainingEnrolments, enrolmentIdOf(applicationId)),
  ]);
  // Erased, or undone by a correction meanwhile.
  if (!application || application.state.status === 'SUBMITTED' || !enrolment) return;
  const { required, attended, outcome, completions } = enrolment.state;
  if (outcome.status !== 'COMPLETED' || completions !== (completion ?? 1)) return;
  const held = required.flatMap((module) => attended[module] ?? []);
  const days = held.map(({ heldOn }) => heldOn).sort();
  const person = await withContactOfToday(store, application.state);
  if (person.status === 'SUBMITTED') return;
  const { certificate, facts } = issueForTraining(
    person,
    {
      completion,
      completedOn,
      modules: required,
      from: days[0] ?? completedOn,
      minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    },
    numberFrom(ids('cer')),
    cause.now,
  );
  try {
    await store.commit(certificateChanges(certificate, facts), cause);
  } catch (error) {
    // Delivered twice.
    if (!isRefusal(error, 'exists-already')) throw error;
  }
};

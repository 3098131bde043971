import { fact, type NewFact } from '../../../events/fact.ts';
import { AttendanceCorrected } from '../../../events/sessions.ts';
import { localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { attend } from './attendance.ts';
import type { CorrectionReason } from './correction-reasons.ts';
import { employerOf, type TrainingEnrolment, type TrainingSession } from './training.ts';

export type Correction = {
  readonly standing: 'PRESENT' | 'ABSENT';
  readonly reason: CorrectionReason;
};

type Decision = { readonly enrolment: TrainingEnrolment; readonly facts: NewFact[] };

const corrected = (
  enrolment: TrainingEnrolment,
  { id: sessionId, module, startsAt, minutes }: TrainingSession,
  { standing, reason }: Correction,
  undone: {
    readonly completedOn?: string;
    readonly completion?: number;
    readonly recordedAt?: string;
  } = {},
): NewFact => {
  const { applicationId, cohortId, personId, role } = enrolment;
  return fact(AttendanceCorrected, {
    applicationId,
    cohortId,
    personId,
    sessionId,
    module,
    reason,
    role,
    minutes,
    ...employerOf(enrolment),
    corrected: standing,
    heldOn: localDateOf(new Date(startsAt)),
    ...undone,
  });
};

/** Takes an attendance back, and with it the completion that it had brought. */
const takeBack = (
  enrolment: TrainingEnrolment,
  session: TrainingSession,
  correction: Correction,
  by: string,
  now: Date,
): Decision => {
  const { [session.module]: entry, ...attended } = enrolment.attended;
  if (entry?.sessionId !== session.id)
    throw new Refusal('not-recorded', `${enrolment.id} is not recorded in ${session.id}.`);
  const { outcome, completions } = enrolment;
  const isUndone = outcome.status === 'COMPLETED' && enrolment.required.includes(session.module);
  const { [session.module]: _, ...seats } = enrolment.seats;
  return {
    enrolment: {
      ...enrolment,
      attended,
      seats,
      missed: [
        ...enrolment.missed,
        { sessionId: session.id, module: session.module, recordedBy: by, recordedAt: now.toISOString() },
      ],
      ...(isUndone ? { outcome: { status: 'OPEN' as const } } : {}),
    },
    facts: [
      corrected(enrolment, session, correction, {
        ...(isUndone ? { completedOn: outcome.completedOn, completion: completions } : {}),
        ...(entry.recordedAt === undefined ? {} : { recordedAt: entry.recordedAt }),
      }),
    ],
  };
};

/**
 * Corrects the attendance list for one person. Recorded so already: the same object.
 * @throws Refusal `not-recorded`, `session-not-started`, `session-cancelled`, `module-attended` in another session
 */
export const correctAttendance = (
  enrolment: TrainingEnrolment,
  session: TrainingSession,
  correction: Correction,
  by: string,
  now: Date,
): Decision => {
  const isPresent = enrolment.attended[session.module]?.sessionId === session.id;
  const isAbsent = !isPresent && enrolment.missed.some(({ sessionId }) => sessionId === session.id);
  if (correction.standing === 'PRESENT' ? isPresent : isAbsent) return { enrolment, facts: [] };
  if (correction.standing === 'ABSENT') return takeBack(enrolment, session, correction, by, now);
  const next = attend(enrolment, session, now, by);
  return { enrolment: next.enrolment, facts: [corrected(enrolment, session, correction), ...next.facts] };
};

import { enrolmentIdOf } from '../../domain/sessions/training.ts';
import { isExpectedIn } from '../../domain/sessions/waiver.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import type { Waiting } from '../waiting.ts';

/** A seat needs no answer: people are reminded to come. */
export const attendTrainingWaiting: Waiting = {
  isOpen: async ({ aboutId, applicationIds: [applicationId = ''] }, store, now) => {
    const [session, enrolment] = await Promise.all([
      store.find(trainingSessions, aboutId),
      store.find(trainingEnrolments, enrolmentIdOf(applicationId)),
    ]);
    return (
      session !== undefined &&
      now < new Date(session.state.startsAt) &&
      enrolment !== undefined &&
      isExpectedIn(enrolment.state, session.state)
    );
  },
};

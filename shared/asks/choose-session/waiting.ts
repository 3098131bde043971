import { lacksSeat } from '../../domain/sessions/choice.ts';
import { enrolmentIdOf } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { isSeasonOverFor } from '../../store/season.ts';
import type { Waiting } from '../waiting.ts';

/** Training comes before matching: without a seat by then a coordinator calls. */
export const chooseSessionWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) => {
    const [application, enrolment] = await Promise.all([
      store.find(applications, aboutId),
      store.find(trainingEnrolments, enrolmentIdOf(aboutId)),
    ]);
    return (
      application?.state.status === 'APPROVED' &&
      enrolment !== undefined &&
      lacksSeat(enrolment.state) &&
      !(await isSeasonOverFor(application.state, store, now))
    );
  },
  unanswered: 'SEAT_MISSING',
};

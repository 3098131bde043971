import { openEnquiry } from '../../domain/applications/more-info.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Waiting } from '../waiting.ts';

/** Without an answer a coordinator decides, or telephones. */
export const answerQuestionWaiting: Waiting = {
  isOpen: async ({ aboutId }, store) => {
    const application = await store.find(applications, aboutId);
    return application !== undefined && openEnquiry(application.state) !== undefined;
  },
  unanswered: 'INFO_MISSING',
};

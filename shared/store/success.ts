import type { Pair } from '../domain/pairs/pair.ts';
import type { SuccessEvidence } from '../domain/pairs/success.ts';
import type { SurveyRequest } from '../domain/surveys/request.ts';
import { meetingTotals } from './meeting-totals.ts';
import type { Store } from './store.ts';
import { surveysOfPair } from './surveys.ts';

const goalIn = (surveys: readonly SurveyRequest[], role: 'mentor' | 'student'): number | undefined => {
  const answered = surveys.find((survey) => survey.role === role && survey.status === 'ANSWERED');
  const goal = answered?.status === 'ANSWERED' ? answered.answers['goalReached'] : undefined;
  return typeof goal === 'number' ? goal : undefined;
};

/** Everything that a pair's success is judged by, as it stands now. */
export const successEvidence = async (store: Store, pair: Pair): Promise<SuccessEvidence> => {
  const [surveys, { meetings, isAgreed }] = await Promise.all([
    surveysOfPair(store, pair, 'FINAL'),
    meetingTotals(store, pair),
  ]);
  const final = surveys.map(({ state }) => state);
  return {
    pair: { status: pair.status, ...('reason' in pair ? { reason: pair.reason } : {}) },
    isAgreed,
    meetings,
    goals: { mentor: goalIn(final, 'mentor'), student: goalIn(final, 'student') },
    finalAnswers: final.filter(({ status }) => status === 'ANSWERED').length,
  };
};

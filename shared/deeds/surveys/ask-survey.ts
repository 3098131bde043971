import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import { ROLES, type Role } from '../../domain/kernel/role.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { type SurveyKind, surveyOf } from '../../domain/surveys/definitions.ts';
import { openSurvey, type SurveyRequest, withdrawSurvey } from '../../domain/surveys/request.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { type Change, create, save, type Versioned } from '../../store/store.ts';

type Asked = {
  readonly kind: SurveyKind;
  readonly role: Role;
  readonly occurrence?: number;
  readonly toldWith?: 'PAIR_ENDED';
};

/** Changes that ask one of a pair a survey: the request, and its reminders. */
export const askSurvey = (pair: Pair, { kind, role, ...options }: Asked, now: Date): Change[] => {
  const { request, facts } = openSurvey(pair, kind, role, now, options);
  const { id, programmeId, applicationId, answerBy } = request;
  const reminder = scheduleReminder(
    {
      id: `rem_answersurvey${id.replace('_', '')}`,
      programmeId,
      kind: 'ANSWER_SURVEY',
      aboutId: id,
      applicationIds: [applicationId],
    },
    remindersFor.ANSWER_SURVEY(now, surveyOf(kind).remindAfter, answerBy),
  );
  return [create(surveyRequests, request, facts), ...(reminder ? [create(reminders, reminder)] : [])];
};

/** The final survey to both of a pair. */
export const askFinalSurveys = (
  pair: Pair,
  options: Pick<Asked, 'occurrence' | 'toldWith'>,
  now: Date,
): Change[] => ROLES.flatMap((role) => askSurvey(pair, { kind: 'FINAL', role, ...options }, now));

/** Takes back those that are open. */
export const withdrawSurveys = (asked: readonly Versioned<SurveyRequest>[], now: Date): Change[] =>
  asked.flatMap((held) => {
    const next = withdrawSurvey(held.state, now);
    return next ? [save(surveyRequests, held, next.request, next.facts)] : [];
  });

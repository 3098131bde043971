import type { Ids } from '../../domain/kernel/ids.ts';
import type { OnBehalf } from '../../domain/kernel/on-behalf.ts';
import { needsHelp } from '../../domain/surveys/answers.ts';
import { answerSurvey as answer, type SurveyRequest } from '../../domain/surveys/request.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';
import { earnedCertificate } from '../documents/earned-certificate.ts';

/**
 * Takes the answers to a survey in. An alarming one gives a coordinator a task about the person who gave it; the other of the two
 * hears nothing. The final survey earns the certificate.
 * @throws Refusal `already-done`, `survey-over`, `field-invalid`, `changed-meanwhile`
 */
export const answerSurvey = async (
  held: Versioned<SurveyRequest>,
  given: Readonly<Record<string, unknown>>,
  cause: Press,
  deps: { readonly store: Store; readonly ids: Ids },
  onBehalf?: OnBehalf,
): Promise<Versioned<SurveyRequest>> => {
  const { store } = deps;
  const { request, facts } = answer(held.state, given, cause.now, onBehalf);
  const { programmeId, cohortId, applicationId: aboutId, personId } = request;
  const alarm = needsHelp(request.answers)
    ? await taskOpening({ programmeId, cohortId, kind: 'SURVEY_ALARM', aboutId }, cause.now, store)
    : [];
  const certificate = request.kind === 'FINAL' ? await earnedCertificate(request, cause.now, deps) : [];
  await store.commit([save(surveyRequests, held, request, facts), ...alarm, ...certificate], {
    ...cause,
    actor: onBehalf?.by ?? `person:${personId}`,
    programmeId,
  });
  return { state: request, version: held.version + 1 };
};

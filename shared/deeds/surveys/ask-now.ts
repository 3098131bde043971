import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { isAboutWork, type SurveyKind, surveyOf } from '../../domain/surveys/definitions.ts';
import { isSurveyOpen, type SurveyRequest, surveyIdOf } from '../../domain/surveys/request.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { surveysOfPair } from '../../store/surveys.ts';
import { askSurvey } from './ask-survey.ts';
import { unaskableFor } from './askable.ts';

/**
 * Asks one of a pair a survey at a coordinator's word. One that is open is answered with as it stands.
 * @throws Refusal `field-invalid` where nobody asks this of the role, `pair-ended` where only a running pair is asked,
 * `person-restricted`, `consent-missing`
 */
export const askNow = async (
  pair: Pair,
  kind: SurveyKind,
  role: Role,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<SurveyRequest>> => {
  if (surveyOf(kind).questions[role] === undefined)
    throw new Refusal('field-invalid', `${kind} is not asked of a ${role}.`, [
      { pointer: '/role', code: 'choice-unknown' },
    ]);
  const isOver = pair.status !== 'FORMED' && pair.status !== 'PAUSED';
  if (isOver && isAboutWork(kind)) throw new Refusal('pair-ended', `${pair.id} has ended.`);
  const asked = (await surveysOfPair(store, pair, kind)).filter(({ state }) => state.role === role);
  const open = asked.find(({ state }) => isSurveyOpen(state, cause.now));
  if (open) return open;
  const needsConsent = surveyOf(kind).needsConsent === true;
  const missing = await unaskableFor(pair, { role, needsConsent }, store);
  if (missing !== undefined)
    throw new Refusal(missing, `${kind} of ${pair.id} cannot be asked of the ${role}.`);
  const occurrence = asked.length + 1;
  try {
    await store.commit(askSurvey(pair, { kind, role, occurrence }, cause.now), {
      ...cause,
      programmeId: pair.programmeId,
    });
  } catch (error) {
    // Asked in the same moment.
    if (!isRefusal(error, 'exists-already')) throw error;
  }
  return store.get(surveyRequests, surveyIdOf(pair.id, kind, occurrence, role));
};

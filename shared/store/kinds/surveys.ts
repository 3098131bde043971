import { SurveyRequest } from '../../domain/surveys/request.ts';
import { COLLECTION, watchedFrom } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const surveyRequests: ItemKind<SurveyRequest> = {
  name: 'SurveyRequest',
  isPlain: true,
  schemaVersion: 1,
  schema: SurveyRequest,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `SURVEY#${id}`, sk: 'META' }),
  collection: ({ cohortId, kind, pairId, role, occurrence }) => ({
    pk: COLLECTION.surveys(cohortId),
    sk: `${kind}#${pairId}#${role}#${occurrence}`,
  }),
  due: (request) =>
    request.status === 'OPEN' ? watchedFrom(request.answerBy, 'SURVEY', request) : undefined,
};

import type { Pair } from '../domain/pairs/pair.ts';
import { SURVEY_KINDS, type SurveyKind } from '../domain/surveys/definitions.ts';
import type { SurveyRequest } from '../domain/surveys/request.ts';
import { COLLECTION } from './indexes.ts';
import { surveyRequests } from './kinds/surveys.ts';
import type { Store, Versioned } from './store.ts';

/** The surveys of a pair, of one kind or of all. Read by index: the newest may be missing. */
export const surveysOfPair = async (
  store: Store,
  { id, cohortId }: Pick<Pair, 'id' | 'cohortId'>,
  kind?: SurveyKind,
): Promise<readonly Versioned<SurveyRequest>[]> => {
  const pages = await Promise.all(
    (kind === undefined ? SURVEY_KINDS : [kind]).map((each) =>
      store.list(surveyRequests, COLLECTION.surveys(cohortId), { prefix: `${each}#${id}#` }),
    ),
  );
  return pages.flatMap(({ items }) => items);
};

import * as z from 'zod';
import type { Outcome } from '../../shared/deeds/sessions/person-list.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Language } from '../../shared/text/language.ts';
import { participantsOf } from './people-views.ts';

/** Outcome for one person of a list: `DONE`, or a refusal with its words. */
export const SeatOutcome = z.object({
  applicationId: z.string(),
  name: z.string().optional(),
  result: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
});
export type SeatOutcome = z.output<typeof SeatOutcome>;

/** The words of refusals are loaded with the first one. Somebody of another programme is not found, and has no name here. */
export const toSeatOutcomes = async (
  outcomes: readonly Outcome[],
  language: Language,
  store: Store,
): Promise<readonly SeatOutcome[]> => {
  const nameOf = await participantsOf(
    store,
    outcomes.flatMap(({ applicationId, result }) => (result === 'not-found' ? [] : [applicationId])),
  );
  const named = outcomes.map((outcome) => ({ ...outcome, name: nameOf(outcome.applicationId).name }));
  if (outcomes.every(({ result }) => result === 'DONE')) return named;
  const { problemText } = await import('../../shared/text/problem/text.ts');
  return named.map(({ applicationId, name, result }) => {
    if (result === 'DONE') return { applicationId, name, result };
    const { title, sentence } = problemText[language].refusals[result];
    return { applicationId, name, result, title, detail: sentence };
  });
};

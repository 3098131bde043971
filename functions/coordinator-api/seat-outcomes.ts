import * as z from 'zod';
import type { Outcome } from '../../shared/deeds/sessions/person-list.ts';
import type { Language } from '../../shared/text/language.ts';

/** Outcome for one person of a list: `DONE`, or a refusal with its words. */
export const SeatOutcome = z.object({
  applicationId: z.string(),
  result: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
});
export type SeatOutcome = z.output<typeof SeatOutcome>;

/** The words of refusals are loaded with the first one. */
export const toSeatOutcomes = async (
  outcomes: readonly Outcome[],
  language: Language,
): Promise<readonly SeatOutcome[]> => {
  if (outcomes.every(({ result }) => result === 'DONE')) return outcomes;
  const { problemText } = await import('../../shared/text/problem/text.ts');
  return outcomes.map(({ applicationId, result }) => {
    if (result === 'DONE') return { applicationId, result };
    const { title, sentence } = problemText[language].refusals[result];
    return { applicationId, result, title, detail: sentence };
  });
};

import { thankCompany } from '../../domain/companies/contact.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { completePair, judgedFrom, judgePair } from '../../domain/pairs/end.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { resultOf, successDefinition } from '../../domain/pairs/success.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleWatched } from '../../store/due.ts';
import { applications } from '../../store/kinds/applications.ts';
import { companies, companyContacts } from '../../store/kinds/companies.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { type Cause, type Change, type Store, save } from '../../store/store.ts';
import { successEvidence } from '../../store/success.ts';
import { taskOpening } from '../../store/tasks.ts';
import { loadCompany } from '../companies/load-company.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/**
 * Thanks to the mentor's employer, where the mentor lets us name it: by mail to a contact who has agreed to get mail, once in a
 * cohort, and otherwise as a task.
 */
const thanks = async (pair: Pair, now: Date, store: Store): Promise<readonly Change[]> => {
  const { programmeId, cohortId, mentorApplicationId: applicationId } = pair;
  const mentor = (await store.find(applications, applicationId))?.state;
  const mayName = mentor?.form.role === 'mentor' && mentor.form.answers.consents.employerName === true;
  const companyId = mentor !== undefined && 'companyId' in mentor ? mentor.companyId : undefined;
  if (!mayName || companyId === undefined) return [];
  const company = await loadCompany(store, companyId);
  if (await store.find(companyContacts, company.state.id, now)) {
    const thanked = thankCompany(company.state, { cohortId, applicationId });
    return thanked ? [save(companies, company, thanked.company, thanked.facts)] : [];
  }
  return taskOpening({ programmeId, cohortId, kind: 'THANK_EMPLOYER', aboutId: applicationId }, now, store);
};

/** The instant from which a pair is judged without further answers; undefined where it is not to be judged. */
const judgedBy = (pair: Pair): Date | undefined => {
  if (pair.status === 'CLOSING') return new Date(pair.judgedBy);
  return pair.status === 'ENDED_EARLY' && pair.judged === undefined ? judgedFrom(pair) : undefined;
};

/**
 * Judges the pairs that close or have ended early, once both have answered or the time is over, and answers how many there were. An
 * early end is judged once it cannot be taken back any more.
 */
export const completePairs = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleWatched(deps, pairs, 'CLOSING', now, AT_ONCE, async (held) => {
    const { store } = deps;
    const pair = held.state;
    const by = judgedBy(pair);
    if (by === undefined) return false;
    const evidence = await successEvidence(store, pair);
    if (evidence.finalAnswers < 2 && now < by) return false;
    const cohort = (await store.get(cohorts, pair.cohortId)).state;
    const definition = successDefinition(cohort.successDefinition);
    const result = resultOf(evidence, definition);
    const judgement = { result, definition: definition.version, meetings: evidence.meetings };
    const next = completePair(pair, judgement, now) ?? judgePair(pair, judgement, now);
    if (!next) return false;
    const thanked = result === 'NOT_REACHED' ? [] : await thanks(pair, now, store);
    try {
      await store.commit([save(pairs, held, next.pair, next.facts), ...thanked], causeIn(pair.programmeId));
      return true;
    } catch (error) {
      // A coordinator was faster, or another pair of the mentor opened the same task; the next run handles the result.
      if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'exists-already')) throw error;
      return false;
    }
  });

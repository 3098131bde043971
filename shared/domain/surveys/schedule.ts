import { firstAwake, isSleeping } from '../kernel/awake.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import type { Pair } from '../pairs/pair.ts';
import type { Cohort } from '../programme/cohort.ts';
import { closingOf } from '../programme/season-end.ts';
import { SURVEYS, type SurveyDefinition, type SurveyKind, surveyOf } from './definitions.ts';

/** Days within which a survey that a clock has missed is still opened. */
const OPENS_WITHIN = 21;
/** A pair that is younger has nothing to say about its middle yet. */
const LEAST_AGE = 28;

/** Kinds that a clock opens. */
const SCHEDULED: readonly SurveyKind[] = [...new Set(SURVEYS.map(({ kind }) => kind))].filter(
  (kind) => 'days' in surveyOf(kind).opens,
);

type Dates = Pick<Cohort, 'kickOff' | 'closing'>;

/** The day of a pair's end, planned or early; undefined while it runs. */
export const endedOn = (pair: Pair): string | undefined =>
  'endedAt' in pair ? localDateOf(new Date(pair.endedAt)) : undefined;

const dayOf = ({ opens }: SurveyDefinition, pair: Pair, cohort: Dates): string | undefined => {
  switch (opens.at) {
    case 'ON_REQUEST':
    case 'ENDING':
      return undefined;
    case 'KICK_OFF': {
      const [planned, grown] = [
        addDays(cohort.kickOff, opens.days),
        addDays(localDateOf(new Date(pair.formedAt)), LEAST_AGE),
      ];
      const day = firstAwake(planned > grown ? planned : grown);
      // A pair that is asked about its end soon is not asked about its middle.
      return addDays(day, LEAST_AGE) < closingOf(cohort) ? day : undefined;
    }
    case 'END': {
      const day = endedOn(pair);
      return day === undefined ? undefined : firstAwake(addDays(day, opens.days));
    }
  }
};

const isAskedIn = ({ opens }: SurveyDefinition, { status }: Pair): boolean =>
  opens.at === 'END' ? status !== 'FORMED' && status !== 'PAUSED' : status === 'FORMED';

export type DueSurvey = { readonly kind: SurveyKind; readonly role: Role };

/**
 * The surveys whose day has come for a pair, whether or not they have been opened. A paused pair is asked when it goes on, and nobody
 * in the sleeping weeks. `needsConsent` marks those that are
 * asked of nobody who has not agreed to it.
 */
export const surveysDue = (
  pair: Pair,
  cohort: Dates,
  now: Date,
): readonly (DueSurvey & { readonly needsConsent: boolean })[] => {
  const today = localDateOf(now);
  if (isSleeping(today)) return [];
  return SCHEDULED.flatMap((kind) => {
    const survey = surveyOf(kind);
    const day = isAskedIn(survey, pair) ? dayOf(survey, pair, cohort) : undefined;
    if (day === undefined || today < day || today > addDays(day, OPENS_WITHIN)) return [];
    return ROLES.filter((role) => survey.questions[role] !== undefined).map((role) => ({
      kind,
      role,
      needsConsent: survey.needsConsent === true,
    }));
  });
};

/** Cohorts that end later than this many days ago can have a survey due. */
const LAST_DAYS = 420;

/** Whether any pair of a cohort can have a survey due today. */
export const isAskingSeason = (cohort: Dates, now: Date): boolean => {
  const today = localDateOf(now);
  return today >= cohort.kickOff && today <= addDays(closingOf(cohort), LAST_DAYS);
};

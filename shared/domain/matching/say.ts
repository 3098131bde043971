import { closeness, sharedStyles, wishFits } from './criteria.ts';
import { journeyOf } from './journey.ts';
import { bestCommonLanguage, practisedWith } from './languages.ts';
import { coupleKey, type PoolMentor, type PoolStudent } from './pool.ts';
import type { Said } from './reasons.ts';
import type { CriterionKey } from './rules.ts';
import type { ScoringContext } from './scoring-context.ts';

/** From this fit on a criterion speaks for a pair, below it against. */
export const SPEAKS_FOR = 600;

type Say = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent, fit: number) => Said;

const sayField: Say = (_, { answers: { field, secondaryField } }, { answers: { targetFields } }) => {
  for (const [code, mine] of [
    ['FIELD_WANTED', field],
    ['FIELD_SECOND', secondaryField],
  ] as const) {
    const choice = mine === undefined || mine === 'other' ? -1 : targetFields.indexOf(mine);
    if (mine !== undefined && choice >= 0) return { code, field: mine, choice: choice + 1 };
  }
  for (const mine of [field, secondaryField])
    for (const wanted of targetFields)
      if (mine !== undefined && closeness(mine, wanted) > 0)
        return { code: 'FIELD_RELATED', field: mine, wanted };
  return { code: 'FIELD_DIFFERENT', field: field ?? secondaryField, wanted: targetFields };
};

const sayNeeds: Say = (_, { answers: { expertise } }, { answers: { needs } }, fit) => {
  const met = needs.filter((need) => expertise.includes(need));
  return fit >= SPEAKS_FOR
    ? { code: 'NEEDS_MET', topics: met, of: needs.length }
    : { code: 'NEEDS_UNMET', topics: needs.filter((need) => !met.includes(need)), of: needs.length };
};

const sayLanguage: Say = (_, { answers: mentor }, { answers: student }, fit) => {
  const common = bestCommonLanguage(mentor, student);
  const practised = practisedWith(mentor, student);
  const wanted = student.languagePractice;
  if (common === undefined) return { code: 'LANGUAGE_NONE' };
  if (fit >= SPEAKS_FOR)
    return practised.length > 0
      ? { code: 'PRACTICE', languages: practised }
      : { code: 'LANGUAGE_SHARED', ...common };
  return wanted.length > practised.length && common.level !== 'good'
    ? { code: 'PRACTICE_IMPOSSIBLE', languages: wanted.filter((language) => !practised.includes(language)) }
    : { code: 'LANGUAGE_MODEST', ...common };
};

const sayTime: Say = (_, { answers: mentor }, { answers: student }, fit) => {
  const slots = student.availability.filter((slot) => mentor.availability.includes(slot));
  return fit >= SPEAKS_FOR && slots.length > 0 ? { code: 'TIMES_SHARED', slots } : { code: 'TIMES_DIFFER' };
};

const sayPlace: Say = ({ rules }, { answers: mentor }, { answers: student }, fit) => {
  const { minutes } = journeyOf(mentor, student, rules);
  if (minutes === undefined || mentor.municipality === undefined) return { code: 'DISTANCE_UNKNOWN' };
  if (minutes === 0) return { code: 'SAME_MUNICIPALITY', municipality: mentor.municipality };
  return { code: fit >= SPEAKS_FOR ? 'NEAR' : 'FAR', minutes };
};

const sayStyle: Say = (_, { answers: mentor }, { answers: student }, fit) =>
  fit >= SPEAKS_FOR
    ? { code: 'STYLE_SHARED', styles: sharedStyles(mentor, student) }
    : { code: 'STYLE_DIFFERENT', ofMentor: mentor.workingStyles, ofStudent: student.workingStyles };

const sayWishes: Say = (context, mentor, student, fit) => {
  const wish = context.wishes.get(coupleKey(mentor.id, student.id));
  const { field, level } = wishFits(context, mentor, student);
  if (wish !== undefined && (fit >= SPEAKS_FOR || (field ?? level) === undefined))
    return { code: 'WISHED_FOR', wish };
  return { code: fit >= SPEAKS_FOR ? 'MENTOR_WISH_MET' : 'MENTOR_WISH_UNMET' };
};

const sayExperience: Say = (_, { answers: { yearsExperience: years = 'under3' } }, __, fit) => ({
  code: fit >= SPEAKS_FOR ? 'EXPERIENCED' : 'LITTLE_EXPERIENCE',
  years,
});

/** Reasons about two people by criterion, once its fit is known. */
export const SAY: Readonly<Record<CriterionKey, Say>> = {
  FIELD: sayField,
  NEEDS: sayNeeds,
  LANGUAGE: sayLanguage,
  TIME: sayTime,
  PLACE: sayPlace,
  STYLE: sayStyle,
  WISHES: sayWishes,
  EXPERIENCE: sayExperience,
};

import type { MentorAnswers } from '../forms/mentor.ts';
import type { StudentAnswers } from '../forms/student.ts';
import { bestCommonLanguage, isNear, meetingModeOf } from './filters.ts';

/** How well two people fit in one respect, 0–1000; undefined where an answer is missing, which counts neither way. */
export type Criterion = {
  readonly key: string;
  /** Share of the score where everything is answered; all weights together are 100. */
  readonly weight: number;
  readonly fit: (mentor: MentorAnswers, student: StudentAnswers) => number | undefined;
};

const field: Criterion = {
  key: 'FIELD',
  weight: 30,
  fit: (mentor, student) => {
    const byRank = [1000, 850, 700];
    const best = (wanted: string | undefined, share: number): number => {
      const rank = student.targetFields.indexOf(wanted as never);
      return rank < 0 ? 0 : ((byRank[rank] ?? 0) * share) / 100;
    };
    return Math.max(best(mentor.field, 100), best(mentor.secondaryField, 70));
  },
};

const needs: Criterion = {
  key: 'NEEDS',
  weight: 25,
  fit: (mentor, student) => {
    let met = 0;
    let all = 0;
    student.needs.forEach((need, rank) => {
      const weight = student.needs.length - rank;
      all += weight;
      if (mentor.expertise.includes(need)) met += weight;
    });
    return all === 0 ? undefined : Math.round((1000 * met) / all);
  },
};

const language: Criterion = {
  key: 'LANGUAGE',
  weight: 15,
  fit: (mentor, student) => {
    const level = bestCommonLanguage(mentor, student);
    const talk = level === undefined ? 0 : { basic: 0, good: 500, fluent: 850, native: 1000 }[level];
    if (student.languagePractice.length === 0) return talk;
    const practised = student.languagePractice.filter((wanted) =>
      mentor.languages.some(({ language: spoken, level: how }) => spoken === wanted && how !== 'basic'),
    ).length;
    return Math.round((2 * talk + (1000 * practised) / student.languagePractice.length) / 3);
  },
};

const time: Criterion = {
  key: 'TIME',
  weight: 10,
  fit: (mentor, student) => {
    const shared = student.availability.filter((slot) => mentor.availability.includes(slot)).length;
    const slots = Math.min(student.availability.length, mentor.availability.length);
    const common = slots === 0 ? 0 : (1000 * shared) / slots;
    if (mentor.frequencyWish === undefined || student.frequencyWish === undefined) return Math.round(common);
    return Math.round((3 * common + (mentor.frequencyWish === student.frequencyWish ? 1000 : 0)) / 4);
  },
};

const place: Criterion = {
  key: 'PLACE',
  weight: 10,
  fit: (mentor, student) => {
    if (mentor.meetingMode === 'online' || meetingModeOf(student) === 'online') return undefined;
    if (isNear(mentor, student)) return mentor.municipality === student.municipality ? 1000 : 800;
    return student.mobility === 'car' ? 500 : 300;
  },
};

const wishes: Criterion = {
  key: 'WISHES',
  weight: 5,
  fit: (mentor, student) => {
    const answers: boolean[] = [];
    if (mentor.preferredFields.length > 0)
      answers.push(student.targetFields.some((target) => mentor.preferredFields.includes(target)));
    if (mentor.preferredLevels.length > 0) answers.push(mentor.preferredLevels.includes(student.degreeLevel));
    return answers.length === 0 ? undefined : (1000 * answers.filter(Boolean).length) / answers.length;
  },
};

const experience: Criterion = {
  key: 'EXPERIENCE',
  weight: 5,
  fit: ({ yearsExperience }) =>
    ({ under3: 200, from3to5: 600, from5to10: 800, from10to20: 1000, over20: 1000 })[yearsExperience],
};

/** What speaks for a pair, in the order in which coordinators ask. Never nationality, gender or age. */
export const CRITERIA: readonly Criterion[] = [field, needs, language, time, place, wishes, experience];

/** Kept with every run, so that an old result can be explained by the rules of its day. */
export const RULES_VERSION = '2026-11';

/** 0–1000: the weighted mean of what both have answered. */
export const scoreOf = (mentor: MentorAnswers, student: StudentAnswers): number => {
  let sum = 0;
  let weights = 0;
  for (const criterion of CRITERIA) {
    const fit = criterion.fit(mentor, student);
    if (fit === undefined) continue;
    sum += criterion.weight * fit;
    weights += criterion.weight;
  }
  return weights === 0 ? 0 : Math.round(sum / weights);
};

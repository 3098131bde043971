import type { LanguageLevel } from '../vocabularies/languages.ts';
import { meetingModeOf } from './filters.ts';
import { journeyOf } from './journey.ts';
import { bestCommonLanguage, practisedWith } from './languages.ts';
import { coupleKey, type PoolMentor, type PoolStudent } from './pool.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';
import { areRelated, type Field } from './related-fields.ts';
import type { CriterionKey } from './rules.ts';
import type { ScoringContext, Topic } from './scoring-context.ts';
import { unanswered } from './unanswered.ts';

/** The fit of two people without answers: a missing answer is neutral, never zero and never perfect. */
export const NEUTRAL = 500;

/**
 * The fit of two people by one criterion: a whole number from 0 to 1000, or undefined where an answer is missing or
 * nothing was asked. Never nationality, gender or age: a profile has none of them.
 */
export type Fit = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent) => number | undefined;

const mean = (parts: readonly (readonly [weight: number, fit: number | undefined])[]): number | undefined => {
  const answered = parts.filter((part): part is [number, number] => part[1] !== undefined);
  const weights = answered.reduce((sum, [weight]) => sum + weight, 0);
  if (weights === 0) return undefined;
  return Math.round(answered.reduce((sum, [weight, fit]) => sum + weight * fit, 0) / weights);
};

const BY_CHOICE = [1000, 850, 700];
const RELATED = 40;

/** “Another field” says nothing about which: it matches nothing, and nothing is held against it. */
const named = (field: Field | undefined): field is Field => field !== undefined && field !== 'other';

/** The share of a wanted field that a mentor's field amounts to, in per cent. */
export const closeness = (has: Field, wanted: Field): number =>
  has === wanted ? 100 : areRelated(has, wanted) ? RELATED : 0;

/**
 * Value of one of a mentor's fields for a student with a field at this place of their list, given the share in per cent
 * that it counts.
 */
export const choiceWorth = (
  has: Field | undefined,
  share: number,
  wanted: Field,
  choice: number,
): number | undefined =>
  named(has) && named(wanted)
    ? Math.round(((BY_CHOICE[choice] ?? 0) * share * closeness(has, wanted)) / 10_000)
    : undefined;

const best = (fits: readonly (number | undefined)[]): number | undefined =>
  fits.reduce(
    (most, fit) => (most === undefined || (fit !== undefined && fit > most) ? fit : most),
    undefined,
  );

/** Weight of a mentor's second field against the first, in per cent. */
export const SECONDARY = 70;

const fieldFit: Fit = (_, { answers: { field, secondaryField } }, { answers: { targetFields } }) =>
  best(
    targetFields.flatMap((wanted, choice) => [
      choiceWorth(field, 100, wanted, choice),
      choiceWorth(secondaryField, SECONDARY, wanted, choice),
    ]),
  );

/** Number of a mentor's first topics that count in full; the later ones count four fifths. */
export const BEST_TOPICS = 3;
export const LATER_TOPIC = 80;

/**
 * Shares of a student's needs: higher for an earlier place in the list, and for a need that few mentors can meet. The
 * shares of one student are whole numbers and come to 1000 exactly, by largest remainders.
 */
export const needShares = (
  { needs }: StudentProfile,
  rarity: ScoringContext['rarity'],
): ReadonlyMap<Topic, number> => {
  const weights = needs.map((need, rank) => (needs.length - rank) * (rarity.get(need) ?? 100));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (1000 * weight) / all);
  const shares = exact.map(Math.floor);
  const short = 1000 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, rank) => ({ rank, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.rank - b.rank);
  for (const { rank } of byRemainder.slice(0, needs.length === 0 ? 0 : short))
    shares[rank] = (shares[rank] as number) + 1;
  return new Map(needs.map((need, rank) => [need, shares[rank] as number]));
};

/** The part of a met need's share that counts, for a topic at this place of the mentor's list. */
export const topicWorth = (share: number, place: number): number =>
  place < BEST_TOPICS ? share : Math.round((share * LATER_TOPIC) / 100);

const needsFit: Fit = ({ rarity }, { answers: { expertise } }, { answers }) => {
  if (expertise.length === 0 || answers.needs.length === 0) return undefined;
  let met = 0;
  for (const [need, share] of needShares(answers, rarity)) {
    const place = expertise.indexOf(need);
    if (place >= 0) met += topicWorth(share, place);
  }
  return met;
};

const TALK: Readonly<Record<LanguageLevel, number>> = { basic: 0, good: 500, fluent: 850, native: 1000 };

/** The quality of a common language; a third of it is practice, for a student who wants to practise one. */
export const talkFit = (level: LanguageLevel | undefined, practised: number, wanted: number): number => {
  const talk = level === undefined ? 0 : TALK[level];
  return wanted === 0 ? talk : Math.round((2 * talk + (1000 * practised) / wanted) / 3);
};

const languageFit: Fit = (_, { answers: mentor }, { answers: student }) =>
  talkFit(
    bestCommonLanguage(mentor, student)?.level,
    practisedWith(mentor, student).length,
    student.languagePractice.length,
  );

/** By the number of answers that both gave, so that who answers more never fits worse. */
const BY_SHARED = [0, 700, 900, 1000];
const sharedFit = (mentor: readonly string[], student: readonly string[]): number | undefined =>
  mentor.length === 0 || student.length === 0
    ? undefined
    : BY_SHARED[Math.min(3, student.filter((answer) => mentor.includes(answer)).length)];

const sharedSlotsFit = (mentor: MentorProfile, student: StudentProfile): number | undefined =>
  sharedFit(mentor.availability, student.availability);

/** Rules before 2026-11d: the share of the shorter list. */
const slotsFit = (mentor: MentorProfile, student: StudentProfile): number | undefined => {
  const slots = Math.min(student.availability.length, mentor.availability.length);
  if (slots === 0) return undefined;
  const shared = student.availability.filter((slot) => mentor.availability.includes(slot)).length;
  return (1000 * shared) / slots;
};

const sameRhythm = (a: string | undefined, b: string | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a === b ? 1000 : 0;

type Mode = MentorProfile['meetingMode'];

/** Two who would both rather meet in one way are better off than one of them who gives in. */
const sameMode = (a: Mode, b: Mode): number | undefined => {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return 1000;
  return a === 'both' || b === 'both' ? 700 : 0;
};

/** Mostly times that both have, then the rhythm and the way in which both would like to meet. */
const timeFit: Fit = ({ missingCounts }, { answers: mentor }, { answers: student }) => {
  const parts = [
    [6, (missingCounts ? sharedSlotsFit : slotsFit)(mentor, student)],
    [2, sameRhythm(mentor.frequencyWish, student.frequencyWish)],
    [2, sameMode(mentor.meetingMode, meetingModeOf(student))],
  ] as const;
  if (!missingCounts || parts.every(([, fit]) => fit === undefined)) return mean(parts);
  return mean(parts.map(([weight, fit]) => [weight, fit ?? NEUTRAL]));
};

const LOST_A_MINUTE = 8;
/** The remaining fit of people who live far from each other, since both can also meet online. */
const FAR = 300;

const placeFit: Fit = ({ rules }, { answers: mentor }, { answers: student }) => {
  if (mentor.meetingMode === 'online' || meetingModeOf(student) === 'online') return undefined;
  if (mentor.municipality === undefined || student.municipality === undefined) return undefined;
  const { minutes } = journeyOf(mentor, student, rules);
  return minutes === undefined ? FAR : Math.max(FAR, 1000 - LOST_A_MINUTE * minutes);
};

/** Common preferences in working with others. */
export const sharedStyles = (
  mentor: MentorProfile,
  student: StudentProfile,
): StudentProfile['workingStyles'] =>
  student.workingStyles.filter((style) => mentor.workingStyles.includes(style));

const styleFit: Fit = ({ missingCounts }, { answers: mentor }, { answers: student }) => {
  if (missingCounts) return sharedFit(mentor.workingStyles, student.workingStyles);
  const styles = Math.min(mentor.workingStyles.length, student.workingStyles.length);
  return styles === 0 ? undefined : Math.round((1000 * sharedStyles(mentor, student).length) / styles);
};

/** Wishes of the mentor about students, and of either for the other. */
export const wishFits = (
  { wishes }: ScoringContext,
  mentor: PoolMentor,
  student: PoolStudent,
): Readonly<Record<'field' | 'level' | 'person', number | undefined>> => {
  const { preferredFields, preferredLevels } = mentor.answers;
  const { targetFields, degreeLevel } = student.answers;
  const met = (is: boolean) => (is ? 1000 : 0);
  const wish = wishes.get(coupleKey(mentor.id, student.id));
  return {
    field:
      preferredFields.length === 0 || targetFields.length === 0
        ? undefined
        : met(targetFields.some((field) => preferredFields.includes(field))),
    level:
      preferredLevels.length === 0 || degreeLevel === undefined
        ? undefined
        : met(preferredLevels.includes(degreeLevel)),
    person: wish === undefined ? undefined : wish === 'MUTUAL' ? 1000 : 500,
  };
};

/** A wish for a person counts twice as much as one for a kind of person. */
export const wishFit = ({ field, level, person }: ReturnType<typeof wishFits>): number | undefined =>
  mean([
    [1, field],
    [1, level],
    [2, person],
  ]);

/** By the student's own experience: years of work call for a senior mentor, none for one nearer to a beginner. */
const SENIORITY = {
  none: { under3: 500, from3to5: 800, from5to10: 1000, from10to20: 1000, over20: 1000 },
  under1: { under3: 400, from3to5: 800, from5to10: 1000, from10to20: 1000, over20: 1000 },
  from1to3: { under3: 300, from3to5: 700, from5to10: 900, from10to20: 1000, over20: 1000 },
  over3: { under3: 100, from3to5: 500, from5to10: 800, from10to20: 1000, over20: 1000 },
} as const;

const experienceFit: Fit = (_, { answers: { yearsExperience } }, { answers: { workExperience } }) =>
  yearsExperience === undefined || workExperience === undefined
    ? undefined
    : SENIORITY[workExperience][yearsExperience];

/** The fits of two people by all criteria. */
export const FITS: Readonly<Record<CriterionKey, Fit>> = {
  FIELD: fieldFit,
  NEEDS: needsFit,
  LANGUAGE: languageFit,
  TIME: timeFit,
  PLACE: placeFit,
  STYLE: styleFit,
  WISHES: (context, mentor, student) => wishFit(wishFits(context, mentor, student)),
  EXPERIENCE: experienceFit,
};

/** The fit as it enters a score: neutral where an answer is missing, undefined where nothing was asked. */
export const countedFit = (
  key: CriterionKey,
  context: ScoringContext,
  mentor: PoolMentor,
  student: PoolStudent,
): number | undefined => {
  const fit = FITS[key](context, mentor, student);
  if (fit !== undefined || !context.missingCounts) return fit;
  return unanswered[key](mentor, student).includes(true) ? NEUTRAL : undefined;
};

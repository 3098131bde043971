import type { Grouping } from '../../domain/matching/fairness.ts';
import type { UnmatchedReason } from '../../domain/matching/match.ts';
import type { Impossible } from '../../domain/matching/options.ts';
import type { PresetId } from '../../domain/matching/presets.ts';
import type { SaidCode } from '../../domain/matching/reasons.ts';
import type { CriterionKey } from '../../domain/matching/rules.ts';

const s = (count: number) => (count === 1 ? '' : 's');

/** For coordinators: all that there is to say. Every function is given words and numbers, never codes. */
const long = {
  FIELD_WANTED: (field: string, choice: number) =>
    `The mentor’s field is the student’s choice number ${choice}: ${field}.`,
  FIELD_SECOND: (field: string, choice: number) =>
    `The mentor’s second field is the student’s choice number ${choice}: ${field}.`,
  FIELD_RELATED: (field: string, wanted: string) =>
    `The mentor’s field (${field}) is only related to what the student wants (${wanted}).`,
  FIELD_DIFFERENT: (field: string, wanted: string) =>
    `The mentor works in another field (${field}) than the student wants (${wanted}).`,
  NEEDS_MET: (topics: string, met: number, of: number) =>
    `The mentor can help with ${met} of ${of} needs: ${topics}.`,
  NEEDS_UNMET: (topics: string, unmet: number, of: number) =>
    `The mentor does not offer ${unmet} of ${of} needs: ${topics}.`,
  LANGUAGE_SHARED: (language: string, level: string) => `Both can talk in ${language} (${level}).`,
  LANGUAGE_MODEST: (language: string, level: string) =>
    `Their best language in common is ${language}, at this level: ${level}.`,
  LANGUAGE_NONE: () => 'They have no language in common that is good enough for a work talk.',
  PRACTICE: (languages: string) => `The student can practise with the mentor: ${languages}.`,
  PRACTICE_IMPOSSIBLE: (languages: string) =>
    `The student wants to practise what the mentor does not speak well enough: ${languages}.`,
  TIMES_SHARED: (slots: string) => `Both have time: ${slots}.`,
  TIMES_DIFFER: () => 'Their times, rhythm or way of meeting fit each other poorly.',
  SAME_MUNICIPALITY: (municipality: string) => `Both live in the same municipality: ${municipality}.`,
  NEAR: (minutes: number) => `The way to each other is about ${minutes} minute${s(minutes)}.`,
  FAR: (minutes: number) => `The way to each other is long, about ${minutes} minute${s(minutes)}.`,
  DISTANCE_UNKNOWN: () => 'How far they live from each other is not known.',
  WHOLE_ROUND: () => 'The round as a whole is best with this pair.',
  STYLE_SHARED: (styles: string) => `This matters to both when they work with others: ${styles}.`,
  STYLE_DIFFERENT: (ofMentor: string, ofStudent: string) =>
    `Mostly different things matter to them when they work with others. The mentor: ${ofMentor}. The student: ${ofStudent}.`,
  MENTOR_WISH_MET: () => 'The student is whom the mentor would prefer.',
  MENTOR_WISH_UNMET: () => 'The mentor would prefer a student of another field or level.',
  WISHED_FOR: (mutual: boolean): string =>
    mutual ? 'They have asked for each other.' : 'One of them has asked for the other.',
  EXPERIENCED: (years: string) => `The mentor’s experience suits the student: ${years}.`,
  LITTLE_EXPERIENCE: (years: string) => `The mentor has little experience for this student: ${years}.`,
} satisfies Record<SaidCode, unknown>;

/** Obstacles between two people. */
const why = {
  NO_COMMON_LANGUAGE: 'No language in common that both speak well enough',
  MODE_INCOMPATIBLE: 'One meets only online, the other only in person',
  OUT_OF_REACH: 'Too far to meet in person',
  LEVEL_MISMATCH: 'The mentor prefers students of another degree level',
  CONFLICT_OF_INTEREST: 'Conflict of interest',
  SAME_PAIR_BEFORE: 'They have been proposed to each other before',
  DECLINED_BEFORE: 'One of them has declined this pair before',
  VETO_MENTOR: 'The mentor does not want this pair',
  VETO_STUDENT: 'The student does not want this pair',
  VETO_COORDINATOR: 'A coordinator has ruled this pair out',
  CAPACITY_FULL: 'The mentor has no free place',
  BELOW_FLOOR: 'They fit too poorly: below the lowest score allowed',
} satisfies Record<Impossible, string>;

export const en = {
  presets: {
    balanced: 'Balanced',
    fieldFirst: 'Field first',
    languageFirst: 'Language first',
  } satisfies Record<PresetId, string>,
  criteria: {
    FIELD: 'Field',
    NEEDS: 'Needs and expertise',
    LANGUAGE: 'Language',
    TIME: 'Times and way of meeting',
    PLACE: 'Distance',
    STYLE: 'Working style',
    WISHES: 'Wishes',
    EXPERIENCE: 'Experience',
  } satisfies Record<CriterionKey, string>,
  long,
  missing: {
    mentor: (criterion: string) => `The mentor’s answer is missing: ${criterion}.`,
    student: (criterion: string) => `The student’s answer is missing: ${criterion}.`,
    both: (criterion: string) => `Both answers are missing: ${criterion}.`,
  },
  general: {
    NOTHING_STRONG: () =>
      'Nothing speaks strongly for this pair; they are together because the round as a whole is best so.',
    LITTLE_KNOWN: (percent: number) =>
      `We know little about this pair: only ${percent}\u00a0% of what counts has been answered.`,
  },
  why,
  unmatched: {
    ...why,
    MENTORS_TAKEN: 'All mentors who are possible have somebody who raises the whole more',
    NO_MENTORS: 'There are no mentors in this round',
    VETOED: 'All mentors who are possible have been ruled out',
  } satisfies Record<UnmatchedReason, string>,
  remedies: {
    RAISE_CAPACITY: (mentor: string, capacity: number) =>
      `Ask ${mentor} to take ${capacity} student${s(capacity)}.`,
    DROP_FILTER: (mentor: string, filter: string, mentors: number) =>
      `Let it pass with ${mentor}: ${filter}. That would open ${mentors} mentor${s(mentors)} with a place.`,
    LOWER_FLOOR: (mentor: string, floor: number) =>
      `Lower the lowest score allowed to ${floor}: then ${mentor} is possible.`,
    LIFT_VETO: (mentor: string) => `Ask whether the veto against ${mentor} still stands.`,
    RECRUIT: (languages: string | undefined, field: string | undefined) =>
      `No small change helps: find one more mentor${languages === undefined ? '' : ` who speaks a language of the student’s well (${languages})`}${field === undefined ? '' : `, best from this field: ${field}`}.`,
  },
  conflicts: {
    DUPLICATE_MENTOR: (mentor: string) => `The mentor ${mentor} is given twice.`,
    DUPLICATE_STUDENT: (student: string) => `The student ${student} is given twice.`,
    UNKNOWN_MENTOR: (mentor: string) => `There is no mentor ${mentor} in this round.`,
    UNKNOWN_STUDENT: (student: string) => `There is no student ${student} in this round.`,
    WEIGHTS_EMPTY: () => 'All weights are zero: nothing would count.',
    RULES_INVALID: (rule: string) => `This rule cannot be: ${rule}.`,
    REASON_MISSING: (decision: string, number: number) => `${decision} number ${number} has no reason.`,
    ROOM_INVALID: (mentor: string, room: number) => `${mentor} cannot have ${room} place${s(room)}.`,
    LOCK_INFEASIBLE: (pair: string, obstacle: string) => `${pair} cannot be locked. ${obstacle}.`,
    LOCK_VETOED: (pair: string) => `${pair} is both locked and ruled out.`,
    STUDENT_LOCKED_TWICE: (student: string, mentors: string) =>
      `${student} is locked to more than one mentor: ${mentors}.`,
    LOCKS_OVER_CAPACITY: (mentor: string, room: number, students: string) =>
      `${mentor} has ${room} place${s(room)}, but more students are locked: ${students}.`,
  },
  decisions: { LOCK: 'Lock', VETO: 'Veto', ROOM: 'Change of places' },
  price: {
    none: () => 'No locks, no vetoes and no changed places.',
    against: (change: string, decisions: string) => `${change} against the best without your ${decisions}.`,
    pairs: (fewer: number) => `It forms ${fewer} pair${s(fewer)} fewer.`,
    morePairs: (more: number) => `It forms ${more} pair${s(more)} more.`,
    waiting: (fewer: number) => `Those who find a partner have waited ${fewer} round${s(fewer)} less in all.`,
    locks: (count: number) => `${count} lock${s(count)}`,
    vetoes: (count: number) => `${count} veto${count === 1 ? '' : 'es'}`,
    rooms: (count: number) => `${count} change${s(count)} of places`,
    and: (first: string, second: string) => `${first} and ${second}`,
  },
  whatIf: {
    same: () => 'Nothing would change.',
    changed: (students: number) => `${students} student${s(students)} would have another mentor.`,
    gained: (students: number) => `${students} more student${s(students)} would have a mentor.`,
    lost: (students: number) => `${students} student${s(students)} would have no mentor any more.`,
    total: (change: string) => `By the rules that hold now, the total would change by ${change}.`,
  },
  recruit: (field: string, students: number) =>
    `One mentor more from this field would give ${students} student${s(students)} a partner: ${field}.`,
  waited: (rounds: number) => `Has waited ${rounds} round${s(rounds)}.`,
  alternative: {
    total: (lost: number) => (lost === 0 ? 'the total stays the same' : `total −${lost}`),
    pairs: (lost: number) => `${lost} pair${s(lost)} fewer`,
    waiting: (lost: number) => `those with a partner would have waited ${lost} round${s(lost)} less in all`,
    moves: (student: string, mentor: string) => `${student} would be with ${mentor}`,
    loses: (student: string) => `${student} would have no mentor`,
    instead: (mentor: string, student: string, consequence: string) =>
      `If instead ${mentor} – ${student}: ${consequence}.`,
  },
  fairness: {
    pairs: (pairs: number, students: number) =>
      `${pairs} of ${students} student${s(students)} ${pairs === 1 ? 'has' : 'have'} a partner.`,
    scores: (lowest: number, median: number, highest: number) =>
      `The scores go from ${lowest} to ${highest}; half of the pairs have at least ${median}.`,
    spread: (lower: number, upper: number) =>
      `The middle half of the pairs has between ${lower} and ${upper}.`,
    noScores: () => 'There are no pairs, and so no scores.',
    gap: (kind: string, low: string, high: string, points: number, oneIn: number) =>
      `${kind}: “${low}” has ${points} points less on average than “${high}”. Chance alone would make such a gap in one round of ${oneIn}.`,
    noGap: () => 'No groups differ by more than chance would make them.',
    load: (taken: number, places: number, unused: number) =>
      `${taken} of the mentors’ ${places} place${s(places)} ${taken === 1 ? 'is' : 'are'} taken; ${unused} mentor${s(unused)} ${unused === 1 ? 'has' : 'have'} nobody.`,
    skipped: (people: string) => `Without a partner for at least the second time: ${people}.`,
    noneSkipped: () => 'Nobody is without a partner for the second time.',
    blocking: (count: number) =>
      `${count} pair${s(count)} of people would rather have each other than what they get. This is advice, not a fault: the round is best as a whole.`,
    stable: () => 'No two people would rather have each other than what they get.',
  },
  groupings: {
    CAMPUS: 'Campus',
    FIELD: 'Most wanted field',
    LANGUAGE: 'Work language',
    DEGREE_LEVEL: 'Degree level',
  } satisfies Record<Grouping, string>,
  otherGroup: 'Other or not given',
  unknown: 'not given',
};
export type MatchingText = typeof en;

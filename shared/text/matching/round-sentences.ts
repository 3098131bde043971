import type { Alternative } from '../../domain/matching/alternatives.ts';
import type { Conflict } from '../../domain/matching/conflict.ts';
import { type FairnessSheet, type Group, type Grouping, TELLING } from '../../domain/matching/fairness.ts';
import type { Price } from '../../domain/matching/price.ts';
import type { Recruit } from '../../domain/matching/recruiting.ts';
import type { Remedy } from '../../domain/matching/remedies.ts';
import type { WhatIf } from '../../domain/rounds/what-if.ts';
import { fields } from '../../domain/vocabularies/fields.ts';
import { spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { campuses, degreeLevels } from '../../domain/vocabularies/studies.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import type { Language } from '../language.ts';
import { spoken } from '../reason/subjects.ts';
import { matchingText } from './text.ts';

/**
 * Names of people on the page or sheet at hand; ids are for machines, and a mentor and a student may have the same one.
 */
export type Names = {
  readonly mentor: (id: string) => string;
  readonly student: (id: string) => string;
};

/** The change that would help an unmatched student. */
export const remedySentence = (remedy: Remedy, names: Names, language: Language): string => {
  const { remedies, why } = matchingText[language];
  switch (remedy.code) {
    case 'RAISE_CAPACITY':
      return remedies.RAISE_CAPACITY(names.mentor(remedy.mentorId), remedy.capacity);
    case 'DROP_FILTER':
      return remedies.DROP_FILTER(names.mentor(remedy.mentorId), why[remedy.filter], remedy.mentors);
    case 'LOWER_FLOOR':
      return remedies.LOWER_FLOOR(names.mentor(remedy.mentorId), remedy.floor);
    case 'LIFT_VETO':
      return remedies.LIFT_VETO(names.mentor(remedy.mentorId));
    case 'RECRUIT':
      return remedies.RECRUIT(
        remedy.languages === undefined ? undefined : spoken(remedy.languages, language),
        remedy.field === undefined ? undefined : labelOf(fields, remedy.field, language),
      );
  }
};

/** The contradiction, naming both sides of it. */
export const conflictSentence = (conflict: Conflict, names: Names, language: Language): string => {
  const { conflicts, why, decisions } = matchingText[language];
  switch (conflict.code) {
    case 'DUPLICATE_MENTOR':
    case 'UNKNOWN_MENTOR':
      return conflicts[conflict.code](names.mentor(conflict.mentorId));
    case 'DUPLICATE_STUDENT':
    case 'UNKNOWN_STUDENT':
      return conflicts[conflict.code](names.student(conflict.studentId));
    case 'WEIGHTS_EMPTY':
      return conflicts.WEIGHTS_EMPTY();
    case 'RULES_INVALID':
      return conflicts.RULES_INVALID(conflict.rule);
    case 'REASON_MISSING':
      return conflicts.REASON_MISSING(decisions[conflict.decision], conflict.index + 1);
    case 'ROOM_INVALID':
      return conflicts.ROOM_INVALID(names.mentor(conflict.mentorId), conflict.room);
    case 'LOCK_INFEASIBLE':
      return conflicts.LOCK_INFEASIBLE(
        `${names.mentor(conflict.mentorId)} – ${names.student(conflict.studentId)}`,
        why[conflict.obstacle],
      );
    case 'LOCK_VETOED':
      return conflicts.LOCK_VETOED(
        `${names.mentor(conflict.mentorId)} – ${names.student(conflict.studentId)}`,
      );
    case 'STUDENT_LOCKED_TWICE':
      return conflicts.STUDENT_LOCKED_TWICE(
        names.student(conflict.studentId),
        conflict.mentorIds.map(names.mentor).join(', '),
      );
    case 'LOCKS_OVER_CAPACITY':
      return conflicts.LOCKS_OVER_CAPACITY(
        names.mentor(conflict.mentorId),
        conflict.room,
        conflict.studentIds.map(names.student).join(', '),
      );
  }
};

/** `−1.1 %` or `−1,1 %`, with a real minus and a space that does not break. */
export const signedPercent = (permille: number, language: Language): string => {
  const digits = (Math.abs(permille) / 10).toFixed(1);
  const sign = permille < 0 ? '−' : permille > 0 ? '+' : '±';
  return `${sign}${language === 'en' ? digits : digits.replace('.', ',')}\u00a0%`;
};

/** The price of all decisions together, as the round always shows it. */
export const priceSentence = (price: Price, language: Language): string => {
  const { price: text } = matchingText[language];
  const decisions = [
    ...(price.locks > 0 ? [text.locks(price.locks)] : []),
    ...(price.vetoes > 0 ? [text.vetoes(price.vetoes)] : []),
    ...(price.rooms > 0 ? [text.rooms(price.rooms)] : []),
  ];
  const last = decisions.at(-1);
  if (last === undefined) return text.none();
  const others = decisions.slice(0, -1).join(', ');
  return [
    text.against(signedPercent(price.permille, language), others === '' ? last : text.and(others, last)),
    ...(price.pairs < 0 ? [text.pairs(-price.pairs)] : []),
    ...(price.pairs > 0 ? [text.morePairs(price.pairs)] : []),
    ...(price.waitingMatched < 0 ? [text.waiting(-price.waitingMatched)] : []),
  ].join(' ');
};

/** Whom to recruit, and for how many. */
export const recruitSentence = ({ field, students }: Recruit, language: Language): string =>
  matchingText[language].recruit(labelOf(fields, field, language), students.length);

/** The rounds that a person has waited. */
export const waitedSentence = (rounds: number, language: Language): string =>
  matchingText[language].waited(rounds);

/** The effect of other rules, and the number of people. */
export const whatIfSentence = (
  { changed, onlyA, onlyB, permille }: Pick<WhatIf, 'changed' | 'onlyA' | 'onlyB' | 'permille'>,
  language: Language,
): string => {
  const { whatIf: text } = matchingText[language];
  if (changed.length + onlyA.length + onlyB.length === 0) return text.same();
  return [
    ...(changed.length > 0 ? [text.changed(changed.length)] : []),
    ...(onlyB.length > 0 ? [text.gained(onlyB.length)] : []),
    ...(onlyA.length > 0 ? [text.lost(onlyA.length)] : []),
    text.total(signedPercent(permille, language)),
  ].join(' ');
};

const MOST_NAMED = 4;

/** The effect of another pair: the loss of the round, and the changed partners. */
export const alternativeSentence = (
  { mentorId, studentId, regret, moved }: Alternative,
  names: Names,
  language: Language,
): string => {
  const { alternative: text } = matchingText[language];
  const others = moved.filter((move) => move.studentId !== studentId);
  const named = others
    .slice(0, MOST_NAMED)
    .map(({ studentId: student, after }) =>
      after === undefined
        ? text.loses(names.student(student))
        : text.moves(names.student(student), names.mentor(after)),
    );
  const consequence = [
    ...(regret.pairs > 0 ? [text.pairs(regret.pairs)] : []),
    ...(regret.waitingMatched > 0 ? [text.waiting(regret.waitingMatched)] : []),
    ...(regret.pairs === 0 ? [text.total(regret.total)] : []),
    ...named,
    ...(others.length > MOST_NAMED ? ['…'] : []),
  ];
  return text.instead(names.mentor(mentorId), names.student(studentId), consequence.join('; '));
};

const VOCABULARY: Readonly<Record<Grouping, Vocabulary>> = {
  CAMPUS: campuses,
  FIELD: fields,
  LANGUAGE: spokenLanguages,
  DEGREE_LEVEL: degreeLevels,
};

export const groupLabel = ({ by, group }: Pick<Group, 'by' | 'group'>, language: Language): string =>
  group === 'other' ? matchingText[language].otherGroup : labelOf(VOCABULARY[by], group, language);

/** One sentence for each figure of the fairness sheet, in the order in which a coordinator looks. */
export const fairnessSentences = (
  sheet: FairnessSheet,
  names: Names,
  language: Language,
): readonly string[] => {
  const { fairness: text, groupings } = matchingText[language];
  const { scores, widestGap, load, skippedTwice, blocking } = sheet;
  return [
    text.pairs(sheet.pairs, sheet.students),
    ...(scores === undefined
      ? [text.noScores()]
      : [
          text.scores(scores.lowest, scores.median, scores.highest),
          text.spread(scores.lowerQuartile, scores.upperQuartile),
        ]),
    widestGap === undefined || widestGap.chance > TELLING
      ? text.noGap()
      : text.gap(
          groupings[widestGap.by],
          groupLabel(widestGap.low, language),
          groupLabel(widestGap.high, language),
          widestGap.points,
          Math.round(1000 / widestGap.chance),
        ),
    text.load(load.taken, load.places, load.unused),
    skippedTwice.length === 0 ? text.noneSkipped() : text.skipped(skippedTwice.map(names.student).join(', ')),
    blocking.count === 0 ? text.stable() : text.blocking(blocking.count),
  ];
};

import { type LanguageLevel, languageLevels } from '../vocabularies/languages.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';

const strength = (level: LanguageLevel): number => languageLevels.codes.indexOf(level);

/** The level that a work talk needs from both. */
export const isWorkLevel = (level: LanguageLevel): boolean => strength(level) >= strength('good');

export type CommonLanguage = {
  readonly language: MentorProfile['languages'][number]['language'];
  readonly level: LanguageLevel;
};

/**
 * The language that the two can talk in best, and how well: as well as the weaker of them speaks it. Of two that are equally good
 * the student's first named one. Undefined where none is good enough for a work talk.
 */
export const bestCommonLanguage = (
  mentor: MentorProfile,
  student: StudentProfile,
): CommonLanguage | undefined => {
  let best: CommonLanguage | undefined;
  for (const { language, level } of student.languages) {
    const other = mentor.languages.find((spoken) => spoken.language === language);
    if (!other) continue;
    const weaker = strength(level) < strength(other.level) ? level : other.level;
    if (isWorkLevel(weaker) && (best === undefined || strength(weaker) > strength(best.level)))
      best = { language, level: weaker };
  }
  return best;
};

/** Whether they share a language at any level. */
export const shareAnyLanguage = (mentor: MentorProfile, student: StudentProfile): boolean =>
  student.languages.some(({ language }) => mentor.languages.some((spoken) => spoken.language === language));

/** Of the languages that the student wants to practise, those that the mentor speaks well enough. */
export const practisedWith = (
  mentor: MentorProfile,
  student: StudentProfile,
): StudentProfile['languagePractice'] =>
  student.languagePractice.filter((wanted) =>
    mentor.languages.some(({ language, level }) => language === wanted && isWorkLevel(level)),
  );

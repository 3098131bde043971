import type { MentorAnswers } from '../forms/mentor.ts';
import type { StudentAnswers } from '../forms/student.ts';
import { type LanguageLevel, languageLevels } from '../vocabularies/languages.ts';
import { municipalities } from '../vocabularies/municipalities.ts';
import { coupleKey, type Pool, type PoolMentor, type PoolStudent } from './pool.ts';

/** Why two people cannot be a pair, whatever else speaks for it. */
export type Obstacle =
  | 'NO_COMMON_LANGUAGE'
  | 'MODE_INCOMPATIBLE'
  | 'OUT_OF_REACH'
  | 'CONFLICT_OF_INTEREST'
  | 'DECLINED_BEFORE'
  | 'SAME_PAIR_BEFORE';

const strength = (level: LanguageLevel): number => languageLevels.codes.indexOf(level);

/** A work talk needs `good` from both; how good a language is between two people is how good it is for the weaker. */
export const bestCommonLanguage = (
  mentor: MentorAnswers,
  student: StudentAnswers,
): LanguageLevel | undefined => {
  let best: LanguageLevel | undefined;
  for (const { language, level } of student.languages) {
    const other = mentor.languages.find((spoken) => spoken.language === language);
    if (!other) continue;
    const weaker = strength(level) < strength(other.level) ? level : other.level;
    if (strength(weaker) >= strength('good') && (best === undefined || strength(weaker) > strength(best)))
      best = weaker;
  }
  return best;
};

/** A student who can only meet online is online, whatever else was ticked. */
export const meetingModeOf = (student: StudentAnswers): StudentAnswers['meetingMode'] =>
  student.mobility === 'onlineOnly' ? 'online' : student.meetingMode;

/** Two people who both live elsewhere are not thereby near each other: nobody knows where that is. */
export const isNear = (mentor: MentorAnswers, student: StudentAnswers): boolean => {
  const { subRegion } = municipalities.terms[mentor.municipality];
  return subRegion !== 'elsewhere' && subRegion === municipalities.terms[student.municipality].subRegion;
};

/** Whether the two can sit at one table: near each other, or the student can travel. */
const canMeet = (mentor: MentorAnswers, student: StudentAnswers): boolean =>
  isNear(mentor, student) ||
  (student.mobility === 'car' && mentor.municipality !== 'abroad' && student.municipality !== 'abroad') ||
  (student.mobility === 'jakobstad' && municipalities.terms[mentor.municipality].subRegion === 'jakobstad');

/** The first obstacle between two people; undefined where there is none. */
export const obstacleBetween = (
  pool: Pool,
  mentor: PoolMentor,
  student: PoolStudent,
): Obstacle | undefined => {
  const tried = pool.before.get(coupleKey(mentor.id, student.id));
  if (tried) return tried;
  // One address in both roles is one person, who cannot mentor themselves.
  if (mentor.answers.email === student.answers.email) return 'CONFLICT_OF_INTEREST';
  if (bestCommonLanguage(mentor.answers, student.answers) === undefined) return 'NO_COMMON_LANGUAGE';
  const modes = [mentor.answers.meetingMode, meetingModeOf(student.answers)];
  if (modes.includes('online') && modes.includes('inPerson')) return 'MODE_INCOMPATIBLE';
  if (modes.includes('inPerson') && !canMeet(mentor.answers, student.answers)) return 'OUT_OF_REACH';
  return undefined;
};

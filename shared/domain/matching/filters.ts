import { journeyOf } from './journey.ts';
import { bestCommonLanguage } from './languages.ts';
import { OBSTACLES, type Obstacle } from './obstacles.ts';
import { coupleKey, type PoolMentor, type PoolStudent } from './pool.ts';
import type { StudentProfile } from './profile.ts';
import { SWITCHES, type Switch } from './rules.ts';
import type { ScoringContext } from './scoring-context.ts';

export const isSwitch = (obstacle: string): obstacle is Switch =>
  (SWITCHES as readonly string[]).includes(obstacle);

/** A student who can only meet online is online, whatever else was ticked. */
export const meetingModeOf = ({ mobility, meetingMode }: StudentProfile): StudentProfile['meetingMode'] =>
  mobility === 'onlineOnly' ? 'online' : meetingMode;

type Holds = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent) => boolean;

const isPast =
  (past: Obstacle): Holds =>
  ({ before }, mentor, student) =>
    before.get(coupleKey(mentor.id, student.id)) === past;

const modesOf = (mentor: PoolMentor, student: PoolStudent) => [
  mentor.answers.meetingMode,
  meetingModeOf(student.answers),
];

const stands: Readonly<Record<Obstacle, Holds>> = {
  DECLINED_BEFORE: isPast('DECLINED_BEFORE'),
  SAME_PAIR_BEFORE: isPast('SAME_PAIR_BEFORE'),
  CONFLICT_OF_INTEREST: (context, mentor, student) =>
    mentor.personId === student.personId || isPast('CONFLICT_OF_INTEREST')(context, mentor, student),
  NO_COMMON_LANGUAGE: (_, mentor, student) =>
    bestCommonLanguage(mentor.answers, student.answers) === undefined,
  MODE_INCOMPATIBLE: (_, mentor, student) => {
    const modes = modesOf(mentor, student);
    return modes.includes('online') && modes.includes('inPerson');
  },
  // A person who can meet online is never out of reach, and one who meets nowhere but online has another obstacle.
  OUT_OF_REACH: ({ rules }, mentor, student) => {
    const modes = modesOf(mentor, student);
    return (
      modes.includes('inPerson') &&
      !modes.includes('online') &&
      !journeyOf(mentor.answers, student.answers, rules).reachable
    );
  },
  LEVEL_MISMATCH: (_, mentor, { answers: { degreeLevel } }) => {
    const { preferredLevels } = mentor.answers;
    return preferredLevels.length > 0 && degreeLevel !== undefined && !preferredLevels.includes(degreeLevel);
  },
};

/** Whether this obstacle exists between the two and counts by the rules of the round. */
export const isBetween = (
  obstacle: Obstacle,
  context: ScoringContext,
  mentor: PoolMentor,
  student: PoolStudent,
): boolean =>
  (!isSwitch(obstacle) || context.rules.filters[obstacle]) && stands[obstacle](context, mentor, student);

/** All obstacles between two people, the gravest first. */
export const obstaclesBetween = (
  context: ScoringContext,
  mentor: PoolMentor,
  student: PoolStudent,
): readonly Obstacle[] => OBSTACLES.filter((obstacle) => isBetween(obstacle, context, mentor, student));

/** The gravest obstacle between two people; undefined where there is none. */
export const obstacleBetween = (
  context: ScoringContext,
  mentor: PoolMentor,
  student: PoolStudent,
): Obstacle | undefined => OBSTACLES.find((obstacle) => isBetween(obstacle, context, mentor, student));

import { meetingModeOf } from './filters.ts';
import type { PoolMentor, PoolStudent } from './pool.ts';
import { isShareable, type Reason, type ShareableSaid } from './reasons.ts';
import type { CriterionKey } from './rules.ts';
import { SAY, SPEAKS_FOR } from './say.ts';
import { type Part, partsOf, scoreOf } from './score.ts';
import type { Yardstick } from './yardstick.ts';

/** What a score could not take into account, and who has not answered. */
export type Missing = { readonly criterion: CriterionKey; readonly sides: readonly ('mentor' | 'student')[] };

export type Explanation = {
  readonly score: number;
  readonly parts: readonly Part[];
  /** At most three, the strongest first: by what they add to the score. */
  readonly strong: readonly Reason[];
  /** All that speaks against the pair, by what is lost. */
  readonly weak: readonly Reason[];
  readonly missing: readonly Missing[];
};

const STRONGEST = 3;

type Unanswered = (mentor: PoolMentor, student: PoolStudent) => readonly [mentor: boolean, student: boolean];

/** Whose answer is missing where a fit is undefined. What was never to be answered – wishes, a place for two online – is not missing. */
const unanswered: Readonly<Record<CriterionKey, Unanswered>> = {
  FIELD: ({ answers }, student) => [
    [answers.field, answers.secondaryField].every((field) => field === undefined || field === 'other'),
    student.answers.targetFields.every((field) => field === 'other'),
  ],
  NEEDS: (mentor, student) => [mentor.answers.expertise.length === 0, student.answers.needs.length === 0],
  LANGUAGE: () => [false, false],
  TIME: (mentor, student) => [
    mentor.answers.availability.length === 0,
    student.answers.availability.length === 0,
  ],
  PLACE: (mentor, student) => {
    const online = [mentor.answers.meetingMode, meetingModeOf(student.answers)].includes('online');
    return [
      !online && mentor.answers.municipality === undefined,
      !online && student.answers.municipality === undefined,
    ];
  },
  STYLE: (mentor, student) => [
    mentor.answers.workingStyles.length === 0,
    student.answers.workingStyles.length === 0,
  ],
  WISHES: () => [false, false],
  EXPERIENCE: (mentor, student) => [
    mentor.answers.yearsExperience === undefined,
    student.answers.workExperience === undefined,
  ],
};

/** Why these two score as they do: reasons as codes, computed only for a pair that somebody looks at. */
export const explain = (yardstick: Yardstick, mentor: PoolMentor, student: PoolStudent): Explanation => {
  const parts = partsOf(yardstick, mentor, student);
  const reasons = parts.flatMap(({ key, weight, fit }) => {
    if (fit === undefined || weight === 0) return [];
    const said = SAY[key](yardstick, mentor, student, fit);
    return [{ weight, reason: { criterion: key, fit, said, shareable: isShareable(said) } }];
  });
  return {
    score: scoreOf(yardstick, mentor, student),
    parts,
    strong: reasons
      .filter(({ reason }) => reason.fit >= SPEAKS_FOR)
      .sort((a, b) => b.weight * b.reason.fit - a.weight * a.reason.fit)
      .slice(0, STRONGEST)
      .map(({ reason }) => reason),
    weak: reasons
      .filter(({ reason }) => reason.fit < SPEAKS_FOR)
      .sort((a, b) => b.weight * (1000 - b.reason.fit) - a.weight * (1000 - a.reason.fit))
      .map(({ reason }) => reason),
    missing: parts.flatMap(({ key, fit }): Missing[] => {
      const [ofMentor, ofStudent] = unanswered[key](mentor, student);
      const sides = [
        ...(ofMentor ? (['mentor'] as const) : []),
        ...(ofStudent ? (['student'] as const) : []),
      ];
      return fit === undefined && sides.length > 0 ? [{ criterion: key, sides }] : [];
    }),
  };
};

/** What the two may be told of why they were put together: the strongest that is no secret, never a score. */
export const shareableReasons = ({ strong }: Explanation): readonly ShareableSaid[] =>
  strong.map(({ said }) => said).filter(isShareable);

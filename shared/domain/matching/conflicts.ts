import type { Conflict } from './conflict.ts';
import { type Decisions, type Lock, vetoedCouples, withRooms } from './decisions.ts';
import { obstacleBetween } from './filters.ts';
import { coupleKey, type Pool, type PoolMentor, type PoolStudent } from './pool.ts';
import { Rules } from './rules.ts';
import type { ScoringContext } from './scoring-context.ts';

const repeated = (ids: readonly string[]): string[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
};

const conflictsOfRules = (rules: Rules): Conflict[] => {
  const parsed = Rules.safeParse(rules);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) =>
    issue.message === 'weights-empty'
      ? { code: 'WEIGHTS_EMPTY' }
      : { code: 'RULES_INVALID', rule: issue.path.join('.') },
  );
};

const grouped = (locks: readonly Lock[], by: (lock: Lock) => string): Map<string, Lock[]> => {
  const groups = new Map<string, Lock[]>();
  for (const lock of locks) groups.set(by(lock), [...(groups.get(by(lock)) ?? []), lock]);
  return groups;
};

type People = {
  readonly mentors: ReadonlyMap<string, PoolMentor>;
  readonly students: ReadonlyMap<string, PoolStudent>;
};

const unknownPeople = ({ locks, vetoes, rooms }: Decisions, { mentors, students }: People): Conflict[] => {
  const named = [...locks, ...rooms, ...vetoes.map(({ against }) => against)].flatMap((each) =>
    'mentorId' in each ? [each.mentorId] : [],
  );
  return [
    ...[...new Set(named)]
      .filter((id) => !mentors.has(id))
      .map((mentorId): Conflict => ({ code: 'UNKNOWN_MENTOR', mentorId })),
    ...[...new Set([...locks, ...vetoes].map(({ studentId }) => studentId))]
      .filter((id) => !students.has(id))
      .map((studentId): Conflict => ({ code: 'UNKNOWN_STUDENT', studentId })),
  ];
};

const withoutReason = ({ locks, vetoes, rooms }: Decisions): Conflict[] =>
  (
    [
      ['LOCK', locks],
      ['VETO', vetoes],
      ['ROOM', rooms],
    ] as const
  ).flatMap(([decision, list]) =>
    list.flatMap(({ reason }, index): Conflict[] =>
      reason.trim() === '' ? [{ code: 'REASON_MISSING', decision, index }] : [],
    ),
  );

const conflictsOfLocks = (
  locks: readonly Lock[],
  { mentors, students }: People,
  vetoed: ReturnType<typeof vetoedCouples>,
  context: ScoringContext,
): Conflict[] => {
  const single = locks.flatMap(({ mentorId, studentId }): Conflict[] => {
    const [mentor, student] = [mentors.get(mentorId), students.get(studentId)];
    if (mentor === undefined || student === undefined) return [];
    const obstacle = obstacleBetween(context, mentor, student);
    if (obstacle !== undefined) return [{ code: 'LOCK_INFEASIBLE', mentorId, studentId, obstacle }];
    return vetoed.has(coupleKey(mentorId, studentId)) ? [{ code: 'LOCK_VETOED', mentorId, studentId }] : [];
  });
  const twice = [...grouped(locks, ({ studentId }) => studentId)].flatMap(([studentId, mine]): Conflict[] =>
    mine.length < 2
      ? []
      : [{ code: 'STUDENT_LOCKED_TWICE', studentId, mentorIds: mine.map(({ mentorId }) => mentorId) }],
  );
  const over = [...grouped(locks, ({ mentorId }) => mentorId)].flatMap(([mentorId, mine]): Conflict[] => {
    const room = mentors.get(mentorId)?.room;
    if (room === undefined || mine.length <= room) return [];
    return [
      { code: 'LOCKS_OVER_CAPACITY', mentorId, room, studentIds: mine.map(({ studentId }) => studentId) },
    ];
  });
  return [...single, ...twice, ...over];
};

/** All contradictions in a round's people, rules and decisions; an empty list means that it can be computed. */
export const conflictsIn = (
  given: { readonly pool: Pool; readonly rules: Rules; readonly decisions: Decisions },
  context: ScoringContext,
): readonly Conflict[] => {
  const { decisions } = given;
  const pool = withRooms(given.pool, decisions.rooms);
  const people: People = {
    mentors: new Map(pool.mentors.map((mentor) => [mentor.id, mentor])),
    students: new Map(pool.students.map((student) => [student.id, student])),
  };
  return [
    ...repeated(pool.mentors.map(({ id }) => id)).map(
      (mentorId): Conflict => ({ code: 'DUPLICATE_MENTOR', mentorId }),
    ),
    ...repeated(pool.students.map(({ id }) => id)).map(
      (studentId): Conflict => ({ code: 'DUPLICATE_STUDENT', studentId }),
    ),
    ...conflictsOfRules(given.rules),
    ...unknownPeople(decisions, people),
    ...withoutReason(decisions),
    ...pool.mentors
      .filter(({ room }) => !Number.isSafeInteger(room) || room < 0)
      .map(({ id, room }): Conflict => ({ code: 'ROOM_INVALID', mentorId: id, room })),
    ...conflictsOfLocks(decisions.locks, people, vetoedCouples(pool, decisions.vetoes), context),
  ];
};

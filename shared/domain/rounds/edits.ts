import { Refusal } from '../kernel/refusal.ts';
import type { Decisions, Lock, Override, RoomChange, Veto } from '../matching/decisions.ts';
import type { RunChunk } from './chunk.ts';

/** Author, time and reason of a decision. */
export type Decided = { readonly by: string; readonly at: string; readonly reason: string };

/** The decisions as they would be, and the entry for the log of overrides. A repetition leaves the very same decisions. */
export type Edit = { readonly decisions: Decisions; readonly override: Override };

/** The decisions about a round, and the log of all that ever were. */
export type DecidedRound = { readonly decisions: Decisions; readonly overrides: readonly Override[] };

const gone = (what: string): Refusal => new Refusal('not-found', `There is no ${what}.`);

/** A pair that a person has made or keeps. Two locks on one student are left for `conflictsIn` to name. */
export const lockPair = (
  decisions: Decisions,
  couple: Pick<Lock, 'mentorId' | 'studentId'>,
  decided: Decided,
): Edit => ({
  decisions: decisions.locks.some(
    ({ mentorId, studentId }) => mentorId === couple.mentorId && studentId === couple.studentId,
  )
    ? decisions
    : { ...decisions, locks: [...decisions.locks, { ...couple, ...decided }] },
  override: { kind: 'LOCK', subjectId: couple.studentId, counterpartId: couple.mentorId, ...decided },
});

/**
 * The edit of a decision that does not stand: a repetition where it was taken back before.
 * @throws Refusal `not-found` where there never was one
 */
const takenBack = (
  decisions: Decisions,
  overrides: readonly Override[],
  wanted: Override,
  what: string,
): Edit => {
  const isSame = ({ kind, subjectId, counterpartId }: Override): boolean =>
    kind === wanted.kind &&
    subjectId === wanted.subjectId &&
    (wanted.counterpartId === undefined || counterpartId === wanted.counterpartId);
  if (overrides.some(isSame)) return { decisions, override: wanted };
  throw gone(what);
};

/** @throws Refusal `not-found` */
export const unlockStudent = (
  { decisions, overrides }: DecidedRound,
  studentId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  const mine = decisions.locks.find((lock) => lock.studentId === studentId);
  if (mine === undefined)
    return takenBack(
      decisions,
      overrides,
      { kind: 'UNLOCK', subjectId: studentId, by, at },
      `lock on ${studentId}`,
    );
  return {
    decisions: { ...decisions, locks: decisions.locks.filter((lock) => lock.studentId !== studentId) },
    override: { kind: 'UNLOCK', subjectId: studentId, counterpartId: mine.mentorId, by, at },
  };
};

const againstIdOf = ({ against }: Pick<Veto, 'against'>): string =>
  'mentorId' in against ? against.mentorId : against.companyId;

const isVeto = (studentId: string, againstId: string) => (veto: Veto) =>
  veto.studentId === studentId && againstIdOf(veto) === againstId;

/** A veto replaces an earlier one: the newest reason counts. */
export const vetoPair = (
  decisions: Decisions,
  veto: Pick<Veto, 'code' | 'studentId' | 'against'>,
  decided: Decided,
): Edit => {
  const isSame = isVeto(veto.studentId, againstIdOf(veto));
  const stands = decisions.vetoes.some(
    (each) => isSame(each) && each.code === veto.code && each.reason === decided.reason,
  );
  return {
    decisions: stands
      ? decisions
      : {
          ...decisions,
          vetoes: [...decisions.vetoes.filter((each) => !isSame(each)), { ...veto, ...decided }],
        },
    override: { kind: 'VETO', subjectId: veto.studentId, counterpartId: againstIdOf(veto), ...decided },
  };
};

/** @throws Refusal `not-found` */
export const liftVeto = (
  { decisions, overrides }: DecidedRound,
  studentId: string,
  againstId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  const isSame = isVeto(studentId, againstId);
  const override: Override = { kind: 'UNVETO', subjectId: studentId, counterpartId: againstId, by, at };
  if (!decisions.vetoes.some(isSame))
    return takenBack(decisions, overrides, override, `veto of ${studentId} against ${againstId}`);
  return {
    decisions: { ...decisions, vetoes: decisions.vetoes.filter((each) => !isSame(each)) },
    override,
  };
};

export const changeRoom = (
  decisions: Decisions,
  { mentorId, room }: Pick<RoomChange, 'mentorId' | 'room'>,
  decided: Decided,
): Edit => ({
  decisions: decisions.rooms.some(
    (each) => each.mentorId === mentorId && each.room === room && each.reason === decided.reason,
  )
    ? decisions
    : {
        ...decisions,
        rooms: [
          ...decisions.rooms.filter((each) => each.mentorId !== mentorId),
          { mentorId, room, ...decided },
        ],
      },
  override: { kind: 'ROOM', subjectId: mentorId, ...decided },
});

/** @throws Refusal `not-found` */
export const restoreRoom = (
  { decisions, overrides }: DecidedRound,
  mentorId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  const override: Override = { kind: 'UNROOM', subjectId: mentorId, by, at };
  if (!decisions.rooms.some((each) => each.mentorId === mentorId))
    return takenBack(decisions, overrides, override, `other room of ${mentorId}`);
  return {
    decisions: { ...decisions, rooms: decisions.rooms.filter((each) => each.mentorId !== mentorId) },
    override,
  };
};

const sortedKey = (ids: readonly (string | undefined)[]): string => [...ids].sort().join();

/** True where the newest decision is this swap, by the same person for the same reason. */
const isNewest = (overrides: readonly Override[], swap: Override): boolean => {
  const newest = overrides.at(-1);
  return (
    newest?.kind === 'SWAP' &&
    newest.by === swap.by &&
    newest.reason === swap.reason &&
    sortedKey([newest.subjectId, newest.counterpartId]) === sortedKey([swap.subjectId, swap.counterpartId])
  );
};

/**
 * Two students exchange their mentors: two locks, in place of those they had. A swap that is sent again exchanges
 * nobody, unless the caller has seen the round after the first (`sawCurrent`) and so wants them back.
 * @throws Refusal `not-found` where one has no mentor
 */
export const swapPartners = (
  { decisions, overrides }: DecidedRound,
  pairs: RunChunk['pairs'],
  [one, other]: readonly [string, string],
  decided: Decided,
  sawCurrent: boolean,
): Edit => {
  const override: Override = { kind: 'SWAP', subjectId: one, counterpartId: other, ...decided };
  if (!sawCurrent && isNewest(overrides, override)) return { decisions, override };
  const mentorOf = (studentId: string): string => {
    const pair = pairs.find(({ studentApplicationId }) => studentApplicationId === studentId);
    if (pair === undefined) throw gone(`pair of ${studentId}`);
    return pair.mentorApplicationId;
  };
  const locks: Lock[] = [
    { studentId: one, mentorId: mentorOf(other), ...decided },
    { studentId: other, mentorId: mentorOf(one), ...decided },
  ];
  const others = decisions.locks.filter(({ studentId }) => studentId !== one && studentId !== other);
  return {
    decisions: { ...decisions, locks: [...others, ...locks] },
    override,
  };
};

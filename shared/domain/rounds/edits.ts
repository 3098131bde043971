import { Refusal } from '../kernel/refusal.ts';
import type { Decisions, Lock, Override, RoomChange, Veto } from '../matching/decisions.ts';
import type { RunChunk } from './chunk.ts';

/** Author, time and reason of a decision. */
export type Decided = { readonly by: string; readonly at: string; readonly reason: string };

/** The decisions as they would be, and the entry for the log of overrides. A repetition leaves the very same decisions. */
export type Edit = { readonly decisions: Decisions; readonly override: Override };

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

/** @throws Refusal `not-found` */
export const unlockStudent = (
  decisions: Decisions,
  studentId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  const mine = decisions.locks.find((lock) => lock.studentId === studentId);
  if (mine === undefined) throw gone(`lock on ${studentId}`);
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
  decisions: Decisions,
  studentId: string,
  againstId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  const isSame = isVeto(studentId, againstId);
  if (!decisions.vetoes.some(isSame)) throw gone(`veto of ${studentId} against ${againstId}`);
  return {
    decisions: { ...decisions, vetoes: decisions.vetoes.filter((each) => !isSame(each)) },
    override: { kind: 'UNVETO', subjectId: studentId, counterpartId: againstId, by, at },
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
  decisions: Decisions,
  mentorId: string,
  { by, at }: Omit<Decided, 'reason'>,
): Edit => {
  if (!decisions.rooms.some((each) => each.mentorId === mentorId)) throw gone(`other room of ${mentorId}`);
  return {
    decisions: { ...decisions, rooms: decisions.rooms.filter((each) => each.mentorId !== mentorId) },
    override: { kind: 'UNROOM', subjectId: mentorId, by, at },
  };
};

/** Two students exchange their mentors: two locks, in place of those they had. @throws Refusal `not-found` where one has no mentor */
export const swapPartners = (
  decisions: Decisions,
  pairs: RunChunk['pairs'],
  [one, other]: readonly [string, string],
  decided: Decided,
): Edit => {
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
    override: { kind: 'SWAP', subjectId: one, counterpartId: other, ...decided },
  };
};

import * as z from 'zod';
import { Id } from '../../../events/codes.ts';
import type { Participating } from '../applications/application.ts';
import { asideFor } from '../applications/aside-reasons.ts';
import { roundsWaitedBy } from '../applications/readiness.ts';
import type { Role } from '../kernel/role.ts';
import type { Decisions } from '../matching/decisions.ts';
import {
  coupleKey,
  narrowed,
  type Past,
  type Pool,
  PoolFilter,
  type PoolMentor,
  type PoolStudent,
  type Wish,
} from '../matching/pool.ts';
import { MentorProfile, StudentProfile } from '../matching/profile.ts';
import { yesInVain } from '../pairs/given-answers.ts';
import type { PairingNote } from '../pairs/pairing-note.ts';
import { freePlaces } from '../pairs/partners.ts';
import type { DeclineReason, Proposal } from '../pairs/proposal.ts';

/** Participants of a round. A single student gets a new mentor after a decline or an early end. */
export const RoundPool = z.discriminatedUnion('only', [
  PoolFilter,
  z.strictObject({ only: z.literal('STUDENT'), studentApplicationId: Id }),
]);
export type RoundPool = z.output<typeof RoundPool>;

/** Names a pool in one word. Of each pool one round is open at a time. */
export const poolKeyOf = (pool: RoundPool): string => {
  switch (pool.only) {
    case 'CAMPUS':
      return `CAMPUS-${pool.campus}`;
    case 'FIELD':
      return `FIELD-${pool.field}`;
    case 'STUDENT':
      return `STUDENT-${pool.studentApplicationId}`;
    default:
      return pool.only;
  }
};

/** A student whose pair has ended early comes first among those who have waited for fewer rounds. */
export const REMATCH_ROUNDS = 2;

/** A student whose yes came to nothing comes first among those who have waited for as many rounds. */
export const VAIN_YES_ROUNDS = 1;

/** Students who have said yes in vain since their last pair was formed. */
const yesesInVain = (proposals: readonly Proposal[]): ReadonlySet<string> => {
  const paired = new Map<string, string>();
  for (const { status, studentApplicationId: id, proposedAt } of proposals)
    if (status === 'ACCEPTED' && proposedAt > (paired.get(id) ?? '')) paired.set(id, proposedAt);
  return new Set(
    proposals
      .filter((proposal) => yesInVain(proposal) === 'student')
      .filter(({ studentApplicationId: id, proposedAt }) => proposedAt > (paired.get(id) ?? ''))
      .map(({ studentApplicationId }) => studentApplicationId),
  );
};

const WISH: Readonly<Record<PairingNote['known'], Wish | undefined>> = {
  MUTUAL_WISH: 'MUTUAL',
  WISH_OF_MENTOR: 'ONE_SIDED',
  WISH_OF_STUDENT: 'ONE_SIDED',
  CONFLICT_OF_INTEREST: undefined,
  NOTHING: undefined,
};

/** What an earlier proposal of two people, or a note about them, forbids. */
const pastOf = ({ status }: Pick<Proposal, 'status'>): Past =>
  status === 'DECLINED' ? 'DECLINED_BEFORE' : 'SAME_PAIR_BEFORE';

type Two = { readonly mentorPersonId: string; readonly studentPersonId: string };
/** From the lightest to the gravest. */
const GRAVITY: readonly Past[] = ['SAME_PAIR_BEFORE', 'DECLINED_BEFORE', 'CONFLICT_OF_INTEREST'];
const gravestOf = (all: readonly (readonly [string, Past])[]): ReadonlyMap<string, Past> =>
  new Map(all.toSorted(([, one], [, other]) => GRAVITY.indexOf(one) - GRAVITY.indexOf(other)));

/** What two people were to each other in other cohorts: proposals, and conflicts of interest. */
export type Formerly = {
  readonly proposals: readonly (Two & Pick<Proposal, 'status'> & { readonly reason?: DeclineReason })[];
  readonly conflicts: readonly Two[];
};
/** A no for lack of time, or of one who left, says nothing about the two once another cohort has come. */
const isAboutTheTwo = ({ status, reason }: Formerly['proposals'][number]): boolean =>
  status !== 'DECLINED' || reason === undefined || asideFor(reason) === undefined;
const NOTHING_BEFORE: Formerly = { proposals: [], conflicts: [] };

/** The past of two people in other cohorts, by their applications of this one. Whoever was the mentor: it is about the two. */
const formerPast = (
  participants: readonly Participating[],
  { proposals, conflicts }: Formerly,
): readonly [string, Past][] => {
  const own = Map.groupBy(participants, ({ personId }) => personId);
  const as = (personId: string, role: Role): readonly string[] =>
    (own.get(personId) ?? []).filter(({ form }) => form.role === role).map(({ id }) => id);
  const between = (one: string, other: string, past: Past): [string, Past][] =>
    as(one, 'mentor').flatMap((mentorId) =>
      as(other, 'student').map((studentId): [string, Past] => [coupleKey(mentorId, studentId), past]),
    );
  const both = ({ mentorPersonId: one, studentPersonId: other }: Two, past: Past) => [
    ...between(one, other, past),
    ...between(other, one, past),
  ];
  return [
    ...proposals.filter(isAboutTheTwo).flatMap((proposal) => both(proposal, pastOf(proposal))),
    ...conflicts.flatMap((two) => both(two, 'CONFLICT_OF_INTEREST')),
  ];
};

/**
 * The pool of a round: participants with a free place, against all proposals that the cohort has had and its pairing notes, and
 * against what they were to each other in other cohorts.
 */
export const poolOf = (
  participants: readonly Participating[],
  proposals: readonly Proposal[],
  notes: readonly PairingNote[] = [],
  formerly: Formerly = NOTHING_BEFORE,
): Pool => {
  const mentors: PoolMentor[] = [];
  const students: PoolStudent[] = [];
  const inVain = yesesInVain(proposals);
  for (const { id, personId, companyId, confirmedAt, form, partners, ...rest } of participants) {
    const room = freePlaces(partners);
    if (room < 1) continue;
    const known = { id, personId, confirmedAt };
    if (form.role === 'mentor')
      mentors.push({
        ...known,
        room,
        ...(companyId === undefined ? {} : { companyId }),
        answers: MentorProfile.parse(form.answers),
      });
    else {
      const skipped =
        roundsWaitedBy(rest) +
        (rest.rematchOf === undefined ? 0 : REMATCH_ROUNDS) +
        (inVain.has(id) ? VAIN_YES_ROUNDS : 0);
      students.push({
        ...known,
        waiting: rest.waitingSince !== undefined || skipped > 0,
        skipped,
        answers: StudentProfile.parse(form.answers),
      });
    }
  }
  return {
    mentors,
    students,
    before: gravestOf([
      ...formerPast(participants, formerly),
      ...proposals.map((proposal): [string, Past] => [
        coupleKey(proposal.mentorApplicationId, proposal.studentApplicationId),
        pastOf(proposal),
      ]),
      ...notes
        .filter((note) => note.known === 'CONFLICT_OF_INTEREST')
        .map((note): [string, Past] => [
          coupleKey(note.mentorApplicationId, note.studentApplicationId),
          'CONFLICT_OF_INTEREST',
        ]),
    ]),
    wishes: new Map(
      notes.flatMap((note): [string, Wish][] => {
        const wish = WISH[note.known];
        return wish === undefined
          ? []
          : [[coupleKey(note.mentorApplicationId, note.studentApplicationId), wish]];
      }),
    ),
  };
};

/**
 * All participants of a round who can be matched now. `trained` are the applications whose training is complete. Nobody whose data is
 * restricted is among them, nor anybody who stands aside, save the one student for whom a coordinator seeks a mentor.
 */
export const roundPoolOf = (
  filter: RoundPool,
  participants: readonly Participating[],
  proposals: readonly Proposal[],
  known: readonly PairingNote[],
  trained: ReadonlySet<string>,
  formerly: Formerly = NOTHING_BEFORE,
): Pool => {
  const wanted = filter.only === 'STUDENT' ? filter.studentApplicationId : undefined;
  const everybody = poolOf(
    participants.filter(
      (participant) =>
        participant.restrictedSince === undefined &&
        (participant.id === wanted || participant.aside === undefined),
    ),
    proposals,
    known,
    formerly,
  );
  if (filter.only === 'STUDENT')
    return {
      ...everybody,
      students: everybody.students.filter(({ id }) => id === filter.studentApplicationId),
    };
  if (filter.only !== 'TRAINED') return narrowed(everybody, filter);
  const marked = <Person extends { readonly id: string }>(person: Person) => ({
    ...person,
    trained: trained.has(person.id),
  });
  return narrowed(
    { ...everybody, mentors: everybody.mentors.map(marked), students: everybody.students.map(marked) },
    filter,
  );
};

/** The decisions that a pool can carry: those about people who have left it are void. */
export const decisionsWithin = ({ locks, vetoes, rooms }: Decisions, pool: Pool): Decisions => {
  const mentors = new Set(pool.mentors.map(({ id }) => id));
  const students = new Set(pool.students.map(({ id }) => id));
  return {
    locks: locks.filter(({ mentorId, studentId }) => mentors.has(mentorId) && students.has(studentId)),
    vetoes: vetoes.filter(
      ({ studentId, against }) =>
        students.has(studentId) && (!('mentorId' in against) || mentors.has(against.mentorId)),
    ),
    rooms: rooms.filter(({ mentorId }) => mentors.has(mentorId)),
  };
};

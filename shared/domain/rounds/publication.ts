import * as z from 'zod';
import { Aside } from '../applications/aside-reasons.ts';
import { coupleKey } from '../matching/pool.ts';
import type { PairingNote } from '../pairs/pairing-note.ts';
import { freePlaces, MOST_PARTNERS, Partners } from '../pairs/partners.ts';
import type { Proposal } from '../pairs/proposal.ts';
import type { LeftOutReason, RunChunk } from './chunk.ts';
import { poolOf } from './participants.ts';
import type { MatchingRun } from './run.ts';

type ChunkPair = RunChunk['pairs'][number];

/** Data of an application that publishing needs, without answers. */
export const PlacedApplication = z.discriminatedUnion('status', [
  z.object({
    id: z.string(),
    status: z.literal('PARTICIPATING'),
    partners: Partners,
    aside: Aside.pick({ proposalId: true }).optional(),
    restrictedSince: z.string().optional(),
  }),
  z.object({
    id: z.string(),
    status: z.enum(['SUBMITTED', 'CONFIRMED', 'NEEDS_INFO', 'APPROVED', 'REJECTED', 'WITHDRAWN']),
  }),
]);
export type PlacedApplication = z.output<typeof PlacedApplication>;

/** Terms of publishing besides the two people themselves. */
export type Terms = {
  /** Couples that have said no since, were proposed elsewhere, or must not be paired any more; by `coupleKey`. */
  readonly ruledOut: ReadonlySet<string>;
  /** Places that a coordinator has decided on for this round, by mentor. */
  readonly rooms: ReadonlyMap<string, number>;
  /** The one student for whom a coordinator seeks a mentor, also where they stand aside. */
  readonly wanted?: string | undefined;
};

/** Changes about couples since the run was computed, and the decisions of the run. */
export const termsOf = (
  { roundId, pool, rules, decisions }: Pick<MatchingRun, 'roundId' | 'pool' | 'rules' | 'decisions'>,
  proposals: readonly Proposal[],
  known: readonly PairingNote[],
): Terms => {
  const others = proposals.filter((proposal) => proposal.roundId !== roundId);
  return {
    ruledOut: new Set(
      [...poolOf([], others, known).before]
        .filter(([, past]) => past !== 'SAME_PAIR_BEFORE' || rules.filters.SAME_PAIR_BEFORE)
        .map(([key]) => key),
    ),
    rooms: new Map(decisions.rooms.map(({ mentorId, room }) => [mentorId, room])),
    wanted: pool.only === 'STUDENT' ? pool.studentApplicationId : undefined,
  };
};

/**
 * Number of further students that a mentor may be promised: the places decided for the round less its `mine` pairs, or
 * else the offered places.
 */
const placesOf = (id: string, partners: Partners, mine: number, { rooms }: Terms): number => {
  const room = rooms.get(id);
  if (room === undefined) return freePlaces(partners);
  return Math.min(room - mine, MOST_PARTNERS - (partners.capacity - freePlaces(partners)));
};

/** The partners of a mentor with a place for one more, where the round gives them more than they had offered. */
export const withPlace = (partners: Partners): Partners =>
  freePlaces(partners) > 0
    ? partners
    : { ...partners, capacity: partners.capacity - freePlaces(partners) + 1 };

/**
 * The reason why these two cannot be proposed any more; undefined where they can. `mine` counts the mentor's pairs of
 * this round.
 */
export const leftOutFor = (
  mentor: PlacedApplication | undefined,
  student: PlacedApplication | undefined,
  mine: number,
  terms: Terms,
): LeftOutReason | undefined => {
  if (mentor?.status !== 'PARTICIPATING' || student?.status !== 'PARTICIPATING') return 'WITHDRAWN';
  if (mentor.restrictedSince !== undefined || student.restrictedSince !== undefined) return 'RESTRICTED';
  if (mentor.aside !== undefined || (student.aside !== undefined && student.id !== terms.wanted))
    return 'ASIDE';
  if (freePlaces(student.partners) < 1) return 'STUDENT_FULL';
  if (placesOf(mentor.id, mentor.partners, mine, terms) < 1) return 'MENTOR_FULL';
  return terms.ruledOut.has(coupleKey(mentor.id, student.id)) ? 'RULED_OUT' : undefined;
};

export type Foreseen = Pick<ChunkPair, 'mentorApplicationId' | 'studentApplicationId'> & {
  readonly outcome: NonNullable<ChunkPair['outcome']>;
};

/** The outcome that publishing would have now for each pair, one after the other. A settled outcome stays. */
export const foreseen = (
  chunks: readonly RunChunk[],
  applications: ReadonlyMap<string, PlacedApplication>,
  terms: Terms,
): readonly Foreseen[] => {
  const now = new Map(applications);
  const mine = new Map<string, number>();
  return chunks
    .flatMap(({ pairs }) => pairs)
    .map(({ mentorApplicationId, studentApplicationId, outcome }) => {
      const [mentor, student] = [now.get(mentorApplicationId), now.get(studentApplicationId)];
      const had = mine.get(mentorApplicationId) ?? 0;
      const becomes = outcome ?? leftOutFor(mentor, student, had, terms) ?? 'PROPOSED';
      if (outcome === undefined && becomes === 'PROPOSED' && mentor?.status === 'PARTICIPATING') {
        const partners = withPlace(mentor.partners);
        const proposed = [...partners.proposed, studentApplicationId];
        now.set(mentor.id, { ...mentor, partners: { ...partners, proposed } });
        mine.set(mentor.id, had + 1);
      }
      return { mentorApplicationId, studentApplicationId, outcome: becomes };
    });
};

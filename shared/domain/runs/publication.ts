import type { Application } from '../application.ts';
import { freePlaces } from '../partners.ts';
import type { LeftOutReason, RunChunk } from './run-chunk.ts';

type ChunkPair = RunChunk['pairs'][number];

/**
 * Why these two cannot be proposed any more; undefined where they can. `taken` is how many further places of each are spoken for.
 */
export const leftOutFor = (
  mentor: Application | undefined,
  student: Application | undefined,
  taken: (application: Application) => number = () => 0,
): LeftOutReason | undefined => {
  if (mentor?.status !== 'PARTICIPATING' || student?.status !== 'PARTICIPATING') return 'WITHDRAWN';
  if (freePlaces(student.partners) - taken(student) < 1) return 'STUDENT_PLACED';
  return freePlaces(mentor.partners) - taken(mentor) < 1 ? 'MENTOR_FULL' : undefined;
};

type Foreseen = Pick<ChunkPair, 'mentorApplicationId' | 'studentApplicationId'> & {
  readonly outcome: NonNullable<ChunkPair['outcome']>;
};

/** What publishing would make of each pair now, one after the other. What is settled already stays as it is. */
export const foreseen = (
  chunks: readonly RunChunk[],
  applications: ReadonlyMap<string, Application>,
): readonly Foreseen[] => {
  const taken = new Map<string, number>();
  const takenOf = ({ id }: Application): number => taken.get(id) ?? 0;
  return chunks
    .flatMap(({ pairs }) => pairs)
    .map(({ mentorApplicationId, studentApplicationId, outcome }) => {
      const ids = [mentorApplicationId, studentApplicationId];
      const [mentor, student] = ids.map((id) => applications.get(id));
      const now = outcome ?? leftOutFor(mentor, student, takenOf) ?? 'PROPOSED';
      if (outcome === undefined && now === 'PROPOSED')
        for (const id of ids) taken.set(id, (taken.get(id) ?? 0) + 1);
      return { mentorApplicationId, studentApplicationId, outcome: now };
    });
};

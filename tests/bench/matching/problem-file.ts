import { writeFileSync } from 'node:fs';
import type { Instance } from '../../../shared/domain/matching/solver/instance.ts';

/**
 * Writes an instance for contenders in other languages, as Int32 in this machine's byte order: students, mentors, edges (three
 * counts), capacities, row starts, packed edges (`mentor << 11 | cost`).
 */
export const writeProblem = (
  path: string,
  { students, mentors, capacity, rowPtr, edges }: Instance,
): void => {
  const parts = [Int32Array.of(students.length, mentors.length, edges.length), capacity, rowPtr, edges];
  writeFileSync(path, '');
  for (const { buffer, byteOffset, byteLength } of parts)
    writeFileSync(path, new Uint8Array(buffer, byteOffset, byteLength), { flag: 'a' });
};

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects, in their order. */
const GROUPS = ['serving', 'alone', 'sharing'];

/** Files that keep a worker for long, the longest first. */
const LONGEST = [
  'tests/journeys/season.',
  'tests/journeys/newcomer.',
  'tests/browser/finance.',
  'tests/simulation/chaos.',
  'tests/browser/',
  'tests/journeys/',
  'tests/functions/large-',
  'tests/infra/',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((path) => moduleId.includes(path));
  return place === -1 ? LONGEST.length : place;
};

/** A worker is shared by files that follow each other: one that has its own in between would end it. */
const groupOf = ({ project }: TestSpecification): number => GROUPS.indexOf(project.name);

/** Begins with what takes longest: begun last, it would keep one worker busy while the others have nothing left. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b));
  }
}

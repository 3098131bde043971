import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Crowd, fillCohort } from '../people/crowd.ts';
import { asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld } from './world.ts';

const CROWD: Crowd = {
  mentors: 1000,
  students: 1000,
  seed: 1,
  alike: { mentor: { meetingMode: 'both', capacity: 1 }, student: { meetingMode: 'both', mobility: 'car' } },
};

/** Ids as random as those of the real system, which pack badly. */
const withRandomIds = (body: string): string =>
  body.replaceAll(
    /app_\w+/g,
    (id) => `app_${createHash('sha256').update(id).digest('base64url').slice(0, 26)}`,
  );

it('a round of a thousand pairs and all its people are at most 150 KB on the wire', async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  await fillCohort(world.store, cohortId, CROWD, world.now());
  const { id } = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
  await world.deliver({ only: ['run-matching'] });
  const round = await asCoordinator(world, 'GET', `rounds/${id}`);
  const people = await asCoordinator(world, 'GET', `rounds/${id}/people`);
  expect(done(round)).toMatchObject({ summary: { pairs: 1000 } });
  expect(done(people)['items']).toHaveLength(2000);
  const packed = [round, people].map(({ body }) => gzipSync(withRandomIds(body)).length);
  expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(150_000);
});

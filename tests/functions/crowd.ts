import { fields } from '../../shared/domain/vocabularies/fields.ts';
import { topics } from '../../shared/domain/vocabularies/topics.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { create } from '../../shared/store/store.ts';
import { aMentor, anApplication, aStudent } from '../domain/given.ts';
import type { World } from './world.ts';

const some = <Code>(codes: readonly Code[], n: number, count: number): Code[] =>
  Array.from({ length: count }, (_, k) => codes[(n * 7 + k * 5) % codes.length] as Code);

const numbered = (n: number): string => String(n).padStart(5, '0');

/**
 * As many mentors with one place each, and as many students, all ready: put into the store as they would stand there, since thousands
 * do not apply within the time of a test.
 */
export const aCrowd = async (world: World, cohortId: string, size: number): Promise<void> => {
  const cause = { now: world.now(), actor: 'test', programmeId: 'cccc', correlationId: 'crowd', depth: 0 };
  for (let n = 0; n < size; n += 1) {
    const mentor = {
      role: 'mentor' as const,
      answers: aMentor({ field: fields.codes[n % fields.codes.length], expertise: some(topics.codes, n, 3) }),
    };
    const student = {
      role: 'student' as const,
      answers: aStudent({
        targetFields: [...new Set(some(fields.codes, n, 2))],
        needs: [...new Set(some(topics.codes, n + 3, 3))],
      }),
    };
    const people = [
      { ...anApplication('PARTICIPATING', { role: 'mentor' }), form: mentor, kind: 'm' },
      { ...anApplication('PARTICIPATING'), form: student, kind: 's' },
    ].map(({ kind, ...application }) =>
      create(applications, {
        ...application,
        id: `app_${kind}${numbered(n)}`,
        personId: `per_${kind}${numbered(n)}`,
        cohortId,
        confirmedAt: new Date(Date.parse(application.confirmedAt) + n * 1000).toISOString(),
      }),
    );
    await world.store.commit(people, cause);
  }
};

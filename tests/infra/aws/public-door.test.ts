import { describe, expect, it } from 'vitest';
import { type ApplyDeps, apply } from '../../../shared/deeds/applications/apply.ts';
import { CohortPlan, openCohort } from '../../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { fingerprintKeysFrom } from '../../../shared/runtime/keys.ts';
import { COLLECTION } from '../../../shared/store/indexes.ts';
import { applications } from '../../../shared/store/kinds/applications.ts';
import { pairs, proposals } from '../../../shared/store/kinds/pairs.ts';
import { persons } from '../../../shared/store/kinds/people.ts';
import { cohorts } from '../../../shared/store/kinds/programme.ts';
import { create } from '../../../shared/store/store.ts';
import { mentorForm, studentForm } from '../../people/forms.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { install } from './installation.ts';
import { permittedStore } from './permitted-store.ts';
import { mayTouch } from './policies.ts';

const installation = install();
const now = new Date('2027-01-15T10:00:00Z');
const season = { opens: '2027-01-01', closes: '2027-01-31' };

/** A cohort that takes applications, seen through the permissions of public-api. */
const throughTheDoor = async () => {
  const behind = memoryStore();
  const { cohort, facts } = openCohort(
    CCCC,
    CohortPlan.parse({
      name: 'Spring 2027',
      applications: { mentor: season, student: season },
      kickOff: '2027-02-20',
    }),
    'coh_spring27',
    now,
  );
  const cause = { now, actor: 'test', programmeId: CCCC.id, correlationId: 'test', depth: 0 };
  await behind.commit([create(cohorts, cohort, facts)], cause);
  let made = 0;
  const deps: ApplyDeps = {
    store: permittedStore(behind, 'public-api', (verb, part, key) =>
      mayTouch(installation, 'public-api', `dynamodb:${verb}`, part, key),
    ),
    clock: { now: () => now },
    ids: (prefix) => {
      made += 1;
      return `${prefix}_${made}`;
    },
    keys: () =>
      Promise.resolve(
        fingerprintKeysFrom('a key for tests, sixty-four characters long in the real system..'),
      ),
    programme: CCCC,
    admit: () => Promise.resolve(),
  };
  const post = (body: unknown, idempotencyKey: string) =>
    apply({ body, idempotencyKey, correlationId: 'test' }, deps);
  return { behind, post, store: deps.store };
};

describe('the public door, with the permissions that it has on AWS', () => {
  it('takes applications of either role, a repetition and a second try', async () => {
    const { behind, post } = await throughTheDoor();
    const mentor = { role: 'mentor', ...mentorForm() };
    await post(mentor, 'key-00000001');
    await post(mentor, 'key-00000001');
    await post(mentor, 'key-00000002');
    await post({ role: 'student', ...studentForm() }, 'key-00000003');
    const submitted = behind.allFacts().filter(({ type }) => type === 'ApplicationSubmitted.v1');
    expect(submitted).toHaveLength(3);
  });

  it('cannot read an application back, nor find one through an index', async () => {
    const { store } = await throughTheDoor();
    await expect(store.find(applications, 'app_1')).rejects.toThrow(/AccessDenied/);
    for (const partition of [
      COLLECTION.applications('coh_spring27'),
      COLLECTION.proposals('coh_spring27'),
      COLLECTION.pairs('coh_spring27'),
      COLLECTION.enrolments('coh_spring27'),
      COLLECTION.mails(CCCC.id),
      COLLECTION.tasks(CCCC.id),
    ])
      await expect(store.list(applications, partition), partition).rejects.toThrow(/AccessDenied/);
  });

  it('cannot read, save or remove anybody', async () => {
    const { store } = await throughTheDoor();
    await expect(store.find(persons, 'per_1')).rejects.toThrow(/AccessDenied/);
    await expect(store.find(pairs, 'pair_1')).rejects.toThrow(/AccessDenied/);
    await expect(store.find(proposals, 'prp_1')).rejects.toThrow(/AccessDenied/);
    for (const action of [
      'GetItem',
      'Query',
      'UpdateItem',
      'DeleteItem',
      'Scan',
      'BatchGetItem',
      'BatchWriteItem',
    ])
      for (const part of ['table', 'collection', 'due'] as const)
        for (const key of ['APP#app_1', 'PERSON#per_1', 'P#cccc#EMAIL#9a'])
          expect(mayTouch(installation, 'public-api', `dynamodb:${action}`, part, key)).toBe(false);
  });

  it('puts nothing but what an application consists of', () => {
    const mayPut = (key: string) => mayTouch(installation, 'public-api', 'dynamodb:PutItem', 'table', key);
    for (const key of [
      'COHORT#coh_1',
      'PERSON#per_1',
      'PAIR#1',
      'PROPOSAL#1',
      'ROUND#1',
      'MAIL#1',
      'TOK#1',
      'METRIC#1',
      'P#cccc#EMAIL#9a',
      'MAILBOX#1',
    ])
      expect(mayPut(key), key).toBe(false);
  });
});

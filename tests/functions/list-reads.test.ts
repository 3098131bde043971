import { describe, expect, it } from 'vitest';
import { MOST_LOOKED_AT } from '../../shared/store/collection-page.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { mailMessages, tasks } from '../../shared/store/kinds/follow-up.ts';
import { pairs, proposals } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { create, type ItemKind } from '../../shared/store/store.ts';
import { aPair } from '../domain/given.ts';
import { everything } from './everything.ts';
import { asCoordinator, done } from './scenes.ts';
import type { World } from './world.ts';

const CAUSE = { actor: 'test', programmeId: 'cccc', correlationId: 'test', depth: 0 };

/** Stores copies of the first item of a collection, each under an id of its own, with these numbers. */
const multiply = async <State>(
  world: World,
  kind: ItemKind<State>,
  partition: string,
  [first, end]: readonly [number, number],
) => {
  const { items } = await world.store.list(kind, partition, { limit: 1 });
  const [held] = items;
  if (held === undefined) throw new Error(`No ${kind.name} to copy.`);
  const copies = Array.from({ length: end - first }, (_, n) =>
    create(kind, {
      ...held.state,
      id: `${kind.idOf(held.state).slice(0, -6)}Z${String(first + n).padStart(5, '0')}`,
    }),
  );
  for (let from = 0; from < copies.length; from += 100)
    await world.store.commit(copies.slice(from, from + 100), { ...CAUSE, now: world.now() });
};

type Listed = readonly [
  path: string,
  multiplied: (numbers: readonly [number, number]) => Promise<void>,
  rareFilter?: string,
];

/** Each list with what makes it long, and with a filter that lets nothing pass. */
const listsOf = (world: World, cohortId: string): readonly Listed[] => {
  const inCohort = `cohorts/${cohortId}`;
  const inProgramme = 'programmes/cccc';
  const of =
    <State>(kind: ItemKind<State>, partition: string) =>
    (numbers: readonly [number, number]) =>
      multiply(world, kind, partition, numbers);
  return [
    [`${inCohort}/applications`, of(applications, COLLECTION.applications(cohortId)), 'standing=REJECTED'],
    [`${inCohort}/proposals`, of(proposals, COLLECTION.proposals(cohortId)), 'state=DECLINED'],
    [`${inCohort}/pairs`, of(pairs, COLLECTION.pairs(cohortId)), 'state=PAUSED'],
    [`${inCohort}/rounds`, of(matchingRounds, COLLECTION.rounds(cohortId)), 'state=RUNNING'],
    [`${inCohort}/training-sessions`, of(trainingSessions, COLLECTION.sessions(cohortId)), 'module=NONE'],
    [`${inProgramme}/tasks`, of(tasks, COLLECTION.tasks('cccc')), 'cohort=coh_none'],
    [`${inProgramme}/mails`, of(mailMessages, COLLECTION.mails('cccc')), 'state=HELD'],
    [`${inProgramme}/companies`, of(companies, COLLECTION.companies('cccc'))],
    [`${inProgramme}/cohorts`, of(cohorts, COLLECTION.cohorts('cccc'))],
  ];
};

/** Everything of the lists, with a pair as well. */
const scene = async () => {
  const { world, cohortId } = await everything();
  const [held] = (await world.store.list(proposals, COLLECTION.proposals(cohortId), { limit: 1 })).items;
  if (held === undefined) throw new Error('Nobody is proposed.');
  const { mentorApplicationId, studentApplicationId, mentorPersonId, studentPersonId } = held.state;
  const people = { mentorApplicationId, studentApplicationId, mentorPersonId, studentPersonId };
  const pair = aPair('FORMED', { ...people, proposalId: held.state.id, cohortId });
  await world.store.commit([create(pairs, pair)], { ...CAUSE, now: world.now() });
  return { world, cohortId };
};

const MANY = 2_500;

const pageOf = async (world: World, path: string) => {
  world.twin.readSince();
  const answer = done(await asCoordinator(world, 'GET', path));
  const next = answer['next'] === undefined ? undefined : String(answer['next']);
  return { items: answer['items'] as unknown[], next, read: world.twin.readSince() };
};

describe('a page of a list', () => {
  it('costs among thousands what it costs among a hundred', async () => {
    const { world, cohortId } = await scene();
    for (const [path, multiplied] of listsOf(world, cohortId)) {
      await multiplied([0, 100]);
      const few = await pageOf(world, `${path}?limit=50`);
      await multiplied([100, MANY]);
      const many = await pageOf(world, `${path}?limit=50`);
      expect([path, few.items.length, many.items.length]).toEqual([path, 50, 50]);
      // The first fifty are other ones now, and may name a few people more or less.
      expect(Math.abs(many.read.records - few.read.records), path).toBeLessThanOrEqual(10);
      expect(many.read.bytes, path).toBeLessThan(few.read.bytes * 1.3);
    }
  });

  it('ends early where its filter is rare, and leads on to the end', async () => {
    const { world, cohortId } = await scene();
    for (const [path, multiplied, rareFilter] of listsOf(world, cohortId)) {
      if (rareFilter === undefined) continue;
      await multiplied([0, MANY]);
      const reads: number[] = [];
      let page = await pageOf(world, `${path}?${rareFilter}&limit=50`);
      reads.push(page.read.records);
      while (page.next !== undefined) {
        expect(page.items, path).toEqual([]);
        page = await pageOf(world, `${path}?${rareFilter}&limit=50&after=${page.next}`);
        reads.push(page.read.records);
      }
      expect(reads.length, path).toBe(3);
      expect(Math.max(...reads), path).toBeLessThan(MOST_LOOKED_AT + 10);
    }
  });

  it('of a rare filter has those that are found, wherever they stand, each once', async () => {
    const { world, cohortId } = await scene();
    const list = `cohorts/${cohortId}/applications`;
    const everybody = (await pageOf(world, list)).items as readonly {
      readonly id: string;
      readonly version?: number;
    }[];
    const [rejected] = everybody.slice(-1);
    await multiply(world, applications, COLLECTION.applications(cohortId), [0, MANY]);
    done(await asCoordinator(world, 'POST', `applications/${rejected?.id}/withdrawal`));
    const found: unknown[] = [];
    let next = '';
    do {
      const page = await pageOf(world, `${list}?standing=WITHDRAWN&limit=50${next && `&after=${next}`}`);
      found.push(...page.items);
      next = page.next ?? '';
    } while (next !== '');
    expect(found).toEqual([expect.objectContaining({ id: rejected?.id })]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { routeTypes } from '../../infra/build/route-types.ts';
import type { Routes } from '../../web/api/routes.generated.ts';

type Task = Routes['PUT /api/coordinator/tasks/{taskId}/completion']['answer'];
type Mail = Routes['GET /api/coordinator/programmes/{programmeId}/mails']['answer']['items'][number];

const task: Task = {
  id: 'task-1',
  programmeId: 'cccc',
  kind: 'RUN_FAILED',
  aboutId: 'round-1',
  openedAt: '2027-03-01T08:00:00.000Z',
  version: 1,
  dueAt: '2027-03-02T21:59:00.000Z',
  subject: { kind: 'round', id: 'round-1' },
  people: [],
};

/** The types of pages; `tsc -p web` reads this file, and fails where an answer lacks a member. */
describe('types of the routes for pages', () => {
  const { path, content } = routeTypes();

  it('are the committed ones', () => {
    expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(content);
  });

  it('name every route, and nothing else', () => {
    const named = [...content.matchAll(/^ {2}'([A-Z]+ \S+)': \{$/gm)].map(([, key]) => key);
    expect(named.sort()).toEqual(EVERY_ROUTE.map(({ method, path: at }) => `${method} ${at}`).sort());
  });

  it('refuse an answer that lacks a member, has another, or another value', () => {
    const { aboutId: _, ...lacking } = task;
    // @ts-expect-error aboutId is missing
    const first: Task = lacking;
    // @ts-expect-error nobody promised a colour
    const second: Task = { ...task, colour: 'red' };
    // @ts-expect-error no task is of this kind
    const third: Task = { ...task, kind: 'PARTY' };
    expect([first, second, third]).toHaveLength(3);
  });

  it('say what a request carries', () => {
    type Completion = Routes['PUT /api/coordinator/tasks/{taskId}/completion'];
    expectTypeOf<Completion['params']>().toEqualTypeOf<{ readonly taskId: string }>();
    expectTypeOf<Completion['query']>().toEqualTypeOf<undefined>();
    expectTypeOf<Routes['POST /api/coordinator/cohorts/{cohortId}/rounds']['once']>().toEqualTypeOf<true>();
    expectTypeOf<Routes['POST /api/coordinator/rounds/{roundId}/locks']['ifMatch']>().toEqualTypeOf<true>();
    expectTypeOf<NonNullable<Mail['bounce']>['type']>().toBeString();
  });
});

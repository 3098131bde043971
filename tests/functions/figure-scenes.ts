import { expect } from 'vitest';
import { FINANCE, itemsOf, type Json } from './api.ts';
import { asCoordinator, done } from './scenes.ts';
import type { World } from './world.ts';

export const TRAINING = { training: { mentor: ['MENTOR_ROLE'], student: ['STUDENT_BRIEFING'] } };

export const session = async (world: World, cohortId: string, changes: Json): Promise<string> =>
  String(
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        startsAt: '2027-01-20T17:00:00+02:00',
        minutes: 100,
        mode: 'IN_PERSON',
        place: 'Campus Allegro',
        seats: 20,
        ...changes,
      }),
    )['id'],
  );

export const attended = async (world: World, sessionId: string, ids: readonly string[]): Promise<void> => {
  done(await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, { attended: ids }));
  await world.deliver();
};

export const personOf = (world: World, applicationId: string): string =>
  String((recordsOf(world, 'Application').find(({ id }) => id === applicationId) as Json)['personId']);

/** Primary items of a kind, as they lie in the table. */
export const recordsOf = (world: World, kind: string): Json[] =>
  world.twin
    .records()
    .filter((record) => record['kind'] === kind)
    .map((record) => record['data'] as Json);

export const figures = async (world: World): Promise<Readonly<Record<string, Json>>> => {
  const answer = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', { claims: FINANCE }),
  );
  return Object.fromEntries((answer['indicators'] as Json[]).map((each) => [String(each['key']), each]));
};

export const actuals = async (
  world: World,
  keys: readonly string[],
): Promise<Readonly<Record<string, unknown>>> => {
  const all = await figures(world);
  return Object.fromEntries(keys.map((key) => [key, all[key]?.['actual']]));
};

const isPerAnswer = ({ unit }: Json): boolean => unit === 'MEAN' || unit === 'SHARE';

/** Every line that a figure counts, month by month and page by page. */
export const evidenceOf = async (
  world: World,
  key: string,
): Promise<{ readonly months: readonly Json[]; readonly items: readonly Json[]; readonly unit: unknown }> => {
  const path = `/api/finance/programmes/cccc/indicators/${key}/evidence`;
  const ask = async (query: Record<string, string>) =>
    world.financeApi('GET', path, { claims: FINANCE, query: String(new URLSearchParams(query)) });
  const { months, indicator } = done(await ask({})) as { months: Json[]; indicator: Json };
  const items: Json[] = [];
  for (const { month } of months) {
    let after: unknown;
    do {
      const page = await ask({
        month: String(month),
        limit: '3',
        ...(after === undefined ? {} : { after: String(after) }),
      });
      items.push(...itemsOf(page));
      after = page.json['next'];
    } while (after !== undefined);
  }
  return { months, items, unit: indicator['unit'] };
};

/** The question “why seven?” about any figure of the page leads to a list that adds up to it. */
export const expectLists = async (world: World): Promise<void> => {
  const all = Object.values(await figures(world));
  const shown = all.flatMap((figure) => [
    { key: String(figure['key']), unit: figure['unit'], actual: figure['actual'], figure },
    ...(figure['ofWhich'] as Json[]).map((part) => ({
      key: String(part['key']),
      unit: figure['unit'],
      actual: part['actual'],
      figure: part,
    })),
    ...(figure['gross'] === null
      ? []
      : [
          {
            key: `${figure['key']}.gross`,
            unit: figure['unit'],
            figure,
            actual: (figure['gross'] as Json)['actual'],
          },
        ]),
  ]);
  expect(shown.length).toBeGreaterThan(40);
  for (const { key, unit, actual, figure } of shown) {
    const { items, months } = await evidenceOf(world, key);
    const sum = items.reduce((total, { amount }) => total + Number(amount), 0);
    expect([key, sum]).toEqual([key, months.reduce((total, { amount }) => total + Number(amount), 0)]);
    if (isPerAnswer(figure)) {
      // Of answers the list is as long as there are answers, and shows the value of none.
      expect([key, sum]).toEqual([key, (figure['responses'] as Json)['answers']]);
      expect(items.every(({ amount }) => amount === 1)).toBe(true);
    } else expect([key, unit === 'HOURS' ? Math.floor(sum / 60) : sum]).toEqual([key, actual]);
    // If nothing is taken back, the list is as long as the figure.
    if (unit === 'COUNT' && items.every(({ amount }) => amount === 1))
      expect([key, items.length]).toEqual([key, actual]);
  }
};

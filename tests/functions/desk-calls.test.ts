import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import { financeRoutes } from '../../functions/finance-api/routes.ts';
import { FORMS, IN_PARTS, isUnasked, pointersOf } from './forms-of-pages.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Routes that no page calls, with the reason. */
const WITHOUT_PAGE: Readonly<Record<string, string>> = {
  'GET /api/coordinator/rounds/{roundId}/runs/{runId}':
    'the page of a round shows the run by the round’s own answer',
  'GET /api/coordinator/rounds/{roundId}/runs/{runId}/record':
    'evidence for an audit, which is compared with another one by a program',
  'GET /api/coordinator/mails/{mailId}/suppression': 'the list of mails and that of addresses say the same',
  'GET /api/coordinator/group-mails/{groupMailId}': 'each of its mails shows the words as they were sent',
};

const sources = readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.generated.ts'))
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n');
// One by link is opened from an answer that hands the link out.
const namesOf = (
  routes: readonly { readonly who: string; readonly method: string; readonly path: string }[],
) => routes.filter(({ who }) => who !== 'link').map(({ method, path }) => `${method} ${path}`);
const uncalled = (names: readonly string[]): string[] =>
  names.filter((name) => !sources.includes(`'${name}'`)).sort();

describe('A route for coordinators', () => {
  it('is called by a page of the desk, or is one of a few with a reason', () => {
    const names = namesOf(coordinatorRoutes);
    expect(names.length).toBeGreaterThan(100);
    expect(uncalled(names)).toEqual(Object.keys(WITHOUT_PAGE).sort());
  });

  it('without a page has its reason in the README', () => {
    const readme = readFileSync(join(ROOT, 'functions/coordinator-api/README.md'), 'utf8').replace(
      /\s+/g,
      ' ',
    );
    for (const [name, reason] of Object.entries(WITHOUT_PAGE)) {
      expect(readme).toContain(name.replace('/api/coordinator/', ''));
      expect(readme).toContain(reason);
    }
  });
});

describe('A route for finance', () => {
  it('is called by its page', () => {
    const names = namesOf(financeRoutes);
    expect(names.length).toBeGreaterThan(30);
    expect(uncalled(names)).toEqual([]);
  });
});

describe('A form of the desk or of the finance page', () => {
  it('is found, whichever page has it', () => {
    for (const page of ['console', 'finance'])
      expect(FORMS.filter(({ file }) => file.startsWith(page)).length).toBeGreaterThan(5);
  });

  // That the page shows it there is proven in a browser: tests/browser/refusals.ts.
  it.each(
    FORMS.filter(({ route }) => !IN_PARTS.has(route)).map((form) => [form.file, form.route, form] as const),
  )(
    '%s has a field for each value of %s that can be refused, also within others',
    (_, __, { text, body }) => {
      const named = (step: string): boolean =>
        new RegExp(`name="${step}"|["'\`/.]${step}["'\`/]|\\b${step}(?::|,| })`).test(text);
      const has = (pointer: string): boolean =>
        pointer.endsWith('/0') ||
        named(pointer.split('/').at(-1) ?? '') ||
        // A field shows the faults of all parts of its value, as a list those of its items.
        pointer.split('/').some((_, depth, steps) => text.includes(`"${steps.slice(0, depth).join('/')}"`));
      expect(pointersOf(body).filter((pointer) => !isUnasked(pointer) && !has(pointer))).toEqual([]);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import { financeRoutes } from '../../functions/finance-api/routes.ts';

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

const DESK = join(ROOT, 'web/console');
const files = readdirSync(DESK, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.tsx'))
  .map(({ parentPath, name }) => join(parentPath, name));

/** A file with those of its folder that it imports: fields of a form may stand there. */
const withItsFields = (path: string): string => {
  const text = readFileSync(path, 'utf8');
  const imported = [...text.matchAll(/from '(\.[^']*\.tsx?)'/g)].map(([, to = '']) =>
    join(dirname(path), to),
  );
  return [
    text,
    ...imported.filter((each) => each.startsWith(DESK)).map((each) => readFileSync(each, 'utf8')),
  ].join('\n');
};

/** Forms and the routes that they are sent to: a form that is sent names its route in the same file. */
const FORMS = files.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('<FormBox')) return [];
  return coordinatorRoutes
    .filter(({ method, path: at, body }) => body !== undefined && text.includes(`'${method} ${at}'`))
    .map((route) => [relative(DESK, path), `${route.method} ${route.path}`, path, route] as const);
});

/** Values that a body can be refused for, as members of its schema. */
const membersOf = (schema: z.ZodType): string[] => {
  const {
    properties,
    anyOf = [],
    oneOf = [],
  } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const parts = [{ properties }, ...(anyOf as object[]), ...(oneOf as object[])] as { properties?: object }[];
  return [...new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})))];
};

/** Members that are no field, and where they come from. A fault of theirs stands in the notice of the form. */
const UNASKED: Readonly<Record<string, string>> = {
  confirmed: 'ticks beside the remarks of the API',
  fields: 'ticks beside the questions of the application',
  rules: 'come with the cohort that is copied',
  weights: 'sliders of the round, which has them from its preset at first',
  filters: 'come from the preset',
  floor: 'comes from the preset',
  fairness: 'comes from the preset',
  reachMinutes: 'comes from the preset',
  roles: 'those whose applications are open, or closed',
  standing: 'the button that opens the form',
  attended: 'ticks on the attendance sheet',
  missed: 'people without a tick on the attendance sheet',
  otherCohorts: 'the cohort of the chosen person',
  everybodyWithoutSeat: 'a button of its own',
  except: 'the desk approves a whole round',
  people: 'the number that the preview has shown',
};

describe('A form of the desk', () => {
  it.each(FORMS)('%s has a field for each value of %s that can be refused', (_, __, path, { body }) => {
    const text = withItsFields(path);
    const has = (member: string): boolean =>
      new RegExp(`name="${member}"|["'\`]/${member}["'\`/]|'${member}'`).test(text);
    // A fault that no field draws stands in the notice above the form (`FormBox`).
    expect(membersOf(body as z.ZodType).filter((member) => !(member in UNASKED) && !has(member))).toEqual([]);
  });
});

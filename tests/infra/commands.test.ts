import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> };

/** Everything that an operator reads. */
const PAGES = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'infra/README.md',
  'infra/restore/README.md',
  ...readdirSync(join(ROOT, 'infra/runbooks')).map((file) => `infra/runbooks/${file}`),
];
/** `npm run NAME`, and the options of the same line. */
const typed = PAGES.flatMap((page) =>
  [...read(page).matchAll(/npm run ([a-z][a-z:-]*)([^\n`]*)/g)].map(([, name = '', rest = '']) => ({
    page,
    name,
    options: [...rest.matchAll(/--([a-z][a-z-]+)/g)].map(([, option = '']) => option),
  })),
);

/** Searches of the log, in blocks and within a line. */
const searches = PAGES.filter((page) => page.includes('/runbooks/')).flatMap((page) =>
  [...read(page).matchAll(/```\n(fields[^`]+)```|`(stats[^`]+)`/g)].map(
    ([, block, line]) => block ?? line ?? '',
  ),
);
const WORDS =
  /^(?:fields|filter|like|sort|asc|desc|stats|count|by|bin|limit|parse|as|pct|max|latest|or|\d.*)$/;
/** Fields of the functions' lines and of the API's, and those that CloudWatch adds. */
const FIELDS = new Set([
  ...[...read('shared/runtime/log.ts').matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name]) => name),
  ...[...read('infra/aws/http-api.ts').matchAll(/^ {2}(\w+): '\$context/gm)].map(([, name]) => name),
  '@timestamp',
  '@message',
  '@log',
  'level',
  'what',
]);
const sources = ['shared/runtime', 'functions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file))),
);

/** Commands that touch an installation. */
const OPERATORS = [
  'appoint-admin',
  'rebuild-metrics',
  'redrive',
  'restore',
  'review',
  'rotate-key',
  'try-stage',
];
const run = (name: string, ...given: string[]) => {
  const [, file = ''] = (scripts[name] ?? '').split(' ');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, file), ...given], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
};

describe('a command that a page names', () => {
  it('is there', () => {
    expect(typed.length).toBeGreaterThan(15);
    expect(typed.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  });
});

describe.each(OPERATORS)('npm run %s', (name) => {
  it('says how it is used where it is asked to, with every option that a page types', () => {
    const { status, stdout } = run(name, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run ${name} -- --`);
    const options = typed.filter((each) => each.name === name).flatMap((each) => each.options);
    expect(options.filter((option) => !stdout.includes(`--${option}`))).toEqual([]);
    for (const [, page = ''] of stdout.matchAll(/(infra\/[\w/-]+\.md)/g)) expect(PAGES).toContain(page);
  });

  it('says so too, and does nothing, where it does not know an option', () => {
    const { status, stderr } = run(name, '--aply');
    expect([status, stderr]).toEqual([2, expect.stringContaining(`npm run ${name} -- --`)]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('every command of ours', () => {
  const commands = Object.entries(scripts).filter(([, line]) => line.includes('node '));
  const sourceOf = (line: string): string => read(line.split(' && ').at(-1)?.split(' ')[1] ?? '');

  it('is held to this, but for one of npm’s own', () => {
    const others = Object.keys(scripts).filter((name) => !commands.some(([each]) => each === name));
    expect(others).toEqual(['sbom']);
  });

  it.each(commands)(
    '%s reads its options in the one way, which answers --help and unknown ones',
    (name, line) => {
      const source = sourceOf(line);
      expect(source).toContain('/shared/runtime/command-line.ts');
      expect(source).not.toContain('parseArgs');
      expect(source).toContain(`npm ${['start', 'test'].includes(name) ? '' : 'run '}${name}`);
    },
  );
});

describe('a search of the log that a runbook gives', () => {
  it('asks for fields that there are', () => {
    expect(searches.length).toBeGreaterThan(9);
    const asked = searches.flatMap((search) => {
      const plain = search.replaceAll(/"[^"]*"|'[^']*'/g, ' ');
      const aliases = [...plain.matchAll(/\bas (\w+)/g)].map(([, alias]) => alias);
      return (plain.match(/@?\w+/g) ?? []).filter((word) => !WORDS.test(word) && !aliases.includes(word));
    });
    expect(asked.filter((field) => !FIELDS.has(field))).toEqual([]);
  });

  it('looks for lines that are written', () => {
    const wanted = searches.flatMap((search) =>
      [...search.matchAll(/like "([a-z][a-z ]+)"/g)].map(([, line = '']) => line),
    );
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter((line) => !sources.some((source) => source.includes(`'${line}'`)))).toEqual([]);
  });
});

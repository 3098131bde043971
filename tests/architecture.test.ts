import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noRepository } from './repository.ts';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['events', 'shared', 'functions', 'infra', 'web', 'tests'];

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const IMPORT =
  /^\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm;

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([all, a, b, c]) => {
    const given = a ?? b ?? c ?? '';
    const to = given.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), given)) : given;
    return { from: file, to, typeOnly: /^\s*(?:import|export) type\b/.test(all) };
  });

const imports = ROOMS.flatMap(filesIn).flatMap(importsOf);

/** Allowed imports inside the house. Tests may import everything, and nothing imports them. */
const ARROWS: readonly { readonly of: RegExp; readonly may: RegExp; readonly why: string }[] = [
  { of: /^events\//, may: /^events\//, why: 'facts know nothing but facts' },
  {
    of: /^shared\/domain\//,
    may: /^(events|shared\/domain)\//,
    why: 'the programme’s rules know no technology',
  },
  {
    of: /^shared\/domain\/matching\//,
    may: /^shared\/domain\/(kernel|vocabularies|matching)\//,
    why: 'the engine matches pools and knows no application and no pair',
  },
  {
    of: /^shared\/text\//,
    may: /^(events|shared\/(domain|text))\//,
    why: 'texts are read by everybody above',
  },
  {
    of: /^shared\/store\//,
    may: /^(events|shared\/(domain|store))\//,
    why: 'the store keeps what the domain decides',
  },
  {
    of: /^shared\/mail\//,
    may: /^(events|shared\/(domain|text|mail))\//,
    why: 'a mail is made of words and facts',
  },
  {
    of: /^shared\/letters\//,
    may: /^(events|shared\/(domain|text|pages|mail|store|letters))\//,
    why: 'a letter is a mail written from the store',
  },
  {
    of: /^shared\/pages\//,
    may: /^(events|shared\/(domain|text|pages))\//,
    why: 'a page is made of words and answers',
  },
  {
    of: /^shared\/sheets\//,
    may: /^(events|shared\/(domain|text|sheets))\//,
    why: 'a spreadsheet is made of words and answers',
  },
  {
    of: /^infra\/match\//,
    may: /^(shared\/(domain|text|sheets)\/|shared\/store\/sha256\.ts|shared\/runtime\/command-line\.ts|infra\/match\/)/,
    why: 'the command reads, matches and writes, and keeps nothing',
  },
  {
    of: /^shared\/runtime\//,
    may: /^(events|shared\/(domain|text|store|runtime))\//,
    why: 'the edge carries, it does not decide',
  },
  {
    of: /^shared\/deeds\//,
    may: /^(events|shared\/(domain|store|deeds))\//,
    why: 'a deed loads, decides and commits, whoever asks for it',
  },
  {
    of: /^shared\/asks\//,
    may: /^(events|shared\/(domain|text|pages|store|deeds|asks))\//,
    why: 'an ask is a page, a deed, and a course for who does not answer',
  },
  { of: /^functions\/([^/]+)\//, may: /^(events|shared)\//, why: 'a deed uses knowledge, and no other deed' },
  {
    of: /^infra\/build\//,
    may: /^(events\/|shared\/|functions\/[a-z-]+-api\/|infra\/build\/|infra\/aws\/(access(\/[a-z-]+)?|function-names)\.ts)/,
    why: 'the build describes facts, mails, routes and rights, and knows no place that runs them',
  },
  {
    of: /^infra\/aws\//,
    may: /^(events\/|shared\/domain\/(documents|programme|funding)\/|shared\/mail\/catalogue\.ts|shared\/pages\/static-pages\.ts|shared\/text\/(language|problem\/text)\.ts|shared\/store\/(catalogue|indexes|of-pair|kinds\/[a-z-]+)\.ts|shared\/runtime\/(log|command-line)\.ts|infra\/aws\/)/,
    why: 'places name entry files, they import no deed',
  },
  {
    of: /^infra\/restore\//,
    may: /^(shared\/(domain|store)\/|shared\/runtime\/command-line\.ts|infra\/restore\/)/,
    why: 'a restore compares records, and carries out no deed',
  },
  {
    of: /^infra\/keys\//,
    may: /^(shared\/runtime\/(key-ring|command-line)\.ts|infra\/keys\/)/,
    why: 'a rotation knows the ring of keys, and nothing that is signed',
  },
  {
    of: /^infra\/local\/(?!runner\/)/,
    may: /^(events\/|shared\/|infra\/local\/|infra\/build\/(build|stamp)\.ts|infra\/aws\/(app|stages)\.ts)/,
    why: 'the local system reads the template, never a construct',
  },
  {
    of: /^infra\/local\/runner\//,
    may: /^infra\/local\/runner\//,
    why: 'the runner runs any template and knows nothing of this programme',
  },
  {
    of: /^web\//,
    may: /^(shared\/(domain|text|pages)\/|web\/)/,
    why: 'pages share forms, words and page functions',
  },
];

const isInside = (path: string): boolean => ROOMS.some((room) => path.startsWith(`${room}/`));
const sameDeed = (a: string, b: string): boolean =>
  a.split('/')[1] === b.split('/')[1] && b.startsWith('functions/');

describe('the house', () => {
  it.each(ARROWS)('imports run one way from $of: $why', ({ of, may }) => {
    const wrong = imports
      .filter(({ from, to }) => of.test(from) && isInside(to))
      .filter(({ from, to }) => !may.test(to) && !sameDeed(from, to))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('has an arrow for every file outside tests', () => {
    const files = ROOMS.flatMap(filesIn).filter((file) => !file.startsWith('tests/'));
    expect(files.filter((file) => !ARROWS.some(({ of }) => of.test(file)))).toEqual([]);
    expect(new Set(ARROWS.map(({ of }) => of.source)).size).toBe(ARROWS.length);
  });

  it('finds arrows at all, so that an empty list means something', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('functions/') && isInside(to)).length,
    ).toBeGreaterThan(100);
  });

  it('brings the large zod into no page: forms use its small one', () => {
    const values = Map.groupBy(
      imports.filter(({ typeOnly }) => !typeOnly),
      ({ from }) => from,
    );
    const loaded = new Set(filesIn('web'));
    for (const file of loaded) for (const { to } of values.get(file) ?? []) if (isInside(to)) loaded.add(to);
    expect(loaded).toContain('shared/domain/applications/forms/answers.ts');
    expect([...loaded].filter((file) => values.get(file)?.some(({ to }) => to === 'zod'))).toEqual([]);
  });

  it('keeps the cloud out of the domain, and the clock and chance too', () => {
    const technology = /^(@aws-sdk|@middy|node:|aws-|ulid|nodemailer)/;
    expect(
      imports.filter(({ from, to }) => /^(events|shared\/domain)\//.test(from) && technology.test(to)),
    ).toEqual([]);
    const reads = filesIn('shared/domain').filter((file) =>
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\b|\bprocess\./.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(reads).toEqual([]);
  });

  it('reads time in one place of a Lambda', () => {
    const clocks = ['shared', 'functions']
      .flatMap(filesIn)
      .filter((file) => /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(clocks).toEqual(['shared/runtime/clock.ts']);
  });

  it('writes keys of the table where kinds of items are defined', () => {
    const writers = ['shared', 'functions']
      .flatMap(filesIn)
      .filter((file) => /`[A-Z]{2,}#\$\{/.test(readFileSync(join(ROOT, file), 'utf8')));
    const homes = /^shared\/store\/(fact-record|indexes|kinds\/[a-z-]+)\.ts$/;
    expect(writers).toContain('shared/store/kinds/rounds.ts');
    expect(writers.filter((file) => !homes.test(file))).toEqual([]);
  });

  it('opens dialogs by buttons alone, which bear dots then', () => {
    const openers = filesIn('web').filter((file) =>
      /\bsetOpenDialog\((?!undefined)|\bdo: (?!undefined)/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    // A place from which a record has gone is left with no dialog, which is told.
    expect(openers).toEqual(['web/console/merged.ts', 'web/ui/button.tsx', 'web/ui/open.ts']);
  });

  it('gives every folder of functions an entry of at most forty lines that is the only one to read the environment', () => {
    const folders = readdirSync(join(ROOT, 'functions')).filter((name) =>
      statSync(join(ROOT, 'functions', name)).isDirectory(),
    );
    for (const folder of folders) {
      const entry = readFileSync(join(ROOT, 'functions', folder, 'lambda.ts'), 'utf8');
      expect(entry.split('\n').length, folder).toBeLessThanOrEqual(45);
    }
    const readers = filesIn('functions').filter(
      (file) => !file.endsWith('/lambda.ts') && /process\.env/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  it.skipIf(noRepository !== undefined)(
    `has at its top only what was agreed${noRepository ? ` – skipped: ${noRepository}` : ''}`,
    () => {
      const agreed =
        /^(\..*|events|shared|functions|infra|web|tests|cdk\.json|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|SECURITY\.md|publiccode\.yml)$/;
      const kept = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
      const top = new Set(kept.map((path) => path.split('/')[0] as string));
      expect([...top].filter((name) => !agreed.test(name))).toEqual([]);
    },
  );

  it('names no barrel and no default export outside tool settings', () => {
    const sources = ROOMS.flatMap(filesIn).filter((file) => !/config\.ts$|closing-line\.ts$/.test(file));
    expect(sources.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
    expect(
      sources.filter((file) => /^export default /m.test(readFileSync(join(ROOT, file), 'utf8'))),
    ).toEqual([]);
  });
});

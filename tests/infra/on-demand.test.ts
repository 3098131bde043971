import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { labelsOnDemand, requireOnDemand } from '../../infra/build/on-demand.ts';
import { ourModules } from '../../infra/build/our-modules.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bundled = async (sources: Readonly<Record<string, string>>, entry: string) => {
  const folder = temporaryFolder();
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    outdir: join(folder, 'out'),
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    write: false,
    charset: 'utf8',
    plugins: [ourModules('in-parts'), labelsOnDemand],
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  });
  return outputFiles.map(({ text }) => text);
};

describe('a bundle', () => {
  const WORDS = {
    'shared/text/greeting/en.ts': `export const en = { hello: 'Good day' };`,
    'shared/text/greeting/sv.ts': `export const sv = { hello: 'God dag' };`,
    'shared/text/greeting/fi.ts': `export const fi = { hello: 'Hyvää päivää' };`,
  };

  it('has the words of each language in a file of its own, named at their place', async () => {
    const [entry, ...others] = await bundled(
      {
        ...WORDS,
        'shared/text/greeting/text.ts': `
          import { en } from './en.ts';
          import { fi } from './fi.ts';
          import { sv } from './sv.ts';
          export const greeting = { en, sv, fi };`,
      },
      'shared/text/greeting/text.ts',
    );
    expect(entry).toMatch(/get sv\(\)\{return \$onDemand\(import\("\.\/sv-\w+\.js"\)\)\.sv\}/);
    expect(entry).not.toMatch(/day|dag|päivää/);
    expect(others).toHaveLength(3);
  });

  it('has the whole file of a language where a module takes it as one', async () => {
    const [entry] = await bundled(
      {
        ...WORDS,
        'shared/text/greeting/text.ts': `import * as sv from './sv.ts'; export const greeting = { sv };`,
      },
      'shared/text/greeting/text.ts',
    );
    expect(entry).toMatch(/get sv\(\)\{return \$onDemand\(import\("\.\/sv-\w+\.js"\)\)\}/);
  });

  it('keeps words at hand where a module uses them at once', async () => {
    const [entry] = await bundled(
      {
        ...WORDS,
        'shared/text/greeting/text.ts': `import { en } from './en.ts'; export const first = en.hello;`,
      },
      'shared/text/greeting/text.ts',
    );
    expect(entry).toContain('Good day');
  });

  it('knows the address of each route, and has the rest of a room in a file of its own', async () => {
    const [entry, room] = await bundled(
      {
        'functions/invented-api/room.ts': `
          const HALL = '/hall';
          export const roomRoutes = [{ method: 'GET', path: HALL + '/{id}', handle: () => 'a door opens' }];`,
        'functions/invented-api/routes.ts': `
          import { roomRoutes } from './room.ts';
          export const routes = [...roomRoutes];`,
      },
      'functions/invented-api/routes.ts',
    );
    expect(entry).toContain('{method:"GET",path:"/hall/{id}"}');
    expect(entry).not.toContain('a door opens');
    expect(room).toContain('a door opens');
    const asked = `const $onDemand = () => ({ roomRoutes: [{ who: 'all' }] });${entry?.replace(/import\("[^"]+"\)/, '0')}`;
    const { routes } = await import(`data:text/javascript,${encodeURIComponent(asked)}`);
    expect([routes[0].path, routes[0].who]).toEqual(['/hall/{id}', 'all']);
  });

  it('knows the verbs of each ask, and has the rest in a file of its own', async () => {
    const [entry, ask] = await bundled(
      {
        'shared/asks/wave/ask.ts': `
          export const waveAsk = { verb: 'wave', takes: ['wave', 'nod'], open: () => 'a hand goes up' };`,
        'shared/asks/catalogue.ts': `
          import { waveAsk } from './wave/ask.ts';
          export const ASKS = [waveAsk];`,
      },
      'shared/asks/catalogue.ts',
    );
    expect(entry).not.toContain('a hand goes up');
    expect(ask).toContain('a hand goes up');
    const asked = `const $onDemand = () => ({ waveAsk: { open: 'loaded', group: 'lost' } });${entry?.replace(/import\("[^"]+"\)/, '0')}`;
    const { ASKS } = await import(`data:text/javascript,${encodeURIComponent(asked)}`);
    const [{ verb, takes, group, open }] = ASKS;
    expect([verb, takes, group, open]).toEqual(['wave', ['wave', 'nod'], undefined, 'loaded']);
  });

  it('has the codes of a vocabulary at hand, and its labels in another file', async () => {
    const [entry, labels] = await bundled(
      {
        'shared/domain/vocabularies/vocabulary.ts': `export const defineVocabulary = (given: object) => given;`,
        'shared/domain/vocabularies/colours.ts': `
          import { defineVocabulary } from './vocabulary.ts';
          export const colours = defineVocabulary({
            id: 'colours', terms: { red: { en: 'Red', sv: 'Röd' }, '2': { en: 'Two', sv: 'Två' }, blue: { en: 'Blue', sv: 'Blå' } },
          });`,
      },
      'shared/domain/vocabularies/colours.ts',
    );
    expect(entry).toContain('codes:["2","red","blue"]');
    expect(entry).not.toContain('Röd');
    expect(labels).toContain('Röd');
  });
});

it('an import that is marked becomes a require of the same length', () => {
  const code = 'const a={get sv(){return $onDemand(import("./sv.cjs")).sv}};import("./other.cjs")';
  const written = requireOnDemand(code);
  expect(written).toHaveLength(code.length);
  expect(written.replaceAll(' ', '')).toContain('return(require("./sv.cjs")).sv');
  expect(written).toContain('import("./other.cjs")');
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { generateMailLayout } from '../../infra/build/mail.ts';
import { ourModules } from '../../infra/build/our-modules.ts';
import { LAYOUT } from '../../shared/mail/layout.generated.ts';

const ROOT = join(import.meta.dirname, '../..');

const bundledBytes = async (...entries: string[]): Promise<number> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: entries.map((entry) => `export * from './${entry}';`).join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    plugins: [ourModules('whole')],
  });
  return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
};

describe('The mail layout', () => {
  it('is what its source says', async () => {
    const { path, content } = await generateMailLayout();
    expect(await readFile(join(ROOT, path), 'utf8')).toBe(content);
  });

  it('loads nothing from anybody', () => {
    for (const piece of Object.values(LAYOUT))
      expect(piece.replaceAll(/xmlns(:[a-z])?="[^"]*"/g, '')).not.toMatch(/https?:|\bsrc=|url\(|@import/);
  });

  it('tells mail programs that it knows dark mode', () => {
    expect(LAYOUT.frame).toContain('<meta name="color-scheme" content="light dark">');
    expect(LAYOUT.frame).toContain('<meta name="supported-color-schemes" content="light dark">');
    expect(LAYOUT.frame).toContain('@media (prefers-color-scheme: dark)');
  });

  it('has no piece that the renderer does not use', async () => {
    const renderer = await readFile(join(ROOT, 'shared/mail/html.ts'), 'utf8');
    for (const piece of Object.keys(LAYOUT)) expect(renderer).toContain(`fill('${piece}'`);
  });
});

describe('What mails add to a bundle', () => {
  it('is at most 136 KB for composing', async () => {
    expect(await bundledBytes('shared/mail/mime.ts')).toBeLessThanOrEqual(136 * 1024);
  });

  it('is at most 360 KB for all letters, their layout, and the words and rules they are made from', async () => {
    expect(await bundledBytes('shared/mail/catalogue.ts', 'shared/mail/render.ts')).toBeLessThanOrEqual(
      360 * 1024,
    );
  });
});

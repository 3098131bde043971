import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, table, title } from '../../functions/make-document/pack/blocks.ts';
import { pdfOf } from '../../functions/make-document/pack/pdf.ts';
import { fonts } from './fonts.ts';

const COLUMNS = [
  ['Indicator', 5],
  ['Target and plan to date, in people', 2],
  ['Actual', 2],
] as const;

type Marked = { readonly type?: string; readonly tag?: string | null; readonly str?: string };

/** Words of each page, those for the eye alone apart from those that are read out. */
const pagesOf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: { read: string; artifacts: string; rows: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    const words = { read: '', artifacts: '' };
    for (const { type, tag, str } of items as readonly Marked[]) {
      if (type?.startsWith('beginMarkedContent')) open.push(tag ?? '');
      else if (type === 'endMarkedContent') open.pop();
      else words[open.includes('Artifact') ? 'artifacts' : 'read'] += `${str} `;
    }
    pages.push({ ...words, rows: words.read.match(/Row \d+/g)?.length ?? 0 });
  }
  return pages;
};

const paper = async (rows: number, before = 1) =>
  pdfOf({
    blocks: [
      title('A paper'),
      ...Array.from({ length: before }, (_, n) => paragraph(`Paragraph ${n}.`)),
      table(
        COLUMNS,
        Array.from({ length: rows }, (_, row) => [`Row ${row}`, `${row * 2}`, `${row}`]),
      ),
      heading('After it'),
      paragraph('The end.'),
    ],
    title: 'A paper',
    author: 'CCCC',
    day: '2027-01-18',
    language: 'en' as const,
    fonts: await fonts(),
  });

describe('a table of a paper', () => {
  it('that goes over pages has its heading on each of them, read out once', async () => {
    const pages = await pagesOf(await paper(120));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.map(({ rows }) => rows).reduce((sum, rows) => sum + rows, 0)).toBe(120);
    expect(pages[0]?.read).toContain('Indicator');
    expect(pages[0]?.artifacts).not.toContain('Indicator');
    for (const { artifacts, read } of pages.slice(1).filter(({ rows }) => rows > 0)) {
      expect(artifacts.replaceAll(/\s+/g, ' ')).toContain(
        'Indicator Target and plan to date, in people Actual',
      );
      expect(read).not.toContain('Indicator');
    }
  });

  it('leaves the pages after it as they are', async () => {
    const pages = await pagesOf(await paper(60, 60));
    const last = pages.at(-1);
    expect(`${last?.read}`).toContain('After it');
    const short = await pagesOf(await paper(1));
    expect(short.map(({ artifacts }) => artifacts.trim())).toEqual(['']);
  });

  it('does not end a page with its heading alone', async () => {
    for (const before of [35, 36, 37])
      for (const { read, rows } of await pagesOf(await paper(3, before)))
        if (read.includes('Indicator')) expect([before, rows]).not.toEqual([before, 0]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { edgePage } from '../../shared/pages/static-pages.ts';
import type { Language } from '../../shared/text/language.ts';

type EdgePage = Parameters<typeof edgePage>[0];

/** A line of a file that only readers of the source need. */
const COMMENT = /^(?:\/\/|\/\*).*\n/gm;

/** Code of a function at the edge, without its comments: CloudFront takes 10 KB. */
export const edgeCode = (file: string): string =>
  readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(COMMENT, '');

/** Pages cut into pieces, each piece as long as all pages that have it allow: what several pages share is there once. */
const piecesOf = (pages: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const around = (step: 1 | -1) => {
    const found = new Map<string, Set<string | undefined>>();
    for (const page of pages)
      for (const [place, line] of page.entries())
        found.set(line, (found.get(line) ?? new Set()).add(page[place + step]));
    return (line: string, neighbour: string): boolean => {
      const [only, ...others] = found.get(line) ?? [];
      return only === neighbour && others.length === 0;
    };
  };
  const [isFollowedOnlyBy, isPrecededOnlyBy] = [around(1), around(-1)];
  return pages.map((page) => {
    const pieces: string[] = [];
    for (const [place, line] of page.entries()) {
      const before = page[place - 1];
      if (before !== undefined && isFollowedOnlyBy(before, line) && isPrecededOnlyBy(line, before))
        pieces.push(`${pieces.pop()}\n${line}`);
      else pieces.push(line);
    }
    return pieces;
  });
};

/** Code that answers with pages by their name, in the reader's language. */
export const edgeAnswers = (
  pages: readonly EdgePage[],
  contact: string | undefined,
  languages: readonly Language[] = PROGRAMMES.home.languages,
): string => {
  const written = pages.flatMap((of) =>
    languages.map((language) => ({
      name: `${of} ${language}`,
      page: edgePage(of, PROGRAMMES, language, contact),
    })),
  );
  const cut = piecesOf(written.map(({ page }) => page.split('\n').filter((line) => line !== '')));
  const pieces = [...new Set(cut.flat())];
  const values = {
    LANGUAGES: languages,
    PIECES: pieces,
    PAGES_BY_NAME: Object.fromEntries(
      written.map(({ name }, place) => [name, cut[place]?.map((piece) => pieces.indexOf(piece))]),
    ),
  };
  return constants(values) + edgeCode('edge-answers.js');
};

export const constants = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');

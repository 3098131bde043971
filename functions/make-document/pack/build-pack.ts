import { createHash } from 'node:crypto';
import { localDateOf } from '../../../shared/domain/kernel/dates.ts';
import { type File, zipOf } from '../../../shared/sheets/zip.ts';
import { claimPackText } from '../../../shared/text/claim-pack/text.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import type { Fonts } from '../paper.ts';
import { type PackContents, type PackInputs, packContents } from './contents.ts';
import { docxOf } from './docx.ts';
import { annexOf, reportOf, summaryOf } from './papers.ts';
import { pdfOf } from './pdf.ts';
import { csvFiles, workbookIn } from './tables.ts';

/** Changes with the form of the files: the manifest names it. */
const FORM = 'cccc-claim-pack/1';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textFile = (path: string, text: string): File => ({ path, content: new TextEncoder().encode(text) });

/** Every definition as it stood when the period was locked. */
const definitionsOf = ({ figures }: PackContents): File =>
  textFile(
    'definitions.md',
    [
      '# Definitions · Definitioner · Määritelmät',
      ...figures.map(({ key, label, definition, definitionVersion }) =>
        [
          `## ${key}, v${definitionVersion}`,
          ...LANGUAGES.map((language) => `- **${language}** ${label[language]}: ${definition[language]}`),
        ].join('\n'),
      ),
      '',
    ].join('\n\n'),
  );

const draftsIn = (contents: PackContents, language: Language): readonly File[] => [
  { path: `drafts/annex-${language}.docx`, content: docxOf(annexOf(contents, language), language) },
  { path: `drafts/final-report-${language}.docx`, content: docxOf(reportOf(contents, language), language) },
];

const summaryIn = async (
  contents: PackContents,
  paths: readonly string[],
  language: Language,
  fonts: Fonts,
): Promise<File> => ({
  path: `summary-${language}.pdf`,
  content: await pdfOf({
    blocks: summaryOf(contents, paths, language),
    title: `${claimPackText[language].title}: ${contents.snapshot.terms.label[language]}`,
    author: contents.programme.organiser[language],
    day: localDateOf(new Date(contents.lockedAt)),
    language,
    fonts,
  }),
});

const manifestOf = ({ snapshot, lockedAt, programme }: PackContents, files: readonly File[]): File => {
  const { decisionId, periodId, revision, from, to, hash } = snapshot;
  return textFile(
    'manifest.json',
    `${JSON.stringify(
      {
        form: FORM,
        programme: { id: programme.id, version: programme.version },
        decisionId,
        periodId,
        from,
        to,
        revision,
        lockedAt,
        lockHash: hash,
        files: files.map(({ path, content }) => ({ path, bytes: content.length, sha256: sha256(content) })),
      },
      null,
      2,
    )}\n`,
  );
};

export type BuiltPack = {
  readonly zip: Uint8Array;
  readonly hash: string;
  readonly files: readonly string[];
};

/**
 * The claim pack of a lock. The same inputs make the same bytes: nothing in it depends on the clock, the time zone or chance.
 * @throws MissingGlyphs where the font lacks a sign of a name of the decision
 */
export const buildPack = async (inputs: PackInputs, fonts: Fonts): Promise<BuiltPack> => {
  const contents = packContents(inputs);
  const others: File[] = [
    ...csvFiles(contents),
    ...(await Promise.all(LANGUAGES.map((language) => workbookIn(contents, language)))),
    ...LANGUAGES.flatMap((language) => draftsIn(contents, language)),
    definitionsOf(contents),
  ];
  const paths = [
    ...LANGUAGES.map((language) => `summary-${language}.pdf`),
    ...others.map(({ path }) => path),
    'manifest.json',
  ];
  const summaries = await Promise.all(
    LANGUAGES.map((language) => summaryIn(contents, paths, language, fonts)),
  );
  const files = [...summaries, ...others];
  const zip = zipOf([...files, manifestOf(contents, files)]);
  return { zip, hash: sha256(zip), files: paths };
};

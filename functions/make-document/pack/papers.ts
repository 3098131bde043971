import { INDICATORS } from '../../../shared/domain/funding/indicators/catalogue.ts';
import type { Unit } from '../../../shared/domain/funding/indicators/indicator.ts';
import type { PeriodSnapshot } from '../../../shared/domain/funding/snapshot.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { labelOf, type Vocabulary } from '../../../shared/domain/vocabularies/vocabulary.ts';
import { companySizes } from '../../../shared/domain/vocabularies/work.ts';
import { financingLines, type ReleasedCell, statementLines } from '../../../shared/sheets/claim.ts';
import { inUnit, resultIn } from '../../../shared/sheets/funding.ts';
import { claimPackText } from '../../../shared/text/claim-pack/text.ts';
import { formatDate, formatDateTime, formatNumber, formatPercent } from '../../../shared/text/format.ts';
import { fundingFilesText } from '../../../shared/text/funding-files/text.ts';
import type { Language } from '../../../shared/text/language.ts';
import { type Block, heading, list, note, paragraph, table, title } from './blocks.ts';
import type { PackContents } from './contents.ts';

type Words = { readonly language: Language };

const textsOf = ({ language }: Words) => ({
  text: claimPackText[language],
  files: fundingFilesText[language],
});

const numberIn = (value: number | null, { language }: Words): string =>
  value === null ? claimPackText[language].none : formatNumber(value, language);

/** A share carries its sign: alone, 38 would be read as a count. */
const figureIn = (value: number | null, unit: Unit, words: Words): string =>
  value !== null && unit === 'SHARE' ? formatPercent(value, words.language) : numberIn(value, words);

const LOCALES: Record<Language, string> = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' };

/** Cents as euro with two decimals. */
const eurosIn = (cents: number | null, { language }: Words): string =>
  cents === null
    ? claimPackText[language].none
    : new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2 }).format(cents / 100);

/** Names of terms that nobody has confirmed, as a person knows them. */
const termIn = (name: string, { language }: Words): string => {
  const [kind = '', key] = name.split(/\.(.*)/);
  if (key === undefined) return fundingFilesText[language].terms[kind as 'number'] ?? kind;
  const label = INDICATORS.find((indicator) => indicator.key === key)?.label[language] ?? key;
  return `${fundingFilesText[language].columns[kind === 'targets' ? 'target' : 'carriedOver']}: ${label}`;
};

const coverOf = ({ snapshot, lockedAt, programme }: PackContents, words: Words): readonly Block[] => {
  const { language } = words;
  const { text } = textsOf(words);
  const { terms, from, to, revision, hash } = snapshot;
  return [
    paragraph(`${programme.name[language]} · ${programme.organiser[language]}`),
    paragraph(text.funder(terms.funder.name)),
    paragraph(terms.number === null ? text.noNumber : text.number(terms.number)),
    paragraph(text.period(formatDate(from, language), formatDate(to, language))),
    paragraph(text.lock(revision, formatDateTime(lockedAt, language))),
    paragraph(text.hash(hash)),
    note(text.binding),
    ...(terms.unconfirmed.length === 0
      ? []
      : [note(text.unconfirmed(terms.unconfirmed.map((name) => termIn(name, words)).join('; ')))]),
    paragraph(programme.funderLine[language]),
  ];
};

const resultTable = ({ figures }: PackContents, words: Words): Block => {
  const { text } = textsOf(words);
  const { row } = text;
  const main = figures.filter(({ beside, actual, target, isWithheld }) =>
    beside === null ? true : beside.as === 'OF_WHICH' && !isWithheld && (actual !== 0 || target !== null),
  );
  return table(
    [
      [row.indicator, 50],
      [row.target, 14],
      [row.actual, 18],
      [row.period, 18],
    ],
    main.map(({ label, beside, target, actual, period, unit, isWithheld }) => [
      `${beside === null ? '' : '– '}${label[words.language]}`,
      figureIn(target, unit, words),
      isWithheld ? text.kept : figureIn(resultIn(actual, unit), unit, words),
      numberIn(inUnit(period, unit), words),
    ]),
  );
};

const costBlocks = (snapshot: PeriodSnapshot, words: Words): readonly Block[] => {
  const { text, files } = textsOf(words);
  const { sum, share } = text;
  if (snapshot.costs === null) return [paragraph(text.noCosts)];
  return [
    table(
      [
        [sum.line, 46],
        [sum.period, 27],
        [sum.until, 27],
      ],
      statementLines(snapshot.costs, words.language).map(({ line, period, until }) => [
        line,
        eurosIn(period, words),
        eurosIn(until, words),
      ]),
    ),
    paragraph(`${text.financing}:`),
    table(
      [
        [share.source, 46],
        [share.planned, 27],
        [share.actual, 27],
      ],
      financingLines(snapshot).map(({ source, planned, actual }) => [
        files.sources[source],
        eurosIn(planned, words),
        eurosIn(actual, words),
      ]),
    ),
  ];
};

const cellRows = (
  cells: readonly ReleasedCell[],
  vocabulary: Vocabulary,
  words: Words,
): readonly string[][] =>
  cells.map(({ code, count }) => [
    code === '' ? fundingFilesText[words.language].notKnown : labelOf(vocabulary, code, words.language),
    count === null ? claimPackText[words.language].kept : numberIn(count, words),
  ]);

const companyBlocks = ({ byMunicipality, bySize }: PackContents, words: Words): readonly Block[] => {
  const { columns } = textsOf(words).files;
  return byMunicipality.length === 0
    ? []
    : [
        table(
          [
            [columns.municipality, 70],
            [columns.count, 30],
          ],
          cellRows(byMunicipality, municipalities, words),
        ),
        table(
          [
            [columns.size, 70],
            [columns.count, 30],
          ],
          cellRows(bySize, companySizes, words),
        ),
      ];
};

/** Attachments that are made elsewhere; signed sheets with what is attached of them, where the lock has kept it. */
const attachmentsOf = ({ sheets }: PeriodSnapshot, words: Words): readonly string[] => {
  const { text } = textsOf(words);
  const have = sheets?.filter(({ sheets: count }) => count > 0).length ?? 0;
  return [
    ...text.attachments,
    sheets === undefined ? text.sheets.usual : text.sheets.of(have, sheets.length),
  ];
};

/** Each session of the period with its signed sheet, present or missing. */
const sheetBlocks = ({ sheets = [] }: PeriodSnapshot, words: Words): readonly Block[] => {
  const { language } = words;
  const { day, session, standing, present, missing } = textsOf(words).text.sheets;
  return sheets.length === 0
    ? []
    : [
        table(
          [
            [day, 20],
            [session, 50],
            [standing, 30],
          ],
          sheets.map(({ date, sessionId, sheets: count }) => [
            formatDate(date, language),
            sessionId,
            count === 0 ? missing : present(count),
          ]),
        ),
      ];
};

/** The summary of a pack, for a reader of paper. */
export const summaryOf = (
  contents: PackContents,
  paths: readonly string[],
  language: Language,
): readonly Block[] => {
  const words = { language };
  const { text } = textsOf(words);
  const { snapshot } = contents;
  const companies = companyBlocks(contents, words);
  return [
    title(`${text.title}: ${snapshot.terms.label[language]}`),
    ...coverOf(contents, words),
    heading(text.indicators),
    resultTable(contents, words),
    heading(text.costs),
    ...costBlocks(snapshot, words),
    ...(companies.length === 0 ? [] : [heading(text.companies), ...companies]),
    heading(text.corrections),
    paragraph(text.correctionCount(contents.corrections.length)),
    heading(text.checklist),
    paragraph(text.checklistLead),
    list(attachmentsOf(snapshot, words)),
    ...sheetBlocks(snapshot, words),
    heading(text.files),
    list(paths),
    note(text.privacy),
  ];
};

/** A draft of the annex to a payment claim, to be edited. */
export const annexOf = (contents: PackContents, language: Language): readonly Block[] => {
  const words = { language };
  const { text } = textsOf(words);
  const { annex } = text;
  return [
    title(`${annex.title} (${text.draft.toLowerCase()})`),
    ...coverOf(contents, words),
    heading(annex.activity),
    paragraph(text.write(annex.activityHint)),
    heading(annex.results),
    resultTable(contents, words),
    heading(annex.costs),
    ...costBlocks(contents.snapshot, words),
    heading(annex.corrections),
    paragraph(text.correctionCount(contents.corrections.length)),
    heading(annex.attachments),
    paragraph(text.checklistLead),
    list(attachmentsOf(contents.snapshot, words).map((attachment) => `☐ ${attachment}`)),
    ...sheetBlocks(contents.snapshot, words),
    paragraph(`${annex.signed}: ______________________________`),
  ];
};

/** A draft of the final report, to be edited. */
export const reportOf = (contents: PackContents, language: Language): readonly Block[] => {
  const words = { language };
  const { text } = textsOf(words);
  const { report } = text;
  const asked = (head: string, hint: string): readonly Block[] => [
    heading(head),
    paragraph(text.write(hint)),
  ];
  return [
    title(`${report.title} (${text.draft.toLowerCase()})`),
    ...coverOf(contents, words),
    ...asked(report.goals, report.goalsHint),
    ...asked(report.work, report.workHint),
    heading(report.results),
    resultTable(contents, words),
    paragraph(text.write(report.resultsHint)),
    ...asked(report.models, report.modelsHint),
    ...asked(report.after, report.afterHint),
    ...asked(report.publicity, report.publicityHint),
    heading(report.money),
    ...costBlocks(contents.snapshot, words),
    ...asked(report.lessons, report.lessonsHint),
    paragraph(`${report.steering}: ____.____.______`),
  ];
};

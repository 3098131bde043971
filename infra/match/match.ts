import { constants } from 'node:buffer';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { PRESET_IDS, type PresetId } from '../../shared/domain/matching/presets.ts';
import { MatchingRecord, replay } from '../../shared/domain/matching/record.ts';
import { RefusedInstance } from '../../shared/domain/matching/solver/refused.ts';
import { labelOf } from '../../shared/domain/vocabularies/vocabulary.ts';
import { misused, readArguments } from '../../shared/runtime/command-line.ts';
import { type Grid, type Refused, readGrid } from '../../shared/sheets/read.ts';
import { workbookOf } from '../../shared/sheets/write.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { conflictSentence } from '../../shared/text/matching/round-sentences.ts';
import { sheetText } from '../../shared/text/sheet/text.ts';
import { matchAbstract } from './abstract.ts';
import { tablesOf } from './book.ts';
import { type ProblemFile, readProblem } from './problem-file.ts';
import { MOST_ALTERNATIVES, namesIn, proposeFromSheets } from './proposal.ts';

const USAGE = `npm run match -- mentors.csv students.csv --out proposal.xlsx      (CSV or .xlsx)
    [--language ${LANGUAGES.join('|')}] [--preset ${PRESET_IDS.join('|')}] [--floor 400] [--seed 0] [--decisions decisions.csv] [--replace]
npm run match -- --replay proposal.record.json
npm run -s match -- problem.json...

The first writes the proposal and, beside it, the record from which the second computes it again. The record holds ids, or names
where a file has no ids: keep it as carefully as the files. The third prints one line of JSON for each abstract problem.`;

type Options = {
  readonly out: string;
  readonly language: Language;
  readonly preset: PresetId;
  readonly floor: number;
  readonly seed: number;
  readonly decisions: string | undefined;
  readonly replace: boolean;
};

const wrongUse = (why: string): never => misused(USAGE, `${why}\n`);

const oneOf = <Choice extends string>(choices: readonly Choice[], given: string, name: string): Choice =>
  choices.find((choice) => choice === given) ?? wrongUse(`--${name} is one of ${choices.join(', ')}.`);

const wholeNumber = (given: string, most: number, name: string): number =>
  /^\d+$/.test(given) && Number(given) <= most
    ? Number(given)
    : wrongUse(`--${name} is a whole number from 0 to ${most}.`);

const sheetAt = async (path: string): Promise<Grid> => readGrid(basename(path), await readFile(path));

/**
 * The reason not to write to this path; undefined where it may be written. Checked before anything is read or computed.
 */
const whyNotInto = (
  out: string,
  inputs: readonly string[],
  { language, replace }: Pick<Options, 'language' | 'replace'>,
): string | undefined => {
  const words = sheetText[language];
  if (!/\.xlsx$/i.test(out)) return words.outNotWorkbook(out);
  const taken = [out, recordBeside(out)].filter((path) => existsSync(path));
  const isInput = (path: string) =>
    inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(path));
  if (taken.some(isInput)) return words.outIsInput(out);
  return taken[0] === undefined || replace ? undefined : words.outExists(taken[0]);
};

const recordBeside = (out: string): string => out.replace(/\.xlsx$/i, '.record.json');

const MOST_ACCEPTED = 8;

/** One line for each thing that was not read, with what would have been. */
const refusedLine = ({ file, row, column, value, code, accepted }: Refused, language: Language): string => {
  const words = sheetText[language];
  const where = [file, `${words.columns.row} ${row}`, ...(column === '' ? [] : [column])].join(', ');
  const labels = accepted?.codes.map((each) => labelOf(accepted, each, language)) ?? [];
  const shown = labels.slice(0, MOST_ACCEPTED).join('; ') + (labels.length > MOST_ACCEPTED ? '; …' : '');
  const said =
    code === 'address-again'
      ? `${words.refused[code]} ${value}`
      : `${words.refused[code]}${shown === '' ? '' : `. ${words.columns.accepted}: ${shown}`}`;
  return `${where}${value === '' || code === 'address-again' ? '' : ` “${value}”`}: ${said}`;
};

const propose = async (mentors: string, students: string, options: Options): Promise<number> => {
  const { language, out, decisions } = options;
  const words = sheetText[language];
  const inputs = [mentors, students, ...(decisions === undefined ? [] : [decisions])];
  const why = whyNotInto(out, inputs, options);
  if (why !== undefined) {
    console.error(`${why} ${words.nothingWritten}`);
    return 2;
  }
  const from = proposeFromSheets(
    {
      mentors: await sheetAt(mentors),
      students: await sheetAt(students),
      ...(decisions === undefined ? {} : { decisions: await sheetAt(decisions) }),
    },
    options,
    new Date(),
  );
  for (const refused of from.refused) console.error(refusedLine(refused, language));
  if (!from.ok) {
    if (from.conflicts.length > 0 || decisions !== undefined) console.error(words.conflicts);
    else console.error(words.nothingWritten);
    for (const conflict of from.conflicts) console.error(conflictSentence(conflict, namesIn(from), language));
    return 1;
  }
  const { pairs, unmatched, record } = from.proposal;
  const lost = (costs: Refused['costs']) => from.refused.filter((each) => each.costs === costs).length;
  console.log(words.summary(pairs.length, unmatched.length, lost('row'), lost('cell')));
  if (record.input.mentors.length === 0 || record.input.students.length === 0) {
    console.error(words.nothingWritten);
    return 1;
  }
  if (pairs.length > MOST_ALTERNATIVES) console.log(words.noAlternatives(MOST_ALTERNATIVES));
  await writeFile(out, await workbookOf(tablesOf(from, language)));
  await writeFile(recordBeside(out), `${JSON.stringify(record, null, 2)}\n`);
  console.log(words.written(out, recordBeside(out)));
  return pairs.length === 0 ? 1 : 0;
};

const replayFile = async (path: string, language: Language): Promise<number> => {
  const words = sheetText[language];
  const record = MatchingRecord.parse(JSON.parse(await readFile(path, 'utf8')));
  const { reproduced, inputUntouched, sameVersions } = replay(record, sha256);
  if (!inputUntouched) console.log(words.touched);
  if (!sameVersions) console.log(words.otherVersions);
  console.log(reproduced ? words.reproduced : words.notReproduced);
  return reproduced && inputUntouched ? 0 : 1;
};

/** One line for each file, also where it is refused: lines and files stay in step. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'ERR_STRING_TOO_LONG', 'ERR_FS_FILE_TOO_LARGE'].includes(
    String(error.code),
  );

/** @throws RefusedInstance for a file that is larger than a string can be */
const problemAt = async (path: string): Promise<ProblemFile> => {
  const { size } = await stat(path);
  if (size > constants.MAX_STRING_LENGTH)
    throw new RefusedInstance(
      'too-large',
      `the file has ${size} bytes, and at most ${constants.MAX_STRING_LENGTH} can be read`,
    );
  return readProblem(await readFile(path));
};

const abstractLine = async (path: string): Promise<{ readonly line: string; readonly ok: boolean }> => {
  try {
    const { json, triples } = await problemAt(path);
    return { line: matchAbstract(json, triples), ok: true };
  } catch (error) {
    if (!(error instanceof RefusedInstance || error instanceof SyntaxError || isUnreadable(error)))
      throw error;
    const code = error instanceof RefusedInstance ? error.code : 'malformed';
    console.error(`${path}: ${error.message}`);
    return { line: JSON.stringify({ refused: code, detail: error.message }), ok: false };
  }
};

const abstract = async (paths: readonly string[]): Promise<number> => {
  let refused = 0;
  for (const path of paths) {
    const { line, ok } = await abstractLine(path);
    console.log(line);
    if (!ok) refused += 1;
  }
  return refused === 0 ? 0 : 1;
};

const given = () =>
  readArguments(USAGE, {
    out: { type: 'string', default: 'proposal.xlsx' },
    language: { type: 'string', default: 'en' },
    preset: { type: 'string', default: 'balanced' },
    floor: { type: 'string', default: '400' },
    seed: { type: 'string', default: '0' },
    decisions: { type: 'string' },
    replace: { type: 'boolean', default: false },
    replay: { type: 'string' },
  });

const main = async (): Promise<number> => {
  const { values, positionals } = given();
  const language = oneOf(LANGUAGES, values.language, 'language');
  const [mentors, students, ...more] = positionals;
  if (values.replay !== undefined) return replayFile(values.replay, language);
  if (positionals.length > 0 && positionals.every((path) => path.endsWith('.json')))
    return abstract(positionals);
  if (mentors === undefined || students === undefined || more.length > 0)
    return wrongUse('Name two spreadsheets, or one or more JSON files.');
  return propose(mentors, students, {
    out: values.out,
    language,
    preset: oneOf(PRESET_IDS, values.preset, 'preset'),
    floor: wholeNumber(values.floor, 1000, 'floor'),
    seed: wholeNumber(values.seed, 2 ** 32 - 1, 'seed'),
    decisions: values.decisions,
    replace: values.replace,
  });
};

/** A fault of a file is its owner's to correct, and needs no stack; anything else is a bug, and has one. */
const isTheFiles = (error: unknown): error is Error =>
  error instanceof SyntaxError ||
  error instanceof z.ZodError ||
  (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code)));

try {
  process.exitCode = await main();
} catch (error) {
  if (!isTheFiles(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

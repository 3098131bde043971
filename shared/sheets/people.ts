import type { PoolMentor, PoolStudent } from '../domain/matching/pool.ts';
import { fields } from '../domain/vocabularies/fields.ts';
import { practiceLanguages, spokenLanguages } from '../domain/vocabularies/languages.ts';
import { municipalities } from '../domain/vocabularies/municipalities.ts';
import { campuses, degreeLevels, studentExperienceYears } from '../domain/vocabularies/studies.ts';
import { availabilities, frequencies, meetingModes, mobilities } from '../domain/vocabularies/taking-part.ts';
import { topics } from '../domain/vocabularies/topics.ts';
import type { Vocabulary } from '../domain/vocabularies/vocabulary.ts';
import { experienceYears } from '../domain/vocabularies/work.ts';
import { workingStyles } from '../domain/vocabularies/working-styles.ts';
import type { Language } from '../text/language.ts';
import type { RefusedCode } from '../text/sheet/text.ts';
import { choiceIn, choicesIn, momentIn, numberIn, type Report, wholeNumberIn, yesIn } from './cells.ts';
import {
  folded,
  type Headings,
  headingOf,
  headingsKnown,
  MENTOR_HEADINGS,
  type Sheet,
  STUDENT_HEADINGS,
  sheetIn,
} from './headings.ts';
import { languagesIn } from './languages.ts';
import type { Grid, Refused, SheetRow } from './read.ts';

/** People of a file with their names, and unreadable cells and rows. */
export type ReadPeople<Person> = {
  readonly people: readonly Person[];
  readonly names: ReadonlyMap<string, string>;
  readonly refused: readonly Refused[];
  readonly ignored: readonly string[];
};

export type Reading = {
  /** In what language columns are named in messages. */
  readonly language: Language;
  /** SHA-256 in hexadecimal. An address never leaves the reading: its hash is enough to see that two rows are one person. */
  readonly hash: (text: string) => string;
};

type Cells<Key extends string> = <Value>(key: Key, read: (cell: string, report: Report) => Value) => Value;
type Identity = Pick<PoolMentor, 'id' | 'personId' | 'confirmedAt'>;

const set = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

const oneOf =
  <Code extends string>(vocabulary: Vocabulary<Code>) =>
  (text: string, report: Report): Code | undefined =>
    choiceIn(vocabulary, text, report);
const someOf =
  <Code extends string>(vocabulary: Vocabulary<Code>) =>
  (text: string, report: Report): Code[] =>
    choicesIn(vocabulary, text, report);
const count =
  (least: number, most: number) =>
  (text: string, report: Report): number | undefined =>
    wholeNumberIn(text, least, most, report);

const years = (cell: string, report: Report): (typeof experienceYears.codes)[number] | undefined => {
  if (!/^[\d\s.,]+$/.test(cell) || cell.trim() === '') return choiceIn(experienceYears, cell, report);
  const given = numberIn(cell, report);
  if (given === undefined) return undefined;
  if (given < 3) return 'under3';
  if (given < 5) return 'from3to5';
  if (given < 10) return 'from5to10';
  return given <= 20 ? 'from10to20' : 'over20';
};

const commonAnswers = (cell: Cells<keyof typeof MENTOR_HEADINGS & keyof typeof STUDENT_HEADINGS>) => ({
  ...set('municipality', cell('municipality', oneOf(municipalities))),
  languages: cell('languages', languagesIn),
  ...set('meetingMode', cell('meetingMode', oneOf(meetingModes))),
  availability: cell('availability', someOf(availabilities)),
  ...set('frequencyWish', cell('frequencyWish', oneOf(frequencies))),
  workingStyles: cell('workingStyles', someOf(workingStyles)),
});

const mentorFrom = (cell: Cells<keyof typeof MENTOR_HEADINGS>, identity: Identity): PoolMentor => ({
  ...identity,
  room: cell('capacity', count(0, 100)) ?? 1,
  ...set(
    'companyId',
    cell('company', (text) => folded(text) || undefined),
  ),
  answers: {
    ...commonAnswers(cell),
    ...set('field', cell('field', oneOf(fields))),
    ...set('secondaryField', cell('secondaryField', oneOf(fields))),
    expertise: cell('expertise', someOf(topics)),
    ...set('yearsExperience', cell('yearsExperience', years)),
    preferredFields: cell('preferredFields', someOf(fields)),
    preferredLevels: cell('preferredLevels', someOf(degreeLevels)),
  },
});

const studentFrom = (cell: Cells<keyof typeof STUDENT_HEADINGS>, identity: Identity): PoolStudent => ({
  ...identity,
  waiting: cell('waiting', yesIn),
  skipped: cell('skipped', count(0, 100)) ?? 0,
  answers: {
    ...commonAnswers(cell),
    targetFields: cell('targetFields', someOf(fields)),
    needs: cell('needs', someOf(topics)),
    languagePractice: cell('languagePractice', someOf(practiceLanguages)),
    ...set('mobility', cell('mobility', oneOf(mobilities))),
    ...set('workExperience', cell('workExperience', oneOf(studentExperienceYears))),
    ...set('degreeLevel', cell('degreeLevel', oneOf(degreeLevels))),
    ...set('campus', cell('campus', oneOf(campuses))),
  },
});

type Role<Key extends string, Person> = {
  readonly name: string;
  readonly known: Headings<Key>;
  readonly otherKnown: Headings<string>;
  readonly from: (cell: Cells<Key>, identity: Identity) => Person;
};

/** Faults of the whole file: missing columns, or people of the other role. */
const fileFaults = <Key extends string>(
  grid: Grid,
  { at, headings }: Sheet<Key>,
  { known, otherKnown }: Role<Key, unknown>,
  language: Language,
): Refused[] => {
  if (headings.length === 0) return [];
  const has = (key: string) => at.has(key as Key);
  const fault = (code: RefusedCode, column: string): Refused => ({
    file: grid.name,
    row: 1,
    value: '',
    code,
    costs: 'file' as const,
    column,
  });
  if (headingsKnown(grid, otherKnown) > at.size + 1) return [fault('files-swapped', '')];
  const lacks = (key: string) => fault('column-missing', headingOf(known, key as Key, language));
  return [
    ...(has('languages') ? [] : [lacks('languages')]),
    ...(has('id') || has('name') || has('firstName') || has('lastName') ? [] : [lacks('name')]),
  ];
};

type Row<Person> = {
  readonly row: SheetRow;
  readonly person: Person;
  readonly name: string;
  readonly email: string;
};

/** Of several rows with one address the newest counts: people send a form again to correct it. */
const newestOf = <Person extends Identity>(rows: readonly Row<Person>[]): Row<Person> =>
  rows.toSorted((a, b) => (a.person.confirmedAt < b.person.confirmedAt ? 1 : -1))[0] as Row<Person>;

const readPeople = <Key extends string, Person extends Identity>(
  grid: Grid,
  role: Role<Key, Person>,
  { language, hash }: Reading,
): ReadPeople<Person> => {
  const sheet = sheetIn(grid, role.known);
  const { at, headings, ignored } = sheet;
  const wrong = fileFaults(grid, sheet, role, language);
  const refused: Refused[] = [...sheet.refused, ...wrong];
  if (refused.some(({ costs }) => costs === 'file'))
    return { people: [], names: new Map(), refused, ignored };

  const columnOf = (key: string): string =>
    headings[at.get(key as Key) ?? -1] ?? headingOf(role.known, key as Key, language);
  const read: Row<Person>[] = [];
  for (const row of sheet.rows) {
    const textOf = (key: string) => (row.cells[at.get(key as Key) ?? -1] ?? '').normalize('NFC').trim();
    const refuse = (
      key: string,
      code: RefusedCode,
      value: string,
      costs: Refused['costs'],
      accepted?: Vocabulary,
    ): void => {
      refused.push({
        file: grid.name,
        row: row.row,
        column: columnOf(key),
        value,
        code,
        costs,
        ...(accepted === undefined ? {} : { accepted }),
      });
    };
    const unread: Parameters<typeof refuse>[] = [];
    const cell: Cells<Key> = (key, readCell) =>
      readCell(textOf(key), (code, value, accepted) => unread.push([key, code, value, 'cell', accepted]));
    const name = textOf('name') || [textOf('firstName'), textOf('lastName')].filter(Boolean).join(' ');
    const id = textOf('id') || name;
    const email = folded(textOf('email'));
    const applied = (cell as Cells<string>)('confirmedAt', momentIn);
    const person = role.from(cell, {
      id,
      personId: email === '' ? `${role.name} ${id}` : `per_${hash(email).slice(0, 32)}`,
      confirmedAt: `${applied} row ${String(row.row).padStart(7, '0')}`.trim(),
    });
    const { languages } = (person as unknown as PoolMentor).answers;
    // Without a language that can be read the row goes, and its cell is named once.
    for (const fault of unread) if (languages.length > 0 || fault[0] !== 'languages') refuse(...fault);
    if (id === '') refuse(at.has('id' as Key) ? 'id' : 'name', 'required', '', 'row');
    else if (languages.length === 0) {
      const given = textOf('languages');
      refuse('languages', given === '' ? 'required' : 'choice-unknown', given, 'row', spokenLanguages);
    } else read.push({ row, person, name: name || id, email });
  }

  const people: Person[] = [];
  const names = new Map<string, string>();
  for (const entry of read) {
    const { row, person, name, email } = entry;
    const newest = newestOf(
      read.filter((other) => other === entry || (email !== '' && other.email === email)),
    );
    const leaveOut = (key: string, code: RefusedCode, value: string) =>
      refused.push({ file: grid.name, row: row.row, column: columnOf(key), value, code, costs: 'row' });
    if (newest !== entry) leaveOut('email', 'address-again', String(newest.row.row));
    else if (names.has(person.id)) leaveOut(at.has('id' as Key) ? 'id' : 'name', 'duplicate-id', person.id);
    else {
      people.push(person);
      names.set(person.id, name);
    }
  }
  return { people, names, refused: refused.toSorted((a, b) => a.row - b.row), ignored };
};

/** Mentors by their rows. Only languages and a name or an id are needed; other answers that are missing are neutral. */
export const readMentors = (grid: Grid, reading: Reading): ReadPeople<PoolMentor> =>
  readPeople(
    grid,
    { name: 'mentor', known: MENTOR_HEADINGS, otherKnown: STUDENT_HEADINGS, from: mentorFrom },
    reading,
  );

export const readStudents = (grid: Grid, reading: Reading): ReadPeople<PoolStudent> =>
  readPeople(
    grid,
    { name: 'student', known: STUDENT_HEADINGS, otherKnown: MENTOR_HEADINGS, from: studentFrom },
    reading,
  );

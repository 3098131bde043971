import { createHash } from 'node:crypto';
import type { PoolMentor, PoolStudent } from '../../shared/domain/matching/pool.ts';
import { fields } from '../../shared/domain/vocabularies/fields.ts';
import { practiceLanguages } from '../../shared/domain/vocabularies/languages.ts';
import { municipalities } from '../../shared/domain/vocabularies/municipalities.ts';
import { campuses, degreeLevels, studentExperienceYears } from '../../shared/domain/vocabularies/studies.ts';
import {
  availabilities,
  frequencies,
  meetingModes,
  mobilities,
} from '../../shared/domain/vocabularies/taking-part.ts';
import { topics } from '../../shared/domain/vocabularies/topics.ts';
import { experienceYears } from '../../shared/domain/vocabularies/work.ts';
import { workingStyles } from '../../shared/domain/vocabularies/working-styles.ts';
import {
  choiceIn,
  choicesIn,
  dayIn,
  languagesIn,
  numberIn,
  UnreadableCell,
  wholeNumberIn,
  yesIn,
} from './cells.ts';
import { folded, MENTOR_HEADINGS, placed, STUDENT_HEADINGS } from './headings.ts';
import type { Refused, SheetFile } from './sheet-file.ts';

/** Who could be read from a file, what each is called, and what could not be read. */
export type ReadPeople<Person> = {
  readonly people: readonly Person[];
  readonly names: ReadonlyMap<string, string>;
  readonly refused: readonly Refused[];
  readonly ignored: readonly string[];
};

type Cells<Key extends string> = <Value>(key: Key, read: (cell: string) => Value) => Value;
type Identity = Pick<PoolMentor, 'id' | 'personId' | 'confirmedAt'>;

const set = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

/** An address never leaves this room: its hash is enough to see that a mentor and a student are one person. */
const personIdOf = (email: string, otherwise: string): string =>
  email === '' ? otherwise : `per_${createHash('sha256').update(folded(email)).digest('hex').slice(0, 32)}`;

const years = (cell: string): (typeof experienceYears.codes)[number] | undefined => {
  if (!/^[\d\s.,]+$/.test(cell) || cell.trim() === '') return choiceIn(experienceYears, cell);
  const count = numberIn(cell) ?? 0;
  if (count < 3) return 'under3';
  if (count < 5) return 'from3to5';
  if (count < 10) return 'from5to10';
  return count <= 20 ? 'from10to20' : 'over20';
};

const commonAnswers = (cell: Cells<keyof typeof MENTOR_HEADINGS & keyof typeof STUDENT_HEADINGS>) => ({
  ...set(
    'municipality',
    cell('municipality', (text) => choiceIn(municipalities, text)),
  ),
  languages: cell('languages', (text) => {
    if (text.trim() === '') throw new UnreadableCell('required', '');
    return languagesIn(text);
  }),
  ...set(
    'meetingMode',
    cell('meetingMode', (text) => choiceIn(meetingModes, text)),
  ),
  availability: cell('availability', (text) => choicesIn(availabilities, text)),
  ...set(
    'frequencyWish',
    cell('frequencyWish', (text) => choiceIn(frequencies, text)),
  ),
  workingStyles: cell('workingStyles', (text) => choicesIn(workingStyles, text)),
});

const mentorFrom = (cell: Cells<keyof typeof MENTOR_HEADINGS>, identity: Identity): PoolMentor => ({
  ...identity,
  room: cell('capacity', (text) => wholeNumberIn(text, 0, 100)) ?? 1,
  ...set(
    'companyId',
    cell('company', (text) => folded(text) || undefined),
  ),
  answers: {
    ...commonAnswers(cell),
    ...set(
      'field',
      cell('field', (text) => choiceIn(fields, text)),
    ),
    ...set(
      'secondaryField',
      cell('secondaryField', (text) => choiceIn(fields, text)),
    ),
    expertise: cell('expertise', (text) => choicesIn(topics, text)),
    ...set('yearsExperience', cell('yearsExperience', years)),
    preferredFields: cell('preferredFields', (text) => choicesIn(fields, text)),
    preferredLevels: cell('preferredLevels', (text) => choicesIn(degreeLevels, text)),
  },
});

const studentFrom = (cell: Cells<keyof typeof STUDENT_HEADINGS>, identity: Identity): PoolStudent => ({
  ...identity,
  waiting: cell('waiting', yesIn),
  skipped: cell('skipped', (text) => wholeNumberIn(text, 0, 100)) ?? 0,
  answers: {
    ...commonAnswers(cell),
    targetFields: cell('targetFields', (text) => choicesIn(fields, text)),
    needs: cell('needs', (text) => choicesIn(topics, text)),
    languagePractice: cell('languagePractice', (text) => choicesIn(practiceLanguages, text)),
    ...set(
      'mobility',
      cell('mobility', (text) => choiceIn(mobilities, text)),
    ),
    ...set(
      'workExperience',
      cell('workExperience', (text) => choiceIn(studentExperienceYears, text)),
    ),
    ...set(
      'degreeLevel',
      cell('degreeLevel', (text) => choiceIn(degreeLevels, text)),
    ),
    ...set(
      'campus',
      cell('campus', (text) => choiceIn(campuses, text)),
    ),
  },
});

const NEEDED = ['languages'] as const;

const readPeople = <Key extends string, Person extends Identity>(
  file: SheetFile,
  known: Readonly<Record<Key, readonly string[]>>,
  role: string,
  from: (cell: Cells<Key>, identity: Identity) => Person,
): ReadPeople<Person> => {
  const { at, twice, ignored } = placed(file.headings, known);
  const place = (key: string) => at.get(key as Key);
  const wrongHeading = (column: string, code: Refused['code']): Refused => ({
    file: file.name,
    row: 1,
    column,
    value: '',
    code,
  });
  const headings: Refused[] =
    file.headings.length === 0
      ? []
      : [
          ...twice.map((heading) => wrongHeading(heading, 'column-twice')),
          ...NEEDED.filter((key) => place(key) === undefined).map((key) =>
            wrongHeading(key, 'column-missing'),
          ),
          ...(place('id') === undefined && place('name') === undefined
            ? [wrongHeading('name', 'column-missing')]
            : []),
        ];
  if (headings.length > 0)
    return { people: [], names: new Map(), refused: [...file.refused, ...headings], ignored };

  const people: Person[] = [];
  const names = new Map<string, string>();
  const refused: Refused[] = [];
  for (const { row, cells } of file.rows) {
    const textOf = (key: string) => (cells[place(key) ?? -1] ?? '').normalize('NFC').trim();
    const faults: Refused[] = [];
    const refuse = (key: string, code: Refused['code'], value: string) =>
      faults.push({ file: file.name, row, column: file.headings[place(key) ?? -1] ?? key, value, code });
    const cell: Cells<Key> = (key, read) => {
      try {
        return read(textOf(key));
      } catch (error) {
        if (!(error instanceof UnreadableCell)) throw error;
        refuse(key, error.code, error.value);
        // The row is refused as a whole; reading on finds its other faults.
        return undefined as never;
      }
    };
    const id = textOf('id') || textOf('name');
    const key = place('id') === undefined ? 'name' : 'id';
    if (id === '') refuse(key, 'required', '');
    else if (names.has(id)) refuse(key, 'duplicate-id', id);
    const order = String(row).padStart(7, '0');
    const applied = (cell as Cells<string>)('confirmedAt', dayIn);
    const person = from(cell, {
      id,
      personId: personIdOf(textOf('email'), `${role} ${id}`),
      confirmedAt: `${applied} row ${order}`.trim(),
    });
    if (faults.length > 0) refused.push(...faults);
    else {
      people.push(person);
      names.set(id, textOf('name') || id);
    }
  }
  return { people, names, refused: [...file.refused, ...refused], ignored };
};

/** Mentors by their rows. Only languages and a name or an id are needed; other answers that are missing count neither way. */
export const readMentors = (file: SheetFile): ReadPeople<PoolMentor> =>
  readPeople(file, MENTOR_HEADINGS, 'mentor', mentorFrom);

export const readStudents = (file: SheetFile): ReadPeople<PoolStudent> =>
  readPeople(file, STUDENT_HEADINGS, 'student', studentFrom);

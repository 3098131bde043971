import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../infra/match/book.ts';
import { proposeFromSheets } from '../../infra/match/proposal.ts';
import { fields } from '../../shared/domain/vocabularies/fields.ts';
import { choicesIn, momentIn, numberIn, type Report } from '../../shared/sheets/cells.ts';
import { readDecisions } from '../../shared/sheets/decisions.ts';
import { MENTOR_HEADINGS, sheetIn } from '../../shared/sheets/headings.ts';
import { languagesIn } from '../../shared/sheets/languages.ts';
import { readMentors as readMentorsBy, readStudents as readStudentsBy } from '../../shared/sheets/people.ts';
import { type Grid, readGrid } from '../../shared/sheets/read.ts';
import { workbookOf } from '../../shared/sheets/write.ts';
import { sha256 } from '../../shared/store/sha256.ts';

const now = new Date('2027-02-22T08:00:00.000Z');
const sheet = (name: string, text: string) => readGrid(name, new TextEncoder().encode(text));
const settings = { preset: 'balanced', floor: 0, seed: 0, language: 'en' } as const;
const reading = { language: 'en', hash: sha256 } as const;
const readMentors = (grid: Grid) => readMentorsBy(grid, reading);
const readStudents = (grid: Grid) => readStudentsBy(grid, reading);
/** Value read from a cell, and the part that is told to be unreadable. */
const told = <Value>(read: (report: Report) => Value): [Value, string[]] => {
  const said: string[] = [];
  const value = read((code, part) => said.push(`${code}: ${part}`));
  return [value, said];
};
const read = <Value>(reads: (report: Report) => Value): Value => {
  const [value, said] = told(reads);
  expect(said).toEqual([]);
  return value;
};

const mentors = await sheet(
  'mentors.csv',
  'Name;Languages;Field;Capacity\nÅsa;English: fluent;ICT and software;2\n',
);
const students = await sheet(
  'students.csv',
  'Name;Languages;Target fields\nLin;English: fluent;ICT and software\nKim;English: good;Energy\n',
);

describe('a spreadsheet', () => {
  const text = 'Nimi;Kielet\nMuusa;englanti\n';
  const rowsOf = ({ rows }: Grid) => rows.map(({ row, cells }) => [row, ...cells]);

  it('is read with semicolons, commas or tabs, with or without a mark at its start', async () => {
    for (const [separator, mark] of [
      [';', '\ufeff'],
      [';', ''],
      [',', '\ufeff'],
      ['\t', ''],
    ] as const)
      expect(rowsOf(await sheet('f', mark + text.replaceAll(';', separator)))).toEqual([
        [1, 'Nimi', 'Kielet'],
        [2, 'Muusa', 'englanti'],
      ]);
  });

  it('is read in the letters of older Windows and in UTF-16, marked or not', async () => {
    const windows = Uint8Array.from('Namn;Språk\nÅke;svenska\n', (letter) => letter.charCodeAt(0));
    const little = (given: string) =>
      new Uint8Array(Uint16Array.from(given, (letter) => letter.charCodeAt(0)).buffer);
    for (const bytes of [
      windows,
      little('\ufeffNamn;Språk\nÅke;svenska\n'),
      little('Namn;Språk\nÅke;svenska\n'),
    ])
      expect(rowsOf(await readGrid('f', bytes))).toEqual([
        [1, 'Namn', 'Språk'],
        [2, 'Åke', 'svenska'],
      ]);
  });

  it('may name its separator in a line of its own, which counts as a row', async () => {
    expect(rowsOf(await sheet('f', 'sep=,\r\nName,Languages\r\nÅsa,en\r\n'))).toEqual([
      [2, 'Name', 'Languages'],
      [3, 'Åsa', 'en'],
    ]);
  });

  it('may be a workbook, with days and numbers as Excel keeps them', async () => {
    const book = await workbookOf([
      { name: 'Empty', widths: [], heading: [], rows: [] },
      {
        name: 'Mentors',
        widths: [9, 9, 9],
        heading: ['Name', 'Languages', 'Capacity'],
        rows: [['Åsa', 'English: fluent', 2]],
      },
    ]);
    const { people } = readMentors(await readGrid('m.xlsx', book));
    expect(people).toMatchObject([
      { id: 'Åsa', room: 2, answers: { languages: [{ language: 'en', level: 'fluent' }] } },
    ]);
  });

  it('may have titles above its heading', async () => {
    const grid = await sheet('m', 'Mentors, spring 2027;;\n;;\nName;Languages;Field\nÅsa;en;Energy\n');
    expect(sheetIn(grid, MENTOR_HEADINGS).headings).toEqual(['Name', 'Languages', 'Field']);
    expect(readMentors(grid).people).toMatchObject([{ id: 'Åsa', answers: { field: 'energy' } }]);
  });

  it('keeps the row numbers of the spreadsheet past empty rows and line breaks inside a cell', async () => {
    const { rows } = sheetIn(
      await sheet('f', 'name;id\r\n"two\r\nlines";1\r\n;;\r\n\r\nlast;2\r\n'),
      MENTOR_HEADINGS,
    );
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, 'two\r\nlines'],
      [5, 'last'],
    ]);
  });

  it.each([
    ['', 1, 'file-empty'],
    ['Name;Languages\n', 1, 'file-empty'],
    ['Name;Languages\nÅsa;en;more\n', 2, 'cells-too-many'],
    ['Name;Languages\nÅsa;"en\n', 2, 'quotes-broken'],
  ])('is refused where it is %j', async (given, row, code) => {
    expect(readMentors(await sheet('f', given)).refused).toMatchObject([{ file: 'f', row, code }]);
  });

  it('is named for what it is where it is another kind of file', async () => {
    const codes = async (...bytes: number[]) =>
      (await readGrid('f', Uint8Array.from(bytes))).refused.map(({ code }) => code);
    expect(await codes(0xd0, 0xcf, 0x11, 0xe0, 0)).toEqual(['file-old-excel']);
    expect(await codes(0x25, 0x50, 0x44, 0x46)).toEqual(['file-unreadable']);
    expect(await codes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)).toEqual(['file-unreadable']);
  });
});

describe('a cell', () => {
  it('holds choices by code or label of any language, also labels with commas of their own', () => {
    expect(
      read((report) => choicesIn(fields, 'Metsä, paperi ja pakkaukset, IKT och programvara,  boats', report)),
    ).toEqual(['forest', 'ict', 'boats']);
    expect(read((report) => choicesIn(fields, 'Energy; ENERGIA | energi', report))).toEqual(['energy']);
    expect(told((report) => choicesIn(fields, 'Energy, Alchemy, boats', report))).toEqual([
      ['energy', 'boats'],
      ['choice-unknown: Alchemy'],
    ]);
  });

  it.each([
    ['English: fluent, Swedish (first language); Finnish', 'en fluent sv native fi good'],
    ['engelska flytande | svenska - modersmål | finska', 'en fluent sv native fi good'],
    ['englanti (sujuva), ruotsi = äidinkieli, suomi hyvä', 'en fluent sv native fi good'],
    ['English B2', 'en good'],
    ['English (C1), Finnish (A2)', 'en fluent fi basic'],
    ['svenska, engelska C1', 'sv good en fluent'],
    ['Swedish/English', 'sv good en good'],
    ['English and Swedish', 'en good sv good'],
    ['fluent English and a little Finnish', 'en fluent fi basic'],
    ['Svenska (modersmål) och lite finska', 'sv native fi basic'],
    ['ruotsi ja englanti erinomainen', 'sv good en fluent'],
    ['English - mother tongue', 'en native'],
    ['English, fluent, Swedish, good', 'en fluent sv good'],
    ['EN; SV; FI', 'en good sv good fi good'],
    ['English level: very good', 'en fluent'],
    ['Native speaker of English', 'en native'],
    ['English C1, no Finnish', 'en fluent'],
    ['English: C1, Swedish: none', 'en fluent'],
    ['engelska, ingen finska', 'en good'],
    ['sujuva englanti, ei suomea', 'en fluent'],
    ['puhun englantia ja ruotsia, en puhu suomea', 'en good sv good'],
    ['Finnish A2-B1, English B2–C1', 'fi basic en good'],
    ['Swedish as mother tongue', 'sv native'],
    ['ENG, SWE', 'en good sv good'],
  ])('holds languages as people write them: %s', (cell, expected) => {
    const [skills] = told((report) => languagesIn(cell, report));
    expect(skills.map(({ language, level }) => `${language} ${level}`).join(' ')).toBe(expected);
  });

  it('keeps the languages that it can read and tells of the others', () => {
    expect(told((report) => languagesIn('English, Klingon', report))).toEqual([
      [{ language: 'en', level: 'good' }],
      ['choice-unknown: Klingon'],
    ]);
    expect(told((report) => languagesIn('en: good, English: fluent', report))).toEqual([
      [{ language: 'en', level: 'good' }],
      ['language-repeated: English'],
    ]);
  });

  it('holds numbers as Finland writes them', () => {
    expect(
      read((report) => [numberIn('7,5', report), numberIn('1\u00a0000', report), numberIn('', report)]),
    ).toEqual([7.5, 1000, undefined]);
    for (const cell of ['about 7', '7 5'])
      expect(told((report) => numberIn(cell, report))).toEqual([undefined, [`number-invalid: ${cell}`]]);
  });

  it('holds days and moments, which sort by time and not as text', () => {
    const moments = [
      '31.1.2027 10:15',
      '31.1.2027 9:05',
      '2027-02-03',
      '3.2.2027',
      '31/1/2027 klo 9.05.30',
      '2027/01/31 9:05:00 PM EET',
      '2027/01/31 12:05:00 AM GMT+2',
      '2027-01-31T09:05:00+02:00',
    ].map((cell) => read((report) => momentIn(cell, report)));
    expect(moments).toEqual([
      '2027-01-31T10:15:00',
      '2027-01-31T09:05:00',
      '2027-02-03',
      '2027-02-03',
      '2027-01-31T09:05:30',
      '2027-01-31T21:05:00',
      '2027-01-31T00:05:00',
      '2027-01-31T09:05:00',
    ]);
    for (const cell of ['last week', '31.2.2027', '2027-13-01', '3.2.27', '1.1.2027 25:00'])
      expect(
        told((report) => momentIn(cell, report)),
        cell,
      ).toEqual(['', [`date-invalid: ${cell}`]]);
  });
});

describe('people in a spreadsheet', () => {
  it('are read by headings in any of the three languages', async () => {
    const files = [
      'Name;Languages;Field;Experience;Capacity;Working style\nÅsa;en: fluent;Boats and marine;7,5;2;Straight talk, encouragement\n',
      'Namn;Språk;Bransch;Arbetserfarenhet;Platser;Arbetssätt\nÅsa;engelska flytande;Båtar och marin industri;7,5;2;Raka besked, uppmuntran\n',
      'Nimi;Kielet;Ala;Työkokemus;Paikkoja;Työskentelytapa\nÅsa;englanti sujuva;Veneet ja meriteollisuus;7,5;2;suora puhe | kannustus\n',
    ];
    const [first, ...others] = (await Promise.all(files.map((text) => sheet('m', text)))).map(readMentors);
    expect(first?.people).toMatchObject([
      {
        id: 'Åsa',
        room: 2,
        answers: {
          field: 'boats',
          yearsExperience: 'from5to10',
          workingStyles: ['straightTalk', 'encouragement'],
        },
      },
    ]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('are known by a hash of their address, so that nobody mentors themselves', async () => {
    const [mentor] = readMentors(await sheet('m', 'Id,Email,Languages\n1,A@Example.org,en\n')).people;
    const [student] = readStudents(await sheet('s', 'Id,E-post,Språk\n1,a@example.org ,engelska\n')).people;
    expect(mentor?.personId).toBe(student?.personId);
    expect(mentor?.personId).not.toContain('example');
  });

  it('are refused by row where nobody can be made of it, and keep all but the cell that cannot be read', async () => {
    const { people, refused, ignored } = readStudents(
      await sheet(
        's.csv',
        'Nimi;Kielet;Kunta;Jonotuslista;Väri\nLin;englanti;Kokkola;ei;sininen\nLin;englanti;;;\n;;Atlantis;ehkä;\nKim;englanti;Atlantis;ehkä;\n',
      ),
    );
    expect(people.map(({ id, waiting, answers }) => [id, waiting, answers.municipality])).toEqual([
      ['Lin', false, 'kokkola'],
      ['Kim', false, undefined],
    ]);
    expect(ignored).toEqual(['Väri']);
    expect(refused.map(({ row, column, value, code, costs }) => [row, column, value, code, costs])).toEqual([
      [3, 'Nimi', 'Lin', 'duplicate-id', 'row'],
      [4, 'Jonotuslista', 'ehkä', 'yes-or-no', 'cell'],
      [4, 'Kunta', 'Atlantis', 'choice-unknown', 'cell'],
      [4, 'Nimi', '', 'required', 'row'],
      [5, 'Jonotuslista', 'ehkä', 'yes-or-no', 'cell'],
      [5, 'Kunta', 'Atlantis', 'choice-unknown', 'cell'],
    ]);
    expect(refused.find(({ column }) => column === 'Kunta')?.accepted?.codes).toContain('kokkola');
  });

  it('are one person where several rows have one address, and the newest counts', async () => {
    const { people, refused } = readMentors(
      await sheet(
        'm',
        'Timestamp;Name;Email;Languages;Capacity\n31.1.2027 10:15;Åsa;a@example.org;en;2\n31.1.2027 9:05;Åsa A;A@example.org;en;1\n30.1.2027 12:00;Asa;a@example.org;en;1\nx;Ola;;en;1\n',
      ),
    );
    expect(people.map(({ id, room }) => [id, room])).toEqual([
      ['Åsa', 2],
      ['Ola', 1],
    ]);
    expect(
      refused.filter(({ code }) => code === 'address-again').map(({ row, value }) => [row, value]),
    ).toEqual([
      [3, '2'],
      [4, '2'],
    ]);
  });

  it('may have their first and last names in two columns', async () => {
    const { people } = readMentors(await sheet('m', 'Förnamn;Efternamn;Språk\nÅsa;Öst;svenska\n'));
    expect(people.map(({ id }) => id)).toEqual(['Åsa Öst']);
  });

  it('are none where a needed column is missing or given twice, named as the reader would', async () => {
    const codes = async (text: string) =>
      readMentors(await sheet('m', text)).refused.map(({ column, code }) => [column, code]);
    expect(await codes('Name;Field\nÅsa;ict\n')).toEqual([['Languages', 'column-missing']]);
    expect(await codes('Languages\nen\n')).toEqual([['Name', 'column-missing']]);
    expect(await codes('Name;Nimi;Languages\nÅsa;Åsa;en\n')).toEqual([['Nimi', 'column-twice']]);
    const finnish = readMentorsBy(await sheet('m', 'Nimi;Ala\nÅsa;ict\n'), { ...reading, language: 'fi' });
    expect(finnish.refused.map(({ column }) => column)).toEqual(['Kielet']);
  });

  it('are none where the two files are given in the wrong order', async () => {
    const theirs = await sheet('s', 'Name;Languages;Target fields;Needs;Campus\nLin;en;Energy;CV;Vaasa\n');
    expect(readMentors(theirs).refused.map(({ code }) => code)).toEqual(['files-swapped']);
    expect(readStudents(theirs).people.map(({ id }) => id)).toEqual(['Lin']);
  });
});

describe('decisions in a spreadsheet', () => {
  const readAs = async (text: string) =>
    readDecisions(await sheet('d', text), readMentors(mentors), readStudents(students), {
      now,
      language: 'en',
    });

  it('are locks and vetoes with a reason', async () => {
    const { decisions, refused } = await readAs(
      'Mentor;Student;Decision;Reason;Decided by\nÅsa;Kim;lock;Same town;N.N.\nÅsa;Lin;veto;Cousins;\n',
    );
    expect(refused).toEqual([]);
    expect(decisions.locks).toEqual([
      { mentorId: 'Åsa', studentId: 'Kim', reason: 'Same town', by: 'N.N.', at: now.toISOString() },
    ]);
    expect(decisions.vetoes).toMatchObject([{ studentId: 'Lin', against: { mentorId: 'Åsa' } }]);
  });

  it('are refused where they name nobody, decide nothing or give no reason, and nothing is computed without them', async () => {
    const text = 'Mentor;Opiskelija;Päätös;Perustelu\nÅsa;Nobody;lukko;x\nÅsa;Kim;maybe;\n';
    expect((await readAs(text)).refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Opiskelija', 'person-unknown'],
      [3, 'Päätös', 'decision-unknown'],
      [3, 'Perustelu', 'reason-missing'],
    ]);
    expect(
      proposeFromSheets({ mentors, students, decisions: await sheet('d', text) }, settings, now).ok,
    ).toBe(false);
  });
});

describe('the proposal', () => {
  it.each(['en', 'sv', 'fi'] as const)('is six sheets of words in %s', (language) => {
    const from = proposeFromSheets({ mentors, students }, settings, now);
    if (!from.ok) throw new Error('refused');
    const tables = tablesOf(from, language);
    expect(tables).toHaveLength(6);
    for (const { heading, rows, widths } of tables) {
      expect(widths).toHaveLength(heading.length);
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(heading.length);
      expect(JSON.stringify(rows)).not.toMatch(/undefined|null|[A-Z]+_[A-Z]+/);
    }
    const [pairs] = tables;
    expect(pairs?.rows.map(([mentor, student]) => [mentor, student])).toEqual([
      ['Åsa', 'Lin'],
      ['Åsa', 'Kim'],
    ]);
  });

  it('tells who has no partner, what would help, and what was not read', async () => {
    const one = await sheet('mentors.csv', 'Name;Languages;Shoe size\nÅsa;en: fluent;41\nOla;xx;41\n');
    const from = proposeFromSheets({ mentors: one, students }, settings, now);
    if (!from.ok) throw new Error('refused');
    const [, , unmatched, , refused, round] = tablesOf(from, 'en');
    expect(unmatched?.rows).toHaveLength(1);
    expect(unmatched?.rows[0]?.[4]).toBe('Ask Åsa to take 2 students.');
    expect(refused?.rows).toEqual([
      [
        'mentors.csv',
        3,
        'Languages',
        'xx',
        'the person',
        'not one of the choices, in any of the three languages',
        expect.stringContaining('English; Swedish; Finnish'),
      ],
    ]);
    expect(round?.rows.at(-1)).toEqual(['Columns that were not read', 'Shoe size']);
  });
});

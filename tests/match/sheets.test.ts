import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../infra/match/book.ts';
import { choicesIn, dayIn, languagesIn, numberIn } from '../../infra/match/cells.ts';
import { readDecisions } from '../../infra/match/decisions.ts';
import { readMentors, readStudents } from '../../infra/match/people.ts';
import { proposeFromSheets } from '../../infra/match/proposal.ts';
import { readSheet } from '../../infra/match/sheet-file.ts';
import { fields } from '../../shared/domain/vocabularies/fields.ts';

const now = new Date('2027-02-22T08:00:00.000Z');
const sheet = (name: string, text: string) => readSheet(name, new TextEncoder().encode(text));
const settings = { preset: 'balanced', floor: 0, seed: 0 } as const;

const mentors = sheet(
  'mentors.csv',
  'Name;Languages;Field;Capacity\nÅsa;English: fluent;ICT and software;2\n',
);
const students = sheet(
  'students.csv',
  'Name;Languages;Target fields\nLin;English: fluent;ICT and software\nKim;English: good;Energy\n',
);

describe('a spreadsheet saved as text', () => {
  const text = 'Nimi;Kielet\nMuusa;englanti\n';

  it('is read with semicolons, commas or tabs, with or without a mark at its start', () => {
    for (const [separator, mark] of [
      [';', '\ufeff'],
      [';', ''],
      [',', '\ufeff'],
      ['\t', ''],
    ] as const) {
      const { headings, rows } = sheet('f', mark + text.replaceAll(';', separator));
      expect(headings).toEqual(['Nimi', 'Kielet']);
      expect(rows).toEqual([{ row: 2, cells: ['Muusa', 'englanti'] }]);
    }
  });

  it('is read in the letters of older Windows, too', () => {
    const bytes = Uint8Array.from('Namn;Språk\nÅke;svenska\n', (letter) => letter.charCodeAt(0));
    expect(readSheet('f', bytes).headings).toEqual(['Namn', 'Språk']);
  });

  it('keeps the row numbers of the spreadsheet past empty rows and line breaks inside a cell', () => {
    const { rows } = sheet('f', 'a;b\r\n"two\r\nlines";1\r\n;;\r\n\r\nlast;2\r\n');
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
  ])('is refused where it is %j', (given, row, code) => {
    expect(sheet('f', given).refused).toMatchObject([{ file: 'f', row, code }]);
  });
});

describe('a cell', () => {
  it('holds choices by code or label of any language, also labels with commas of their own', () => {
    expect(choicesIn(fields, 'Metsä, paperi ja pakkaukset, IKT och programvara,  boats')).toEqual([
      'forest',
      'ict',
      'boats',
    ]);
    expect(choicesIn(fields, 'Energy; ENERGIA | energi')).toEqual(['energy']);
    expect(() => choicesIn(fields, 'Energy, Alchemy')).toThrow('choice-unknown: Alchemy');
  });

  it('holds languages with their levels, as people write them', () => {
    const expected = [
      { language: 'en', level: 'fluent' },
      { language: 'sv', level: 'native' },
      { language: 'fi', level: 'good' },
    ];
    expect(languagesIn('English: fluent, Swedish (first language); Finnish')).toEqual(expected);
    expect(languagesIn('engelska flytande | svenska - modersmål | finska')).toEqual(expected);
    expect(languagesIn('englanti (sujuva), ruotsi = äidinkieli, suomi hyvä')).toEqual(expected);
    expect(() => languagesIn('Klingon')).toThrow('choice-unknown');
    expect(() => languagesIn('en: good, English: fluent')).toThrow('language-repeated');
  });

  it('holds numbers and days as Finland writes them', () => {
    expect([numberIn('7,5'), numberIn('1\u00a0000'), numberIn('')]).toEqual([7.5, 1000, undefined]);
    expect(() => numberIn('about 7')).toThrow('number-invalid');
    expect([dayIn('3.2.2027'), dayIn('2027-02-03'), dayIn('3.2.2027 9:00')]).toEqual([
      '2027-02-03',
      '2027-02-03',
      '2027-02-03 9:00',
    ]);
    expect(() => dayIn('last week')).toThrow('date-invalid');
  });
});

describe('people in a spreadsheet', () => {
  it('are read by headings in any of the three languages', () => {
    const files = [
      'Name;Languages;Field;Experience;Capacity;Working style\nÅsa;en: fluent;Boats and marine;7,5;2;Straight talk, encouragement\n',
      'Namn;Språk;Bransch;Arbetserfarenhet;Platser;Arbetssätt\nÅsa;engelska flytande;Båtar och marin industri;7,5;2;Raka besked, uppmuntran\n',
      'Nimi;Kielet;Ala;Työkokemus;Paikkoja;Työskentelytapa\nÅsa;englanti sujuva;Veneet ja meriteollisuus;7,5;2;suora puhe | kannustus\n',
    ];
    const [first, ...others] = files.map((text) => readMentors(sheet('m', text)));
    expect(first?.people).toMatchObject([
      {
        ...{ id: 'Åsa', room: 2 },
        answers: {
          ...{ field: 'boats', yearsExperience: 'from5to10' },
          workingStyles: ['straightTalk', 'encouragement'],
        },
      },
    ]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('are known by a hash of their address, so that nobody mentors themselves', () => {
    const [mentor] = readMentors(sheet('m', 'Id,Email,Languages\n1,A@Example.org,en\n')).people;
    const [student] = readStudents(sheet('s', 'Id,E-post,Språk\n1,a@example.org ,engelska\n')).people;
    expect(mentor?.personId).toBe(student?.personId);
    expect(mentor?.personId).not.toContain('example');
  });

  it('are refused by row, column and reason, every fault of a row at once, and the rest is read', () => {
    const { people, refused, ignored } = readStudents(
      sheet(
        's.csv',
        'Nimi;Kielet;Kunta;Jonotuslista;Väri\nLin;englanti;Kokkola;ei;sininen\nLin;englanti;;;\n;;Atlantis;ehkä;\n',
      ),
    );
    expect(people.map(({ id }) => id)).toEqual(['Lin']);
    expect(ignored).toEqual(['Väri']);
    expect(refused.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'Nimi', 'Lin', 'duplicate-id'],
      [4, 'Nimi', '', 'required'],
      [4, 'Jonotuslista', 'ehkä', 'yes-or-no'],
      [4, 'Kunta', 'Atlantis', 'choice-unknown'],
      [4, 'Kielet', '', 'required'],
    ]);
  });

  it('are none where a needed column is missing or given twice', () => {
    const codes = (text: string) =>
      readMentors(sheet('m', text)).refused.map(({ column, code }) => [column, code]);
    expect(codes('Name;Field\nÅsa;ict\n')).toEqual([['languages', 'column-missing']]);
    expect(codes('Languages\nen\n')).toEqual([['name', 'column-missing']]);
    expect(codes('Name;Nimi;Languages\nÅsa;Åsa;en\n')).toEqual([['Nimi', 'column-twice']]);
  });
});

describe('decisions in a spreadsheet', () => {
  const read = (text: string) =>
    readDecisions(sheet('d', text), readMentors(mentors), readStudents(students), now);

  it('are locks and vetoes with a reason', () => {
    const { decisions, refused } = read(
      'Mentor;Student;Decision;Reason;Decided by\nÅsa;Kim;lock;Same town;N.N.\nÅsa;Lin;veto;Cousins;\n',
    );
    expect(refused).toEqual([]);
    expect(decisions.locks).toEqual([
      { mentorId: 'Åsa', studentId: 'Kim', reason: 'Same town', by: 'N.N.', at: now.toISOString() },
    ]);
    expect(decisions.vetoes).toMatchObject([{ studentId: 'Lin', against: { mentorId: 'Åsa' } }]);
  });

  it('are refused where they name nobody, decide nothing or give no reason, and nothing is computed without them', () => {
    const text = 'Mentor;Opiskelija;Päätös;Perustelu\nÅsa;Nobody;lukko;x\nÅsa;Kim;maybe;\n';
    expect(read(text).refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Opiskelija', 'person-unknown'],
      [3, 'Päätös', 'decision-unknown'],
      [3, 'Perustelu', 'reason-missing'],
    ]);
    expect(proposeFromSheets({ mentors, students, decisions: sheet('d', text) }, settings, now).ok).toBe(
      false,
    );
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

  it('tells who has no partner, what would help, and what was not read', () => {
    const one = sheet('mentors.csv', 'Name;Languages;Shoe size\nÅsa;en: fluent;41\nOla;xx;41\n');
    const from = proposeFromSheets({ mentors: one, students }, settings, now);
    if (!from.ok) throw new Error('refused');
    const [, , unmatched, , refused, round] = tablesOf(from, 'en');
    expect(unmatched?.rows).toHaveLength(1);
    expect(unmatched?.rows[0]?.[4]).toBe('Ask Åsa to take 2 students.');
    expect(refused?.rows).toEqual([
      ['mentors.csv', 3, 'Languages', 'xx', 'not one of the choices, in any of the three languages'],
    ]);
    expect(round?.rows.at(-1)).toEqual(['Columns that were not read', 'Shoe size']);
  });
});

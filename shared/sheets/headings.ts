import type { Language } from '../text/language.ts';
import { type Grid, isBlank, type Refused, type SheetRow } from './read.ts';

/** Accepted headings of each column, our own name first; the code itself is accepted too. */
export type Headings<Key extends string> = Readonly<
  Record<Key, Readonly<Record<Language, readonly string[]>>>
>;

const common = {
  id: { en: ['ID'], sv: ['ID'], fi: ['Tunnus'] },
  name: {
    en: ['Name', 'Full name'],
    sv: ['Namn', 'För- och efternamn'],
    fi: ['Nimi', 'Koko nimi', 'Etu- ja sukunimi'],
  },
  firstName: { en: ['First name', 'Given name'], sv: ['Förnamn'], fi: ['Etunimi'] },
  lastName: { en: ['Last name', 'Surname', 'Family name'], sv: ['Efternamn'], fi: ['Sukunimi'] },
  email: {
    en: ['E-mail', 'Email', 'Email address', 'E-mail address'],
    sv: ['E-post', 'E-postadress', 'Epost'],
    fi: ['Sähköposti', 'Sähköpostiosoite'],
  },
  confirmedAt: {
    en: ['Applied', 'Applied on', 'Timestamp', 'Completion time'],
    sv: ['Ansökte', 'Ansökningsdag', 'Tidstämpel', 'Tidsstämpel'],
    fi: ['Haki', 'Hakupäivä', 'Aikaleima'],
  },
  municipality: {
    en: ['Municipality', 'City', 'Town'],
    sv: ['Kommun', 'Hemkommun', 'Ort'],
    fi: ['Kunta', 'Kotikunta', 'Paikkakunta'],
  },
  languages: {
    en: ['Languages', 'Language skills'],
    sv: ['Språk', 'Språkkunskaper'],
    fi: ['Kielet', 'Kielitaito'],
  },
  meetingMode: {
    en: ['Way of meeting', 'Meeting'],
    sv: ['Sätt att träffas', 'Träffas'],
    fi: ['Tapaamistapa', 'Tapaaminen'],
  },
  availability: { en: ['Availability', 'Times'], sv: ['Tider', 'Passar bäst'], fi: ['Ajat', 'Aika'] },
  frequencyWish: { en: ['How often'], sv: ['Hur ofta'], fi: ['Kuinka usein'] },
  workingStyles: {
    en: ['Working style', 'What matters at work'],
    sv: ['Arbetssätt', 'Viktigt i arbetet'],
    fi: ['Työskentelytapa', 'Tärkeää työssä'],
  },
} as const;

export const MENTOR_HEADINGS = {
  ...common,
  company: {
    en: ['Company', 'Employer'],
    sv: ['Företag', 'Arbetsgivare'],
    fi: ['Yritys', 'Työnantaja'],
  },
  capacity: {
    en: ['Capacity', 'Students at once', 'Places'],
    sv: ['Platser', 'Antal studerande'],
    fi: ['Paikkoja', 'Opiskelijoita'],
  },
  field: { en: ['Field'], sv: ['Bransch'], fi: ['Ala'] },
  secondaryField: { en: ['Second field'], sv: ['Andra bransch'], fi: ['Toinen ala'] },
  expertise: {
    en: ['Expertise', 'Can help with'],
    sv: ['Kunnande', 'Kan hjälpa med'],
    fi: ['Osaaminen', 'Voi auttaa'],
  },
  yearsExperience: {
    en: ['Experience', 'Years of experience'],
    sv: ['Erfarenhet', 'Arbetserfarenhet'],
    fi: ['Kokemus', 'Työkokemus'],
  },
  preferredFields: { en: ['Preferred fields'], sv: ['Önskade branscher'], fi: ['Toivotut alat'] },
  preferredLevels: {
    en: ['Preferred degree level'],
    sv: ['Önskad examensnivå'],
    fi: ['Toivottu tutkintotaso'],
  },
} as const satisfies Headings<string>;

export const STUDENT_HEADINGS = {
  ...common,
  targetFields: {
    en: ['Target fields', 'Fields'],
    sv: ['Önskade branscher', 'Branscher'],
    fi: ['Toivotut alat', 'Alat'],
  },
  needs: {
    en: ['Needs', 'Wants help with'],
    sv: ['Behov', 'Vill ha hjälp med'],
    fi: ['Tarpeet', 'Toivoo apua'],
  },
  languagePractice: { en: ['Wants to practise'], sv: ['Vill öva'], fi: ['Haluaa harjoitella'] },
  mobility: { en: ['Mobility', 'Can travel'], sv: ['Rörlighet', 'Kan röra sig'], fi: ['Liikkuminen'] },
  workExperience: { en: ['Work experience'], sv: ['Arbetserfarenhet'], fi: ['Työkokemus'] },
  degreeLevel: { en: ['Degree level'], sv: ['Examensnivå'], fi: ['Tutkintotaso'] },
  campus: { en: ['Campus'], sv: ['Campus', 'Campusort'], fi: ['Kampus'] },
  waiting: { en: ['Waiting list'], sv: ['Väntelista'], fi: ['Jonotuslista'] },
  skipped: {
    en: ['Rounds without a partner'],
    sv: ['Omgångar utan partner'],
    fi: ['Kierroksia ilman paria'],
  },
} as const satisfies Headings<string>;

export const DECISION_HEADINGS = {
  mentor: { en: ['Mentor'], sv: ['Mentor'], fi: ['Mentori'] },
  student: { en: ['Student'], sv: ['Studerande'], fi: ['Opiskelija'] },
  decision: { en: ['Decision'], sv: ['Beslut'], fi: ['Päätös'] },
  reason: { en: ['Reason'], sv: ['Motivering'], fi: ['Perustelu'] },
  by: { en: ['Decided by'], sv: ['Beslutat av'], fi: ['Päättäjä'] },
} as const satisfies Headings<string>;

/** A heading stands below a title and a few remarks at most. */
const ROWS_LOOKED_AT = 15;

/** Spelling is compared without case, spaces and dashes. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad_–—-]+/g, ' ')
    .replaceAll(/[’‘´`]/g, "'")
    .trim();

/** A column's name in messages. */
export const headingOf = <Key extends string>(known: Headings<Key>, key: Key, language: Language): string =>
  known[key][language][0] ?? key;

const keysOf = <Key extends string>(known: Headings<Key>): ReadonlyMap<string, Key> => {
  const keys = new Map<string, Key>();
  for (const [key, names] of Object.entries(known) as [Key, Headings<Key>[Key]][])
    for (const name of [key, ...Object.values(names).flat()]) keys.set(folded(name), key);
  return keys;
};

/** Number of a file's columns that one list of headings knows, in the best row. */
export const headingsKnown = <Key extends string>({ rows }: Grid, known: Headings<Key>): number => {
  const keys = keysOf(known);
  return Math.max(
    0,
    ...rows
      .slice(0, ROWS_LOOKED_AT)
      .map(({ cells }) => cells.filter((cell) => keys.has(folded(cell))).length),
  );
};

/** A file with its heading found: rows above it are titles. */
export type Sheet<Key extends string> = {
  readonly name: string;
  /** Headings as the file has them. */
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Position of each known column. */
  readonly at: ReadonlyMap<Key, number>;
  /** Headings that mean nothing here, and are not read. */
  readonly ignored: readonly string[];
  readonly refused: readonly Refused[];
};

/** Finds the heading row and the known columns in it, in any language and order. */
export const sheetIn = <Key extends string>(grid: Grid, known: Headings<Key>): Sheet<Key> => {
  const { name, rows } = grid;
  const keys = keysOf(known);
  const keysIn = ({ cells }: SheetRow) => cells.filter((cell) => keys.has(folded(cell))).length;
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  const [heading] = filled
    .slice(0, ROWS_LOOKED_AT)
    .toSorted((a, b) => keysIn(b) - keysIn(a) || a.row - b.row);
  const refuse = (row: number, column: string, code: Refused['code'], costs: Refused['costs']): Refused => ({
    file: name,
    row,
    column,
    code,
    costs,
    value: '',
  });
  const below = heading === undefined ? [] : filled.filter(({ row }) => row > heading.row);
  if (heading === undefined || below.length === 0) {
    const empty = grid.refused.length > 0 ? grid.refused : [refuse(1, '', 'file-empty', 'file')];
    return { name, headings: [], rows: [], at: new Map(), ignored: [], refused: empty };
  }
  const headings = heading.cells.map((cell) => cell.trim());
  const at = new Map<Key, number>();
  const ignored: string[] = [];
  const refused: Refused[] = [...grid.refused];
  headings.forEach((text, place) => {
    const key = keys.get(folded(text));
    if (key === undefined) {
      if (text !== '') ignored.push(text);
    } else if (at.has(key)) refused.push(refuse(heading.row, text, 'column-twice', 'file'));
    else at.set(key, place);
  });
  const tooWide = below.filter(({ cells }) => !isBlank(cells.slice(headings.length)));
  refused.push(...tooWide.map(({ row }) => refuse(row, '', 'cells-too-many', 'row')));
  return { name, headings, rows: below.filter((row) => !tooWide.includes(row)), at, ignored, refused };
};

/** What a column may be called, in English, Swedish and Finnish; the code itself is read too. */
type Headings<Key extends string> = Readonly<Record<Key, readonly string[]>>;

const common = {
  id: ['ID', 'Id', 'Tunnus'],
  name: ['Name', 'Full name', 'Namn', 'Nimi'],
  email: ['E-mail', 'Email', 'E-post', 'Sähköposti'],
  confirmedAt: ['Applied', 'Applied on', 'Ansökte', 'Ansökningsdag', 'Haki', 'Hakupäivä'],
  municipality: ['Municipality', 'Kommun', 'Kunta', 'Kotikunta'],
  languages: ['Languages', 'Språk', 'Kielet'],
  meetingMode: ['Way of meeting', 'Meeting', 'Sätt att träffas', 'Träffas', 'Tapaamistapa', 'Tapaaminen'],
  availability: ['Availability', 'Times', 'Tider', 'Passar bäst', 'Ajat', 'Aika'],
  frequencyWish: ['How often', 'Hur ofta', 'Kuinka usein'],
  workingStyles: [
    'Working style',
    'What matters at work',
    'Arbetssätt',
    'Viktigt i arbetet',
    'Työskentelytapa',
    'Tärkeää työssä',
  ],
} as const;

export const MENTOR_HEADINGS = {
  ...common,
  company: ['Company', 'Employer', 'Företag', 'Arbetsgivare', 'Yritys', 'Työnantaja'],
  capacity: [
    'Capacity',
    'Students at once',
    'Places',
    'Platser',
    'Antal studerande',
    'Paikkoja',
    'Opiskelijoita',
  ],
  field: ['Field', 'Bransch', 'Ala'],
  secondaryField: ['Second field', 'Andra bransch', 'Toinen ala'],
  expertise: ['Expertise', 'Can help with', 'Kunnande', 'Kan hjälpa med', 'Osaaminen', 'Voi auttaa'],
  yearsExperience: [
    'Experience',
    'Years of experience',
    'Erfarenhet',
    'Arbetserfarenhet',
    'Kokemus',
    'Työkokemus',
  ],
  preferredFields: ['Preferred fields', 'Önskade branscher', 'Toivotut alat'],
  preferredLevels: ['Preferred degree level', 'Önskad examensnivå', 'Toivottu tutkintotaso'],
} as const satisfies Headings<string>;

export const STUDENT_HEADINGS = {
  ...common,
  targetFields: ['Target fields', 'Fields', 'Önskade branscher', 'Branscher', 'Toivotut alat', 'Alat'],
  needs: ['Needs', 'Wants help with', 'Behov', 'Vill ha hjälp med', 'Tarpeet', 'Toivoo apua'],
  languagePractice: ['Wants to practise', 'Vill öva', 'Haluaa harjoitella'],
  mobility: ['Mobility', 'Can travel', 'Rörlighet', 'Kan röra sig', 'Liikkuminen'],
  workExperience: ['Work experience', 'Arbetserfarenhet', 'Työkokemus'],
  degreeLevel: ['Degree level', 'Examensnivå', 'Tutkintotaso'],
  campus: ['Campus', 'Campusort', 'Kampus'],
  waiting: ['Waiting list', 'Väntelista', 'Jonotuslista'],
  skipped: ['Rounds without a partner', 'Omgångar utan partner', 'Kierroksia ilman paria'],
} as const satisfies Headings<string>;

export const DECISION_HEADINGS = {
  mentor: ['Mentor', 'Mentori'],
  student: ['Student', 'Studerande', 'Opiskelija'],
  decision: ['Decision', 'Beslut', 'Päätös'],
  reason: ['Reason', 'Motivering', 'Perustelu'],
  by: ['Decided by', 'Beslutat av', 'Päättäjä'],
} as const satisfies Headings<string>;

/** As people's spelling differs: case, spaces and dashes do not matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad_–—-]+/g, ' ')
    .replaceAll(/[’‘´`]/g, "'")
    .trim();

export type Placed<Key extends string> = {
  /** Where each known column stands. */
  readonly at: ReadonlyMap<Key, number>;
  readonly twice: readonly string[];
  /** Headings that mean nothing here, and are not read. */
  readonly ignored: readonly string[];
};

/** Finds the known columns among a file's headings, in whatever language and order. */
export const placed = <Key extends string>(
  headings: readonly string[],
  known: Headings<Key>,
): Placed<Key> => {
  const keys = new Map<string, Key>();
  for (const [key, names] of Object.entries(known) as [Key, readonly string[]][])
    for (const name of [key, ...names]) keys.set(folded(name), key);
  const at = new Map<Key, number>();
  const twice: string[] = [];
  const ignored: string[] = [];
  headings.forEach((heading, place) => {
    const key = keys.get(folded(heading));
    if (key === undefined) {
      if (heading !== '') ignored.push(heading);
    } else if (at.has(key)) twice.push(heading);
    else at.set(key, place);
  });
  return { at, twice, ignored };
};

import type { Role } from '../../kernel/role.ts';

/** Answers that a form post sends as several equal names. Their order is their rank. */
const COMMON_LISTS = ['availability', 'workingStyles'];
const LISTS: Record<Role, readonly string[]> = {
  mentor: [...COMMON_LISTS, 'expertise', 'intlExperience', 'preferredFields', 'preferredLevels', 'canOffer'],
  student: [...COMMON_LISTS, 'targetFields', 'needs', 'languagePractice'],
};
const NUMBERS = ['capacity'];
const TICKS = ['noticeRead', 'commitment', 'understandsNoJob'];
const YES_OR_NO = ['workedInFinland'];

const CONSENT = /^consents\.([A-Za-z]+)$/;
/** The level of a language that the form names itself. */
const NAMED_SKILL = /^languages\.([a-z]{2})$/;
/** One of the rows in which a person names a language. */
const SKILL_ROW = /^languages\.(\d{1,2})\.(language|level)$/;

/** Fields of the form that are no answers; `readEnvelope` and the deed look at them. */
const NO_ANSWERS = [
  'lang',
  'show',
  'step',
  'at',
  'once',
  'role',
  'cohortId',
  't',
  'verb',
  // Proofs for the door.
  'altcha',
  'waited',
];

const READERS: readonly { names: readonly string[]; read: (text: string) => unknown }[] = [
  { names: NUMBERS, read: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : text) },
  { names: TICKS, read: (text) => (text === 'on' ? true : text) },
  { names: YES_OR_NO, read: (text) => (text === 'yes' ? true : text === 'no' ? false : text) },
];

const readOne = (name: string, text: string): unknown =>
  (READERS.find(({ names }) => names.includes(name))?.read ?? ((same) => same))(text);

const isSkill = (name: string): boolean => NAMED_SKILL.test(name) || SKILL_ROW.test(name);

/** The named languages that have a level, then all rows that are filled in. */
const skills = (post: URLSearchParams): unknown[] => {
  const named: unknown[] = [];
  const rows = new Map<string, Record<string, string>>();
  for (const [name, text] of post) {
    if (text === '') continue;
    const [, language] = NAMED_SKILL.exec(name) ?? [];
    if (language !== undefined) named.push({ language, level: text });
    const [, row, part] = SKILL_ROW.exec(name) ?? [];
    if (row !== undefined && part !== undefined) rows.set(row, { ...rows.get(row), [part]: text });
  }
  return [...named, ...rows.values()];
};

/**
 * A form post in the shape that `readForm` reads: empty fields are left out, numbers and ticks become values, names
 * like `consents.story` become objects. Nothing is validated here; an unknown name is kept, so that it is refused like
 * any other.
 */
export const formFromPost = (role: Role, post: URLSearchParams): Record<string, unknown> => {
  const form = new Map<string, unknown>();
  const consents = new Map<string, unknown>();
  for (const name of new Set(post.keys())) {
    const texts = post.getAll(name).filter((text) => text !== '');
    const [first] = texts;
    if (first === undefined || NO_ANSWERS.includes(name) || isSkill(name)) continue;
    const consent = CONSENT.exec(name)?.[1];
    if (consent !== undefined) consents.set(consent, first === 'on' ? true : first);
    else if (LISTS[role].includes(name)) form.set(name, texts);
    else form.set(name, texts.length === 1 ? readOne(name, first) : texts);
  }
  const languages = skills(post);
  if (languages.length > 0) form.set('languages', languages);
  if (consents.size > 0) form.set('consents', Object.fromEntries(consents));
  return Object.fromEntries(form);
};

/** Languages that a form names itself; others have rows. */
const NAMED_LANGUAGES = ['en', 'sv', 'fi'];

type Skill = { readonly language: string; readonly level: string };

const namesOf = (skills: readonly Skill[]): [string, string][] => {
  const others = skills.filter(({ language }) => !NAMED_LANGUAGES.includes(language));
  return [
    ...skills
      .filter(({ language }) => NAMED_LANGUAGES.includes(language))
      .map(({ language, level }): [string, string] => [`languages.${language}`, level]),
    ...others.flatMap(({ language, level }, row): [string, string][] => [
      [`languages.${row}.language`, language],
      [`languages.${row}.level`, level],
    ]),
  ];
};

/** A month as its question asks for it: `6/2027`. */
const asAsked = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$2/$1');

/** The form post that these answers would come from: the way back of `formFromPost`. */
export const postFromAnswers = (answers: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(answers).flatMap(([name, value]): [string, string][] => {
      if (value === undefined) return [];
      if (name === 'languages') return namesOf(value as readonly Skill[]);
      if (name === 'consents')
        return Object.entries(value as object).flatMap(([consent, isGiven]): [string, string][] =>
          isGiven === true ? [[`consents.${consent}`, 'on']] : [],
        );
      if (Array.isArray(value)) return value.map((one): [string, string] => [name, String(one)]);
      if (YES_OR_NO.includes(name)) return [[name, value === true ? 'yes' : 'no']];
      if (name === 'expectedGraduation') return [[name, asAsked(String(value))]];
      return [[name, value === true ? 'on' : String(value)]];
    }),
  );

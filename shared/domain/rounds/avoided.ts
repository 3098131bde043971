/** A participant by whom a wish not to be matched may name them. */
export type Named = {
  readonly id: string;
  readonly lastName?: string | undefined;
  readonly employer?: string | undefined;
};

/** Words of company names that name no company. */
const FORMS_OF_COMPANY = new Set(['ab', 'oy', 'oyj', 'abp', 'ky', 'kb', 'ltd', 'inc', 'the', 'och', 'ja']);
/** Letters that an ending may add: Nyman, Nymans, Nymanille. */
const LONGEST_ENDING = 4;
const SHORTEST_NAME = 3;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Beginnings of a name in its inflected forms: Virtanen is Virtasen, Virtasta. */
const stemsOf = (word: string): string[] => (word.endsWith('nen') ? [word, `${word.slice(0, -3)}s`] : [word]);

const isFormOf = (word: string, name: string): boolean =>
  stemsOf(name).some((stem) => word.startsWith(stem) && word.length <= name.length + LONGEST_ENDING);

const isNamedIn = (words: readonly string[], name: readonly string[]): boolean => {
  if (name.join('').length < SHORTEST_NAME) return false;
  const last = name.length - 1;
  return words.some((_, at) =>
    name.every((part, k) => {
      const word = words[at + k];
      return word !== undefined && (k === last ? isFormOf(word, part) : word === part);
    }),
  );
};

/**
 * The people whose surname or employer a wish names: a hint, which a coordinator reads beside the wish and may turn into
 * a veto. A wish in other words ("my old boss") finds nobody.
 */
export const avoidedIn = (wish: string, others: readonly Named[]): readonly string[] => {
  const words = wordsOf(wish);
  return others
    .filter(({ lastName = '', employer = '' }) => {
      const company = wordsOf(employer).filter((word) => !FORMS_OF_COMPANY.has(word));
      return isNamedIn(words, wordsOf(lastName)) || isNamedIn(words, company);
    })
    .map(({ id }) => id);
};

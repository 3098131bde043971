import { LABEL_LANGUAGES, type Labels } from '../domain/vocabularies/vocabulary.ts';

/** The languages of all texts. English is the default. */
export const LANGUAGES = LABEL_LANGUAGES;
export type Language = keyof Labels;

const languageOf = (tag: string): Language | undefined => {
  const [, primary] = /^([a-z]{2})(?:-[a-z0-9]{2,8})*$/.exec(tag.trim().toLowerCase()) ?? [];
  return LANGUAGES.find((language) => language === primary);
};

const weightOf = (parameters: readonly string[]): number => {
  const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.trim().slice(2));
  return Number.isFinite(weight) ? weight : 0;
};

/**
 * The reader's language: the one asked for, else the one that the browser's `Accept-Language` prefers among ours,
 * else English. Anything that cannot be read is passed over.
 */
export const pickLanguage = (asked?: string, acceptLanguage = ''): Language => {
  const chosen = languageOf(asked ?? '');
  if (chosen) return chosen;
  const preferred = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';');
      return { language: languageOf(tag), weight: weightOf(parameters) };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return preferred[0]?.language ?? 'en';
};

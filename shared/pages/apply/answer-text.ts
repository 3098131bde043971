import { languageLevels, spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import type { ApplyText } from '../../text/apply/en.ts';
import type { Language } from '../../text/language.ts';
import type { Question } from './question.ts';

type Given = { readonly posted: URLSearchParams; readonly language: Language; readonly text: ApplyText };

const isCodeOf = (from: Vocabulary, code: string): boolean => from.codes.includes(code);

const labels = (from: Vocabulary, codes: readonly string[], language: Language): string[] =>
  codes.filter((code) => isCodeOf(from, code)).map((code) => labelOf(from, code, language));

const NAMED = ['en', 'sv', 'fi'];

const skill = (code: string, level: string, language: Language): string =>
  `${labelOf(spokenLanguages, code, language)}: ${labelOf(languageLevels, level, language)}`;

const skills = (more: number, { posted, language }: Given): string[] => {
  const named = NAMED.map((code) => [code, posted.get(`languages.${code}`) ?? ''] as const);
  const rows = Array.from(
    { length: more },
    (_, row) =>
      [posted.get(`languages.${row}.language`) ?? '', posted.get(`languages.${row}.level`) ?? ''] as const,
  );
  return [...named, ...rows].flatMap(([code, level]) =>
    isCodeOf(spokenLanguages, code) && isCodeOf(languageLevels, level) ? [skill(code, level, language)] : [],
  );
};

/** Answer to a question, in words and one line for each part; empty if there is none. */
export const answerLines = (question: Question, given: Given): readonly string[] => {
  const { posted, language, text } = given;
  const texts = posted.getAll(question.name).filter((value) => value.trim() !== '');
  switch (question.ask) {
    case 'languages':
      return skills(question.more, given);
    case 'tick':
      return [texts.includes('on') ? text.yes : text.no];
    case 'yesOrNo':
      return texts.map((value) => (value === 'yes' ? text.yes : text.no));
    case 'ranking':
      return labels(question.from, texts, language).map((label, place) => `${place + 1}. ${label}`);
    case 'pick':
    case 'choice':
    case 'choices':
      return labels(question.from, texts, language);
    case 'line':
    case 'lines':
    case 'number':
      return texts;
  }
};

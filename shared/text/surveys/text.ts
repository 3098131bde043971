import { stayIntents } from '../../domain/vocabularies/studies.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import type { Language } from '../language.ts';
import { en, type SurveysText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const surveysText: Readonly<Record<Language, SurveysText>> = { en, sv, fi };

/** The words of a question. @throws where it has none: a bug */
export const wordingOf = (
  id: string,
  language: Language,
): { readonly label: string; readonly hint?: string | undefined } => {
  const { questions } = surveysText[language];
  if (!Object.hasOwn(questions, id)) throw new Error(`${id} has no words.`);
  return questions[id as keyof SurveysText['questions']];
};

/** The words of an answer that is chosen from a list. @throws where it has none: a bug */
export const choiceLabel = (code: string, language: Language): string => {
  if (stayIntents.codes.some((known) => known === code)) return labelOf(stayIntents, code, language);
  const { choices } = surveysText[language];
  if (!Object.hasOwn(choices, code)) throw new Error(`${code} has no words.`);
  return choices[code as keyof SurveysText['choices']];
};

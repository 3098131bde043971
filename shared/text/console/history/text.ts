import type { Language } from '../../language.ts';
import { codesIn } from './codes.ts';
import { en, type HistoryText } from './en.ts';
import { factsIn } from './facts/catalogue.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

type Whole = HistoryText & {
  readonly facts: ReturnType<typeof factsIn>;
  readonly codes: ReturnType<typeof codesIn>;
};

const wordsIn = (language: Language) => ({ facts: factsIn(language), codes: codesIn(language) });

export const historyText: Readonly<Record<Language, Whole>> = {
  en: { ...en, ...wordsIn('en') },
  sv: { ...sv, ...wordsIn('sv') },
  fi: { ...fi, ...wordsIn('fi') },
};

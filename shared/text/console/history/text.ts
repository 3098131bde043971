import { inEachLanguage } from '../../words.ts';
import { codesIn } from './codes.ts';
import { en, type HistoryText } from './en.ts';
import { factsIn } from './facts/catalogue.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

type Whole = HistoryText & {
  readonly facts: ReturnType<typeof factsIn>;
  readonly codes: ReturnType<typeof codesIn>;
};

export const historyText = inEachLanguage(
  (language): Whole => ({
    ...{ en, sv, fi }[language],
    facts: factsIn(language),
    codes: codesIn(language),
  }),
);

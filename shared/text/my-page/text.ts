import { inEachLanguage } from '../words.ts';
import { en, type MyPageText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { waysIn } from './ways.ts';

type Whole = MyPageText & { readonly ways: ReturnType<typeof waysIn> };

export const myPageText = inEachLanguage(
  (language): Whole => ({ ...{ en, sv, fi }[language], ways: waysIn(language) }),
);

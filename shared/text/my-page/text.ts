import type { Language } from '../language.ts';
import { en, type MyPageText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { waysIn } from './ways.ts';

type Whole = MyPageText & { readonly ways: ReturnType<typeof waysIn> };

export const myPageText: Readonly<Record<Language, Whole>> = {
  en: { ...en, ways: waysIn('en') },
  sv: { ...sv, ways: waysIn('sv') },
  fi: { ...fi, ways: waysIn('fi') },
};

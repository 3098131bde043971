import type { Language } from '../language.ts';
import { en, type MyPageText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const myPageText: Readonly<Record<Language, MyPageText>> = { en, sv, fi };

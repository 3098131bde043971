import type { Language } from '../language.ts';
import { en, type NoticeText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const noticeText: Readonly<Record<Language, NoticeText>> = { en, sv, fi };

import type { Language } from '../language.ts';
import { en, type SheetText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const sheetText: Readonly<Record<Language, SheetText>> = { en, sv, fi };
export type RefusedCode = keyof SheetText['refused'];

import type { Language } from '../../language.ts';
import { en, type UiText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const uiText: Readonly<Record<Language, UiText>> = { en, sv, fi };

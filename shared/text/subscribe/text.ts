import type { Language } from '../language.ts';
import { en, type SubscribeText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const subscribeText: Readonly<Record<Language, SubscribeText>> = { en, sv, fi };

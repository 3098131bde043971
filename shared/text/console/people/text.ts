import type { Language } from '../../language.ts';
import { en, type PeopleText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const peopleText: Readonly<Record<Language, PeopleText>> = { en, sv, fi };

import type { Language } from '../../text/language.ts';
import { type AskForHelpText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const askForHelpText: Readonly<Record<Language, AskForHelpText>> = { en, sv, fi };

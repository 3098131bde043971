import type { Language } from '../../language.ts';
import { en, type MessagesText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const messagesText: Readonly<Record<Language, MessagesText>> = { en, sv, fi };

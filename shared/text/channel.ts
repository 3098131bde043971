import type { Channel } from '../domain/kernel/channels.ts';
import type { Language } from './language.ts';

/** The way in which word came to staff, at the end of a sentence. */
export const channelText: Readonly<Record<Language, Readonly<Record<Channel, string>>>> = {
  en: { PHONE: 'by phone', EMAIL: 'by e-mail', MEETING: 'in person', LETTER: 'by letter' },
  sv: { PHONE: 'per telefon', EMAIL: 'per e-post', MEETING: 'vid ett möte', LETTER: 'per brev' },
  fi: { PHONE: 'puhelimitse', EMAIL: 'sähköpostitse', MEETING: 'kasvotusten', LETTER: 'kirjeitse' },
};

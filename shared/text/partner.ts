import type { Language } from './language.ts';

/** Words in place of the name of a partner whose data is erased. */
export const unnamedPartner: Readonly<Record<Language, Readonly<Record<'mentor' | 'student', string>>>> = {
  en: { mentor: 'your mentor', student: 'your mentee' },
  sv: { mentor: 'din mentor', student: 'din adept' },
  fi: { mentor: 'mentorisi', student: 'mentoroitavasi' },
};

const WORDS = new Set(Object.values(unnamedPartner).flatMap((words) => Object.values(words)));

/** Name or words at the beginning of a sentence. A name stays as it is written. */
export const asFirstWord = (partner: string): string =>
  WORDS.has(partner) ? partner.charAt(0).toUpperCase() + partner.slice(1) : partner;

/** The name in brackets, after a Finnish word that stands for the partner in each case; nothing in place of a name that is erased. */
export const inBrackets = (partner: string, label = ''): string =>
  WORDS.has(partner) ? '' : ` (${label}${partner})`;

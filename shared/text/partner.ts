import type { Language } from './language.ts';

/** Words in place of the name of a partner whose data is erased. */
export const unnamedPartner: Readonly<Record<Language, Readonly<Record<'mentor' | 'student', string>>>> = {
  en: { mentor: 'your mentor', student: 'your mentee' },
  sv: { mentor: 'din mentor', student: 'din adept' },
  fi: { mentor: 'mentorisi', student: 'mentoroitavasi' },
};

/** A sentence that may begin with such words. */
export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

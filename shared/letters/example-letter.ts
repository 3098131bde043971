import type { Mail } from '../mail/definition.ts';
import type { Letter } from '../mail/letter.ts';
import type { Language } from '../text/language.ts';

/** The first example of a mail. In a bundle it comes from data that the build has written: mails are carried there without examples. */
export const exampleLetter = ({ examples }: Mail, language: Language): Letter | undefined =>
  examples(language)[0]?.letter;

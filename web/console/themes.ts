import { THEME_CODES, THEMES } from '../../shared/domain/sessions/themes.ts';
import { language } from '../ui/language.ts';

/** In the reader's language. */
export const themeName = (code: string): string => {
  const known = THEME_CODES.find((each) => each === code);
  return known === undefined ? code : THEMES[known].name[language.value];
};

export const themeChoices = () => THEME_CODES.map((value) => ({ value, label: themeName(value) }));

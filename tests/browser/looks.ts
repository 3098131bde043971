import { LANGUAGES } from '../../shared/text/language.ts';

export const WIDTHS = [320, 1280] as const;
const THEMES = ['light', 'dark'] as const;

/** Every language in every theme at every width. Neighbours differ in all three, so that a few of them see much. */
export const LOOKS = WIDTHS.flatMap((_, turn) =>
  THEMES.flatMap((_, shift) =>
    LANGUAGES.map((language, index) => ({
      language,
      theme: THEMES[(index + shift) % 2] ?? 'light',
      width: WIDTHS[(index + turn) % 2] ?? 1280,
    })),
  ),
);

/** All looks of each thing, or one of each, in turn: what a look finds in one thing it mostly finds in the next. */
export type Breadth = 'each in every look' | 'each in one look';

export const isWornBy = (breadth: Breadth, thing: number, look: number, looks: number): boolean =>
  breadth === 'each in every look' || thing % looks === look;

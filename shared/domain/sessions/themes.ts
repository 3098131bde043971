import type { Trilingual } from '../programme/programme.ts';

/** People of the pairs that a session is for. */
export const AUDIENCES = ['both', 'mentor', 'student'] as const;
export type Audience = (typeof AUDIENCES)[number];

type Theme = {
  readonly name: Trilingual;
  readonly audience: Audience;
  readonly minutes: number;
  readonly seats?: number;
  /** Part of the season after which it is held, where a usual season has it. */
  readonly after?: number;
};

/** Themes of group sessions. The usual season has five: those of the programme's model, ÅA CareerContact. */
export const THEMES = {
  KICK_OFF: {
    name: {
      en: 'Kick-off and goals',
      sv: 'Startträff och mål',
      fi: 'Aloitustilaisuus ja tavoitteet',
    },
    audience: 'both',
    minutes: 150,
    after: 0,
  },
  WORK_CULTURE: {
    name: {
      en: 'Finnish working life',
      sv: 'Arbetslivet i Finland',
      fi: 'Suomalainen työelämä',
    },
    audience: 'both',
    minutes: 120,
    after: 0.25,
  },
  JOB_HUNT: {
    name: {
      en: 'CV, LinkedIn and hidden jobs',
      sv: 'CV, LinkedIn och dolda jobb',
      fi: 'CV, LinkedIn ja piilotyöpaikat',
    },
    audience: 'both',
    minutes: 120,
    after: 0.5,
  },
  COMPANY_VISIT: {
    name: { en: 'Company visit', sv: 'Företagsbesök', fi: 'Yritysvierailu' },
    audience: 'both',
    minutes: 120,
    seats: 25,
    after: 0.75,
  },
  CLOSING: {
    name: {
      en: 'Closing and next steps',
      sv: 'Avslutning och nästa steg',
      fi: 'Päätöstilaisuus ja seuraavat askeleet',
    },
    audience: 'both',
    minutes: 150,
    after: 1,
  },
  MIDPOINT: {
    name: { en: 'Mid-point meeting', sv: 'Halvtidsträff', fi: 'Välitapaaminen' },
    audience: 'both',
    minutes: 120,
  },
  MENTORS_MEETING: {
    name: { en: 'Mentors’ meeting', sv: 'Mentorsträff', fi: 'Mentoritapaaminen' },
    audience: 'mentor',
    minutes: 60,
  },
  OTHER: {
    name: { en: 'Joint session', sv: 'Gemensam träff', fi: 'Yhteinen tilaisuus' },
    audience: 'both',
    minutes: 120,
  },
} as const satisfies Readonly<Record<string, Theme>>;

export const THEME_CODES = Object.keys(THEMES) as [keyof typeof THEMES, ...(keyof typeof THEMES)[]];
export type ThemeCode = (typeof THEME_CODES)[number];

/** A theme with the members that only some of them have. */
export const themeOf = (code: ThemeCode): Theme => THEMES[code];

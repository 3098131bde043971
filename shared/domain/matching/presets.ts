import { RULES_VERSION, type Rules, type Weights } from './rules.ts';

export const PRESET_IDS = ['balanced', 'fieldFirst', 'languageFirst'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Weights with a name. A change of the weights is a new version: a cohort and its runs name both. */
export type Preset = { readonly version: number; readonly weights: Weights };

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  balanced: {
    version: 2,
    weights: { FIELD: 25, NEEDS: 25, LANGUAGE: 15, TIME: 10, PLACE: 10, STYLE: 5, WISHES: 5, EXPERIENCE: 5 },
  },
  fieldFirst: {
    version: 2,
    weights: { FIELD: 46, NEEDS: 20, LANGUAGE: 10, TIME: 6, PLACE: 6, STYLE: 4, WISHES: 4, EXPERIENCE: 4 },
  },
  languageFirst: {
    version: 2,
    weights: { FIELD: 19, NEEDS: 19, LANGUAGE: 40, TIME: 7, PLACE: 6, STYLE: 3, WISHES: 3, EXPERIENCE: 3 },
  },
};

/** The rules of a round that names only its preset and its floor. */
export const rulesOf = (id: PresetId, floor: number): Rules => ({
  version: RULES_VERSION,
  preset: { id, version: PRESETS[id].version },
  weights: PRESETS[id].weights,
  filters: {
    NO_COMMON_LANGUAGE: true,
    MODE_INCOMPATIBLE: true,
    OUT_OF_REACH: true,
    LEVEL_MISMATCH: false,
    SAME_PAIR_BEFORE: true,
  },
  floor,
  reachMinutes: 90,
});

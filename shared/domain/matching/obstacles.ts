/** An obstacle that makes a pair impossible. */
export const OBSTACLES = [
  'DECLINED_BEFORE',
  'SAME_PAIR_BEFORE',
  'CONFLICT_OF_INTEREST',
  'NO_COMMON_LANGUAGE',
  'MODE_INCOMPATIBLE',
  'OUT_OF_REACH',
  'LEVEL_MISMATCH',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

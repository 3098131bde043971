import type { CommonLanguage } from './languages.ts';
import type { Wish } from './pool.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';
import type { Field } from './related-fields.ts';
import type { CriterionKey } from './rules.ts';
import type { Topic } from './scoring-context.ts';

type Slots = StudentProfile['availability'];
type Practice = StudentProfile['languagePractice'];
type Styles = StudentProfile['workingStyles'];

/**
 * Reasons about a pair, as codes with their subjects. Sentences are in `shared/text/matching`, a long one for
 * coordinators and, for shared reasons, a short one for mails.
 */
export type Said =
  | { readonly code: 'FIELD_WANTED' | 'FIELD_SECOND'; readonly field: Field; readonly choice: number }
  | { readonly code: 'FIELD_RELATED'; readonly field: Field; readonly wanted: Field }
  | { readonly code: 'FIELD_DIFFERENT'; readonly field: Field | undefined; readonly wanted: readonly Field[] }
  | { readonly code: 'NEEDS_MET' | 'NEEDS_UNMET'; readonly topics: readonly Topic[]; readonly of: number }
  | ({ readonly code: 'LANGUAGE_SHARED' | 'LANGUAGE_MODEST' } & CommonLanguage)
  | { readonly code: 'LANGUAGE_NONE' }
  | { readonly code: 'PRACTICE' | 'PRACTICE_IMPOSSIBLE'; readonly languages: Practice }
  | { readonly code: 'TIMES_SHARED'; readonly slots: Slots }
  | { readonly code: 'TIMES_DIFFER' }
  | { readonly code: 'SAME_MUNICIPALITY'; readonly municipality: NonNullable<MentorProfile['municipality']> }
  | { readonly code: 'NEAR' | 'FAR'; readonly minutes: number }
  | { readonly code: 'DISTANCE_UNKNOWN' }
  | { readonly code: 'STYLE_SHARED'; readonly styles: Styles }
  | { readonly code: 'STYLE_DIFFERENT'; readonly ofMentor: Styles; readonly ofStudent: Styles }
  | { readonly code: 'MENTOR_WISH_MET' | 'MENTOR_WISH_UNMET' }
  | { readonly code: 'WISHED_FOR'; readonly wish: Wish }
  | {
      readonly code: 'EXPERIENCED' | 'LITTLE_EXPERIENCE';
      readonly years: NonNullable<MentorProfile['yearsExperience']>;
    }
  /** Nothing of their own speaks for the two: they are together because everybody is best off so. */
  | { readonly code: 'WHOLE_ROUND' };
export type SaidCode = Said['code'];

/**
 * Reasons that both people of a pair may read before they have accepted. Wishes and vetoes stay secret, a home is not
 * told before the yes, and reasons against a pair are for the coordinator.
 */
const SHAREABLE = [
  'FIELD_WANTED',
  'FIELD_SECOND',
  'NEEDS_MET',
  'LANGUAGE_SHARED',
  'PRACTICE',
  'TIMES_SHARED',
  'SAME_MUNICIPALITY',
  'NEAR',
  'STYLE_SHARED',
  'EXPERIENCED',
  'WHOLE_ROUND',
] as const satisfies readonly SaidCode[];
export type ShareableCode = (typeof SHAREABLE)[number];
type Narrowed<One, Code> = One extends { readonly code: infer C }
  ? C extends Code
    ? One & { readonly code: C }
    : never
  : never;
/** A reason that may be in a mail. */
export type ShareableSaid = Narrowed<Said, ShareableCode>;

export const isShareable = (said: Said): said is ShareableSaid =>
  (SHAREABLE as readonly string[]).includes(said.code);

/** One thing that speaks for or against a pair. */
export type Reason = {
  readonly criterion: CriterionKey;
  /** 0–1000. */
  readonly fit: number;
  readonly said: Said;
  /** Whether both may read it. */
  readonly shareable: boolean;
};

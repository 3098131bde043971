/** Everything that can be wrong with one answer. The sentence for each stands in `shared/text/problem`. */
export const FIELD_CODES = [
  'business-id-invalid',
  'characters-refused',
  'choice-unknown',
  'duplicate',
  'email-expires',
  'email-invalid',
  'invalid',
  'link-invalid',
  'month-invalid',
  'notice-outdated',
  'number-invalid',
  'phone-invalid',
  'required',
  'tick-needed',
  'too-few',
  'too-long',
  'too-many',
  'too-short',
  'type-wrong',
  'unknown-field',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

import { APPLICATION_FIELDS } from './applications.ts';
import type { KindFields } from './field-map.ts';
import { FOLLOW_UP_FIELDS } from './follow-up.ts';
import { FUNDING_FIELDS } from './funding.ts';
import { PAIR_FIELDS } from './pairs.ts';
import { PEOPLE_FIELDS } from './people.ts';

/** The fields of every kind of item, by its name: category, purpose, time and sight. */
export const FIELD_MAP: Readonly<Record<string, KindFields>> = {
  ...PEOPLE_FIELDS,
  ...APPLICATION_FIELDS,
  ...PAIR_FIELDS,
  ...FOLLOW_UP_FIELDS,
  ...FUNDING_FIELDS,
};

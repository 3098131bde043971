import { fields } from '../vocabularies/fields.ts';
import type { CodeOf } from '../vocabularies/vocabulary.ts';

export type Field = CodeOf<typeof fields>;

/**
 * Fields between which experience carries over, in both directions. Source: a first proposal from how the industries of the
 * Jakobstad region work together, for the coordinators to confirm.
 */
const RELATED: readonly (readonly [Field, Field])[] = [
  ['manufacturing', 'boats'],
  ['manufacturing', 'automation'],
  ['manufacturing', 'forest'],
  ['boats', 'construction'],
  ['food', 'agriculture'],
  ['food', 'retail'],
  ['forest', 'chemistry'],
  ['chemistry', 'energy'],
  ['energy', 'automation'],
  ['ict', 'automation'],
  ['logistics', 'retail'],
  ['logistics', 'manufacturing'],
  ['retail', 'marketing'],
  ['tourism', 'retail'],
  ['finance', 'entrepreneurship'],
  ['marketing', 'entrepreneurship'],
  ['hr', 'education'],
  ['hr', 'publicSector'],
  ['education', 'publicSector'],
  ['health', 'socialCare'],
  ['socialCare', 'publicSector'],
  ['health', 'publicSector'],
];

const related = new Map<Field, ReadonlySet<Field>>(
  fields.codes.map((field) => [
    field,
    new Set(RELATED.flatMap(([a, b]) => (a === field ? [b] : b === field ? [a] : []))),
  ]),
);

export const areRelated = (a: Field, b: Field): boolean => related.get(a)?.has(b) === true;

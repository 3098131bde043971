import type { PurposeId } from '../../domain/privacy/purposes.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';

/** Kinds of data, as the records of processing name them. */
export const DATA_CATEGORIES = [
  'CONTACT',
  'FINGERPRINT',
  'ANSWERS',
  'NEEDS',
  'OWN_WORDS',
  'STAFF_WORDS',
  'CONSENT',
  'COURSE',
  'ATTENDANCE',
  'FEEDBACK',
  'MATCHING',
  'MAIL',
  'PAPER',
  'ACCESS',
  'STAFF',
  'IDS',
  'NONE',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

type Uses = { readonly purpose: PurposeId; readonly keep: RetentionRule };

/**
 * Fields of a kind of item, by the category of their data. A field is written as its path without marks of lists; `*` at the
 * end stands for everything below, and is refused for words and contact data, where each new field has to be thought of.
 */
export type KindFields = Uses & {
  readonly data: Partial<Readonly<Record<DataCategory, string>>>;
  /** Fields with another purpose or time than the rest. */
  readonly other?: readonly (Partial<Uses> & { readonly fields: string })[];
  /** Fields that the other one of a proposal or pair sees. */
  readonly partner?: string;
};

export type FieldEntry = Uses & {
  readonly field: string;
  readonly category: DataCategory;
  readonly isShownToPartner: boolean;
};

const pathsIn = (text: string): readonly string[] => text.split(' ').filter((path) => path !== '');

/** Patterns of a kind with their entries, in the order of the categories. */
export const entriesOf = ({ data, purpose, keep, other = [], partner = '' }: KindFields): FieldEntry[] =>
  DATA_CATEGORIES.flatMap((category) =>
    pathsIn(data[category] ?? '').map((field) => {
      const special = other.find(({ fields }) => pathsIn(fields).includes(field));
      return {
        field,
        category,
        purpose: special?.purpose ?? purpose,
        keep: special?.keep ?? keep,
        isShownToPartner: pathsIn(partner).includes(field),
      };
    }),
  );

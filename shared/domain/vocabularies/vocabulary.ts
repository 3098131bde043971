/** The languages of all texts. The first is the default. */
export const LABEL_LANGUAGES = ['en', 'sv', 'fi'] as const;

export type Labels = Readonly<Record<(typeof LABEL_LANGUAGES)[number], string>>;

/**
 * A closed list of answers: its codes are stored and matched on, its labels are shown.
 * Codes are never reused for another meaning. A change of the list is a new `version`, and stored answers keep
 * their codes.
 */
export type Vocabulary<Code extends string = string, Term extends Labels = Labels> = {
  readonly id: string;
  /** The month in which this list was agreed on. */
  readonly version: string;
  /** Source of the list, for a later change. */
  readonly source: string;
  /** In the order in which a person is offered them. */
  readonly codes: readonly [Code, ...Code[]];
  readonly terms: Readonly<Record<Code, Term>>;
};

export type CodeOf<V extends Vocabulary> = V['codes'][number];

export const defineVocabulary = <const Code extends string, const Term extends Labels>(definition: {
  id: string;
  version: string;
  source: string;
  terms: Record<Code, Term>;
}): Vocabulary<Code, Term> => ({
  ...definition,
  codes: Object.keys(definition.terms) as [Code, ...Code[]],
});

/** The label, or the code itself where a stored answer comes from an older list. */
export const labelOf = (vocabulary: Vocabulary, code: string, language: keyof Labels): string =>
  Object.hasOwn(vocabulary.terms, code) ? (vocabulary.terms[code]?.[language] ?? code) : code;

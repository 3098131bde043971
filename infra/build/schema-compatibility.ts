type Schema = { readonly [keyword: string]: unknown };

const propertiesOf = (schema: Schema): Record<string, Schema> =>
  (schema['properties'] ?? {}) as Record<string, Schema>;
const requiredIn = (schema: Schema): readonly string[] => (schema['required'] ?? []) as string[];

/** Keywords that limit values; a change of any of them needs a review and a new version. */
const MEANING = ['type', 'format', 'enum', 'const', 'pattern'] as const;

/**
 * Breaking changes from an older to a newer schema of one version: a field that is gone, has become optional or of
 * another kind, or is newly required.
 */
export const breaksBetween = (older: Schema, newer: Schema, at = ''): string[] => {
  const breaks: string[] = MEANING.filter(
    (keyword) => JSON.stringify(older[keyword]) !== JSON.stringify(newer[keyword]),
  ).map((keyword) => `${at || '/'} has another ${keyword}`);
  const [before, after] = [propertiesOf(older), propertiesOf(newer)];
  for (const [name, schema] of Object.entries(before)) {
    const next = after[name];
    if (!next) breaks.push(`${at}/${name} is gone`);
    else {
      breaks.push(...breaksBetween(schema, next, `${at}/${name}`));
      if (requiredIn(older).includes(name) && !requiredIn(newer).includes(name))
        breaks.push(`${at}/${name} may be missing now`);
    }
  }
  for (const name of requiredIn(newer))
    if (!requiredIn(older).includes(name)) breaks.push(`${at}/${name} is required now`);
  return breaks;
};

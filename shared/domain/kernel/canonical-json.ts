/**
 * One text for one value (after RFC 8785): members in the order of their names, no spaces, members that are undefined left out. Numbers
 * must be whole, so that no two machines write them in different ways.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`)
      .join(',')}}`;
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error(`${value} is no whole number.`);
  return JSON.stringify(value);
};

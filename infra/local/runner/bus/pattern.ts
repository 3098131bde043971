/**
 * EventBridge's event patterns, as its documentation defines them. Lambda's stream filters use the same language.
 */

type Matcher = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

/** A pattern that the service would refuse, or that this runner does not know; better heard of at start than never matched. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern';
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const want = (good: boolean, what: string, given: unknown): void => {
  if (!good) throw new BadPattern(`${what}: ${JSON.stringify(given)}`);
};

const lower = (value: string) => value.toLocaleLowerCase('en');
const ignoringCase = (given: unknown): string | undefined => {
  const text = isFields(given) ? given['equals-ignore-case'] : undefined;
  return isText(text) ? lower(text) : undefined;
};

const affix =
  (name: 'prefix' | 'suffix') =>
  (given: unknown): Matcher => {
    const folded = ignoringCase(given);
    want(isText(given) || folded !== undefined, `${name} takes text`, given);
    const expected = folded ?? String(given);
    const holds = (text: string) => (name === 'prefix' ? text.startsWith(expected) : text.endsWith(expected));
    return (value) => isText(value) && holds(folded === undefined ? value : lower(value));
  };

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `*` stands for any run of characters; `\*` and `\\` for themselves. */
const wildcard = (given: unknown): Matcher => {
  want(isText(given) && !given.includes('**'), 'wildcard takes text without **', given);
  const source = String(given).replace(/\\[*\\]|\*|[^*\\]+|\\/g, (part) =>
    part === '*'
      ? '[\\s\\S]*'
      : escapeRegExp(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part),
  );
  const expression = new RegExp(`^${source}$`);
  return (value) => isText(value) && expression.test(value);
};

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const numeric = (given: unknown): Matcher => {
  want(
    Array.isArray(given) && given.length > 0 && given.length % 2 === 0,
    'numeric takes operator, number, …',
    given,
  );
  const parts = given as unknown[];
  const tests = parts.flatMap((operator, index) => {
    if (index % 2 === 1) return [];
    const compare = COMPARISONS[String(operator)];
    const bound = parts[index + 1];
    if (!compare || typeof bound !== 'number') throw new BadPattern(`numeric: ${JSON.stringify(given)}`);
    return [(value: number) => compare(value, bound)];
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const addressBits = (address: string): { bits: bigint; width: number } | undefined => {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) {
    const bytes = address.split('.').map(Number);
    if (bytes.some((byte) => byte > 255)) return undefined;
    return { bits: bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n), width: 32 };
  }
  if (!/^[0-9a-f:]+$/i.test(address) || address.split('::').length > 2) return undefined;
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return { bits: all.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n), width: 128 };
};

const cidr = (given: unknown): Matcher => {
  const [address = '', length = ''] = isText(given) ? given.split('/') : [];
  const net = addressBits(address);
  if (!net || !/^\d+$/.test(length) || Number(length) > net.width)
    throw new BadPattern(`cidr: ${JSON.stringify(given)}`);
  const shift = BigInt(net.width - Number(length));
  return (value) => {
    const candidate = isText(value) ? addressBits(value) : undefined;
    return candidate?.width === net.width && candidate.bits >> shift === net.bits >> shift;
  };
};

const equalsIgnoreCase = (given: unknown): Matcher => {
  want(isText(given), 'equals-ignore-case takes text', given);
  return (value) => isText(value) && lower(value) === lower(String(given));
};

/** `anything-but` takes scalars, or one of the other filters with one text or several. It never matches a missing field. */
const anythingBut = (given: unknown): Matcher => {
  const [[name, inner] = ['', undefined], ...others] = isFields(given) ? Object.entries(given) : [];
  if (isFields(given)) {
    const build = {
      prefix: affix('prefix'),
      suffix: affix('suffix'),
      wildcard,
      'equals-ignore-case': equalsIgnoreCase,
    }[name];
    if (!build || others.length > 0) throw new BadPattern(`anything-but: ${JSON.stringify(given)}`);
    const excluded = (Array.isArray(inner) ? inner : [inner]).map(build);
    return (value) => isScalar(value) && !excluded.some((matches) => matches(value));
  }
  const excluded: unknown[] = Array.isArray(given) ? given : [given];
  want(excluded.length > 0 && excluded.every(isScalar), 'anything-but takes plain values', given);
  return (value) => isScalar(value) && !excluded.includes(value);
};

const FILTERS: Readonly<Record<string, (given: unknown) => Matcher>> = {
  prefix: affix('prefix'),
  suffix: affix('suffix'),
  'equals-ignore-case': equalsIgnoreCase,
  wildcard,
  numeric,
  cidr,
  'anything-but': anythingBut,
  exists: (given) => {
    want(typeof given === 'boolean', 'exists takes true or false', given);
    return (value) => given === (value !== undefined && !isFields(value));
  },
};

const alternative = (given: unknown): Matcher => {
  if (isScalar(given)) return (value) => value === given;
  const [[name, argument] = ['', undefined], ...others] = isFields(given) ? Object.entries(given) : [];
  const build = FILTERS[name];
  if (!build || others.length > 0) throw new BadPattern(`This filter is not known: ${JSON.stringify(given)}`);
  return build(argument);
};

/** A field matches when any of its alternatives does; of a list in the event, when any element does. */
const field = (alternatives: unknown[]): Matcher => {
  want(alternatives.length > 0, 'A list of alternatives may not be empty', alternatives);
  const matchers = alternatives.map(alternative);
  return (value) => {
    const flat: unknown[] = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
    const candidates = flat.length === 0 ? [undefined] : flat;
    return matchers.some((matches) => candidates.some(matches));
  };
};

const node = (pattern: unknown): Matcher => {
  if (Array.isArray(pattern)) return field(pattern);
  if (!isFields(pattern))
    throw new BadPattern(`A pattern holds lists and objects only: ${JSON.stringify(pattern)}`);
  const entries = Object.entries(pattern).map(([name, inner]): Matcher => {
    if (name === '$or' && Array.isArray(inner)) {
      const choices = inner.map(node);
      return (value) => choices.some((matches) => matches(value));
    }
    const matches = node(inner);
    return (value) => matches(isFields(value) ? value[name] : undefined);
  });
  return (value) =>
    Array.isArray(value)
      ? value.some((element) => entries.every((matches) => matches(element)))
      : entries.every((matches) => matches(value));
};

/** Reads a pattern once and answers whether an event matches it. @throws BadPattern */
export const compilePattern = (pattern: unknown): ((event: unknown) => boolean) => {
  want(isFields(pattern), 'A pattern is an object', pattern);
  return node(pattern);
};

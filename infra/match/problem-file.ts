/** A problem as its file has it. */
export type ProblemFile = {
  readonly json: unknown;
  /** The numbers of all triples in `scores`, one after the other; `scores` in `json` is then empty. Undefined where `json` has them. */
  readonly triples: Int32Array | undefined;
};

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const KEY = Buffer.from('"scores"');
/** The bytes of `[0,0,0],`: no triple is shorter. */
const SHORTEST = 8;
/** A number of so many digits is whole in an Int32. */
const MOST_DIGITS = 9;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const afterSpace = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
};

/** End of the string that begins at `from`. */
const afterString = (bytes: Uint8Array, from: number): number => {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
};

/** Start of the value of `scores` in the outermost object, searched from a position at a depth; −1 without one. */
const scoresFrom = (bytes: Uint8Array, from: number, startDepth: number): number => {
  let depth = startDepth;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = afterString(bytes, at);
      const next = afterSpace(bytes, end);
      if (depth === 1 && bytes[next] === COLON && KEY.equals(bytes.subarray(at, end)))
        return afterSpace(bytes, next + 1);
      at = end;
      continue;
    }
    if (byte === OPEN || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE || byte === CLOSE_OBJECT) depth -= 1;
    at += 1;
  }
  return -1;
};

/** Reads `[[1,2,3],…]` from a place on; undefined where it is anything but triples of short whole numbers. */
const wholeTriples = (
  bytes: Uint8Array,
  from: number,
): { readonly numbers: Int32Array; readonly end: number } | undefined => {
  if (bytes[from] !== OPEN) return undefined;
  // Pages that are never written take no memory.
  const numbers = new Int32Array(3 * Math.ceil((bytes.length - from) / SHORTEST));
  let count = 0;
  let at = afterSpace(bytes, from + 1);
  if (bytes[at] === CLOSE) return { numbers: numbers.subarray(0, 0), end: at + 1 };
  for (;;) {
    if (bytes[at] !== OPEN) return undefined;
    for (let place = 0; place < 3; place += 1) {
      at = afterSpace(bytes, at + 1);
      const negative = bytes[at] === MINUS;
      if (negative) at += 1;
      const first = at;
      let value = 0;
      for (let byte = bytes[at]; byte !== undefined && byte >= ZERO && byte <= NINE; byte = bytes[at]) {
        value = value * 10 + byte - ZERO;
        at += 1;
      }
      const digits = at - first;
      if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && bytes[first] === ZERO)) return undefined;
      numbers[count] = negative ? -value : value;
      count += 1;
      at = afterSpace(bytes, at);
      if (bytes[at] !== (place < 2 ? COMMA : CLOSE)) return undefined;
    }
    at = afterSpace(bytes, at + 1);
    if (bytes[at] === CLOSE) return { numbers: numbers.subarray(0, count), end: at + 1 };
    if (bytes[at] !== COMMA) return undefined;
    at = afterSpace(bytes, at + 1);
  }
};

const parseJson = (...parts: readonly Uint8Array[]): unknown =>
  JSON.parse(
    Buffer.concat(parts)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );

/**
 * Reads a problem file, with or without a byte order mark. Millions of triples as small lists would take twenty times the room of
 * their numbers, so plain ones are read as numbers; whatever else is there is left to the JSON parser, which says what is wrong.
 */
export const readProblem = (bytes: Uint8Array): ProblemFile => {
  const begin = scoresFrom(bytes, 0, 0);
  const found = begin < 0 ? undefined : wholeTriples(bytes, begin);
  if (found === undefined || scoresFrom(bytes, found.end, 1) >= 0)
    return { json: parseJson(bytes), triples: undefined };
  const json = parseJson(bytes.subarray(0, begin), Buffer.from('[]'), bytes.subarray(found.end));
  return { json, triples: found.numbers };
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters from which a repeated piece stands among the components. */
const SHARED_FROM = 400;

/** JSON Schema keeps members under this key: a name there may be `type` and is no keyword. */
const MEMBERS = 'properties';

const isSchema = (value: Json): boolean => 'type' in value || 'anyOf' in value || 'oneOf' in value;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const DISCRIMINANTS = ['status', 'verb', 'role', 'kind', 'only', 'code'];

/** `SUBMITTED` and `answer-proposal` as part of a name. */
const asName = (code: string): string =>
  (code === code.toUpperCase() ? code.toLowerCase() : code).split(/[_-]/).map(capital).join('');

/** A name after the member that holds the piece and the value that tells it from others, else after its first members. */
const nameFor = (schema: Json, holder: string | undefined): string => {
  const members = (schema[MEMBERS] ?? {}) as Readonly<Record<string, Json>>;
  const own = DISCRIMINANTS.map((name) => members[name]?.['const']).find((only) => typeof only === 'string');
  const words = [
    ...(holder === undefined ? [] : [capital(holder)]),
    ...(own === undefined ? [] : [asName(own as string)]),
  ];
  const others = Object.keys(members).slice(0, 3).map(capital);
  const chosen = words.length > 0 ? words : others.length > 0 ? others : ['Choice'];
  return chosen.join('').replaceAll(/\W/g, '');
};

const singular = (word: string | undefined): string | undefined =>
  word?.replace(/ies$/, 'y').replace(/(o)es$|s$/, '$1');

/** Members called `items` say nothing; elements of an array are named after the array. */
const holderOf = (key: string, holder: string | undefined, isMap: boolean): string | undefined => {
  if (isMap) return key === 'items' ? undefined : key;
  return key === 'items' ? singular(holder) : holder;
};

/** Calls `look` for every schema, with the name of the member that holds it; `isMap` where keys are names of members. */
const walk = (value: unknown, look: (schema: Json) => void, isMap = false): void => {
  if (Array.isArray(value)) for (const each of value) walk(each, look);
  if (!isObject(value)) return;
  if (!isMap && isSchema(value)) look(value);
  for (const [key, inner] of Object.entries(value)) walk(inner, look, !isMap && key === MEMBERS);
};

/**
 * Moves large and repeated schemas into components, the outermost first, and those that have a name of the domain
 * wherever they occur.
 */
export const withComponents = (
  document: Json,
  known: ReadonlyMap<string, string>,
): { readonly rest: Json; readonly schemas: Json } => {
  const times = new Map<string, number>();
  walk(document, (schema) => {
    const text = JSON.stringify(schema);
    if (text.length >= SHARED_FROM) times.set(text, (times.get(text) ?? 0) + 1);
  });
  const schemas: Json = {};
  const names = new Map<string, string>();
  const reserved = new Set(known.values());

  const component = (text: string, schema: Json, holder: string | undefined): string => {
    const present = names.get(text);
    if (present !== undefined) return present;
    const own = known.get(text);
    const wanted = own ?? nameFor(schema, holder);
    let name = wanted;
    for (let n = 2; name in schemas || (own === undefined && reserved.has(name)); n += 1)
      name = `${wanted}${n}`;
    schemas[name] = {};
    names.set(text, name);
    schemas[name] = inside(schema, holder);
    return name;
  };
  const inside = (value: Json, holder: string | undefined, isMap = false): Json =>
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        moved(inner, holderOf(key, holder, isMap), !isMap && key === MEMBERS),
      ]),
    );
  const moved = (value: unknown, holder: string | undefined, isMap = false): unknown => {
    if (Array.isArray(value)) return value.map((each) => moved(each, holder));
    if (!isObject(value)) return value;
    const text = JSON.stringify(value);
    const isShared = !isMap && isSchema(value) && ((times.get(text) ?? 0) > 1 || known.has(text));
    return isShared
      ? { $ref: `#/components/schemas/${component(text, value, holder)}` }
      : inside(value, holder, isMap);
  };
  return { rest: inside(document, undefined), schemas };
};

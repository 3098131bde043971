import * as z from 'zod';

type Shape = Readonly<Record<string, unknown>>;

const FORMATS: Readonly<Record<string, string>> = {
  date: '2027-02-01',
  'date-time': '2027-02-01T10:00:00.000Z',
  email: 'somebody@example.org',
  uri: 'https://example.org/x',
};

const sampleIn = (shape: Shape): unknown => {
  if ('const' in shape) return shape['const'];
  if (Array.isArray(shape['enum'])) return shape['enum'][0];
  const [choice] = (shape['anyOf'] ?? shape['oneOf'] ?? shape['allOf'] ?? []) as readonly Shape[];
  if (choice !== undefined) return sampleIn(choice);
  switch (shape['type']) {
    case 'object': {
      const properties = (shape['properties'] ?? {}) as Readonly<Record<string, Shape>>;
      const required = (shape['required'] ?? []) as readonly string[];
      return Object.fromEntries(required.map((name) => [name, sampleIn(properties[name] ?? {})]));
    }
    case 'array':
      return Array.from({ length: Number(shape['minItems'] ?? 0) }, () => sampleIn(shape['items'] as Shape));
    case 'integer':
    case 'number':
      return Math.max(1, Number(shape['minimum'] ?? 1));
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return FORMATS[String(shape['format'])] ?? 'x'.repeat(Math.max(3, Number(shape['minLength'] ?? 3)));
  }
};

/** The smallest value of a schema, as far as its shape alone says what fits. */
export const sampleOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): unknown =>
  sampleIn(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Shape);

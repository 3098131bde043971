import * as z from 'zod';

/** The input of a rule's target: the whole event unless one of these says otherwise. */
export const TargetInput = z.object({
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .object({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
    .optional(),
});
export type TargetInput = z.output<typeof TargetInput>;

/** The steps of `$.detail.mail.tags.mailId[0]` or `$['detail-type']`. @throws on anything richer: the bus knows no more either */
const steps = (path: string): (string | number)[] => {
  const parts = [...path.matchAll(/\.([\w-]+)|\['([^']+)'\]|\[(\d+)\]/g)];
  if (!path.startsWith('$') || parts.map(([part]) => part).join('') !== path.slice(1))
    throw new Error(`Not a path that a rule can use: ${path}`);
  return parts.map(([, name, quoted, index]) =>
    index === undefined ? (name ?? quoted ?? '') : Number(index),
  );
};

/** The value at a JSON path, or `undefined`. */
export const valueAt = (path: string, event: unknown): unknown =>
  steps(path).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    event,
  );

/** A variable inside quotes becomes text, outside quotes JSON. A path that the event lacks becomes empty text. */
const fill = (template: string, value: (name: string) => unknown): string => {
  let quoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/g, (part, name: string | undefined) => {
    if (part === '"') quoted = !quoted;
    if (name === undefined) return part;
    const found = value(name) ?? '';
    const json = JSON.stringify(found);
    if (!quoted) return json;
    return typeof found === 'string' ? json.slice(1, -1) : JSON.stringify(json).slice(1, -1);
  });
};

/** Applies a target's input settings to an event. @throws where the transformed text is not JSON */
export const inputFor = (
  target: TargetInput,
  event: Readonly<Record<string, unknown>>,
  rule: { arn: string; name: string },
): unknown => {
  if (target.Input !== undefined) return JSON.parse(target.Input);
  if (target.InputPath !== undefined) return valueAt(target.InputPath, event);
  if (target.InputTransformer === undefined) return event;
  const { InputPathsMap: paths, InputTemplate: template } = target.InputTransformer;
  const reserved: Record<string, unknown> = {
    'aws.events.event': event,
    'aws.events.event.json': event,
    'aws.events.event.ingestion-time': event['time'],
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
  };
  const filled = fill(template, (name) => {
    const path = paths[name];
    return path === undefined ? reserved[name] : valueAt(path, event);
  });
  return JSON.parse(filled);
};

/** Values that the intrinsic functions need. */
export type Names = {
  ref(logicalId: string): string;
  attribute(logicalId: string, name: string): string;
  pseudo: Readonly<Record<string, string>>;
};

type Section = Readonly<Record<string, unknown>>;
export type RawTemplate = {
  Parameters?: Record<string, { Type?: string; Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Section;
  Resources: Record<
    string,
    { Type: string; Properties?: Section; Condition?: string; Metadata?: Record<string, unknown> }
  >;
  Outputs?: Record<string, { Value: unknown; Condition?: string }>;
};

/** Stands for `AWS::NoValue`: the property is dropped, the list item left out. */
const NOTHING = Symbol('AWS::NoValue');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown, of: string): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`${of} expects a list, got ${JSON.stringify(value)}.`);
  return value;
};

const text = (value: unknown, of: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`${of} expects text, got ${JSON.stringify(value)}.`);
};

/**
 * Evaluates CloudFormation's intrinsic functions as CloudFormation would. `resolve` answers plain data; it throws on
 * a function that it does not know rather than passing it on.
 */
export const createResolver = (template: RawTemplate, names: Names) => {
  const condition = (name: unknown): boolean => {
    const key = text(name, 'Condition');
    const rule = template.Conditions?.[key];
    if (rule === undefined) throw new Error(`The template has no condition ${key}.`);
    return truth(rule);
  };

  const truth = (rule: unknown): boolean => {
    if (isRecord(rule) && 'Condition' in rule) return condition(rule['Condition']);
    const value = evaluate(rule);
    return value === true || value === 'true';
  };

  const reference = (target: unknown): unknown => {
    const name = text(target, 'Ref');
    if (name === 'AWS::NoValue') return NOTHING;
    const pseudo = names.pseudo[name];
    if (pseudo !== undefined) return pseudo;
    const parameter = template.Parameters?.[name];
    if (!parameter) return names.ref(name);
    if (parameter.Default === undefined) throw new Error(`The parameter ${name} has no default.`);
    return parameter.Default;
  };

  const attribute = (target: unknown): string => {
    const [id = '', ...path] =
      typeof target === 'string' ? target.split('.') : list(evaluate(target), 'Fn::GetAtt');
    return names.attribute(text(id, 'Fn::GetAtt'), path.map((part) => text(part, 'Fn::GetAtt')).join('.'));
  };

  const substitute = (argument: unknown): string => {
    const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}];
    const own = isRecord(given) ? given : {};
    return text(pattern, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in own) return text(evaluate(own[name]), 'Fn::Sub');
      return text(name.includes('.') && !name.includes('::') ? attribute(name) : reference(name), 'Fn::Sub');
    });
  };

  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: reference,
    'Fn::GetAtt': attribute,
    'Fn::Sub': substitute,
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument, 'Fn::Join');
      return list(evaluate(parts), 'Fn::Join')
        .map((part) => text(part, 'Fn::Join'))
        .join(text(separator, 'Fn::Join'));
    },
    'Fn::Select': (argument) => {
      const [index, from] = list(argument, 'Fn::Select');
      const chosen = list(evaluate(from), 'Fn::Select')[Number(evaluate(index))];
      if (chosen === undefined) throw new Error(`Fn::Select finds nothing in ${JSON.stringify(argument)}.`);
      return chosen;
    },
    'Fn::Split': (argument) => {
      const [separator, from] = list(argument, 'Fn::Split');
      return text(evaluate(from), 'Fn::Split').split(text(separator, 'Fn::Split'));
    },
    'Fn::If': (argument) => {
      const [name, then, otherwise] = list(argument, 'Fn::If');
      return evaluate(condition(name) ? then : otherwise);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument, 'Fn::Equals').map(evaluate);
      return JSON.stringify(left) === JSON.stringify(right);
    },
    'Fn::And': (argument) => list(argument, 'Fn::And').every(truth),
    'Fn::Or': (argument) => list(argument, 'Fn::Or').some(truth),
    'Fn::Not': (argument) => !truth(list(argument, 'Fn::Not')[0]),
    'Fn::FindInMap': (argument) => {
      const [map, first, second] = list(argument, 'Fn::FindInMap').map((part) =>
        text(evaluate(part), 'Fn::FindInMap'),
      );
      const found = template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
      if (found === undefined) throw new Error(`Fn::FindInMap finds no ${map}.${first}.${second}.`);
      return found;
    },
    'Fn::Base64': (argument) => Buffer.from(text(evaluate(argument), 'Fn::Base64')).toString('base64'),
  };

  const evaluate = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(evaluate).filter((item) => item !== NOTHING);
    if (!isRecord(value)) return value;
    const [[key, argument] = ['', undefined], ...others] = Object.entries(value);
    if (others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))) {
      const apply = functions[key];
      if (!apply) throw new Error(`The local runner does not know ${key}.`);
      return apply(argument);
    }
    const entries = Object.entries(value).map(([name, inner]) => [name, evaluate(inner)] as const);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== NOTHING));
  };

  return {
    resolve: (value: unknown): unknown => {
      const resolved = evaluate(value);
      return resolved === NOTHING ? undefined : resolved;
    },
    holds: condition,
  };
};

import { EMULATED, INERT } from '../coverage.ts';
import type { Resource } from '../parts.ts';

/** The template has something that the runner would silently leave out. It refuses instead. */
export class NotCovered extends Error {
  override readonly name = 'NotCovered';
}

/** Tags mark resources for bills, on every type alike. */
const EVERYWHERE_INERT = ['Tags', 'HostedZoneTags', 'UserPoolTags'];

/** The paths of all values in a property; lists are passed through, an empty object counts as a value. */
const leafPaths = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => leafPaths(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [path]
    : entries.flatMap(([name, inner]) => leafPaths(inner, `${path}.${name}`));
};

/** Whether a property of the template is, or lies above or below, a listed path. */
export const covers = (listed: string, path: string): boolean =>
  path === listed || path.startsWith(`${listed}.`) || listed.startsWith(`${path}.`);

/** Every property path of a resource, once. */
export const propertyPaths = ({ properties }: Pick<Resource, 'properties'>): Set<string> =>
  new Set(Object.entries(properties).flatMap(([name, value]) => leafPaths(value, name)));

const unknownIn = (resource: Resource): string[] => {
  const { logicalId, type } = resource;
  if (type in INERT) return [];
  const coverage = EMULATED[type];
  if (!coverage) return [`${logicalId} is of type ${type}, which is neither emulated nor listed as inert.`];
  const listed = [...coverage.emulated, ...Object.keys(coverage.inert), ...EVERYWHERE_INERT];
  return [...propertyPaths(resource)]
    .filter((path) => !listed.some((one) => covers(one, path)))
    .map(
      (path) =>
        `${logicalId} (${type}) has the property ${path}, which is neither emulated nor listed as inert.`,
    );
};

/** Goes through the whole template before anything starts. @throws NotCovered naming every type and property not known */
export const checkCoverage = (resources: readonly Resource[]): void => {
  const unknown = resources.flatMap(unknownIn);
  if (unknown.length > 0)
    throw new NotCovered(
      `The local runner cannot run this template as AWS would (see infra/local/runner/coverage.ts):\n${unknown.map((line) => `  ${line}`).join('\n')}`,
    );
};

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Resource, Resources } from '../parts.ts';
import { namesOf } from './names.ts';
import { createResolver, type RawTemplate } from './resolve.ts';

const ACCOUNT = '000000000000';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The resources of a template, resolved one by one as they are asked for. */
export const readTemplate = (
  template: RawTemplate,
  where: { assemblyDir: string; stackName: string; region: string },
): Resources => {
  const place = { partition: 'aws', region: where.region, account: ACCOUNT, stackName: where.stackName };
  const pseudo = {
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::StackName': place.stackName,
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
  };

  const raw = (logicalId: string) => {
    const found = template.Resources[logicalId];
    if (!found) throw new Error(`The template has no resource ${logicalId}.`);
    return found;
  };
  const names = (logicalId: string) => {
    const { Type: type, Properties = {} } = raw(logicalId);
    return namesOf({ logicalId, type, property: (name) => resolver.resolve(Properties[name]) }, place);
  };
  const resolver = createResolver(template, {
    ref: (logicalId) => names(logicalId).ref,
    attribute: (logicalId, name) => names(logicalId).attribute(name),
    pseudo,
  });

  const present = Object.keys(template.Resources).filter((logicalId) => {
    const { Condition: condition } = raw(logicalId);
    return condition === undefined || resolver.holds(condition);
  });
  const cache = new Map<string, Resource>();
  const get = (logicalId: string): Resource => {
    const known = cache.get(logicalId);
    if (known) return known;
    const { Type: type, Properties = {}, Metadata: metadata = {} } = raw(logicalId);
    const properties = resolver.resolve(Properties) as Record<string, unknown>;
    const resource = { logicalId, type, properties, metadata };
    cache.set(logicalId, resource);
    return resource;
  };
  const arns = new Map(present.map((logicalId) => [names(logicalId).arn, logicalId]));

  return {
    assemblyDir: resolve(where.assemblyDir),
    region: place.region,
    account: place.account,
    partition: place.partition,
    get,
    all: () => present.map(get),
    ofType: (type) => present.filter((logicalId) => raw(logicalId).Type === type).map(get),
    resolve: resolver.resolve,
    ref: (logicalId) => names(logicalId).ref,
    attribute: (logicalId, name) => names(logicalId).attribute(name),
    arn: (logicalId) => names(logicalId).arn,
    byArn: (arn) => {
      const logicalId = arns.get(arn) ?? arns.get(functionArnIn(arn) ?? '');
      return logicalId === undefined ? undefined : get(logicalId);
    },
    outputs: () =>
      Object.fromEntries(
        Object.entries(template.Outputs ?? {})
          .filter(([, { Condition: condition }]) => condition === undefined || resolver.holds(condition))
          .map(([name, { Value }]) => [name, String(resolver.resolve(Value))]),
      ),
  };
};

/** The bare function in a qualified ARN, or in the invocation path that an HTTP API integration names. */
const functionArnIn = (arn: string): string | undefined =>
  /arn:[^:]+:lambda:[^:]*:\d*:function:[A-Za-z0-9_-]+/.exec(arn.replace(/^.*\/functions\//, ''))?.[0];

/** Reads the one stack of a cloud assembly. @throws where there is none, or more than one */
export const readAssembly = (assemblyDir: string): Resources => {
  const { artifacts } = Manifest.parse(json(join(assemblyDir, 'manifest.json')));
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const [[stackName, stack] = ['', undefined], ...others] = stacks;
  const file = stack?.properties?.templateFile;
  if (file === undefined || others.length > 0)
    throw new Error(`Expected one stack in ${assemblyDir}, found ${stacks.length}.`);
  const region = stack?.environment?.split('/').pop() ?? '';
  return readTemplate(json(join(assemblyDir, file)) as RawTemplate, {
    assemblyDir,
    stackName,
    region: region === '' || region === 'unknown-region' ? 'eu-north-1' : region,
  });
};

/** The folder or file that the template means by an S3 key. @throws where no asset of the assembly goes there */
export const assetPath = (assemblyDir: string, objectKey: string): string => {
  const { artifacts } = Manifest.parse(json(join(assemblyDir, 'manifest.json')));
  for (const [name, { type }] of Object.entries(artifacts)) {
    if (type !== 'cdk:asset-manifest') continue;
    const { files } = AssetManifest.parse(json(join(assemblyDir, `${name}.json`)));
    const file = Object.values(files).find(({ destinations }) =>
      Object.values(destinations).some((destination) => destination.objectKey === objectKey),
    );
    if (file) return join(assemblyDir, file.source.path);
  }
  throw new Error(`No asset of ${assemblyDir} is deployed as ${objectKey}.`);
};

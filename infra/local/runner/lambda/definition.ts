import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Resource, Resources } from '../parts.ts';
import { assetPath } from '../template/read.ts';
import { type FunctionRole, roleOf } from './role.ts';

/** A Lambda as the template describes it. */
export type FunctionDefinition = {
  name: string;
  arn: string;
  /** Path of its module, and the name of the export. */
  module: string;
  export: string;
  timeoutMs: number;
  memoryMb: number;
  environment: Record<string, string>;
  /** Rights by its policies. */
  role: FunctionRole;
  /** Most invocations at a time, where the template reserves them. */
  reservedConcurrency: number | undefined;
  /** Retries and destination of an asynchronous event that it failed on. */
  async: { retries: number; maxAgeSeconds: number; onFailureArn?: string };
};

/** Lambda's own defaults where the template says nothing. */
const DEFAULT_ASYNC = { retries: 2, maxAgeSeconds: 6 * 60 * 60 };

const FunctionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
});

const EventInvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().optional(),
  MaximumEventAgeInSeconds: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

const moduleIn = (dir: string, stem: string): string => {
  const file = ['mjs', 'js', 'cjs'].map((extension) => join(dir, `${stem}.${extension}`)).find(existsSync);
  if (file === undefined) throw new Error(`No module ${stem} in ${dir}.`);
  return pathToFileURL(file).href;
};

const asyncOf = (name: string, resources: Resources): FunctionDefinition['async'] => {
  const config = resources
    .ofType('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => EventInvokeConfig.parse(properties))
    .find(({ FunctionName }) => FunctionName === name);
  const onFailureArn = config?.DestinationConfig?.OnFailure?.Destination;
  return {
    retries: config?.MaximumRetryAttempts ?? DEFAULT_ASYNC.retries,
    maxAgeSeconds: config?.MaximumEventAgeInSeconds ?? DEFAULT_ASYNC.maxAgeSeconds,
    ...(onFailureArn === undefined ? {} : { onFailureArn }),
  };
};

const definitionOf = (resource: Resource, resources: Resources): FunctionDefinition => {
  const properties = FunctionProperties.parse(resource.properties);
  const dot = properties.Handler.lastIndexOf('.');
  const name = resources.ref(resource.logicalId);
  const dir = assetPath(resources.assemblyDir, properties.Code.S3Key);
  return {
    name,
    arn: resources.arn(resource.logicalId),
    module: moduleIn(dir, properties.Handler.slice(0, dot)),
    export: properties.Handler.slice(dot + 1),
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    environment: properties.Environment?.Variables ?? {},
    role: roleOf(properties.Role, resources),
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    async: asyncOf(name, resources),
  };
};

/**
 * The template's functions, without the one by which CDK fills a bucket: the runner reads the folder.
 * @throws naming what is missing
 */
export const functionsOf = (resources: Resources): FunctionDefinition[] =>
  resources
    .ofType('AWS::Lambda::Function')
    .filter(({ properties }) => !isDeploymentHelper(properties))
    .map((resource) => definitionOf(resource, resources));

/** CDK's BucketDeployment brings a Python function; only CloudFormation calls it. */
const isDeploymentHelper = ({ Runtime: runtime }: Record<string, unknown>): boolean =>
  typeof runtime === 'string' && runtime.startsWith('python');
